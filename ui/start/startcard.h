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
    void setPictures(const QList<QImage> &pictures);
    QSize sizeHint() const override { return {236, 184}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_sentence;
    QIcon m_icon;
    QList<QImage> m_pictures;
};

} // namespace forja
