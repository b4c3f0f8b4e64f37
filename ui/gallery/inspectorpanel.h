// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"
#include "engine/session/types/values.h"
#include "ui/widgets/thumbrow.h"

#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace forja {

class InsidePanel;

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
    ThumbRow *nearestRow() const { return m_nearest; }
    ThumbRow *overTimeRow() const { return m_overTime; }

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
    class Picture;
    void createFacts(QVBoxLayout *column);
    void createActions(QVBoxLayout *column);
    QLabel *addHeading(QVBoxLayout *column, const QString &text);
    void tell();
    void askInside();
    void tellFacts();
    void tellNearest();
    void tellOverTime();

    Theme m_theme = Theme::dark();
    QStringList m_classNames;
    std::optional<Inspection> m_inspection;
    QWidget *m_content;
    QLabel *m_empty;
    Picture *m_picture;
    bool m_isOfPoints = false;
    QLabel *m_latentName, *m_latent, *m_updateName, *m_update, *m_outputName, *m_output, *m_copy, *m_problem;
    QList<QLabel *> m_dimLabels;
    QLabel *m_nearestHeading, *m_overTimeHeading;
    ThumbRow *m_nearest, *m_overTime;
    QPushButton *m_star, *m_save, *m_branch, *m_explore, *m_flatWorld;
    InsidePanel *m_inside;
};

} // namespace forja
