// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/checking/datasetdoctor.h"

#include "engine/base/counted.h"
#include "engine/data/checking/likeness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBits = 10;
constexpr double kAlike = 0.98;

/// Collects findings about one dataset.
class Doctor
{
public:
    Doctor(const PictureDataset &data, const DataProgress &progress) : m_data(data), m_progress(progress) { }
    Result<Diagnosis> look();

private:
    using Groups = std::vector<std::vector<int>>;

    std::size_t size() const { return m_data.records().size(); }
    const PictureRecord &record(int index) const { return m_data.records()[static_cast<std::size_t>(index)]; }
    bool tell(qint64 done) const
    {
        return !m_progress || m_progress("comparing", done, static_cast<qint64>(2 * size()));
    }
    Finding &add(const char *code, Gravity gravity, Problem what, Problem advice);
    void addAll(Finding &finding, std::vector<int> pictures, bool areToGo);
    void findUnusable();
    void findPassedOver();
    Groups exactGroups() const;
    Groups nearGroups(const Groups &exact);
    void findLikeness(const char *code, const Groups &groups, const char *one, const char *many);
    void findLeakage(const Groups &exact, const Groups &near);
    void findFew();
    void findImbalance();
    void findSmallClasses();
    void findSmall(const std::vector<int> &small);
    void findShapes();
    void findColours();
    void findMoreThanOne();

    const PictureDataset &m_data;
    const DataProgress &m_progress;
    Diagnosis m_found;
    bool m_wasCancelled = false;
};

Problem said(const char *code, const char *text, QStringList args = {})
{
    return problem(code, text, std::move(args));
}

QString number(std::size_t count)
{
    return QString::number(count);
}

const char *rareClassAdvice()
{
    return QT_TRANSLATE_NOOP(
        "forja", "Rare classes come out badly. Add pictures to them, merge them, or switch off the classes.");
}

Finding &Doctor::add(const char *code, Gravity gravity, Problem what, Problem advice)
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.gravity = gravity;
    finding.what = std::move(what);
    finding.advice = std::move(advice);
    return m_found.findings.emplaceBack(std::move(finding));
}

void Doctor::addAll(Finding &finding, std::vector<int> pictures, bool areToGo)
{
    if (areToGo)
        finding.toExclude = pictures;
    finding.groups.push_back(std::move(pictures));
}

Result<Diagnosis> Doctor::look()
{
    QElapsedTimer timer;
    timer.start();
    // Only these two look at pixels and take long; all that follows counts what the records already hold, so
    // this is the one place where a cancellation can show.
    const Groups exact = exactGroups();
    const Groups near = nearGroups(exact);
    if (m_wasCancelled)
        return problem("data.cancelled", QT_TRANSLATE_NOOP("forja", "%1: the check was cancelled."),
                       {m_data.report().source});
    // The order of the calls is the order in which the findings are shown, see Diagnosis.
    findUnusable();
    findPassedOver();
    findLeakage(exact, near);
    findLikeness("duplicates", exact, QT_TRANSLATE_NOOP("forja", "1 file is an exact copy of another."),
                 QT_TRANSLATE_NOOP("forja", "%1 files are exact copies of others (%2)."));
    findLikeness("near_duplicates", near,
                 QT_TRANSLATE_NOOP("forja", "1 picture looks almost the same as another."),
                 QT_TRANSLATE_NOOP("forja", "%1 pictures look almost the same as others (%2)."));
    findFew();
    findImbalance();
    findSmallClasses();
    findShapes();
    findColours();
    findMoreThanOne();
    m_found.seconds = double(timer.nsecsElapsed()) / 1e9;
    return m_found;
}

void Doctor::findUnusable()
{
    const DatasetReport &report = m_data.report();
    // Counted by reason first, since one cause often explains a thousand files.
    for (const SkippedFile &file : report.skipped)
        ++m_found.unusable[file.reason.code];
    if (report.skipped.isEmpty())
        return;
    const char *what = byCount(
        report.skipped.size(),
        QT_TRANSLATE_NOOP("forja", "1 file cannot be used; training continues without it."),
        QT_TRANSLATE_NOOP("forja", "%1 files cannot be used; training continues without them."));
    const char *advice = byCount(
        report.skipped.size(),
        QT_TRANSLATE_NOOP("forja", "If you need it, convert or repair it and open the folder again."),
        QT_TRANSLATE_NOOP("forja", "If you need them, convert or repair them and open the folder again."));
    add("unusable", Gravity::Warning, said("doctor.unusable", what, {QString::number(report.skipped.size())}),
        said("doctor.unusable_advice", advice))
        .files
        = report.skipped;
}

