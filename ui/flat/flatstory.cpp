// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatstory.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPaceMs = 1250;

QString say(const char *text)
{
    return QCoreApplication::translate("forja::FlatStory", text);
}

QString decimal(double value, int digits = 3)
{
    return QLocale().toString(value, 'g', digits);
}

int calledReal(const std::vector<float> &outputs, double threshold)
{
    const auto count = std::count_if(outputs.begin(), outputs.end(),
                                     [threshold](float output) { return output > threshold; });
    return outputs.empty() ? 0
                           : static_cast<int>(std::lround(100.0 * static_cast<double>(count)
                                                          / static_cast<double>(outputs.size())));
}

double longestOf(const std::vector<float> &gradients)
{
    double longest = 0;
    for (std::size_t i = 0; i + 1 < gradients.size(); i += 2)
        longest = std::max(
            longest, std::hypot(static_cast<double>(gradients[i]), static_cast<double>(gradients[i + 1])));
    return longest;
}

QString byLayer(const FlatStep &step)
{
    QStringList norms;
    for (const auto &layer : step.layers)
        norms << decimal(layer.second);
    return norms.join(u" · "_s);
}

QStringList sentences(const FlatStep &step, const LossFacts &facts)
{
    const bool isD = step.player == Player::D;
    const QString points = QLocale().toString(static_cast<qlonglong>(step.fake.size() / 2));
    const QString made = isD
        ? say(QT_TRANSLATE_NOOP("forja::FlatStory",
                                "G sends %1 latents to the plane. D also sees as many real points."))
              .arg(points)
        : say(QT_TRANSLATE_NOOP("forja::FlatStory", "G sends %1 latents to the plane.")).arg(points);
    const QString judged = isD
        ? say(QT_TRANSLATE_NOOP("forja::FlatStory",
                                "It calls %1 % of the real and %2 % of the generated points real. Circled: "
                                "where it is wrong."))
              .arg(calledReal(step.onReal, facts.threshold))
              .arg(calledReal(step.onFake, facts.threshold))
        : say(QT_TRANSLATE_NOOP("forja::FlatStory",
                                "It calls %1 % of them real. Circled: those that fool it."))
              .arg(calledReal(step.onFake, facts.threshold));
    // A loss means little by itself: its value in balance stands beside it.
    const QString loss = say(QT_TRANSLATE_NOOP("forja::FlatStory",
                                               "%1; it would be %2 if D could not tell them apart."))
                             .arg(decimal(step.loss, 4), decimal(isD ? facts.balanceD : facts.balanceG, 4));
    const QString slopes = isD
        ? say(QT_TRANSLATE_NOOP("forja::FlatStory", "Their norm over all weights is %1; layer by layer: %2."))
              .arg(decimal(step.gradientNorm), byLayer(step))
        : say(QT_TRANSLATE_NOOP("forja::FlatStory",
                                "Each needle is the gradient that its point receives through D; the longest "
                                "is %1. From these, the norm of the gradient of G’s weights is %2."))
              .arg(decimal(longestOf(step.gradients)), decimal(step.gradientNorm));
    const QString learned
        = say(isD ? QT_TRANSLATE_NOOP("forja::FlatStory",
                                      "Adam moves D's weights by %1 in total. This was D's update %2.")
                  : QT_TRANSLATE_NOOP("forja::FlatStory",
                                      "Adam moves G's weights by %1 in total. This was G's update %2."))
              .arg(decimal(step.change), QLocale().toString(isD ? step.at.dUpdates : step.at.gUpdates));
    // In the order of flatSceneNames(): the two are paired by number.
    return {made, judged, loss, slopes, learned};
}

} // namespace

QStringList flatSceneNames(Player player)
{
    if (player == Player::D) {
        return {say(QT_TRANSLATE_NOOP("forja::FlatStory", "G makes points")),
                say(QT_TRANSLATE_NOOP("forja::FlatStory", "D judges both")),
                say(QT_TRANSLATE_NOOP("forja::FlatStory", "D's loss")),
                say(QT_TRANSLATE_NOOP("forja::FlatStory", "D's gradients")),
                say(QT_TRANSLATE_NOOP("forja::FlatStory", "D's update"))};
    }
    return {say(QT_TRANSLATE_NOOP("forja::FlatStory", "G makes points")),
            say(QT_TRANSLATE_NOOP("forja::FlatStory", "D judges")),
            say(QT_TRANSLATE_NOOP("forja::FlatStory", "G's loss")),
            say(QT_TRANSLATE_NOOP("forja::FlatStory", "Gradients at the points")),
            say(QT_TRANSLATE_NOOP("forja::FlatStory", "G's update"))};
}

