// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace forja {

class LabCard;

/// When a question was asked before: a card for each asking, the newest first.
class EarlierAskings : public QWidget
{
    Q_OBJECT

public:
    explicit EarlierAskings(QWidget *parent);

    /// Of cards that are made from now on.
    void setTheme(const Theme &theme) { m_theme = theme; }
    /// `current`: the path of the one that is shown; `mayTell`: whether what came out may be told.
    void setAskings(const QList<LabAsking> &askings, const QString &current, bool mayTell);
    const QList<LabCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void placeCard(qsizetype place, const LabAsking &asking);

    Theme m_theme = Theme::dark();
    QVBoxLayout *m_column;
    QList<LabCard *> m_cards;
};

} // namespace forja
