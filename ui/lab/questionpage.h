// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/labprocess.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QStackedWidget;

namespace forja {

class AskPanel;
class JudgeView;
class LabResult;

/// One question: at the left what is asked and the guess, at the right what came of it. An answer stays
/// hidden until there is a guess, or a person wants to see it without one.
class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionPage(FieldTablePtr table, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setPictures(const QString &source, int classes);
    /// Runs whose D can be played against, the best choice first.
    void setRuns(const QStringList &paths);
    /// Another question; its newest asking is shown.
    void open(const LabQuestion &question, const QList<LabAsking> &askings);
    /// The same question; its askings as they are now.
    void setAskings(const QList<LabAsking> &askings);
    /// The asking that is shown, as it is now.
    void setAsking(const LabAsking &asking);
    void showAsking(const QString &path);
    /// The laboratory folder that a child of this window fills, and the title of another question that is
    /// being asked; both may be empty.
    void setWork(const QString &folder, bool isStopping, const QString &otherTitle);
    /// A sentence about what went wrong with asking; empty: nothing.
    void setProblem(const QString &sentence);

    const LabQuestion &question() const { return m_question; }
    const QString &shownAsking() const { return m_shown; }
    QString guess() const;
    AskPanel *panel() const { return m_panel; }
    LabResult *result() const { return m_result; }
    JudgeView *judge() const { return m_judge; }

    /// Whether this question was guessed, or shown without a guess, some time.
    static bool isGuessed(const LabQuestion &question);

Q_SIGNALS:
    void backRequested();
    /// Another asking is in front; empty: none.
    void askingShown(const QString &path);
    void askRequested(const forja::LabErrand &order);
    void cancelRequested();
    void exportRequested(const QString &path);
    void openRunRequested(const QString &path);
    void compareRequested(const QStringList &paths);

private:
    QWidget *makePanel();
    QWidget *makeJudge(const FieldTablePtr &table);
    void connectParts();
    void refresh();
    void showHint(const QString &sentence);
    void ask(const QString &data, int seeds, const QString &again);

    LabQuestion m_question;
    QList<LabAsking> m_askings;
    LabAsking m_asking; ///< the one that is shown, once it was read
    QString m_shown; ///< its path
    QString m_work, m_otherTitle, m_problem, m_source;
    int m_classes = 0; ///< of the pictures that are open
    bool m_isStopping = false;
    bool m_isStale = true; ///< the result does not show m_asking yet
    std::pair<QString, bool> m_told; ///< guess and stopping that it shows
    AskPanel *m_panel = nullptr;
    QStackedWidget *m_stack = nullptr;
    LabResult *m_result = nullptr;
    QWidget *m_judgePart = nullptr;
    JudgeView *m_judge = nullptr;
};

} // namespace forja
