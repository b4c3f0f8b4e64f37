// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.h"

#include "engine/data/picturedataset.h"
#include "engine/data/pointdataset.h"
#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

PictureRule pictureRule(const Experiment &experiment)
{
    PictureRule rule;
    rule.width = static_cast<int>(experiment.integer(key::dataWidth));
    rule.height = static_cast<int>(experiment.integer(key::dataHeight));
    const QString channels = experiment.text(key::dataChannels);
    rule.channels = channels == u"grey"_s ? 1 : channels == u"rgb"_s ? 3 : 0;
    const QString fit = experiment.text(key::dataFit);
    rule.fit = fit == u"pad"_s ? Fit::Pad : fit == u"stretch"_s ? Fit::Stretch : Fit::Crop;
    rule.classesFromFolders = experiment.flag(key::dataClasses);
    rule.heldOutShare = experiment.real(key::dataHeldOut);
    rule.sampleCount = static_cast<int>(experiment.integer(key::dataSampleCount));
    rule.sampleSeed = static_cast<quint64>(experiment.integer(key::dataSampleSeed));
    const QString background = experiment.text(key::dataBackground);
    rule.background = background == u"white"_s ? 255 : background == u"grey"_s ? 128 : 0;
    rule.mostPixels = experiment.integer(key::dataMostMegapixels) * 1000000;
    rule.mostBytes = experiment.integer(key::dataMostMegabytes) << 20;
    rule.excluded = experiment.text(key::dataExcluded).split(QChar(u'|'), Qt::SkipEmptyParts);
    // The fields for pictures keep their values in the experiment but mean nothing here.
    if (experiment.isOnPoints()) {
        rule.width = 1;
        rule.height = 1;
        rule.channels = 2;
    }
    return rule;
}

bool isAskedForBy(const Experiment &experiment, const Dataset &data)
{
    PictureRule rule = pictureRule(experiment);
    // An open question of the experiment is answered by whatever the folder turned out to be.
    if (rule.channels == 0)
        rule.channels = data.channels();
    return data.report().source == experiment.text(key::dataFolder) && data.report().rule == rule;
}

QString exclusionName(const QString &path)
{
    return QString(path).replace(QChar(u'|'), u"%7C"_s);
}

Result<std::shared_ptr<const Dataset>> Dataset::open(const QString &source, const PictureRule &rule,
                                                     const DataProgress &progress)
{
    const auto asDataset = [](const auto &opened) -> Result<std::shared_ptr<const Dataset>> {
        if (!opened)
            return opened.problem();
        return std::shared_ptr<const Dataset>(*opened);
    };
    return isFlatSource(source) ? asDataset(PointDataset::open(source, rule))
                                : asDataset(PictureDataset::open(source, rule, progress));
}

const PictureRecord &Dataset::trainRecord(int index) const
{
    return m_parts.records[m_parts.train.at(static_cast<std::size_t>(index))];
}

const PictureRecord &Dataset::heldOutRecord(int index) const
{
    return m_parts.records[m_parts.heldOut.at(static_cast<std::size_t>(index))];
}

QByteArray Dataset::recordLines() const
{
    QByteArray lines;
    for (const PictureRecord &record : records()) {
        // One object a line, so that a run's list of pictures can be read and compared with line tools.
        QJsonObject line{{u"path"_s, record.path},
                         {u"bytes"_s, record.bytes},
                         {u"hash"_s, record.hash},
                         {u"part"_s, record.isHeldOut ? u"held-out"_s : u"train"_s}};
        if (classes() > 0)
            line.insert(u"class"_s, report().classNames[record.classIndex]);
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

QString Dataset::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PictureRecord &record : records()) {
        // Contents, part and class, but no names: a moved or renamed folder is still the same data.
        hash.addData(record.hash.toLatin1());
        hash.addData(record.isHeldOut ? "-" : "+");
        hash.addData(classes() > 0 ? report().classNames[record.classIndex].toUtf8() : QByteArray());
        hash.addData("\n");
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace forja
