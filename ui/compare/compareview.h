// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/writingjob.h"
#include "ui/compare/compareddata.h"
#include "ui/compare/comparereading.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace forja {

class CompareCharts;
class ComparePictures;
class CompareTables;
class MessageBar;
class RunStrip;

/// Two to eight runs beside each other: the same latents, overlaid charts, what differs and what came of it.
/// Runs that somebody is training are followed while the view is visible.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    enum Page { Pictures, Charts, Tables };

    explicit CompareView(FieldTablePtr table, QWidget *parent = nullptr);
    ~CompareView() override;

    void setTheme(const Theme &theme);
    /// Two to eight run folders. What cannot be compared is said in the view.
    void open(const QStringList &runPaths);
    void setPage(Page page);

    const ComparedData &data() const { return m_data; }
    CompareCharts *charts() const { return m_charts; }
    ComparePictures *pictures() const { return m_pictures; }
    CompareTables *tables() const { return m_tables; }
    RunStrip *strip() const { return m_strip; }
    MessageBar *message() const { return m_message; }
    void exportPage(const QString &file);
    void exportTables(const QString &folder);

Q_SIGNALS:
    void closed();
    /// A run at a moment; -1: where it is.
    void openRunRequested(const QString &path, qint64 update);
    /// All that was asked for is drawn.
    void loaded();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createHead();
    void createPages();
    void connectParts();
    void take(const Comparison &comparison);
    void refresh();
    void askForPage();
    void askForTables();
    void tellExported(const QString &path);
    void openRun(int run, qint64 update);

    FieldTablePtr m_table;
    Theme m_theme = Theme::dark();
    ComparedData m_data;
    CompareReading m_reading;
    WritingJob m_export;
    QTimer m_again;
    bool m_isFirst = true; ///< nothing of what was opened last is shown yet
    QToolButton *m_back = nullptr, *m_save = nullptr;
    QLabel *m_title = nullptr, *m_state = nullptr, *m_waiting = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBar *m_message = nullptr;
    RunStrip *m_strip = nullptr;
    CompareCharts *m_charts = nullptr;
    ComparePictures *m_pictures = nullptr;
    CompareTables *m_tables = nullptr;
};

} // namespace forja
