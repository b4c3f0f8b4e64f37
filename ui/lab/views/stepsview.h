// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labdetails.h"
#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace forja {

class ShareBar;
class ShownPictures;

/// D's first updates, one at a time: the pictures it was shown with their tag, what it said, and how well it
/// tells before and after. Then what it says of real pictures that are not good ones.
class StepsView : public QWidget
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// `threshold`: outputs above it say "real".
    void setAsking(const LabAsking &asking, double threshold);
    /// Steps come first, then all groups as the last place.
    int placeCount() const;
    int place() const { return m_place; }
    void goTo(int place);
    void setPlaying(bool isPlaying);
    bool isPlaying() const { return m_play.isActive(); }
    QString headline() const;
    QString summary() const;

    QToolButton *backButton() const { return m_back; }
    QToolButton *nextButton() const { return m_next; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeBar();
    void makeStepPart();
    void refresh();
    void showStep(const ShownStep &step);
    void showGroups();
    QImage sheet(const QString &file);

    Theme m_theme = Theme::dark();
    LabAsking m_asking;
    QList<ShownStep> m_steps;
    QList<ShownGroup> m_groups;
    QHash<QString, QImage> m_sheets;
    double m_threshold = 0;
    int m_place = 0;
    QTimer m_play;
    QToolButton *m_back = nullptr, *m_next = nullptr, *m_playButton = nullptr;
    QLabel *m_headline = nullptr, *m_summary = nullptr;
    ShownPictures *m_pictures = nullptr;
    ShareBar *m_before = nullptr, *m_after = nullptr;
    QWidget *m_stepPart = nullptr, *m_groupPart = nullptr;
    QVBoxLayout *m_groupColumn = nullptr;
};

} // namespace forja
