// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/flatview.h"

#include "engine/base/files.h"
#include "engine/base/safetensors.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostViewBytes = qint64{4} << 20;

StoredTensor storedNumbers(const char *name, const std::vector<float> &numbers)
{
    return {QString::fromLatin1(name),
            u"F32"_s,
            {static_cast<std::int64_t>(numbers.size())},
            QByteArray(reinterpret_cast<const char *>(numbers.data()),
                       static_cast<qsizetype>(numbers.size() * sizeof(float)))};
}

/// False: they are not there, or not as many.
bool takeNumbers(const TensorFile &file, const char *name, std::size_t count, std::vector<float> &to)
{
    const StoredTensor *stored = file.find(QString::fromLatin1(name));
    if (!stored || stored->dtype != u"F32"_s
        || stored->data.size() != static_cast<qsizetype>(count * sizeof(float)))
        return false;
    to.resize(count);
    std::memcpy(to.data(), stored->data.constData(), count * sizeof(float));
    return true;
}

constexpr std::pair<const char *, double FlatView::*> kNumbers[] = {{"seconds", &FlatView::seconds},
                                                                    {"js", &FlatView::js},
                                                                    {"kl", &FlatView::kl},
                                                                    {"floor", &FlatView::floor},
                                                                    {"good", &FlatView::good}};

} // namespace

QByteArray encodeFlatView(const FlatView &view)
{
    TensorFile file;
    file.tensors = {storedNumbers("points", view.points), storedNumbers("judgement", view.judgement),
                    storedNumbers("warp", view.warp), storedNumbers("gradients", view.gradients)};
    const auto put = [&file](const char *key, const QString &value) {
        file.metadata.insert(u"forja:"_s + QString::fromLatin1(key), value);
    };
    put("update", QString::number(view.at.update));
    put("d_updates", QString::number(view.at.dUpdates));
    put("g_updates", QString::number(view.at.gUpdates));
    put("warp_columns", QString::number(view.warpColumns));
    put("found", QString::number(view.found));
    put("modes", QString::number(view.modes));
    // With all digits, so that a view that is read back equals the one that was kept.
    for (const auto &[key, number] : kNumbers)
        put(key, QString::number(view.*number, 'g', 17));
    return encodeTensors(file);
}

Result<FlatView> decodeFlatView(const QByteArray &bytes, const QString &where)
{
    const auto file = decodeTensors(bytes, where);
    if (!file)
        return file.problem();
    const auto text = [&file](const char *key) {
        return file->metadata.value(u"forja:"_s + QString::fromLatin1(key));
    };
    FlatView view;
    view.at = {text("update").toLongLong(), text("d_updates").toLongLong(), text("g_updates").toLongLong()};
    view.warpColumns = text("warp_columns").toInt();
    view.found = text("found").toInt();
    view.modes = text("modes").toInt();
    for (const auto &[key, number] : kNumbers)
        view.*number = text(key).toDouble();
    // A grid, or a line where the latent is one number; whoever draws relies on the sizes.
    const std::size_t warped = view.warpColumns == FlatView::kWarped
        ? std::size_t{FlatView::kWarped} * FlatView::kWarped
        : FlatView::kStretched;
    const bool isWhole = (view.warpColumns == FlatView::kWarped || view.warpColumns == FlatView::kStretched)
        && takeNumbers(*file, "points", 2 * FlatView::kPoints, view.points)
        && takeNumbers(*file, "judgement", std::size_t{FlatView::kJudged} * FlatView::kJudged, view.judgement)
        && takeNumbers(*file, "warp", 2 * warped, view.warp)
        && takeNumbers(*file, "gradients", 2 * FlatView::kGradients, view.gradients);
    if (!isWhole)
        return problem("flat.no_view",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: not a snapshot that Forja kept of a training on points. Choose "
                                         "another snapshot of the run."),
                       {where});
    return view;
}

std::filesystem::path flatViewPath(const RunFolder &run, qint64 update)
{
    return run.fsPath() / "flat" / toPath(u"%1.safetensors"_s.arg(update, 9, 10, QChar(u'0')));
}

std::vector<qint64> flatMoments(const RunFolder &run)
{
    std::vector<qint64> updates;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(run.fsPath() / "flat", failure), end; !failure && at != end;
         at.increment(failure)) {
        bool isNumber = false;
        const qint64 update = QByteArray::fromStdString(at->path().stem().native()).toLongLong(&isNumber);
        if (isNumber && flatViewPath(run, update) == at->path())
            updates.push_back(update);
    }
    std::sort(updates.begin(), updates.end());
    return updates;
}

Result<FlatView> readFlatView(const RunFolder &run, qint64 update)
{
    const auto path = flatViewPath(run, update);
    const auto bytes = readFile(path, kMostViewBytes);
    return bytes ? decodeFlatView(*bytes, shownPath(path)) : Result<FlatView>(bytes.problem());
}

} // namespace forja
