// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/widgets/thumbrow.h"

#include <QCoreApplication>

class QLabel;
class QVBoxLayout;

namespace forja {

/// The training pictures that are nearest to the inspector's picture, and a sentence on copying.
class NearestPictures
{
    Q_DECLARE_TR_FUNCTIONS(forja::NearestPictures)

public:
    /// Its widgets belong to `parent`.
    explicit NearestPictures(QWidget *parent);

    /// At the end of the parent's layout.
    void addTo(QVBoxLayout *column) const;
    /// `dim`: of the sentence while nothing hints at a copy.
    void setTheme(const Theme &theme, const QPalette &dim);
    void tell(const Inspection &shown, bool isOfPoints);
    ThumbRow *row() const { return m_row; }
    QString copySentence() const;

private:
    void tellCopy(const Inspection &shown, bool hasAny, bool isAwaited);

    QLabel *m_heading;
    ThumbRow *m_row;
    QLabel *m_copy;
    QPalette m_dim;
    QColor m_warning;
};

} // namespace forja
