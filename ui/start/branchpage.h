// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace forja {

class PictureStrip;

/// The centre before a branch begins: whose it will be, pictures of that snapshot, one sentence of plan, and
/// Start; then how far it has come in catching up.
class BranchPage : public QWidget
{
    Q_OBJECT

public:
    explicit BranchPage(QWidget *parent = nullptr);

    void setMoment(const QString &run, qint64 update);
    /// What G made at that snapshot.
    void setPictures(const QList<QImage> &pictures);
    void setPlan(const QString &sentence);
    /// Instead of Start; with 0 of 0 for a time that is not known.
    void showProgress(const QString &stage, qint64 done, qint64 total);
    void showReady();

    QPushButton *startButton() const { return m_start; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString title() const;
    QString plan() const;
    QString stage() const;

Q_SIGNALS:
    void startRequested();
    void cancelRequested();
    void backRequested();

private:
    void makeReady();
    void makeProgress();

    QLabel *m_title = nullptr;
    QLabel *m_lead = nullptr;
    PictureStrip *m_strip = nullptr;
    QLabel *m_plan = nullptr;
    QWidget *m_ready = nullptr;
    QPushButton *m_start = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_stage = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace forja
