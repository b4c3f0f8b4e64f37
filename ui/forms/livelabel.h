// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace forja {

/// A form's caption. Live fields carry a dot in the warning colour after it.
class LiveLabel : public QLabel
{
    Q_OBJECT

public:
    LiveLabel(const QString &text, bool isLive, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {20, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isLive;
};

} // namespace forja
