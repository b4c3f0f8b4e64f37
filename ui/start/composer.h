// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/usualsize.h"
#include "engine/experiment/presets.h"
#include "engine/session/fitprobe.h"
#include "engine/session/session.h"

#include <QFutureWatcher>
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
    bool isOpening() const { return m_isOpening || !m_measuredSource.isEmpty(); }
    /// What would be started.
    const Experiment &draft() const { return m_draft; }
    void start(const QString &runsFolder);

Q_SIGNALS:
    /// canStart() or the preset may be another.
    void changed();

private:
    void showOpened(const DatasetReport &report);
    void showFailure(const Problem &problem);
    void noteChange(const QString &key);
    void refresh();
    bool isDataWanted() const;

    // What is set when another folder is opened (composerfolder.cpp).
    void connectFolder();
    void beginAnew(const QString &source);
    void measure();
    void takeUsualSize();
    void proposeSize();
    void setSize(int side);
    void takeOffer(const QString &name);
    void showOffers();
    QString sizeWords() const;
    QString expectation() const;
    void requestFit();
    void beginFit();
    void showFit(const ProbedFit &fit);
    void forgetFit();
    QString fitSentence(const ProbedFit &fit) const;
    QString planSentence() const;
    QString diskSentence() const;
    const Preset *preset() const;

    Session &m_session;
    SettingsForm *m_form;
    StartPage *m_page;
    QList<Preset> m_presets;
    Experiment m_draft;
    PictureRule m_openedRule; ///< as asked for, channels not resolved
    QString m_openedSource;
    std::optional<Experiment> m_before; ///< what was set for the folder before; nothing: nothing of one's own
    QFutureWatcher<std::optional<UsualSize>> m_measuring;
    QString m_measuredSource;
    std::optional<UsualSize>
        m_usual; ///< of the pictures of the folder that is wanted; nothing: not known, or drawn in any size
    bool m_isUntouched
        = true; ///< no folder was opened and no run's settings were taken: what is set is set for what comes
    bool m_isSizeOwn = false; ///< a person set it
    bool m_isOpening = false;
    bool m_isActive = false;
    QTimer m_reopen; ///< typing a size must not open the folder for every digit
    FitProbe m_fitProbe;
    QTimer m_beforeFit; ///< nor try every digit
    std::optional<Experiment> m_tried; ///< the settings that the probe is about
    int m_askedParts = 0; ///< train.accumulate before it was raised for lack of memory; 0: it was not
    std::optional<Problem> m_fitRemark; ///< for the run's record
};

} // namespace forja
