// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/foldersettings.h"

#include "engine/experiment/commonfields.h"
#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"
#include "ui/base/beside.h"
#include "ui/start/planwords.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

bool isOfSize(const QString &key)
{
    return key == key::dataWidth || key == key::dataHeight;
}

/// What belongs to one folder and to no other.
bool isOfFolder(const QString &key)
{
    return key == key::dataFolder || key == key::dataExcluded;
}

Experiment asShipped(const Experiment &experiment)
{
    Preset preset;
    preset.name = experiment.presetName;
    preset.values = experiment.presetValues;
    return experimentFrom(preset, experiment.tablePtr());
}

/// How many settings differ from the preset's for another reason than the folder.
int ownSettings(const Experiment &experiment)
{
    const auto differences = experiment.differences();
    return int(std::count_if(differences.begin(), differences.end(),
                             [](const Difference &difference) { return !isOfFolder(difference.key); }));
}

} // namespace

FolderSettings::FolderSettings(Experiment &draft, QObject *parent) : QObject(parent), m_draft(draft)
{
    connect(&m_measuring, &QFutureWatcherBase::finished, this, &FolderSettings::takeMeasured);
}

void FolderSettings::takeRun()
{
    m_before.reset();
    // A run has its size for a reason, and keeps it with other pictures.
    m_isSizeOwn = true;
    m_isUntouched = false;
}

void FolderSettings::noteChange(const QString &key)
{
    m_isSizeOwn = m_isSizeOwn || isOfSize(key);
}

void FolderSettings::beginAnew(const QString &source, Experiment own)
{
    m_usual.reset();
    // What was left out of the other folder means nothing in this one.
    static_cast<void>(m_draft.set(key::dataExcluded, QString()));
    // Where nothing was set by hand there is nothing to put aside.
    if (m_isUntouched)
        return;
    m_draft = asShipped(own);
    // A size that was only proposed for the pictures before is nobody's wish.
    if (!m_isSizeOwn) {
        for (const QString side : {key::dataWidth, key::dataHeight})
            static_cast<void>(own.set(side, m_draft.value(side)));
    }
    m_isSizeOwn = false;
    m_before.reset();
    // What a person had set goes, but is offered again: it may have been meant for this folder, too.
    if (ownSettings(own) > 0)
        m_before = own;
    static_cast<void>(m_draft.set(key::dataFolder, source));
}

bool FolderSettings::measure()
{
    const QString source = m_draft.text(key::dataFolder);
    const bool hasSize = !source.startsWith(u"sample:") && !isFlatSource(source);
    if (m_isSizeOwn || !hasSize)
        return false;
    m_measuredSource = source;
    // Watching another future forgets the one before.
    m_measuring.setFuture(besideWindow([source] { return usualSizeIn(source); }));
    return true;
}

void FolderSettings::takeMeasured()
{
    // The folder that is wanted may be another by now.
    if (std::exchange(m_measuredSource, {}) != m_draft.text(key::dataFolder))
        return;
    m_usual = m_measuring.result();
    Q_EMIT measured();
}

void FolderSettings::proposeSize(int largest)
{
    if (!m_isSizeOwn && m_usual)
        setSize(trainedSide(m_usual->size, largest));
}

void FolderSettings::setSize(int side)
{
    for (const QString key : {key::dataWidth, key::dataHeight})
        static_cast<void>(m_draft.set(key, side));
}

QList<std::pair<QString, QString>> FolderSettings::offers(bool hasData) const
{
    QList<std::pair<QString, QString>> offers;
    const int own = m_usual ? trainedSide(m_usual->size, kMostSide) : 0;
    const qint64 width = m_draft.integer(key::dataWidth);
    const qint64 height = m_draft.integer(key::dataHeight);
    // More than twice the side would be more than four times the work.
    if (hasData && own > 0 && own <= 2 * std::max(width, height) && (width != own || height != own))
        offers.emplaceBack(u"size"_s, tr("Train at %1").arg(spelledSize({own, own})));
    if (m_before) {
        const QString folder = sourceName(m_before->text(key::dataFolder));
        offers.emplaceBack(u"before"_s,
                           counted(ownSettings(*m_before), tr("Use the setting made for %2"),
                                   tr("Use the %1 settings made for %2"))
                               .arg(folder));
    }
    return offers;
}

void FolderSettings::takeOffer(const QString &name)
{
    if (name == u"size" && m_usual) {
        setSize(trainedSide(m_usual->size, kMostSide));
        // From now on it is somebody's wish, and the next folder keeps it.
        m_isSizeOwn = true;
    } else if (m_before) {
        // The folder stays the one that is open.
        for (const Difference &difference : m_before->differences()) {
            if (isOfFolder(difference.key))
                continue;
            static_cast<void>(m_draft.set(difference.key, difference.to));
            // It counts as set by hand, which it once was.
            noteChange(difference.key);
        }
        m_before.reset();
    }
}

} // namespace forja
