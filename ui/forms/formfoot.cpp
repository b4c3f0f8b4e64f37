// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formfoot.h"

#include "ui/forms/differencesview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/section.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace forja {

namespace {

constexpr int kMostDifferencesHeight = 132;

} // namespace

FormFoot::FormFoot(FieldTablePtr table, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *topLine = new QFrame(this);
    topLine->setProperty("isLine", true);
    topLine->setFixedHeight(1);
    layout->addWidget(topLine);
    makeDifferences(layout, std::move(table));
    makeSwitch(layout);
    setPresetLabel({});
}

void FormFoot::makeDifferences(QVBoxLayout *layout, FieldTablePtr table)
{
    m_section = new Section(QString(), this);
    m_differences = new DifferencesView(std::move(table), this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_differences);
    m_differences->installEventFilter(this);
    m_differences->setProperty("isPanel", true);
    m_section->body()->addWidget(m_scroll);
    layout->addWidget(m_section);
    connect(m_differences, &DifferencesView::resetRequested, this, &FormFoot::resetRequested);
}

void FormFoot::makeSwitch(QVBoxLayout *layout)
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(kMargin, 6, kMargin, 6);
    auto *label = new QLabel(tr("All settings"), row);
    m_allSettings = new Switch(row);
    m_allSettings->setAccessibleName(tr("All settings"));
    m_allSettings->setToolTip(tr("Opens every section and shows the settings that are rarely needed"));
    label->setBuddy(m_allSettings);
    rowLayout->addWidget(label, 1);
    rowLayout->addWidget(m_allSettings);
    layout->addWidget(row);
    connect(m_allSettings, &QAbstractButton::clicked, this, &FormFoot::allSettingsToggled);
}

void FormFoot::setTheme(const Theme &theme)
{
    m_section->setAccent(theme.warning);
}

void FormFoot::setPresetLabel(const QString &label)
{
    m_section->setTitle(label.isEmpty() ? tr("What differs from the defaults")
                                        : tr("What differs from “%1”").arg(label.toLower()));
}

void FormFoot::setDifferences(const QList<Difference> &differences,
                              const std::function<bool(const Field &)> &canReset,
                              const QHash<QString, QString> &titles)
{
    m_differences->setDifferences(differences, canReset, titles);
    fitDifferences();
}

void FormFoot::setShowsAllSettings(bool showsAll)
{
    m_allSettings->setChecked(showsAll);
}

void FormFoot::fitDifferences()
{
    // As high as its lines are at this width, but never so high that the settings have no room.
    const int room = width() - 2 * kMargin;
    m_scroll->setFixedHeight(qBound(18, m_differences->layout()->heightForWidth(room),
                                    kMostDifferencesHeight));
}

void FormFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDifferences();
}

bool FormFoot::eventFilter(QObject *watched, QEvent *event)
{
    // Lines know their height only once they are laid out.
    if (watched == m_differences && event->type() == QEvent::LayoutRequest)
        fitDifferences();
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
