// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/selection.h"
#include "ui/records/sheetstore.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace forja {

class TileModel;
class TileView;

/// The generated pictures that deceive D best, at the moment that is looked at.
class ContestLiars : public QWidget
{
    Q_OBJECT

public:
    ContestLiars(Selection &selection, QWidget *parent);

    void setTheme(const Theme &theme);
    void setClassNames(const QStringList &names) { m_classNames = names; }
    /// Whose sheets are added from now on.
    void setRun(const RunFolder &run) { m_store->setRun(run); }
    void add(const SheetRecord &sheet) { m_store->add(sheet); }
    void addIndex(const std::vector<SheetRecord> &sheets) { m_store->addIndex(sheets); }
    void clear();
    TileView *view() const { return m_view; }

    /// Shows the sheet that is nearest to an update; nullopt: the newest. Until it was read, the one before
    /// stays.
    void lookAt(std::optional<double> update);
    /// Marks the tile that is picked, if it is one of these.
    void tellPicked();

Q_SIGNALS:
    void available(); ///< a sheet was read
    void shown(); ///< other pictures
    void tileMenuRequested(qint64 update, int index, const QPoint &globalPlace);

private:
    void connectView();
    void show(const SheetRecord &sheet);
    QString wordsOf(const SheetRecord &sheet, int tile) const;

    Selection &m_selection;
    QStringList m_classNames;
    std::optional<SheetRecord> m_shown;
    bool m_isFilling = false; ///< what is picked in the view then is not a person's choice
    SheetStore *m_store;
    QLabel *m_title, *m_note;
    TileModel *m_tiles;
    TileView *m_view = nullptr;
};

} // namespace forja
