// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/metrics/copying.h"
#include "engine/metrics/measure.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaybeCopied = 4000; // training pictures, at most
constexpr int kRead = 128; // of them in a step
/// Generated pictures that are looked at, and held-out ones that say what is usual.
constexpr int kLookedAt = 200;

/// The share of near copies: see CopyingTest.
class Copied : public Measure
{
public:
    explicit Copied(bool mirrors) : m_mirrors(mirrors) { }

    bool prepare(const SeenPictures & /*seen*/, const RealPictures &real) override
    {
        // So many pictures are read a few at a time, and only kept as they are looked at.
        const int count = std::min(kRead, kMaybeCopied - m_read);
        const torch::Tensor some = real.training(m_read, count);
        m_read += static_cast<int>(some.size(0));
        if (some.size(0) > 0)
            m_training.push_back(CopyingTest::seen(some));
        if (some.size(0) == count && m_read < kMaybeCopied)
            return false;
        const torch::Tensor heldOut = real.heldOut(kLookedAt);
        if (CopyingTest::hasEnough(m_read, heldOut.size(0)))
            m_test.emplace(torch::cat(m_training), heldOut, m_mirrors);
        m_training.clear();
        return true;
    }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        const std::int64_t count = std::min<std::int64_t>(kLookedAt, generated.pictures.size(0));
        if (m_test)
            numbers.insert(measurekey::kCopied, m_test->share(generated.pictures.narrow(0, 0, count)));
        return true;
    }

private:
    bool m_mirrors;
    int m_read = 0;
    std::vector<torch::Tensor> m_training; ///< while it is read
    std::optional<CopyingTest> m_test; ///< nothing: too few pictures to tell
};

} // namespace

MeasureFamily makecopied()
{
    return {.name = u"copied"_s,
            .numbers = {{.key = measurekey::kCopied,
                         .title = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Near copies")),
                         .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "near copies")),
                         .note = QString::fromUtf8(
                             QT_TRANSLATE_NOOP("forja", "share of generated pictures; 0.05 is usual")),
                         .better = MeasureFacts::Better::NearLevel,
                         .place = 3}},
            .make = [](const Experiment &e, const std::shared_ptr<const Dataset> &) {
                return std::make_shared<Copied>(e.flag(key::dataMirror));
            }};
}

} // namespace forja
