// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <QWidget>

#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace forja {

class DifferencesView;
class Section;
class Switch;
struct Theme;

/// The foot of the form: what differs from the preset, and whether all settings are shown.
class FormFoot : public QWidget
{
    Q_OBJECT

public:
    FormFoot(FieldTablePtr table, QWidget *parent);

    DifferencesView *differences() const { return m_differences; }
    void setTheme(const Theme &theme);
    /// The preset's name as shown in the title of what differs; empty: without a preset.
    void setPresetLabel(const QString &label);
    /// See DifferencesView.
    void setDifferences(const QList<Difference> &differences,
                        const std::function<bool(const Field &)> &canReset,
                        const QHash<QString, QString> &titles);
    void setShowsAllSettings(bool showsAll);

Q_SIGNALS:
    void resetRequested(const QString &key, const QVariant &value);
    /// By a person.
    void allSettingsToggled(bool showsAll);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeDifferences(QVBoxLayout *layout, FieldTablePtr table);
    void makeSwitch(QVBoxLayout *layout);
    void fitDifferences();

    Section *m_section = nullptr;
    DifferencesView *m_differences = nullptr;
    QScrollArea *m_scroll = nullptr;
    Switch *m_allSettings = nullptr;
};

} // namespace forja
