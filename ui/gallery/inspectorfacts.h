// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"

#include <QCoreApplication>
#include <QStringList>

class QGridLayout;
class QLabel;
class QPalette;
class QVBoxLayout;
class QWidget;

namespace forja {

/// What a picture is, in three lines of the inspector: where it comes from, when, and what D says of it.
class InspectorFacts
{
    Q_DECLARE_TR_FUNCTIONS(forja::InspectorFacts)

public:
    /// Its labels belong to `parent`.
    explicit InspectorFacts(QWidget *parent);

    /// At the end of the parent's layout.
    void addTo(QVBoxLayout *column) const;
    /// Of the names at the left.
    void setDim(const QPalette &dim);
    /// Drawings of points have no D's output and no latent of their own.
    void tell(const Inspection &shown, bool isOfPoints, const QStringList &classNames);
    void setOutput(float output, float percentile);

    QString latent() const;
    QString output() const;

private:
    enum Row { Latent, Update, Output };
    struct Line
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };

    QGridLayout *m_layout;
    Line m_lines[3];
};

} // namespace forja
