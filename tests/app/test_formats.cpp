// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

QJsonObject headerOf(const QString &safetensors)
{
    const QByteArray bytes = bytesOf(safetensors);
    return QJsonDocument::fromJson(bytes.mid(8, qsizetype(qFromLittleEndian<quint64>(bytes.constData()))))
        .object();
}

/// Of the tEXt and iTXt chunks of a PNG.
QStringList textKeysOf(const QString &png)
{
    const QByteArray bytes = bytesOf(png);
    QStringList keys;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        const QByteArray kind = bytes.mid(at + 4, 4);
        if (kind == "tEXt" || kind == "iTXt")
            keys << QString::fromLatin1(bytes.mid(at + 8, bytes.indexOf('\0', at + 8) - at - 8));
        at += length + 12;
    }
    return keys;
}

} // namespace

/// What a small run writes stands in the reference of formats, and what stands there is written.
class FormatsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_run;
    QMap<QString, QSet<QString>> m_words; ///< `code` in each language's page

    void isDocumented(const QString &word, const QString &where)
    {
        for (auto page = m_words.cbegin(); page != m_words.cend(); ++page)
            QVERIFY2(page->contains(word),
                     qPrintable(s("%1: `%2` of %3 is not documented").arg(page.key(), word, where)));
    }
    void keysAreDocumented(const QJsonObject &object, const QString &where)
    {
        for (const QString &key : object.keys())
            isDocumented(key, where);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *page : {"resources/help/formats.md", "resources/help/pt_BR/formats.md"}) {
            const QString text = QString::fromUtf8(bytesOf(s(FORJA_SOURCES) + u'/' + s(page)));
            QSet<QString> words;
            for (auto found = QRegularExpression(s("`([^`]+)`")).globalMatch(text); found.hasNext();)
                words.insert(found.next().captured(1));
            QVERIFY(words.size() > 80);
            m_words.insert(s(page), words);
        }
        const CommandEnd end = runCli({s("train"),
                                       s("--data"),
                                       s("sample:digits"),
                                       s("--out"),
                                       m_folder.path(),
                                       s("--updates"),
                                       s("4"),
                                       s("--set"),
                                       s("data.sample_count=60"),
                                       s("--set"),
                                       s("run.tick=2"),
                                       s("--set"),
                                       s("run.measure_ticks=1"),
                                       s("--set"),
                                       s("loss.r1=0.1"),
                                       s("--set"),
                                       s("g.dcgan.width=4"),
                                       s("--set"),
                                       s("d.dcgan.width=4"),
                                       s("--set"),
                                       s("train.threads=1")});
        QCOMPARE(end.exitCode, 0);
        m_run
            = QDir(m_folder.path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst().filePath();
    }

    void everyFileOfARun()
    {
        for (const QFileInfo &entry :
             QDir(m_run).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
            isDocumented(entry.isDir() ? entry.fileName() + u'/' : entry.fileName(), entry.filePath());
    }

    void everyKeyOfItsJson()
    {
        const QJsonObject experiment = jsonOf(m_run + s("/experiment.json"));
        keysAreDocumented(experiment, s("experiment.json"));
        keysAreDocumented(experiment[u"preset"].toObject(), s("preset"));
        const QJsonObject environment = jsonOf(m_run + s("/environment.json"));
        keysAreDocumented(environment, s("environment.json"));
        keysAreDocumented(environment[u"data"].toObject(), s("data"));
        const QString checkpoint = m_run + s("/checkpoints/000000004/");
        const QJsonObject manifest = jsonOf(checkpoint + s("manifest.json"));
        QVERIFY(!manifest.isEmpty());
        keysAreDocumented(manifest, s("manifest.json"));
        keysAreDocumented(manifest[u"state"].toObject(), s("state"));
        keysAreDocumented(manifest[u"files"].toObject(), s("files"));
        keysAreDocumented(manifest[u"files"].toObject()[u"state.safetensors"].toObject(), s("files"));
    }

    void everyKeyOfItsLines()
    {
        const QString measures
            = QDir(m_run + s("/measures")).entryInfoList({s("*.jsonl")}).constFirst().filePath();
        for (const QString &file : {m_run + s("/data.jsonl"), m_run + s("/events.jsonl"), measures}) {
            const QList<QByteArray> lines = bytesOf(file).trimmed().split('\n');
            for (const QByteArray &line : lines) {
                const QJsonObject object = QJsonDocument::fromJson(line).object();
                QVERIFY(!object.isEmpty());
                keysAreDocumented(object, file);
            }
        }
    }

    void everyStatisticAndNoOther()
    {
        QSet<QString> written;
        const QList<QByteArray> lines = bytesOf(m_run + s("/stats.jsonl")).trimmed().split('\n');
        for (const QByteArray &line : lines) {
            for (const QString &key : QJsonDocument::fromJson(line).object().keys())
                written.insert(QString(key).replace(QRegularExpression(s("^(Histogram/.*/)\\d\\d$")),
                                                    s("\\1NN")));
        }
        QVERIFY(written.size() > 20);
        for (const QString &key : written)
            isDocumented(key, s("stats.jsonl"));
        static const QRegularExpression statistic(
            s("^(Loss|Accuracy|Gradient|Histogram|Timing|Resources)/.+"));
        for (const QSet<QString> &words : m_words) {
            for (const QString &word : words)
                QVERIFY2(!statistic.match(word).hasMatch() || written.contains(word),
                         qPrintable(word + s(" is documented and not written")));
        }
    }

    void timesAreInTheUnitThatIsDocumented()
    {
        const QByteArray line = bytesOf(m_run + s("/stats.jsonl")).trimmed().split('\n').constLast();
        const QJsonObject tick = QJsonDocument::fromJson(line).object();
        const auto total = [&tick](const QString &key) {
            return tick[key][u"num"].toDouble() * tick[key][u"mean"].toDouble();
        };
        const QMap<QString, double> seconds{{s("s"), 1}, {s("ms"), 1e-3}};
        const QString whole = s("Timing/sec_per_tick");
        const QStringList parts{s("Timing/data"), s("Timing/D"), s("Timing/G")};
        for (const QString &page : m_words.keys()) {
            const auto unitOf = [text = QString::fromUtf8(bytesOf(s(FORJA_SOURCES) + u'/'
                                                                  + page))](const QString &key) {
                return QRegularExpression(s("`%1`[^|]*\\| *(\\w+) *\\|").arg(QRegularExpression::escape(key)))
                    .match(text)
                    .captured(1);
            };
            double sum = 0;
            for (const QString &part : parts) {
                QVERIFY2(seconds.contains(unitOf(part)), qPrintable(part));
                sum += total(part) * seconds[unitOf(part)];
            }
            QVERIFY2(seconds.contains(unitOf(whole)), qPrintable(page));
            const double share = sum / (total(whole) * seconds[unitOf(whole)]);
            // They are parts of the whole, and most of what there is to do; a thousandth or a thousandfold is
            // another unit.
            QVERIFY2(share > 0.005 && share <= 1, qPrintable(s("%1: %2").arg(page).arg(share)));
        }
    }

    void everyPrefixAndMetadataOfItsTensors()
    {
        for (const QString &name : headerOf(m_run + s("/checkpoints/000000004/state.safetensors")).keys())
            isDocumented(name.section(u'/', 0, 0) + u'/', s("state.safetensors"));
        const QJsonObject generator = headerOf(m_run + s("/generators/000000004.safetensors"));
        QVERIFY(!generator[u"__metadata__"].toObject().isEmpty());
        keysAreDocumented(generator[u"__metadata__"].toObject(), s("generators"));
    }

    void everyTextInItsPictures()
    {
        const QString made = m_folder.filePath(s("made"));
        QCOMPARE(runCli({s("sample"), m_run, s("--out"), made, s("--count"), s("1")}).exitCode, 0);
        for (const QString &picture : {m_run + s("/fakes/000000004.png"), m_run + s("/reals.png"),
                                       QDir(made).entryInfoList({s("*.png")}).constFirst().filePath()}) {
            const QStringList keys = textKeysOf(picture);
            QVERIFY2(keys.size() > 4, qPrintable(picture));
            for (const QString &key : keys)
                isDocumented(key, picture);
        }
    }
};

FORJA_TEST(FormatsTest)
#include "test_formats.moc"
