// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace forja {

class PictureStrip;
class StartButtons;

/// The part of the start page that is there once pictures are open: a few of them, what is planned, and
/// Start.
class ReadyPart : public QWidget
{
    Q_OBJECT

public:
    explicit ReadyPart(QWidget *parent);

    void setDataset(const DatasetReport &report, const QList<QImage> &pictures);
    /// What the doctor says of the pictures, as a link; empty: nothing known yet.
    void setDoctor(const QString &sentence);
    /// The sentence over Start.
    void setPlan(const QString &sentence);
    /// What trying the settings has shown, under the plan; `isWarning`: they do not fit. Empty: nothing
    /// known.
    void setFit(const QString &sentence, bool isWarning);
    /// What may be done with these pictures besides, as links: a name for each, and its text.
    void setOffers(const QList<std::pair<QString, QString>> &offers);
    /// Start is open when there are pictures and nothing is wrong; `sentences` say what is.
    void setComplaints(const QStringList &sentences);
    void setHasPictures(bool hasPictures);

    StartButtons *buttons() const { return m_buttons; }
    QString plan() const;
    QString fit() const;
    QString offers() const;

Q_SIGNALS:
    void doctorRequested();
    void offerTaken(const QString &name);

private:
    QLayout *makeTitle();
    QLayout *makeWords();
    void refreshStart();

    QLabel *m_title;
    QPushButton *m_doctor;
    PictureStrip *m_strip;
    QLabel *m_plan, *m_fit, *m_offers, *m_complaints;
    StartButtons *m_buttons;
    bool m_hasPictures = false;
};

} // namespace forja
