// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, kGap, 7);
    layout->setSpacing(10);
    m_icon = new QLabel(this);
    m_icon->setObjectName(u"warningSign"_s);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer = new QPushButton(this);
    m_close = new QToolButton(this);
    m_close->setIconSize({12, 12});
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_answer);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_answer, &QPushButton::clicked, this, [this] {
        // A copy: dismissing forgets it, and it may ask the next question itself.
        const std::function<void()> act = m_act;
        // What lasts is taken back by whoever said it, not by its answer.
        if (!m_showsLasting)
            dismiss();
        act();
    });
    hide();
}

void MessageBar::setTheme(const Theme &theme)
{
    m_icon->setPixmap(tintedIcon(u"warning"_s, theme.warning).pixmap(QSize(15, 15), devicePixelRatioF()));
    m_close->setIcon(tintedIcon(u"close"_s, theme.dim));
    setStyleSheet(u"forja--MessageBar { border-bottom: 1px solid %1; }"_s.arg(theme.line.name()));
}

void MessageBar::show(const QString &sentence)
{
    // What lasts comes back as soon as this is closed; see dismiss().
    m_showsLasting = false;
    m_icon->show();
    m_text->setText(sentence);
    m_answer->hide();
    m_close->show();
    QWidget::show();
}

void MessageBar::ask(const QString &sentence, const QString &answer, std::function<void()> act)
{
    m_showsLasting = false;
    m_text->setText(sentence);
    m_answer->setText(answer);
    m_act = std::move(act);
    m_icon->show();
    m_answer->show();
    m_close->show();
    QWidget::show();
}

void MessageBar::tell(const QString &sentence, const QString &answer, std::function<void()> act)
{
    ask(sentence, answer, std::move(act));
    m_icon->hide();
}

void MessageBar::setLasting(const QString &sentence, const QString &answer, std::function<void()> act)
{
    m_lasting = sentence;
    m_lastingAnswer = answer;
    m_lastingAct = std::move(act);
    // Shown now if nothing else is; otherwise as soon as that has been closed.
    if (m_showsLasting || m_text->text().isEmpty())
        dismiss();
}

void MessageBar::showLasting()
{
    m_showsLasting = true;
    m_icon->show();
    m_text->setText(m_lasting);
    m_answer->setText(m_lastingAnswer);
    m_answer->setVisible(!m_lastingAnswer.isEmpty());
    m_act = m_lastingAct;
    // It goes when its cause does, not when somebody has had enough of it.
    m_close->hide();
    QWidget::show();
}

void MessageBar::dismiss()
{
    if (!m_lasting.isEmpty()) {
        showLasting();
        return;
    }
    m_showsLasting = false;
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace forja
