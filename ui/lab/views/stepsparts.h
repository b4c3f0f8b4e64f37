// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QList>
#include <QWidget>

/// What the pages that show D's single answers are made of.
namespace forja {

/// A share of 1 as a bar with its words: "before 52 %".
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setShare(const QString &label, double share);
    double share() const { return m_share; }

    QSize sizeHint() const override { return {260, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    QFont m_small;
    QString m_label;
    double m_share = 0;
};

/// Pictures with where they come from and what D says of them. The frame is the tag: green and solid from the
/// folder, purple and dashed from G.
class ShownPictures : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QImage picture;
        bool isReal = true; ///< where it comes from
        double output = 0; ///< of D; NaN: not known
        bool saysReal = true; ///< D
        bool hasTag = true; ///< false: a group of real pictures whose tag goes without saying
    };

    explicit ShownPictures(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Pictures as large as this; a caption under each says what D said.
    void setEntries(const QList<Entry> &entries, int side);
    const QList<Entry> &entries() const { return m_entries; }
    /// "D: real (1.2)"
    static QString saying(const Entry &entry);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {480, heightForWidth(480)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize cell() const;
    int columnsAt(int width) const;

    Theme m_theme = Theme::dark();
    QFont m_small;
    QList<Entry> m_entries;
    int m_side = 72;
};

/// Equal pictures side by side, cut apart.
QList<QImage> cutSheet(const QImage &sheet, qsizetype count);

} // namespace forja
