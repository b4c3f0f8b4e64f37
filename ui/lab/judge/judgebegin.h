// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace forja {

/// Before the game: what is to come, and whose D plays.
class JudgeBegin : public QWidget
{
    Q_OBJECT

public:
    /// `pictures`: how many are judged.
    JudgeBegin(int pictures, QWidget *parent);

    /// Runs whose D may be played against, the best choice first.
    void setRuns(const QStringList &paths);
    QString run() const;
    /// What is to come; what went wrong before is over.
    void tell();
    void tellProblem(const QString &sentence);
    /// The pictures are being made.
    void setWaiting(bool isWaiting);
    QString words() const;
    QPushButton *startButton() const { return m_start; }

Q_SIGNALS:
    void startRequested();

private:
    int m_pictures;
    QStringList m_runs;
    bool m_areRunsKnown = false; ///< they are being looked for
    QLabel *m_words;
    QComboBox *m_run;
    QProgressBar *m_bar;
    QPushButton *m_start;
};

} // namespace forja