void Doctor::findPassedOver()
{
    const QList<SkippedFile> &folders = m_data.report().passedOver;
    if (folders.isEmpty())
        return;
    const char *what = byCount(folders.size(), QT_TRANSLATE_NOOP("forja", "1 folder was passed over."),
                               QT_TRANSLATE_NOOP("forja", "%1 folders were passed over."));
    add("passed_over", Gravity::Note, said("doctor.passed_over", what, {QString::number(folders.size())}),
        said("doctor.passed_over_advice",
             QT_TRANSLATE_NOOP("forja",
                               "Nothing needs to be done. If you do want pictures from there, move them to a "
                               "folder with another name.")))
        .files
        = folders;
}

/// Equal files are always on one side, see heldOutPart().
Doctor::Groups Doctor::exactGroups() const
{
    QHash<QString, std::vector<int>> byHash;
    for (std::size_t i = 0; i < size(); ++i)
        byHash[record(static_cast<int>(i)).hash].push_back(static_cast<int>(i));
    Groups groups;
    for (auto &group : byHash) {
        if (group.size() > 1)
            groups.push_back(std::move(group));
    }
    // A QHash has no order of its own: without this the same folder would give another list each time.
    std::sort(groups.begin(), groups.end());
    return groups;
}

/// One of each group of exact copies stands for the group.
Doctor::Groups Doctor::nearGroups(const Groups &exact)
{
    std::vector<char> isCopy(size(), 0);
    for (const auto &group : exact) {
        for (std::size_t i = 1; i < group.size(); ++i)
            isCopy[static_cast<std::size_t>(group[i])] = 1;
    }
    std::vector<int> pictures;
    std::vector<quint64> hashes;
    const auto grey = [this](int index) {
        return greyPicture(m_data.pixels(record(index)), m_data.width(), m_data.height(), m_data.channels());
    };
    for (std::size_t i = 0; i < size() && !m_wasCancelled; ++i) {
        // The first half of what is told; likeGroups() below tells the second.
        constexpr std::size_t kTellEvery = 512;
        m_wasCancelled = i % kTellEvery == 0 && !tell(static_cast<qint64>(i));
        if (isCopy[i])
            continue;
        pictures.push_back(static_cast<int>(i));
        hashes.push_back(perceptualHash(grey(static_cast<int>(i))));
    }
    // likeGroups() compares one picture with many before it goes on to the next, so one grey copy is enough
    // to keep.
    int ofFirst = -1;
    GreyPicture first = {};
    const auto isAlike = [&](int a, int b) {
        if (a != ofFirst)
            first = grey(pictures[static_cast<std::size_t>(a)]);
        ofFirst = a;
        return correlation(first, grey(pictures[static_cast<std::size_t>(b)])) >= kAlike;
    };
    Groups groups = m_wasCancelled ? Groups() : likeGroups(hashes, kMostBits, isAlike, [&](qint64 done) {
        m_wasCancelled = !tell(static_cast<qint64>(size()) + done);
        return !m_wasCancelled;
    });
    for (auto &group : groups) {
        for (int &index : group)
            index = pictures[static_cast<std::size_t>(index)];
        // findLikeness() keeps the first of a group: a held-out copy goes before a training picture does.
        std::stable_partition(group.begin(), group.end(),
                              [this](int index) { return !record(index).isHeldOut; });
    }
    return groups;
}

/// `many` gets how many are too many, and in how many groups.
void Doctor::findLikeness(const char *code, const Groups &groups, const char *one, const char *many)
{
    if (groups.empty())
        return;
    std::vector<int> tooMany;
    for (const auto &group : groups)
        tooMany.insert(tooMany.end(), group.begin() + 1, group.end());
    const auto count = static_cast<qint64>(tooMany.size());
    Problem what = said("doctor.", byCount(count, one, many),
                        {number(tooMany.size()), countedGroups(static_cast<qint64>(groups.size()))});
    what.code += QLatin1String(code);
    // A few do no harm; when a tenth of what G learns from is there twice, G learns that.
    constexpr std::size_t kTenth = 10;
    Finding &finding = add(code, tooMany.size() * kTenth >= size() ? Gravity::Warning : Gravity::Note,
                           std::move(what),
                           said("doctor.duplicates_advice",
                                QT_TRANSLATE_NOOP("forja",
                                                  "G makes most often what it sees most often. Leave out all "
                                                  "but one of each group, unless the copies are intended.")));
    finding.groups = groups;
    finding.areAlike = true;
    finding.toExclude = std::move(tooMany);
}

