// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/presets.h"
#include "engine/session/session.h"
#include "ui/start/foldersettings.h"
#include "ui/start/settingstrial.h"

#include <QTimer>

namespace forja {

class SettingsForm;
class StartPage;

/// Prepares a run: which pictures, which preset, which settings; says what to expect; starts it.
class Composer : public QObject
{
    Q_OBJECT

public:
    Composer(Session &session, SettingsForm *form, StartPage *page, QObject *parent);

    const QList<Preset> &presets() const { return m_presets; }
    QString presetLabel() const { return labelOf(m_draft.presetName); }
    /// A preset's name as the window shows it.
    QString labelOf(const QString &presetName) const;
    /// While inactive nothing of the form or the page is touched: they show a run.
    void setActive(bool isActive);
    bool isActive() const { return m_isActive; }
    /// Takes settings (of a run) as the ones to start from; the schedule is left behind.
    void take(const Experiment &experiment);
    void choosePreset(const QString &name);
    /// Opens "sample:KIND" or a folder and makes it the run's data. Another folder than before begins with
    /// the preset's values and, where nobody has set one, with the size that its pictures have; what was set
    /// for the one before is offered.
    void openData(const QString &source);
    /// Leaves these files out (exclusionName()s) and no others, and opens the data anew.
    void setExcluded(const QStringList &names);
    /// Opens the data the settings name, unless it is open.
    void openWantedData();
    bool canStart() const;
    /// The open data, where it is what the draft asks for; else null.
    std::shared_ptr<const Dataset> data() const;
    /// Other pictures than those that are open are on their way.
    bool isOpening() const { return m_isOpening || m_folder.isMeasuring(); }
    /// What would be started.
    const Experiment &draft() const { return m_draft; }
    void start(const QString &runsFolder);

Q_SIGNALS:
    /// canStart() or the preset may be another.
    void changed();

private:
    void connectFolder();
    void showProgress(const QString &stage, qint64 done, qint64 total);
    void showOpened(const DatasetReport &report);
    void showFailure(const Problem &problem);
    void noteChange(const QString &key);
    void takeFit(const ProbedFit &fit);
    void refresh();
    void requestFit();
    bool isDataWanted() const;
    void proposeSize();
    QString planSentence() const;
    const Preset *preset() const;

    Session &m_session;
    SettingsForm *m_form;
    StartPage *m_page;
    QList<Preset> m_presets;
    Experiment m_draft;
    FolderSettings m_folder;
    SettingsTrial m_trial;
    PictureRule m_openedRule; ///< as asked for, channels not resolved
    QString m_openedSource;
    bool m_isOpening = false;
    bool m_isActive = false;
    QTimer m_reopen; ///< typing a size must not open the folder for every digit
};

} // namespace forja
