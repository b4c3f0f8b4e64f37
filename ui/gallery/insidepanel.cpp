// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/insidepanel.h"

#include "ui/base/settingkeys.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGamma = 0.6; ///< small gradients are to be seen beside large ones

} // namespace

InsidePanel::InsidePanel(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QCheckBox(tr("Look inside"), this))
    , m_objects(new QCheckBox(tr("Where D objects")))
    , m_strength(new QSlider(Qt::Horizontal))
    , m_content(new QWidget(this))
    , m_objection(new QLabel(m_content))
    , m_nearestHeading(new QLabel(tr("Nearest in D’s features"), m_content))
    , m_nearestNote(new QLabel(m_content))
    , m_changeHeading(new QLabel(tr("What one update of G changes"), m_content))
    , m_changeNote(new QLabel(m_content))
    , m_missing(new QLabel(m_content))
    , m_nearest(new ThumbRow(4, false, m_content))
    , m_change(new ThumbRow(3, false, m_content))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(kGap);
    m_toggle->setFont(strongFont());
    m_toggle->setToolTip(
        tr("How D and G see this picture. It takes a few seconds of processor time; training continues."));
    layout->addWidget(m_toggle);
    layout->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(makeObjections());
    fill(column);
    // Before the connection: nobody has asked for a look yet.
    m_toggle->setChecked(QSettings().value(setting::inspectorInside, false).toBool());
    connect(m_toggle, &QCheckBox::toggled, this, [this](bool isOn) {
        QSettings().setValue(setting::inspectorInside, isOn);
        tell();
        Q_EMIT toggled(isOn);
        Q_EMIT overlayChanged();
    });
    tell();
}

/// What is drawn over the picture above.
QLayout *InsidePanel::makeObjections()
{
    auto *row = new QHBoxLayout;
    // On from the start: whoever looks inside wants to see this first.
    m_objects->setChecked(true);
    m_objects->setToolTip(tr("How D’s output changes with each pixel, over the picture above"));
    m_strength->setRange(10, 100);
    m_strength->setValue(75);
    m_strength->setMinimumWidth(40);
    m_strength->setMaximumWidth(90);
    m_strength->setToolTip(tr("How strongly the colours cover the picture"));
    m_strength->setAccessibleName(tr("Strength of the colours"));
    row->addWidget(m_objects, 1);
    row->addWidget(m_strength);
    connect(m_objects, &QCheckBox::toggled, this, &InsidePanel::overlayChanged);
    connect(m_strength, &QSlider::valueChanged, this, &InsidePanel::overlayChanged);
    return row;
}

void InsidePanel::fill(QVBoxLayout *column)
{
    m_nearest->setAccessibleName(m_nearestHeading->text());
    m_change->setAccessibleName(m_changeHeading->text());
    for (QLabel *heading : {m_nearestHeading, m_changeHeading}) {
        heading->setFont(strongFont());
        heading->setWordWrap(true); // its words must not widen the panel
    }
    m_objection->setTextFormat(Qt::RichText);
    // Kept together, as a change of theme must reach them by hand.
    m_dim = {m_objection, m_nearestNote, m_changeNote, m_missing};
    for (QLabel *label : m_dim)
        // A long sentence may make the panel higher, never wider.
        label->setWordWrap(true);
    column->addWidget(m_objection);
    column->addSpacing(4);
    column->addWidget(m_nearestHeading);
    column->addWidget(m_nearest);
    column->addWidget(m_nearestNote);
    column->addSpacing(4);
    column->addWidget(m_changeHeading);
    column->addWidget(m_change);
    column->addWidget(m_changeNote);
    column->addWidget(m_missing);
}

void InsidePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, theme.dim);
    for (QLabel *label : std::as_const(m_dim))
        label->setPalette(dim);
    m_nearest->setTheme(theme);
    m_change->setTheme(theme);
    tell();
    // The colours over the picture are those of the theme, too.
    Q_EMIT overlayChanged();
}

bool InsidePanel::isOn() const
{
    return m_toggle->isChecked();
}

void InsidePanel::show(const InsideView &view)
{
    m_view = view;
    tell();
    Q_EMIT overlayChanged();
}

void InsidePanel::clear()
{
    m_view.reset();
    tell();
    Q_EMIT overlayChanged();
}

QImage InsidePanel::overlayOf(const InsideView &view, const Theme &theme, double strength)
{
    const QSize size = view.objectionSize;
    // Sizes that do not fit together would have it read beyond the numbers.
    if (view.objection.empty() || size.width() * size.height() != static_cast<int>(view.objection.size()))
        return {};
    QImage out(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const auto value = static_cast<double>(
                view.objection[static_cast<std::size_t>(y * size.width() + x)]);
            QColor colour = value > 0 ? theme.real : theme.g;
            colour.setAlphaF(static_cast<float>(std::pow(std::min(1.0, std::abs(value)), kGamma) * strength));
            out.setPixelColor(x, y, colour);
        }
    }
    return out;
}