void Doctor::findLeakage(const Groups &exact, const Groups &near)
{
    Groups leaking;
    std::vector<int> heldOut;
    for (const Groups *groups : {&exact, &near}) {
        for (const auto &group : *groups) {
            const auto isHeldOut = [this](int index) { return record(index).isHeldOut; };
            // Alike within one part is a matter for findLikeness(); it does not leak.
            if (std::all_of(group.begin(), group.end(), isHeldOut)
                || std::none_of(group.begin(), group.end(), isHeldOut))
                continue;
            leaking.push_back(group);
            std::copy_if(group.begin(), group.end(), std::back_inserter(heldOut), isHeldOut);
        }
    }
    if (leaking.empty())
        return;
    const char *what = byCount(static_cast<qint64>(heldOut.size()),
                               QT_TRANSLATE_NOOP("forja", "Of %2 held out, 1 looks like a training picture."),
                               QT_TRANSLATE_NOOP("forja", "Of %2 held out, %1 look like training pictures."));
    Finding &finding = add(
        "leakage", Gravity::Warning,
        said("doctor.leakage", what, {number(heldOut.size()), countedPictures(m_data.heldOutSize())}),
        said("doctor.leakage_advice",
             QT_TRANSLATE_NOOP("forja",
                               "D then seems to know pictures that it has never seen, and you cannot tell "
                               "learning from memorising. Leave out the held-out copies.")));
    finding.groups = std::move(leaking);
    finding.areAlike = true;
    finding.toExclude = std::move(heldOut);
}

void Doctor::findFew()
{
    constexpr double kEnoughAt32 = 500;
    // With the side, not the area: twice the side asks for twice the pictures.
    const double side = std::sqrt(double(m_data.width()) * m_data.height());
    const int enough = static_cast<int>(std::lround(kEnoughAt32 * side / 32));
    if (m_data.trainSize() >= enough)
        return;
    const char *what = byCount(
        m_data.trainSize(),
        QT_TRANSLATE_NOOP("forja",
                          "1 training picture is too few for %2 x %3 pixels; it gets easier from about %4."),
        QT_TRANSLATE_NOOP("forja",
                          "%1 training pictures are few for %2 x %3 pixels; it gets easier from about %4."));
    add("few", Gravity::Warning,
        said("doctor.few", what,
             {QString::number(m_data.trainSize()), QString::number(m_data.width()),
              QString::number(m_data.height()), QString::number(enough)}),
        said("doctor.few_advice",
             QT_TRANSLATE_NOOP(
                 "forja",
                 "Choose a smaller size, use the small-data preset, mirror the pictures, or add some.")));
}

void Doctor::findImbalance()
{
    const DatasetReport &report = m_data.report();
    if (report.classNames.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(report.classCounts.begin(), report.classCounts.end());
    constexpr int kTimes = 10;
    if (*most <= kTimes * *least)
        return;
    // The iterators point into the counts, which lie in the order of the names.
    const auto name = [&](auto at) {
        return report.classNames[static_cast<qsizetype>(at - report.classCounts.begin())];
    };
    add("imbalance", Gravity::Warning,
        said("doctor.imbalance",
             QT_TRANSLATE_NOOP("forja", "The classes are imbalanced: %1 has %2 pictures, %3 has %4."),
             {name(most), QString::number(*most), name(least), QString::number(*least)}),
        said("doctor.imbalance_advice", rareClassAdvice()));
}

void Doctor::findSmallClasses()
{
    const DatasetReport &report = m_data.report();
    constexpr int kFew = 20;
    const auto small = std::count_if(report.classCounts.begin(), report.classCounts.end(),
                                     [](int count) { return count < kFew; });
    if (small == 0)
        return;
    // The smallest is named: it is where adding pictures helps most.
    const auto least = std::min_element(report.classCounts.begin(), report.classCounts.end());
    const char *what = byCount(
        small, QT_TRANSLATE_NOOP("forja", "1 of %2 classes has fewer than %3 pictures: %4, with %5."),
        QT_TRANSLATE_NOOP("forja",
                          "%1 of %2 classes have fewer than %3 pictures; the smallest, %4, has %5."));
    add("small_classes", Gravity::Warning,
        said("doctor.small_classes", what,
             {QString::number(small), QString::number(report.classNames.size()), QString::number(kFew),
              report.classNames[static_cast<qsizetype>(least - report.classCounts.begin())],
              countedPictures(*least)}),
        said("doctor.small_classes_advice", rareClassAdvice()));
}

void Doctor::findSmall(const std::vector<int> &small)
{
    if (small.empty())
        return;
    const char *what = byCount(
        static_cast<qint64>(small.size()),
        QT_TRANSLATE_NOOP("forja", "1 picture is smaller than %2 x %3 and is enlarged."),
        QT_TRANSLATE_NOOP("forja", "%1 pictures are smaller than %2 x %3 and are enlarged."));
    // Where most pictures are small the rule's size is at fault: leaving them out would leave no folder.
    addAll(
        add("small", Gravity::Note,
            said("doctor.small", what,
                 {number(small.size()), QString::number(m_data.width()), QString::number(m_data.height())}),
            said("doctor.small_advice",
                 QT_TRANSLATE_NOOP("forja",
                                   "G learns their blur. Choose a smaller size or leave them out."))),
        small, small.size() * 2 < size());
}

void Doctor::findShapes()
{
    std::vector<int> small;
    std::vector<double> aspects;
    for (std::size_t i = 0; i < size(); ++i) {
        const QSize original = record(static_cast<int>(i)).originalSize;
        aspects.push_back(original.height() > 0 ? double(original.width()) / original.height() : 1);
        if (original.width() < m_data.width() && original.height() < m_data.height())
            small.push_back(static_cast<int>(i));
    }
    // The median, so that a few panoramas do not move what counts as usual.
    auto sorted = aspects;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    std::vector<int> odd;
    for (std::size_t i = 0; i < aspects.size(); ++i) {
        if (aspects[i] > 2 * *middle || aspects[i] < *middle / 2)
            odd.push_back(static_cast<int>(i));
    }
    findSmall(small);
    if (odd.empty())
        return;
    const char *what = byCount(
        static_cast<qint64>(odd.size()),
        QT_TRANSLATE_NOOP("forja", "1 picture is more than twice as wide or as tall as is usual here."),
        QT_TRANSLATE_NOOP("forja", "%1 pictures are more than twice as wide or as tall as is usual here."));
    addAll(add("odd_shape", Gravity::Note, said("doctor.odd_shape", what, {number(odd.size())}),
               said("doctor.odd_shape_advice",
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "Check what the fit leaves of them (crop, pad or stretch), or leave them out."))),
           odd, true);
}

