// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace forja {

class SectionHead;

/// A part of the left panel that folds to its title and one line of summary. The bar at its left is in the
/// player's colour.
class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    void setAccent(const QColor &colour);
    /// One line at the right of the title while open ("0.30 M").
    void setAside(const QString &text);
    /// One line under the title while folded ("DCGAN · 0.30 M parameters").
    void setSummary(const QString &text);
    QString summary() const;
    bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);
    /// Where what the section holds goes.
    QVBoxLayout *body() const { return m_body; }

Q_SIGNALS:
    void foldedByHand(bool isFolded);

private:
    SectionHead *m_head = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_body = nullptr;
    QString m_aside;
    bool m_isFolded = false;
};

} // namespace forja