QImage InsidePanel::overlay() const
{
    return m_view && isOn() && m_objects->isChecked()
        ? overlayOf(*m_view, m_theme, m_strength->value() / 100.0)
        : QImage();
}

QString InsidePanel::objectionSentence() const
{
    return m_objection->text();
}

QString InsidePanel::nearestSentence() const
{
    return m_nearestNote->text();
}

QString InsidePanel::changeSentence() const
{
    return m_changeNote->text();
}

void InsidePanel::tell()
{
    m_content->setVisible(isOn());
    tellObjection();
    tellNearest();
    tellChange();
    QStringList missing;
    for (const Problem &problem : m_view ? m_view->missing : QList<Problem>())
        missing.append(translateProblem(problem));
    m_missing->setText(missing.join(QLatin1Char('\n')));
    m_missing->setVisible(!missing.isEmpty());
}

void InsidePanel::tellObjection()
{
    const bool isThere = m_view && !m_view->objection.empty();
    m_objects->setEnabled(isThere);
    m_strength->setEnabled(isThere);
    if (!isThere) {
        // If something is missing that is said below; otherwise the answer is still to come.
        m_objection->setText(m_view && !m_view->missing.isEmpty() ? QString() : tr("asking D…"));
        return;
    }
    const auto swatch = [](const QColor &colour) {
        return u"<span style='color:%1'>■</span>"_s.arg(colour.name());
    };
    m_objection->setText(
        tr("%1 brighter here looks more real to D of update %2<br>%3 brighter here looks less real<br>The "
           "strongest pixel, from black to white, changes its output by about %4.")
            .arg(swatch(m_theme.real), grouped(m_view->judge), swatch(m_theme.g),
                 QLocale().toString(m_view->steepest, 'g', 2)));
}

void InsidePanel::tellNearest()
{
    QList<ThumbRow::Thumb> thumbs;
    // Without a view there are none: what was found for the picture before goes at once.
    for (const InsideView::Near &near : m_view ? m_view->nearest : QList<InsideView::Near>())
        thumbs.append({near.picture,
                       tr("%1\ndistance %2 in D’s features (1: their typical spread)")
                           .arg(near.path, signedNumber(near.distance, 3))});
    m_nearest->setThumbs(thumbs);
    const bool hasBegun = m_view && m_view->toSearch > 0;
    m_nearestHeading->setVisible(hasBegun);
    m_nearest->setVisible(!thumbs.isEmpty());
    m_nearestNote->setVisible(hasBegun);
    if (!hasBegun)
        return;
    // The nearest so far are shown already; until the search has ended nobody may take them for the nearest
    // of all.
    if (m_view->searched < m_view->toSearch)
        m_nearestNote->setText(
            tr("%1 of %2 searched").arg(grouped(m_view->searched), grouped(m_view->toSearch)));
    else if (m_view->toSearch < m_view->pictures)
        m_nearestNote->setText(
            tr("Among %1 of %2 training pictures, evenly chosen; flips included. These look most alike to D.")
                .arg(grouped(m_view->toSearch), grouped(m_view->pictures)));
    else
        m_nearestNote->setText(
            counted(m_view->pictures, tr("There is one training picture; its flip is included."),
                    tr("Among all %1 training pictures, flips included. These look most alike to D.")));
}

void InsidePanel::tellChange()
{
    const bool isThere = m_view && m_view->change;
    // A real picture has no latent, so no update of G can be followed in it.
    const bool isGenerated = !m_view || m_view->of.index >= 0;
    // It is made last, after the search: before that nothing is announced.
    const bool isComing = m_view && !m_view->isWhole && m_view->toSearch > 0 && isGenerated
        && m_view->searched >= m_view->toSearch;
    m_changeHeading->setVisible(isThere || isComing);
    m_change->setVisible(isThere);
    m_changeNote->setVisible(isThere || isComing);
    if (!isThere) {
        m_changeNote->setText(isComing ? tr("updating a copy of G…") : QString());
        m_change->setThumbs({});
        return;
    }
    const InsideView::Change &change = *m_view->change;
    const QString factor = QLocale().toString(change.factor, 'g', 7);
    m_change->setThumbs({{change.before, tr("before")},
                         {change.after, tr("after one update of G")},
                         {change.difference,
                          tr("the difference, amplified %1 times; grey: none; black and white: as much as "
                             "can be shown, or more")
                              .arg(factor)}});
    m_changeNote->setText(tr("Before, after, and the difference × %1 (grey: none), from update %2: G itself, "
                             "not its average. A pixel changes by %3 of 255; D’s output goes from %4 to %5.")
                              .arg(factor, grouped(change.update), QLocale().toString(change.mean, 'g', 2),
                                   signedNumber(change.outputBefore, 3),
                                   signedNumber(change.outputAfter, 3)));
}

} // namespace forja
