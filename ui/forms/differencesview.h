// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace forja {

/// What differs from the preset, a line each: "Learning rate of D  1e-3 → 5e-4  at update 600", with a button
/// that takes it back.
class DifferencesView : public QWidget
{
    Q_OBJECT

public:
    explicit DifferencesView(FieldTablePtr table, QWidget *parent = nullptr);

    /// `canReset` says which keys may be taken back now, `titles` what is not called as its field.
    void setDifferences(const QList<Difference> &differences,
                        const std::function<bool(const Field &)> &canReset,
                        const QHash<QString, QString> &titles = {});
    int count() const { return m_count; }

Q_SIGNALS:
    void resetRequested(const QString &key, const QVariant &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addLine(const Difference &difference, const Field &field, bool canReset);

    FieldTablePtr m_table;
    QVBoxLayout *m_lines = nullptr;
    QList<Difference> m_shown;
    QStringList m_resettable;
    QHash<QString, QString> m_titles;
    int m_count = -1;
};

} // namespace forja
