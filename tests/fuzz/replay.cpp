// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Feeds each parser its seeds and random changes of them, without libFuzzer: what `./test` does shortly.
//   fuzz_replay [--target NAME] [--seconds 0.5] [--seed 1] [--write-corpus FOLDER]
#include "engine/base/philox.h"
#include "tests/fuzz/target.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

class Mutator
{
public:
    explicit Mutator(quint64 seed) : m_draws(seed, Purpose::SamplePicture, 0) { }

    QByteArray changed(QByteArray bytes)
    {
        for (quint32 i = 0, changes = 1 + below(6); i < changes && !bytes.isEmpty(); ++i)
            change(bytes);
        return bytes;
    }
    quint32 below(quint32 n) { return m_draws.below(n, m_next++); }

private:
    void change(QByteArray &bytes)
    {
        static constexpr quint8 kEdges[] = {0, 1, 0x7F, 0x80, 0xFF, '"', '{', '[', '-', '9', 'e', '.'};
        const auto at = static_cast<qsizetype>(below(static_cast<quint32>(bytes.size())));
        switch (below(6)) {
        case 0:
            bytes[at] = static_cast<char>(below(256));
            return;
        case 1:
            bytes[at] = static_cast<char>(kEdges[below(std::size(kEdges))]);
            return;
        case 2:
            bytes.truncate(at);
            return;
        case 3:
            bytes.remove(at, 1 + below(8));
            return;
        case 4:
            bytes.insert(at,
                         bytes.mid(static_cast<qsizetype>(below(static_cast<quint32>(bytes.size()))),
                                   1 + below(32)));
            return;
        default:
            for (qsizetype i = at; i < std::min<qsizetype>(at + 4, bytes.size()); ++i)
                bytes[i] = static_cast<char>(below(2) ? 0xFF : 0);
        }
    }

    Draws m_draws;
    quint32 m_next = 0;
};

void writeCorpus(const QString &folder)
{
    for (const FuzzTarget &target : fuzzTargets()) {
        const QDir dir(QDir(folder).filePath(QString::fromLatin1(target.name)));
        dir.mkpath(u"."_s);
        int number = 0;
        for (const QByteArray &seed : target.seeds()) {
            QFile file(dir.filePath(QString::number(number++)));
            if (file.open(QIODevice::WriteOnly))
                file.write(seed);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"target"_s, u"only this one"_s, u"NAME"_s},
                       {u"seconds"_s, u"for each"_s, u"N"_s, u"0.5"_s},
                       {u"seed"_s, u"which changes"_s, u"N"_s, u"1"_s},
                       {u"write-corpus"_s, u"writes the seeds as files for libFuzzer, and ends"_s,
                        u"FOLDER"_s}});
    parser.process(application);
    if (parser.isSet(u"write-corpus"_s)) {
        writeCorpus(parser.value(u"write-corpus"_s));
        return 0;
    }
    for (const FuzzTarget &target : fuzzTargets()) {
        if (parser.isSet(u"target"_s) && parser.value(u"target"_s) != QLatin1String(target.name))
            continue;
        Mutator mutator(parser.value(u"seed"_s).toULongLong());
        const QList<QByteArray> seeds = target.seeds();
        for (const QByteArray &seed : seeds)
            target.parse(seed);
        QElapsedTimer timer;
        timer.start();
        qint64 inputs = 0;
        for (; static_cast<double>(timer.elapsed()) < parser.value(u"seconds"_s).toDouble() * 1000; ++inputs)
            target.parse(mutator.changed(
                seeds[static_cast<qsizetype>(mutator.below(static_cast<quint32>(seeds.size())))]));
        std::printf("%-12s %lld inputs\n", target.name, static_cast<long long>(inputs));
        std::fflush(stdout);
    }
    return 0;
}
