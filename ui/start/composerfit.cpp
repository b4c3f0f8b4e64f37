// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/composer.h"

#include "ui/forms/settingsform.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"

#include <QLocale>

/// Whether the settings fit this machine, tried before the start.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString partsKey()
{
    return u"train.accumulate"_s;
}

QString sized(double bytes)
{
    // Three digits tell enough.
    const bool isLong = bytes >= 100 * 1024.0 * 1024 && bytes < 1024.0 * 1024 * 1024;
    return QLocale().formattedDataSize(qint64(bytes), isLong ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

void Composer::requestFit()
{
    const RunState state = m_session.run().state();
    const bool isIdle = state == RunState::Empty || state == RunState::Finished || state == RunState::Failed;
    if (!canStart() || !isIdle) {
        forgetFit();
        return;
    }
    if (m_tried == m_draft)
        return;
    m_tried = m_draft;
    m_fitRemark.reset();
    m_fitProbe.cancel();
    m_page->setFit(tr("Trying three updates…"));
    m_beforeFit.start();
}

void Composer::forgetFit()
{
    m_fitProbe.cancel();
    m_beforeFit.stop();
    m_tried.reset();
    m_fitRemark.reset();
    m_page->setFit({});
}

void Composer::beginFit()
{
    // Parts that were taken for lack of memory may not be needed for other settings.
    Experiment asked = m_draft;
    if (m_askedParts > 0)
        static_cast<void>(asked.set(partsKey(), m_askedParts));
    m_fitProbe.look(asked);
}

void Composer::showFit(const ProbedFit &fit)
{
    m_fitRemark = fit.remark();
    m_askedParts = m_fitRemark ? fit.askedParts : 0;
    static_cast<void>(m_draft.set(partsKey(), fit.parts));
    m_tried = m_draft;
    m_page->setFit(fitSentence(fit));
    refresh();
}

QString Composer::fitSentence(const ProbedFit &fit) const
{
    const ProbeReport &report = fit.report;
    QStringList sentences{
        tr("Tried: %1 images/s, %2 of memory. On disk, a checkpoint takes %3 and an hour at most %4.")
            .arg(groupDigits(qRound64(report.imagesPerSecond)), sized(report.peakMemoryMb * 1e6),
                 sized(double(report.checkpointBytes)), sized(double(report.hourBytes)))};
    const auto data = m_session.data().next();
    const double minutes = m_draft.real(u"run.minutes"_s);
    if (data && data->report().source == u"sample:digits" && fit.secondsToReadable >= 0) {
        const double seconds = fit.secondsToReadable;
        const QString lasting = seconds < 90
            ? counted(qMax(1, qRound(seconds)), tr("a second"), tr("%1 seconds"))
            : counted(qRound(seconds / 60), tr("a minute"), tr("%1 minutes"));
        sentences << tr("This preset's first readable digits would come after about %1.").arg(lasting);
    } else if (data && data->trainSize() > 0 && minutes > 0) {
        // What holds for any pictures.
        const double times = report.imagesPerSecond * minutes * 60 / data->trainSize();
        sentences << tr("In the planned time D would see each picture about %1 times.")
                         .arg(groupDigits(qMax<qint64>(1, qRound64(times))));
    }
    if (m_fitRemark)
        sentences << translateProblem(*m_fitRemark);
    return sentences.join(QLatin1Char(' '));
}

} // namespace forja