void Doctor::findMoreThanOne()
{
    std::vector<int> found;
    for (std::size_t i = 0; i < size(); ++i) {
        if (record(static_cast<int>(i)).hasMore)
            found.push_back(static_cast<int>(i));
    }
    if (found.empty())
        return;
    const char *what = byCount(
        static_cast<qint64>(found.size()),
        QT_TRANSLATE_NOOP("forja",
                          "1 file holds several pictures, as an animation or pages: only the first is used."),
        QT_TRANSLATE_NOOP("forja",
                          "%1 files hold several pictures each, as an animation or pages: only the first of "
                          "each is used."));
    // For display only: leaving such files out would lose a picture that is used.
    addAll(add("has_more", Gravity::Note, said("doctor.has_more", what, {number(found.size())}),
               said("doctor.has_more_advice",
                    QT_TRANSLATE_NOOP("forja", "To train on the others, save each as a file of its own."))),
           found, false);
}

void Doctor::findColours()
{
    std::vector<int> grey;
    for (std::size_t i = 0; i < size(); ++i) {
        const ColourMode mode = record(static_cast<int>(i)).mode;
        ++m_found.colourModes[colourModeName(mode)];
        if (mode == ColourMode::Grey)
            grey.push_back(static_cast<int>(i));
    }
    // In one channel all of them look alike to the nets, and a folder of one kind has nothing to tell.
    if (grey.empty() || grey.size() == size() || m_data.channels() == 1)
        return;
    const char *what = byCount(static_cast<qint64>(grey.size()),
                               QT_TRANSLATE_NOOP("forja", "1 of %2 files is grey, the rest in colour."),
                               QT_TRANSLATE_NOOP("forja", "%1 of %2 files are grey, the rest in colour."));
    // Only the smaller group is offered for exclusion.
    addAll(add("colour", Gravity::Note, said("doctor.colour", what, {number(grey.size()), number(size())}),
               said("doctor.colour_advice",
                    QT_TRANSLATE_NOOP("forja",
                                      "G then makes both. If you do not want that, set the colour to grey or "
                                      "leave out the smaller group."))),
           grey, grey.size() * 2 < size());
}

} // namespace

QString colourModeName(ColourMode mode)
{
    switch (mode) {
    case ColourMode::Grey:
        return u"grey"_s;
    case ColourMode::Palette:
        return u"palette"_s;
    case ColourMode::Alpha:
        return u"alpha"_s;
    case ColourMode::Deep:
        return u"16 bit"_s;
    case ColourMode::Cmyk:
        return u"CMYK"_s;
    case ColourMode::Rgb:
        break;
    }
    return u"RGB"_s;
}

Result<Diagnosis> diagnose(const PictureDataset &pictures, const DataProgress &progress)
{
    return Doctor(pictures, progress).look();
}

} // namespace forja
