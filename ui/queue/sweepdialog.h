// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/sweep.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace forja {

/// Lines up every combination of a few settings and seeds: which settings, and the values each takes, typed
/// with spaces between.
class SweepDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is not crossed is as in `base`. The names of sweeps that are in the queue already are not offered
    /// again.
    SweepDialog(const Experiment &base, const QStringList &takenNames, QWidget *parent = nullptr);

    /// Setting number `axis` (0 to 2) and its values, as if a person had typed them.
    void setAxis(int axis, const QString &key, const QString &values);
    void setSeeds(const QString &seeds);
    /// The sentence over the buttons: what it would be, or what is wrong.
    QString verdict() const;
    QPushButton *queueButton() const { return m_queue; }

Q_SIGNALS:
    void chosen(const forja::Sweep &sweep);

private:
    struct Row
    {
        QComboBox *key = nullptr;
        QLineEdit *values = nullptr;
        QLabel *hint = nullptr;
    };
    QWidget *makeRows();
    QWidget *makeFoot();
    Row makeRow(QWidget *parent);
    void refresh();
    void setVerdict(const QString &text, bool isWarning);
    Result<Sweep> read() const;
    Result<SweepAxis> readAxis(const Row &row) const;
    /// What may be typed as a value.
    QString takes(const Field &field) const;
    QString planSentence(const Sweep &sweep) const;
    void saveAs();

    Experiment m_base;
    QList<Row> m_rows;
    QLineEdit *m_seeds = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_queue = nullptr;
};

} // namespace forja
