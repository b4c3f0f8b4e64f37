// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace forja {

class DoctorController;
class ElidedLabel;
class FindingCard;

/// What the doctor of a run has to say, in full: what is the matter now, then what is over.
class DoctorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DoctorPanel(const DoctorController &desk, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Whether edits can be applied.
    void setControlled(bool isControlled);
    /// What became of a cure, or why it could not be had; empty: nothing.
    void setAnswer(const QString &sentence, bool isRefusal = false);
    void refresh();
    const QList<FindingCard *> &cards() const { return m_cards; }
    QString summary() const;
    QString answer() const;

Q_SIGNALS:
    void cureChosen(const forja::RunCure &cure);
    void closeRequested();

private:
    void makeHead();

    const DoctorController &m_desk;
    Theme m_theme = Theme::dark();
    bool m_isControlled = false;
    QLabel *m_summary = nullptr;
    ElidedLabel *m_answer = nullptr;
    QLabel *m_quiet = nullptr;
    QToolButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_list = nullptr;
    QList<FindingCard *> m_cards;
};

} // namespace forja
