// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/judge/judgebegin.h"
#include "ui/lab/judge/judgegame.h"
#include "ui/lab/judge/judgejob.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace forja {

class BigPicture;
class ShownPictures;

/// "You against D": the person judges the pictures one at a time, without a hint; then what both got right
/// and wrong.
class JudgeView : public QWidget
{
    Q_OBJECT

public:
    explicit JudgeView(FieldTablePtr table, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Runs whose D may be played against, the best choice first.
    void setRuns(const QStringList &paths) { m_begin->setRuns(paths); }
    QString run() const { return m_begin->run(); }
    /// What the person guessed beforehand, to stand beside the outcome; empty: nothing.
    void setGuess(const QString &label);
    /// Makes the pictures, then begins.
    void start();
    /// Begins with these.
    void play(const QList<JudgedPair> &pairs);
    const JudgeGame &game() const { return m_game; }
    /// What is written on the page now.
    QString words() const;
    QPushButton *realButton() const { return m_real; }
    QPushButton *generatedButton() const { return m_generated; }
    QPushButton *startButton() const { return m_begin->startButton(); }

    static constexpr int kPictures = 40;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeGame();
    QWidget *makeEnd();
    void answer(bool saysReal);
    void showNext();
    void showEnd();
    void addMissed(const QString &title, const QList<JudgedPair> &pairs);

    FieldTablePtr m_table;
    Theme m_theme = Theme::dark();
    JudgeGame m_game;
    JudgeJob m_job;
    QString m_guess;
    qint64 m_seed = 0; ///< of the next game: another choice of pictures each time
    QStackedWidget *m_stack = nullptr;
    JudgeBegin *m_begin = nullptr;
    QWidget *m_play = nullptr, *m_end = nullptr;
    QLabel *m_where = nullptr;
    BigPicture *m_picture = nullptr;
    QPushButton *m_real = nullptr, *m_generated = nullptr;
    QLabel *m_endWords = nullptr;
    QWidget *m_missed = nullptr;
};

} // namespace forja
