// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace forja {

class OpeningPart;
class ReadyPart;
class StartCards;

/// The centre before the first Start: three ways to get pictures, then a few of them, one sentence of plan,
/// and Start.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Name and path of the newest run; empty: no run yet.
    void setRecentRun(const QString &name, const QString &path);
    /// The tiles of its newest snapshot, unless another run is the newest by now.
    void setRecentPictures(const QString &path, const QList<QImage> &pictures);
    void showOpening(const QString &source);
    void showProgress(const QString &stage, qint64 done, qint64 total);
    void showDataset(const DatasetReport &report, const QList<QImage> &pictures);
    /// What the doctor says of the pictures, as a link; empty: nothing known yet.
    void setDoctor(const QString &sentence);
    void showProblem(const QString &sentence);
    /// The sentence over Start.
    void setPlan(const QString &sentence);
    /// What trying the settings has shown, under the plan; `isWarning`: they do not fit. Empty: nothing
    /// known.
    void setFit(const QString &sentence, bool isWarning = false);
    /// What may be done with these pictures besides, as links: a name for each, and its text.
    void setOffers(const QList<std::pair<QString, QString>> &offers);
    /// The run that is shown beside this page, and whether it trains: then the page lines up and does not
    /// start. Empty: none.
    void setBeside(const QString &run, bool isTraining);
    /// Start is open when there are pictures and nothing is wrong; `sentences` say what is.
    void setComplaints(const QStringList &sentences);

    QPushButton *startButton() const;
    QString plan() const;
    QString fit() const;
    QString offers() const;
    QString problem() const;

Q_SIGNALS:
    void folderRequested();
    void sampleRequested(const QString &kind);
    void runRequested(const QString &path);
    void openRunRequested();
    void allRunsRequested();
    void labRequested();
    void cancelRequested();
    void doctorRequested();
    void startRequested();
    void queueRequested();
    /// The run that trains shall end and this one begin here.
    void insteadRequested();
    void backRequested();
    void offerTaken(const QString &name);
    void sweepRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeLinks();
    void connectParts();
    void showPart(QWidget *part);
    void fitCards();

    QWidget *m_sheet = nullptr; ///< all of the page; it scrolls
    QPushButton *m_back = nullptr;
    QLabel *m_lead = nullptr;
    StartCards *m_cards = nullptr;
    QLabel *m_problem = nullptr;
    OpeningPart *m_opening = nullptr;
    ReadyPart *m_ready = nullptr;
};

} // namespace forja
