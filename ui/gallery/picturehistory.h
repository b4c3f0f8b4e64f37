// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/widgets/thumbrow.h"

#include <QCoreApplication>

class QLabel;
class QVBoxLayout;

namespace forja {

/// How the latent of the inspector's picture looked at earlier and later snapshots.
class PictureHistory
{
    Q_DECLARE_TR_FUNCTIONS(forja::PictureHistory)

public:
    /// Its widgets belong to `parent`.
    explicit PictureHistory(QWidget *parent);

    /// At the end of the parent's layout.
    void addTo(QVBoxLayout *column) const;
    void setTheme(const Theme &theme) { m_row->setTheme(theme); }
    void tell(const Inspection &shown, bool isOfPoints);
    ThumbRow *row() const { return m_row; }

private:
    QLabel *m_heading;
    ThumbRow *m_row;
};

} // namespace forja
