// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/exploring.h"
#include "ui/widgets/thumbrow.h"

class QCheckBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace forja {

/// What a picture is to D and G: where D objects, what is near it in D's features, what one update of G does
/// to it. A part of the inspector.
class InsidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit InsidePanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void show(const InsideView &view);
    using QWidget::show;
    /// Another picture: what was seen of the one before is gone.
    void clear();
    bool isOn() const;
    /// The overlay of the picture, as large as the picture; null: none is wanted or there yet.
    QImage overlay() const;
    /// Green where a brighter pixel makes the picture more real to D, purple where less; `strength` 0…1.
    static QImage overlayOf(const InsideView &view, const Theme &theme, double strength);

    QCheckBox *toggle() const { return m_toggle; }
    QCheckBox *objectionToggle() const { return m_objects; }
    QSlider *strength() const { return m_strength; }
    ThumbRow *nearestRow() const { return m_nearest; }
    ThumbRow *changeRow() const { return m_change; }
    QString objectionSentence() const;
    QString nearestSentence() const;
    QString changeSentence() const;

Q_SIGNALS:
    void toggled(bool isOn);
    void overlayChanged();

private:
    QLayout *makeObjections();
    void fill(QVBoxLayout *column);
    void tell();
    void tellObjection();
    void tellNearest();
    void tellChange();

    Theme m_theme = Theme::dark();
    std::optional<InsideView> m_view;
    QCheckBox *m_toggle, *m_objects;
    QSlider *m_strength;
    QWidget *m_content;
    QLabel *m_objection, *m_nearestHeading, *m_nearestNote, *m_changeHeading, *m_changeNote, *m_missing;
    ThumbRow *m_nearest, *m_change;
    QList<QLabel *> m_dim;
};

} // namespace forja
