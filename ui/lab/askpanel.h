// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/askguess.h"
#include "ui/lab/earlieraskings.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace forja {

/// The left side of a question: its text, the guess, on which pictures and with how many seeds it is asked,
/// and when it was asked before.
class AskPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AskPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setQuestion(const LabQuestion &question);
    /// The pictures that are open in the window; `source` is empty where there are none.
    void setPictures(const QString &source, int classes);
    /// Those of this question, newest first; `current` is the one that is shown.
    void setAskings(const QList<LabAsking> &askings, const QString &current);
    /// Why nothing can be asked now; empty: it can.
    void setObstacle(const QString &sentence, const QString &problem = {});

    /// "yes", "no", "unclear"; "-": shown without guessing; empty: not yet.
    const QString &guess() const { return m_guess->value(); }
    bool isOpen() const;
    void setGuess(const QString &value);
    QString data() const;
    void setData(const QString &data);
    int seeds() const;
    QString pitfall() const;

    QPushButton *askButton() const { return m_ask; }
    QPushButton *withoutButton() const { return m_guess->withoutButton(); }
    QComboBox *pictures() const { return m_pictures; }
    QSpinBox *seedBox() const { return m_seeds; }
    const QList<GuessButton *> &guesses() const { return m_guess->buttons(); }
    const QList<LabCard *> &earlier() const { return m_earlier->cards(); }

Q_SIGNALS:
    void backRequested();
    void guessed(const QString &value);
    void askRequested();
    void askingChosen(const QString &path);

private:
    void makeAsk(QVBoxLayout *column);
    void fillPictures();
    void refresh();

    LabQuestion m_question;
    QString m_source, m_obstacle, m_problem;
    int m_classes = 0;
    QList<LabAsking> m_askings;
    QLabel *m_title = nullptr, *m_text = nullptr, *m_pitfall = nullptr, *m_work = nullptr;
    AskGuess *m_guess = nullptr;
    QWidget *m_askPart = nullptr;
    QPushButton *m_ask = nullptr;
    QComboBox *m_pictures = nullptr;
    QSpinBox *m_seeds = nullptr;
    EarlierAskings *m_earlier = nullptr;
};

} // namespace forja
