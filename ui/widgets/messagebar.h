// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace forja {

/// One sentence over the pages that stays until it is closed or no longer true: what went wrong, and at most
/// one thing to do about it.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void show(const QString &sentence);
    /// `answer` is the text of a button; `act` is called when it is pressed.
    void ask(const QString &sentence, const QString &answer, std::function<void()> act);
    /// As ask, but of something that went well.
    void tell(const QString &sentence, const QString &answer, std::function<void()> act);
    /// A sentence that stays, without a button that closes it, until it is taken back with an empty one;
    /// others come before it for as long as they are shown. `answer` may be empty.
    void setLasting(const QString &sentence, const QString &answer = {}, std::function<void()> act = {});
    void dismiss();
    QString text() const;
    QPushButton *answerButton() const { return m_answer; }

private:
    void showLasting();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_answer = nullptr;
    QToolButton *m_close = nullptr;
    std::function<void()> m_act;
    QString m_lasting, m_lastingAnswer;
    std::function<void()> m_lastingAct;
    bool m_showsLasting = false;
};

} // namespace forja
