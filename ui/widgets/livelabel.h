// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace forja {

/// A form's caption. Live fields carry a dot in the warning colour after it, changes that are being prepared
/// a flag.
class LiveLabel : public QLabel
{
    Q_OBJECT

public:
    LiveLabel(const QString &text, bool isLive, QWidget *parent = nullptr);

    void setMarked(bool isMarked);
    bool isMarked() const { return m_isMarked; }
    QSize minimumSizeHint() const override { return {20, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isLive;
    bool m_isMarked = false;
};

} // namespace forja
