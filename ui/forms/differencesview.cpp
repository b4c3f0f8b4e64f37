// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/differencesview.h"

#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const Difference &a, const Difference &b)
{
    return a.key == b.key && a.from == b.from && a.to == b.to && a.atUpdate == b.atUpdate;
}

} // namespace

DifferencesView::DifferencesView(FieldTablePtr table, QWidget *parent)
    : QWidget(parent), m_table(std::move(table))
{
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->setAlignment(Qt::AlignTop);
    setDifferences({}, [](const Field &) { return false; });
}

void DifferencesView::setDifferences(const QList<Difference> &differences,
                                     const std::function<bool(const Field &)> &canReset,
                                     const QHash<QString, QString> &titles)
{
    QList<Difference> known;
    QStringList resettable;
    for (const Difference &difference : differences) {
        // A key of another version has no field here: it can be neither named nor put back.
        const Field *field = m_table->find(difference.key);
        if (!field)
            continue;
        known.append(difference);
        if (canReset(*field))
            resettable.append(difference.key);
    }
    // Lines that are made anew lose focus and pointer, and most calls change nothing.
    const bool isUnchanged = m_count == known.size() && resettable == m_resettable && titles == m_titles
        && std::equal(known.begin(), known.end(), m_shown.begin(), m_shown.end(), isSame);
    if (isUnchanged)
        return;
    m_shown = known;
    m_resettable = resettable;
    m_titles = titles;
    m_count = int(known.size());
    fill();
}

void DifferencesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The lines hold colours of the theme. Not at once: adding a line may be what brings the palette.
    if (event->type() == QEvent::PaletteChange)
        QTimer::singleShot(0, this, &DifferencesView::fill);
}

void DifferencesView::fill()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            // Not at once: one of them may hold the button that was just pressed.
            item->widget()->deleteLater();
        delete item;
    }
    for (const Difference &difference : std::as_const(m_shown))
        addLine(difference, *m_table->find(difference.key), m_resettable.contains(difference.key));
    if (m_shown.isEmpty()) {
        auto *nothing = new QLabel(tr("Nothing yet"), this);
        nothing->setProperty("isDim", true);
        m_lines->addWidget(nothing);
    }
}

void DifferencesView::addLine(const Difference &difference, const Field &field, bool canReset)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const QString title = m_titles.value(difference.key, shown(field.label));
    // Rich text knows no roles of the palette, so the colour is written into it.
    const QString what = u"%1&nbsp; %2 → <b style=\"color:%3\">%4</b>"_s.arg(
        title.toHtmlEscaped(), shownValue(field, difference.from).toHtmlEscaped(),
        palette().color(QPalette::Active, QPalette::WindowText).name(),
        shownValue(field, difference.to).toHtmlEscaped());
    const QString when = difference.atUpdate ? tr("at update %1").arg(groupDigits(*difference.atUpdate))
                                             : QString();
    auto *label = new QLabel(when.isEmpty() ? what : what + u"&nbsp; "_s + when.toHtmlEscaped(), line);
    label->setTextFormat(Qt::RichText);
    label->setProperty("isDim", true);
    label->setWordWrap(true);
    label->setToolTip(u"%1 (%2)"_s.arg(shown(field.help), field.key));
    layout->addWidget(label, 1);
    if (canReset) {
        auto *reset = new QToolButton(line);
        reset->setIcon(tintedIcon(u"reset"_s, palette().color(QPalette::PlaceholderText)));
        reset->setIconSize({12, 12});
        reset->setFixedSize(20, 20);
        reset->setStyleSheet(u"padding: 1px;"_s);
        reset->setToolTip(tr("Back to %1").arg(shownValue(field, difference.from)));
        reset->setAccessibleName(tr("Set %1 back to %2").arg(title, shownValue(field, difference.from)));
        connect(reset, &QToolButton::clicked, this,
                [this, difference] { Q_EMIT resetRequested(difference.key, difference.from); });
        layout->addWidget(reset, 0, Qt::AlignVCenter);
    }
    m_lines->addWidget(line);
}

} // namespace forja
