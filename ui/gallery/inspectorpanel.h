// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"
#include "engine/session/types/values.h"
#include "ui/gallery/inspectorfacts.h"
#include "ui/gallery/nearestpictures.h"
#include "ui/gallery/picturehistory.h"

class QLabel;
class QScrollArea;

namespace forja {

class InsidePanel;
class InspectedPicture;
class InspectorActions;

/// A closer look at one picture: what it is, what it resembles, how it came to be.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// What is known of the picked picture; where more follows (not isWhole), there is room for it.
    void show(const Inspection &inspection);
    using QWidget::show;
    void clear();
    void setTheme(const Theme &theme);
    void setClassNames(const QStringList &names);
    /// The run's pictures are drawings of points: there is no D's output of one, nothing inside it, and no
    /// latent of its own.
    void setOfPoints(bool isOfPoints);

    /// The sentence on copying; empty while nothing is shown.
    QString copySentence() const;
    QString latentLine() const;
    QString outputLine() const;
    /// What is inside the picture that is shown; of another one it is ignored.
    void showInside(const InsideView &view);
    InsidePanel *inside() const { return m_inside; }
    bool isEmpty() const { return !m_inspection.has_value(); }
    const std::optional<Inspection> &shown() const { return m_inspection; }
    ThumbRow *nearestRow() const { return m_nearest.row(); }
    ThumbRow *overTimeRow() const { return m_history.row(); }

Q_SIGNALS:
    void starRequested(qint64 update);
    void saveRequested(const QImage &picture, const forja::Inspection &inspection);
    void momentRequested(qint64 update);
    void branchRequested(qint64 update);
    void flatWorldRequested();
    void exploreRequested(const forja::Inspection &inspection);
    void insideRequested(const forja::InsideRequest &request);
    void insideCancelled();

private:
    void layOut();
    void connectParts();
    void tell();
    void askInside();

    Theme m_theme = Theme::dark();
    QStringList m_classNames;
    bool m_isOfPoints = false;
    std::optional<Inspection> m_inspection;
    QLabel *m_empty; ///< in place of all else while no picture is picked
    QScrollArea *m_scroll;
    QWidget *m_content;
    InspectedPicture *m_picture;
    InspectorFacts m_facts;
    InspectorActions *m_actions;
    InsidePanel *m_inside;
    NearestPictures m_nearest;
    QLabel *m_problem;
    PictureHistory m_history;
};

} // namespace forja
