// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/composer.h"

#include "engine/experiment/commonfields.h"
#include "engine/experiment/datasource.h"
#include "ui/base/beside.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"

/// What is set when another folder is opened: the preset's values, the size that its pictures have, and the
/// offer of what was set before.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString widthKey()
{
    return u"data.width"_s;
}

QString heightKey()
{
    return u"data.height"_s;
}

/// What belongs to one folder and to no other.
bool isOfFolder(const QString &key)
{
    return key == u"data.folder" || key == u"data.excluded";
}

QString spelled(const QSize &size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

Experiment asShipped(const Experiment &experiment)
{
    Preset preset;
    preset.name = experiment.presetName;
    preset.values = experiment.presetValues;
    return experimentFrom(preset, experiment.tablePtr());
}

} // namespace

void Composer::connectFolder()
{
    connect(&m_measuring, &QFutureWatcherBase::finished, this, &Composer::takeUsualSize);
    connect(m_page, &StartPage::offerTaken, this, &Composer::takeOffer);
    connect(m_page, &StartPage::cancelRequested, this, [this] {
        if (!m_measuredSource.isEmpty())
            m_page->showProblem({});
        m_measuredSource.clear();
    });
}

void Composer::beginAnew(const QString &source)
{
    m_usual.reset();
    static_cast<void>(m_draft.set(u"data.excluded"_s, QString()));
    if (m_isUntouched)
        return;
    Experiment own = m_draft;
    if (m_askedParts > 0)
        static_cast<void>(own.set(u"train.accumulate"_s,
                                  m_askedParts)); // what memory asked for is nobody's wish
    m_draft = asShipped(own);
    if (!m_isSizeOwn) {
        for (const QString &side : {widthKey(), heightKey()})
            static_cast<void>(own.set(side, m_draft.value(side)));
    }
    m_askedParts = 0;
    m_isSizeOwn = false;
    m_before.reset();
    for (const Difference &difference : own.differences()) {
        if (!isOfFolder(difference.key))
            m_before = own;
    }
    static_cast<void>(m_draft.set(u"data.folder"_s, source));
}

void Composer::measure()
{
    const QString source = m_draft.text(u"data.folder"_s);
    const bool hasSize = !source.startsWith(u"sample:") && !isFlatSource(source);
    if (m_isSizeOwn || !hasSize || !isDataWanted()) {
        openWantedData();
        return;
    }
    m_measuredSource = source;
    m_page->showOpening(source);
    // Watching another future forgets the one before.
    m_measuring.setFuture(besideWindow([source] { return usualSizeIn(source); }));
    Q_EMIT changed();
}

void Composer::takeUsualSize()
{
    if (std::exchange(m_measuredSource, {}) != m_draft.text(u"data.folder"_s))
        return;
    m_usual = m_measuring.result();
    proposeSize();
    refresh();
    openWantedData();
}

void Composer::proposeSize()
{
    if (m_isSizeOwn || !m_usual)
        return;
    const Preset *chosen = preset();
    const int largest = chosen && chosen->largestSide > 0 ? chosen->largestSide : kMostSide;
    setSize(trainedSide(m_usual->size, largest));
}

void Composer::setSize(int side)
{
    for (const QString &key : {widthKey(), heightKey()})
        static_cast<void>(m_draft.set(key, side));
}

void Composer::showOffers()
{
    QList<std::pair<QString, QString>> offers;
    const auto data = m_session.data().next();
    const int own = m_usual ? trainedSide(m_usual->size, kMostSide) : 0;
    const qint64 width = m_draft.integer(widthKey());
    const qint64 height = m_draft.integer(heightKey());
    // More than twice the side would be more than four times the work.
    if (data && own > 0 && own <= 2 * std::max(width, height) && (width != own || height != own))
        offers.emplaceBack(u"size"_s, tr("Train at %1").arg(spelled({own, own})));
    if (m_before) {
        int count = 0;
        for (const Difference &difference : m_before->differences())
            count += isOfFolder(difference.key) ? 0 : 1;
        const QString folder = sourceName(m_before->text(u"data.folder"_s));
        offers.emplaceBack(u"before"_s,
                           counted(count, tr("Use the setting made for %2"),
                                   tr("Use the %1 settings made for %2"))
                               .arg(folder));
    }
    m_page->setOffers(offers);
}

void Composer::takeOffer(const QString &name)
{
    if (name == u"size" && m_usual) {
        setSize(trainedSide(m_usual->size, kMostSide));
        m_isSizeOwn = true;
    } else if (m_before) {
        for (const Difference &difference : m_before->differences()) {
            if (isOfFolder(difference.key))
                continue;
            static_cast<void>(m_draft.set(difference.key, difference.to));
            m_isSizeOwn = m_isSizeOwn || difference.key == widthKey() || difference.key == heightKey();
        }
        m_before.reset();
    }
    refresh();
    openWantedData();
}

QString Composer::sizeWords() const
{
    const auto data = m_session.data().next();
    const QSize trained(data->width(), data->height());
    if (!m_usual)
        return spelled(trained);
    const QString theirs = spelled(m_usual->size);
    switch (m_usual->spread) {
    case UsualSize::Spread::All:
        return m_usual->size == trained ? tr("%1 (like your pictures)").arg(theirs)
                                        : tr("%1 (your pictures are %2)").arg(spelled(trained), theirs);
    case UsualSize::Spread::Most:
        return tr("%1 (most of your pictures are %2)").arg(spelled(trained), theirs);
    case UsualSize::Spread::Middle:
        break;
    }
    return tr("%1 (your pictures differ; their median is %2)").arg(spelled(trained), theirs);
}

QString Composer::expectation() const
{
    // A plan was measured with the preset as it ships, on the sample digits; what it says of them it says of
    // no other pictures.
    const Preset *chosen = preset();
    const DatasetReport &report = m_session.data().next()->report();
    const bool isAsMeasured = chosen && m_draft.differences().isEmpty() && report.source == u"sample:digits";
    return isAsMeasured ? shown(chosen->plan) : QString();
}

} // namespace forja
