// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace forja {

/// A button whose words may take several lines; what the Lab's lists and guesses are made of.
class WordsButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WordsButton(QWidget *parent);

    void setTheme(const Theme &theme);
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override { return {240, heightForWidth(240)}; }
    QSize minimumSizeHint() const override { return {120, 24}; }

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    /// The soft ground under the pointer and the ring of the focus.
    void paintGround(QPainter &painter) const;
    static int wrappedHeight(const QFont &font, const QString &text, int width);

    Theme m_theme = Theme::dark();
};

/// One answer that a person may guess: a ring, filled where it is the one.
class GuessButton : public WordsButton
{
    Q_OBJECT

public:
    GuessButton(const QString &text, const QString &value, QWidget *parent);
    const QString &value() const { return m_value; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
};

/// A question, or another place of the Lab: title, a sentence, and what is known.
class LabCard : public WordsButton
{
    Q_OBJECT

public:
    LabCard(const QString &title, const QString &sentence, QWidget *parent);
    enum class Mark { None, Done, Live };
    void setState(const QString &state, Mark mark);
    const QString &sentence() const { return m_sentence; }
    const QString &state() const { return m_state; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence, m_state;
    Mark m_mark = Mark::None;
};

} // namespace forja
