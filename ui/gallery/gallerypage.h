// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerycanvas.h"
#include "ui/gallery/galleryheading.h"
#include "ui/gallery/timeline.h"
#include "ui/records/runreading.h"
#include "ui/records/sheetstore.h"
#include "ui/widgets/runpage.h"

class QScrollArea;

namespace forja {

/// The gallery: real pictures, the same latents in any snapshot, a pinned snapshot for comparison, and the
/// time axis under them. A run's past is read beside the window's thread; what is appended meanwhile waits
/// and is merged.
class GalleryPage : public QWidget, public RunPage
{
    Q_OBJECT

public:
    explicit GalleryPage(Selection &selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts) override;
    void clear() override;
    void appendTick(const TickRecord &tick) override;
    void appendSheet(const SheetRecord &sheet) override;
    void appendMeasure(const MeasureRecord &measure) override;
    void appendEvent(const EventRecord &event) override;
    void setClassNames(const QStringList &names);
    void setReals(const SheetRecord &reals);
    /// A star that was set elsewhere.
    void setStarred(qint64 update, bool isStarred);
    /// Shows this snapshot; one that is not kept is ignored.
    void showMoment(qint64 update);
    /// The same, and picks a tile of it once its picture is there.
    void showTile(qint64 update, int tile);
    void setSort(GalleryCanvas::Sort sort);

    bool isStarred(qint64 update) const;
    /// The snapshot that is kept on view beside the others.
    std::optional<qint64> pinned() const { return m_pinned; }
    GalleryCanvas *canvas() const { return m_canvas; }
    Timeline *timeline() const { return m_timeline; }

Q_SIGNALS:
    void tileMenuRequested(qint64 update, int index, const QPoint &globalPlace);
    /// All that the run's folder held is here.
    void runRead();
    void momentChanged(qint64 update);
    void starToggled(qint64 update, bool isStarred);
    void branchRequested(qint64 update);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void fill(const RunRecords &records);
    void refreshIndex();
    void carrySelection(qint64 update);
    void refreshPictures();
    void showSheet(const SheetRecord &sheet);
    void togglePin(qint64 update);
    void setHovered(std::optional<qint64> update);
    void tellHeading();

    Selection &m_selection;
    GalleryHeading *m_heading;
    QScrollArea *m_scroll;
    GalleryCanvas *m_canvas;
    Timeline *m_timeline;
    SheetStore *m_store;
    RunReading m_reading;
    bool m_isFlat = false; ///< points of the plane, drawn
    SheetRecord m_reals;
    GalleryCanvas::Sort m_sort = GalleryCanvas::Sort::AsDrawn;
    std::optional<qint64> m_pinned, m_hovered;
    std::optional<std::pair<qint64, int>> m_wantedTile; ///< picked once its picture is there
    qint64 m_moment = -1; ///< of the time axis; -1: none
    int m_columns = 0;
    int m_classes = 0;
};

} // namespace forja
