// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace forja {

class LabCard;

/// The first page of the Lab: what can be asked, what can be tried, and what is known of each.
class LabOverview : public QWidget
{
    Q_OBJECT

public:
    explicit LabOverview(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setHasRun(bool hasRun);
    /// `mayTell` says of a question whether its answers may be told: it was guessed, or a person wanted to
    /// see it without.
    void setShelf(const LabShelf &shelf, const std::function<bool(const LabQuestion &)> &mayTell);
    /// A card for a page of its own, in the group of what can be tried.
    void addPlace(const QString &title, const QString &sentence, int place);
    LabCard *card(const QString &question) const { return m_cards.value(question); }
    QString wrongText() const;

Q_SIGNALS:
    void questionChosen(const QString &name);
    void placeChosen(int place);
    void startPageRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        QLabel *title = nullptr;
        QWidget *part = nullptr;
        QGridLayout *grid = nullptr;
        QList<LabCard *> cards;
    };
    Group makeGroup(const QString &title, QVBoxLayout *column);
    LabCard *makeCard(Group &group, const QString &title, const QString &sentence);
    void fill(const LabShelf &shelf);
    void arrange();

    Theme m_theme = Theme::dark();
    QPushButton *m_back = nullptr;
    Group m_questions, m_tries, m_own;
    QList<LabCard *> m_places;
    QMap<QString, LabCard *> m_cards;
    QLabel *m_ownHint = nullptr, *m_wrong = nullptr;
    QList<LabQuestion> m_shown;
    int m_columns = 0;
};

} // namespace forja
