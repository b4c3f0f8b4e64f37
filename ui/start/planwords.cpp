// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/planwords.h"

#include "engine/experiment/keys.h"
#include "ui/text/wording.h"

#include <QLocale>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString memoryText(double bytes)
{
    // Three digits tell enough.
    const bool isLong = bytes >= 100 * 1024.0 * 1024 && bytes < 1024.0 * 1024 * 1024;
    return QLocale().formattedDataSize(qint64(bytes), isLong ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

QString spelledSize(const QSize &size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

QString PlanWords::plan(const std::optional<NetPair> &nets) const
{
    QString sentence = size() + u", "_s + (m_data.channels() == 1 ? tr("grey") : tr("colour"));
    if (m_preset)
        sentence += u", "_s + shown(m_preset->label).toLower();
    const double minutes = m_draft.real(key::runMinutes);
    if (minutes > 0)
        sentence += u", "_s
            + tr("%1 of training")
                  .arg(minutes < 90 ? counted(qMax(1, qRound(minutes)), tr("a minute"), tr("%1 minutes"))
                                    : counted(qRound(minutes / 60), tr("an hour"), tr("%1 hours")));
    if (const QString what = expectation(); !what.isEmpty())
        sentence += u": "_s + what;
    return sentence + u". "_s + (nets ? disk(*nets) : QString());
}

QString PlanWords::disk(const NetPair &nets) const
{
    const auto count = [this](const QString &key) { return m_draft.real(key); };
    // Weights, their average and two Adam moments in single precision; pictures before PNG makes them
    // smaller.
    const double g = 4.0 * double(nets.g.parameters);
    const double d = 4.0 * double(nets.d.parameters);
    const double checkpoints = (count(key::runKeepCheckpoints) + 1) * (4 * g + 3 * d);
    const double sheets = count(key::runKeepSheets) * count(key::runSheetTiles)
        * double(m_data.pictureBytes());
    const double bytes = checkpoints + sheets + count(key::runKeepGenerators) * g;
    return tr("It takes at most %1 on disk.")
        .arg(QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeTraditionalFormat));
}

QString PlanWords::fit(const ProbedFit &fit) const
{
    const ProbeReport &report = fit.report;
    QStringList sentences{
        tr("Tried: %1 images/s, %2 of memory. On disk, a checkpoint takes %3 and an hour at most %4.")
            .arg(groupDigits(qRound64(report.imagesPerSecond)), memoryText(report.peakMemoryMb * 1e6),
                 memoryText(double(report.checkpointBytes)), memoryText(double(report.hourBytes)))};
    const double minutes = m_draft.real(key::runMinutes);
    // How soon digits can be read was measured; it holds for the sample digits alone.
    if (m_data.report().source == u"sample:digits" && fit.secondsToReadable >= 0) {
        const double seconds = fit.secondsToReadable;
        const QString lasting = seconds < 90
            ? counted(qMax(1, qRound(seconds)), tr("a second"), tr("%1 seconds"))
            : counted(qRound(seconds / 60), tr("a minute"), tr("%1 minutes"));
        sentences << tr("This preset's first readable digits would come after about %1.").arg(lasting);
    } else if (m_data.trainSize() > 0 && minutes > 0) {
        // What holds for any pictures.
        const double times = report.imagesPerSecond * minutes * 60 / m_data.trainSize();
        sentences << tr("In the planned time D would see each picture about %1 times.")
                         .arg(groupDigits(qMax<qint64>(1, qRound64(times))));
    }
    if (const auto remark = fit.remark())
        sentences << translateProblem(*remark);
    return sentences.join(QLatin1Char(' '));
}

QString PlanWords::size() const
{
    const QSize trained(m_data.width(), m_data.height());
    // Only of pictures that were measured it is known how large they are by themselves.
    if (!m_usual)
        return spelledSize(trained);
    const QString theirs = spelledSize(m_usual->size);
    switch (m_usual->spread) {
    case UsualSize::Spread::All:
        return m_usual->size == trained ? tr("%1 (like your pictures)").arg(theirs)
                                        : tr("%1 (your pictures are %2)").arg(spelledSize(trained), theirs);
    case UsualSize::Spread::Most:
        return tr("%1 (most of your pictures are %2)").arg(spelledSize(trained), theirs);
    case UsualSize::Spread::Middle:
        break;
    }
    return tr("%1 (your pictures differ; their median is %2)").arg(spelledSize(trained), theirs);
}

QString PlanWords::expectation() const
{
    // A plan was measured with the preset as it ships, on the sample digits; what it says of them it says of
    // no other pictures.
    const bool isAsMeasured = m_preset && m_draft.differences().isEmpty()
        && m_data.report().source == u"sample:digits";
    return isAsMeasured ? shown(m_preset->plan) : QString();
}

} // namespace forja
