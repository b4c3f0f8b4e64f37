// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareddata.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

class QGridLayout;

namespace forja {

/// One compared run: letter, line, name and its best; checked while it is shown.
class RunChip : public QAbstractButton
{
    Q_OBJECT

public:
    RunChip(int run, QWidget *parent);

    void setTheme(const Theme &theme);
    void setTexts(const QString &name, const QString &about);
    QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(int run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int m_run;
    QString m_name, m_about;
    Theme m_theme = Theme::dark();
    QFont m_strong, m_small;
};

/// The runs of a comparison: the legend of all its charts and pictures. A click leaves a run out or takes it
/// in again.
class RunStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RunStrip(QWidget *parent);

    void setTheme(const Theme &theme);
    void setRuns(const ComparedData &data);
    const QList<RunChip *> &chips() const { return m_chips; }

Q_SIGNALS:
    void shownChanged(int run, bool isShown);
    void openRequested(int run);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    Theme m_theme = Theme::dark();
    QGridLayout *m_grid;
    QList<RunChip *> m_chips;
    int m_columns = 0;
};

} // namespace forja