QList<FlatScene> flatScenes(const QList<FlatStep> &steps, const LossFacts &facts)
{
    QList<FlatScene> scenes;
    for (const FlatStep &step : steps) {
        const QStringList names = flatSceneNames(step.player);
        const QStringList says = sentences(step, facts);
        for (int i = 0; i < names.size(); ++i) {
            FlatScene scene{
                .player = step.player, .number = i, .name = names[i], .says = says[i], .light = {}};
            scene.light.fake = step.fake;
            // D sees the real ones from its judgement on; G's loss asks for none.
            if (step.player == Player::D && i > 0)
                scene.light.real = step.real;
            // From the judgement to the gradients: before it nobody has judged, and after the update these
            // outputs are no longer true.
            if (i >= 1 && i <= 3) {
                scene.light.onReal = step.onReal;
                scene.light.onFake = step.onFake;
            }
            // With the gradients and with the step that is made of them.
            if (step.player == Player::G && i >= 3)
                scene.light.gradients = step.gradients;
            scenes.append(std::move(scene));
        }
    }
    return scenes;
}

FlatStory::FlatStory(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(sizeHint().height());
    m_timer.setInterval(kPaceMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FlatStory::next);
}

void FlatStory::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void FlatStory::play(const QList<FlatScene> &scenes)
{
    m_coming += scenes;
    // While something is being told, the new scenes wait for their turn.
    if (!m_now)
        next();
}

void FlatStory::stop()
{
    m_coming.clear();
    m_timer.stop();
    // Where nothing was being told, nobody need hear that it is over.
    if (!m_now)
        return;
    m_now.reset();
    update();
    Q_EMIT ended();
}

void FlatStory::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    if (isHeld)
        m_timer.stop();
    else if (m_now)
        m_timer.start();
}

void FlatStory::next()
{
    if (m_coming.isEmpty()) {
        stop();
        return;
    }
    m_now = m_coming.takeFirst();
    setAccessibleName(m_now->name + u". "_s + m_now->says);
    update();
    if (!m_isHeld)
        m_timer.start();
    Q_EMIT sceneBegan(*m_now);
}

void FlatStory::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Player player = m_now ? m_now->player : Player::D;
    const QColor ink = player == Player::D ? m_theme.d : m_theme.g;
    const QStringList names = flatSceneNames(player);
    const double gap = 4,
                 wide = (width() - gap * static_cast<double>(names.size() - 1))
        / static_cast<double>(names.size());
    for (int i = 0; i < names.size(); ++i) {
        const QRectF field(i * (wide + gap), 1, wide, 24);
        const bool isOn = m_now && m_now->number == i;
        painter.setPen(Qt::NoPen);
        // What is past is paler than what is on, and darker than what is still to come: one sees where it
        // stands without reading.
        painter.setBrush(isOn ? ink
                              : Theme::mixed(ink, m_theme.panel, m_now && i < m_now->number ? 0.3 : 0.12));
        painter.drawRoundedRect(field, kRadius, kRadius);
        painter.setFont(smallFont());
        painter.setPen(isOn ? m_theme.background : m_now ? m_theme.text : m_theme.dim);
        painter.drawText(field, Qt::AlignCenter,
                         QFontMetricsF(smallFont()).elidedText(names[i], Qt::ElideRight, wide - 8));
    }
    painter.setFont(textFont());
    painter.setPen(m_now ? m_theme.text : m_theme.dim);
    const QString says = m_now ? m_now->says
                               : tr("Slow motion: step D, G or both, and each update is shown in five "
                                    "parts.");
    painter.drawText(QRectF(0, 30, width(), height() - 30), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     says);
}

} // namespace forja
