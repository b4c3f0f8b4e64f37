// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "ui/forms/differencesview.h"
#include "ui/forms/jointeditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/section.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

/// The foot of the form: what differs from the preset, and whether all settings are shown.
namespace forja {

namespace {

constexpr int kMostDifferencesHeight = 132;

} // namespace

void SettingsForm::makeFoot(QVBoxLayout *layout)
{
    auto *topLine = new QFrame(this);
    topLine->setProperty("isLine", true);
    topLine->setFixedHeight(1);
    layout->addWidget(topLine);

    m_differencesSection = new Section(QString(), this);
    m_differences = new DifferencesView(m_table, this);
    m_differencesScroll = new QScrollArea(this);
    m_differencesScroll->setWidgetResizable(true);
    m_differencesScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differencesScroll->setFrameShape(QFrame::NoFrame);
    m_differencesScroll->setWidget(m_differences);
    m_differences->installEventFilter(this);
    m_differences->setProperty("isPanel", true);
    m_differencesSection->body()->addWidget(m_differencesScroll);
    layout->addWidget(m_differencesSection);
    connect(m_differences, &DifferencesView::resetRequested, this,
            [this](const QString &key, const QVariant &value) {
                editor(key)->setValue(value);
                take(key, value);
            });
    setPresetLabel({});

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
    connect(m_allSettings, &QAbstractButton::clicked, this, [this](bool isOn) {
        setShowsAllSettings(isOn);
        Q_EMIT allSettingsToggled(isOn);
    });
}

void SettingsForm::refreshDifferences()
{
    QList<Difference> differences = m_experiment.differences();
    QHash<QString, QString> titles;
    for (const JointEditor *joint : std::as_const(m_joints)) {
        if (!joint->isJoined())
            continue;
        titles.insert(joint->first()->field().key, joint->title());
        differences.removeIf([joint](const Difference &difference) {
            return difference.key == joint->second()->field().key;
        });
    }
    m_differences->setDifferences(differences, [this](const Field &field) { return isOpen(field); }, titles);
    fitDifferences();
}

void SettingsForm::fitDifferences()
{
    // As high as its lines are at this width, but never so high that the settings have no room.
    const int room = width() - 2 * kMargin;
    m_differencesScroll->setFixedHeight(qBound(18, m_differences->layout()->heightForWidth(room),
                                               kMostDifferencesHeight));
}

void SettingsForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDifferences();
}

bool SettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    // Lines know their height only once they are laid out.
    if (watched == m_differences && event->type() == QEvent::LayoutRequest)
        fitDifferences();
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
