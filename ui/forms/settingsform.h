// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/experiment/experiment.h"
#include "engine/runs/shownpictures.h"
#include "engine/session/types/values.h"
#include "ui/forms/fieldeditor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace forja {

class DifferencesView;
class FieldSections;
class FormFoot;
class Section;
class SettingsSearch;

/// The left panel: the field table as four sections, what the nets come to, and what differs from the preset.
/// Before a run it edits an experiment; while one is on only live fields are open and edits are asked for;
/// before a branch those are open that may change in one; a finished run is only shown.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Composing, Running, Branching, Reading };

    explicit SettingsForm(FieldTablePtr table, QWidget *parent = nullptr);

    /// What is shown. But in Composing the values are those after all of the schedule.
    void setExperiment(const Experiment &experiment, Mode mode);
    /// Marks the fields that a branch changes, and no others.
    void setMarked(const QStringList &keys);
    Mode mode() const { return m_mode; }
    /// The experiment as it stands, edits included.
    const Experiment &experiment() const { return m_experiment; }
    /// What keeps it from running, as sentences.
    QStringList complaints() const;

    void setTheme(const Theme &theme);
    /// What the data section says of the open data; null: nothing open.
    void setDataset(const DatasetReport *report);
    /// The same of a run whose data are not open, from its records; 0: not known. 0 channels: as the settings
    /// say.
    void setRunPictures(const RecordedPictures &pictures, int channels);
    void setDataStage(const QString &text);
    /// What the data check says of the open data, as a link; empty: nothing known yet.
    void setDoctor(const QString &sentence);
    /// The preset's name as shown in the title of what differs.
    void setPresetLabel(const QString &label);

    bool showsAllSettings() const { return m_showsAll; }
    void setShowsAllSettings(bool showsAll);
    void setFolded(bool isFolded);
    /// What the nets come to; nullopt until it is known.
    const std::optional<NetPair> &nets() const;

    SettingsSearch *searchField() const { return m_search; }
    /// Puts a part of the window's own over the settings.
    void setHead(QWidget *head);

    FieldEditor *editor(const QString &key) const;
    Section *section(int group) const;
    DifferencesView *differences() const;
    /// Says under a field why an edit was refused.
    void showRefusal(const QString &key, const Problem &problem);

Q_SIGNALS:
    void experimentChanged(const QString &key); ///< Composing
    void editRequested(const QString &key, const QVariant &value); ///< Running
    void changeRequested(const QString &key, const QVariant &value); ///< Branching
    void netsChanged();
    void doctorRequested();
    void allSettingsToggled(bool showsAll);

private:
    void makeSearch(QVBoxLayout *layout);
    void makeSections(QVBoxLayout *layout);
    void makeFoot(QVBoxLayout *layout);

    bool isOpen(const Field &field) const;
    bool isWanted(const Field &field) const;
    void search();
    void take(const QString &key, const QVariant &value);
    void refresh();
    void refreshEditors();
    void refreshComplaints();
    void refreshDifferences();
    void refreshSummaries();
    QString sourceOfPictures() const;
    void requestNets();

    FieldTablePtr m_table;
    Experiment m_experiment; ///< as it is kept: values at the start, and the schedule
    Experiment m_now; ///< the values as they stand
    Mode m_mode = Mode::Composing;
    bool m_showsAll = false;
    SettingsSearch *m_search = nullptr;
    QLabel *m_notFound = nullptr;
    FieldSections *m_sections = nullptr;
    FormFoot *m_foot = nullptr;
};

} // namespace forja
