// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/judgement.h"
#include "ui/contest/leftout.h"
#include "ui/contest/tileview.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace forja {

class DoubtedDetails;
class LeftOutBar;

/// The person's own pictures, those first that D doubts most, each to be left out of the next run with one
/// click.
class DoubtedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DoubtedPanel(QWidget *parent);
    ~DoubtedPanel() override;

    void setTheme(const Theme &theme);
    /// `source`: the run's data, where files can be shown.
    void openRun(const RunFolder &run, const QString &source);
    void clear();
    /// As the button does.
    void startJudging();
    void showProgress(const QString &stage, qint64 done, qint64 total);
    void show(const Judgement &judgement);
    LeftOut &leftOut() { return m_leftOut; }
    TileView *view() const { return m_view; }
    /// Picks a picture, as a click does.
    void select(const QString &path);
    /// Crosses the picked pictures out, or takes them back if they are all out.
    void togglePicked();
    /// The folder that a picture's file lies in, if it is a file of a folder that is there.
    QString folderOf(const QString &path) const;

Q_SIGNALS:
    void judgingRequested();
    void cancelRequested();
    /// A person wants the next run without what is left out.
    void nextRunRequested();
    /// One was picked.
    void pictureSelected(const forja::JudgedPicture &picture);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeStart();
    void connectParts();
    void setJudging(bool isOn);
    void tell();
    void tellDetails();
    QStringList picked() const;
    bool areAllOut(const QStringList &paths) const;
    const JudgedPicture *current() const;

    LeftOut m_leftOut;
    QString m_source;
    Judgement m_judgement;
    bool m_isJudging = false;
    TileModel *m_tiles;
    TileView *m_view;
    QLabel *m_title, *m_state, *m_invitation;
    QPushButton *m_judge, *m_again, *m_cancel;
    QProgressBar *m_bar;
    QWidget *m_start;
    DoubtedDetails *m_details;
    LeftOutBar *m_foot;
};

} // namespace forja
