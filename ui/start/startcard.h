// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace forja {

/// A large button of the first page: icon or pictures, a title and a sentence.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    StartCard(const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void setCardIcon(const QIcon &icon);
    /// Small pictures instead of the icon, drawn pixel by pixel.
    const QList<QImage> &pictures() const { return m_pictures; }
    void setPictures(const QList<QImage> &pictures);
    /// The title beside one picture or the icon; the sentence is in the tooltip.
    void setCompact(bool isCompact);
    QSize sizeHint() const override { return {236, heightForWidth(236)}; }
    bool hasHeightForWidth() const override { return true; }
    /// Whatever the title and the sentence need, 184 at least where both are shown.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont titleFont() const;
    int titleHeight(int room) const;
    void paintPicture(QPainter &painter, const QRect &tile, const QImage &picture) const;
    void paintTall(QPainter &painter) const;
    void paintCompact(QPainter &painter) const;

    QString m_sentence;
    QIcon m_icon;
    QList<QImage> m_pictures;
    bool m_isCompact = false;
};

} // namespace forja
