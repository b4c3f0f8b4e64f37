// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section.h"

#include "ui/theme/theme.h"
#include "ui/widgets/sectionhead.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

Section::Section(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    m_head = new SectionHead(title, this);
    layout->addWidget(m_head);
    connect(m_head, &QAbstractButton::clicked, this, [this] {
        setFolded(!m_isFolded);
        // Only here: what folds by itself is not kept as a person's wish.
        Q_EMIT foldedByHand(m_isFolded);
    });

    m_summary = new QLabel(this);
    m_summary->setProperty("isDim", true);
    m_summary->setContentsMargins(kMargin + 12, 0, kMargin, 9);
    m_summary->setWordWrap(true);
    m_summary->hide();
    layout->addWidget(m_summary);

    m_content = new QWidget(this);
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(kMargin, 1, kMargin, 10);
    m_body->setSpacing(3);
    layout->addWidget(m_content);

    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    layout->addWidget(line);
}

void Section::setTitle(const QString &title)
{
    m_head->setText(title);
    m_head->update();
}

QString Section::title() const
{
    return m_head->text();
}

void Section::setAccent(const QColor &colour)
{
    m_head->setAccent(colour);
}

void Section::setAside(const QString &text)
{
    m_aside = text;
    m_head->setAside(m_isFolded ? QString() : m_aside);
}

void Section::setSummary(const QString &text)
{
    m_summary->setText(text);
    m_summary->setVisible(m_isFolded && !text.isEmpty());
}

QString Section::summary() const
{
    return m_summary->text();
}

void Section::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_content->setVisible(!isFolded);
    m_summary->setVisible(isFolded && !m_summary->text().isEmpty());
    m_head->setOpen(!isFolded);
    m_head->setAside(isFolded ? QString() : m_aside);
}

} // namespace forja
