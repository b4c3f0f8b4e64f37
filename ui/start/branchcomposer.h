// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/branching.h"
#include "engine/session/session.h"

namespace forja {

class BranchPage;
class SettingsForm;

/// Prepares a branch: from which snapshot of which run, with which changes; says what to expect; begins it.
class BranchComposer : public QObject
{
    Q_OBJECT

public:
    BranchComposer(Session &session, SettingsForm *form, BranchPage *page, QObject *parent);

    /// Shows the form and the page for a branch of this run at `update`, with these changes to begin with.
    void open(const RunFolder &run, const Experiment &experiment, qint64 update,
              const QMap<QString, QVariant> &changes = {});
    /// The form and the page show something else.
    void close();
    bool isActive() const { return m_parent.has_value(); }
    bool canStart() const { return isActive() && !m_isBeginning; }
    void start();
    /// The values that will be others.
    const QMap<QString, QVariant> &changes() const { return m_changes; }
    /// The form anew, where another part of the window has used it.
    void showForm();

Q_SIGNALS:
    /// canStart() may be another.
    void changed();

private:
    /// What is read of the parent beside the window's thread.
    struct Past
    {
        QList<QImage> pictures;
        qint64 checkpoint = -1; ///< the kept one to begin with; -1: none
        double seconds = -1; ///< from there to the snapshot, as the parent took it; -1: not known
    };
    static Past readPast(const RunFolder &run, qint64 update);
    void take(const QString &key, const QVariant &value);
    void showPast(const Past &past);
    void tellPlan();
    QString changesSentence() const;
    void takeFailure();

    Session &m_session;
    SettingsForm *m_form;
    BranchPage *m_page;
    std::optional<RunFolder> m_parent;
    std::optional<Experiment> m_cut; ///< the parent's experiment up to the snapshot
    qint64 m_update = 0;
    QMap<QString, QVariant> m_changes;
    std::optional<Past> m_past;
    bool m_isBeginning = false;
    int m_number = 0; ///< of the branch that is prepared: what is read for an older one is dropped
};

} // namespace forja
