// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logpanel.h"

#include "ui/text/wording.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTime>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostLines = 5000;
}

LogPanel::LogPanel(QWidget *parent) : QWidget(parent)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(6);
    m_warning = new QLabel(this);
    m_warning->setProperty("isWarning", true);
    m_warning->setWordWrap(true);
    m_warning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_warning);
    m_lines = new QPlainTextEdit(this);
    m_lines->setReadOnly(true);
    // A training of days would fill memory with lines that nobody goes back to.
    m_lines->setMaximumBlockCount(kMostLines);
    m_lines->setAccessibleName(tr("Log"));
    m_lines->setPlaceholderText(tr("Nothing has happened yet."));
    layout->addWidget(m_lines, 1);
    setMinimumHeight(90);
    setWarning({});
}

void LogPanel::setTheme(const Theme &theme)
{
    m_lines->setStyleSheet(u"QPlainTextEdit { background: %1; border: none; color: %2; }"_s.arg(
        theme.panel.name(), theme.text.name()));
}

void LogPanel::clear()
{
    m_lines->clear();
    setWarning({});
}

void LogPanel::append(const EventRecord &event)
{
    const QString sentence = eventText(event);
    m_lines->appendPlainText(tr("%1   update %2   %3")
                                 .arg(event.when.toLocalTime().time().toString(u"HH:mm:ss"_s),
                                      groupDigits(event.at.update), sentence));
    if (event.kind == EventKind::Warning)
        setWarning(sentence);
}

void LogPanel::append(const QString &sentence)
{
    m_lines->appendPlainText(u"%1   %2"_s.arg(QTime::currentTime().toString(u"HH:mm:ss"_s), sentence));
}

QString LogPanel::text() const
{
    return m_lines->toPlainText();
}

void LogPanel::setWarning(const QString &sentence)
{
    m_warning->setText(sentence);
    m_warning->setVisible(!sentence.isEmpty());
}

} // namespace forja
