// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QDialog>
#include <QFutureWatcher>

class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace forja {

/// How many moments, generators and checkpoints shall stay, and what would go: counted on the disk before
/// anything is done.
class ThinDialog : public QDialog
{
    Q_OBJECT

public:
    ThinDialog(const QList<RunSummary> &runs, const FieldTablePtr &table, QWidget *parent = nullptr);
    ~ThinDialog() override;

    ThinLimits limits() const;
    void setLimits(const ThinLimits &limits);
    QString sentence() const;
    QPushButton *thinButton() const { return m_thin; }

Q_SIGNALS:
    void chosen(const forja::ThinLimits &limits);

private:
    struct Total
    {
        qint64 moments = 0, generators = 0, checkpoints = 0, bytes = 0;
        std::optional<Problem> why = {}; ///< of the last run that nothing can be deleted of
    };
    void addWords(QVBoxLayout *layout, const QList<RunSummary> &runs);
    void addBoxes(QVBoxLayout *layout, const FieldTable &table, const ThinLimits &limits);
    QSpinBox *addBox(QFormLayout *form, const FieldTable &table, const QString &key, int value);
    void count();
    void tell(const Total &total);

    QStringList m_paths;
    QSpinBox *m_moments = nullptr;
    QSpinBox *m_generators = nullptr;
    QSpinBox *m_checkpoints = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_thin = nullptr;
    QFutureWatcher<Total> m_counting;
};

/// Names what goes to the trash, and asks. Emits chosen() with the runs that a person agreed to.
class TrashDialog : public QDialog
{
    Q_OBJECT

public:
    /// `branches`: names of runs that stay and begin in one of these.
    TrashDialog(const QList<RunSummary> &runs, const QStringList &branches, QWidget *parent = nullptr);

    /// All that is said, a line each.
    QString text() const { return m_text; }
    QPushButton *trashButton() const { return m_trash; }

Q_SIGNALS:
    void chosen(const QStringList &paths);

private:
    static QString whatFollows(const QStringList &branches);

    QString m_text;
    QPushButton *m_trash = nullptr;
};

} // namespace forja
