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

using namespace Qt::StringLiterals;

namespace {

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
                     qPrintable(u"%1: `%2` of %3 is not documented"_s.arg(page.key(), word, where)));
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
            const QString text = QString::fromUtf8(bytesOf(QString::fromUtf8(FORJA_SOURCES) + u'/'
                                                           + QString::fromUtf8(page)));
            QSet<QString> words;
            for (auto found = QRegularExpression(u"`([^`]+)`"_s).globalMatch(text); found.hasNext();)
                words.insert(found.next().captured(1));
            QVERIFY(words.size() > 80);
            m_words.insert(QString::fromUtf8(page), words);
        }
        const CommandEnd end = runCli({u"train"_s,
                                       u"--data"_s,
                                       u"sample:digits"_s,
                                       u"--out"_s,
                                       m_folder.path(),
                                       u"--updates"_s,
                                       u"4"_s,
                                       u"--set"_s,
                                       u"data.sample_count=60"_s,
                                       u"--set"_s,
                                       u"run.tick=2"_s,
                                       u"--set"_s,
                                       u"run.measure_ticks=1"_s,
                                       u"--set"_s,
                                       u"loss.r1=0.1"_s,
                                       u"--set"_s,
                                       u"g.dcgan.width=4"_s,
                                       u"--set"_s,
                                       u"d.dcgan.width=4"_s,
                                       u"--set"_s,
                                       u"train.threads=1"_s});
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
        const QJsonObject experiment = jsonOf(m_run + u"/experiment.json"_s);
        keysAreDocumented(experiment, u"experiment.json"_s);
        keysAreDocumented(experiment[u"preset"].toObject(), u"preset"_s);
        const QJsonObject environment = jsonOf(m_run + u"/environment.json"_s);
        keysAreDocumented(environment, u"environment.json"_s);
        keysAreDocumented(environment[u"data"].toObject(), u"data"_s);
        const QString checkpoint = m_run + u"/checkpoints/000000004/"_s;
        const QJsonObject manifest = jsonOf(checkpoint + u"manifest.json"_s);
        QVERIFY(!manifest.isEmpty());
        keysAreDocumented(manifest, u"manifest.json"_s);
        keysAreDocumented(manifest[u"state"].toObject(), u"state"_s);
        keysAreDocumented(manifest[u"files"].toObject(), u"files"_s);
        keysAreDocumented(manifest[u"files"].toObject()[u"state.safetensors"].toObject(), u"files"_s);
    }

    void everyKeyOfItsLines()
    {
        const QString measures
            = QDir(m_run + u"/measures"_s).entryInfoList({u"*.jsonl"_s}).constFirst().filePath();
        for (const QString &file : {m_run + u"/data.jsonl"_s, m_run + u"/events.jsonl"_s, measures}) {
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
        const QList<QByteArray> lines = bytesOf(m_run + u"/stats.jsonl"_s).trimmed().split('\n');
        for (const QByteArray &line : lines) {
            for (const QString &key : QJsonDocument::fromJson(line).object().keys())
                written.insert(QString(key).replace(QRegularExpression(u"^(Histogram/.*/)\\d\\d$"_s),
                                                    u"\\1NN"_s));
        }
        QVERIFY(written.size() > 20);
        for (const QString &key : written)
            isDocumented(key, u"stats.jsonl"_s);
        static const QRegularExpression statistic(
            u"^(Loss|Accuracy|Gradient|Histogram|Timing|Resources)/.+"_s);
        for (const QSet<QString> &words : m_words) {
            for (const QString &word : words)
                QVERIFY2(!statistic.match(word).hasMatch() || written.contains(word),
                         qPrintable(word + u" is documented and not written"_s));
        }
    }

    void timesAreInTheUnitThatIsDocumented()
    {
        const QByteArray line = bytesOf(m_run + u"/stats.jsonl"_s).trimmed().split('\n').constLast();
        const QJsonObject tick = QJsonDocument::fromJson(line).object();
        const auto total = [&tick](const QString &key) {
            return tick[key][u"num"].toDouble() * tick[key][u"mean"].toDouble();
        };
        const QMap<QString, double> seconds{{u"s"_s, 1}, {u"ms"_s, 1e-3}};
        const QString whole = u"Timing/sec_per_tick"_s;
        const QStringList parts{u"Timing/data"_s, u"Timing/D"_s, u"Timing/G"_s};
        for (const QString &page : m_words.keys()) {
            const auto unitOf = [text = QString::fromUtf8(bytesOf(QString::fromUtf8(FORJA_SOURCES) + u'/'
                                                                  + page))](const QString &key) {
                return QRegularExpression(u"`%1`[^|]*\\| *(\\w+) *\\|"_s.arg(QRegularExpression::escape(key)))
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
            QVERIFY2(share > 0.005 && share <= 1, qPrintable(u"%1: %2"_s.arg(page).arg(share)));
        }
    }

    void everyPrefixAndMetadataOfItsTensors()
    {
        for (const QString &name : headerOf(m_run + u"/checkpoints/000000004/state.safetensors"_s).keys())
            isDocumented(name.section(u'/', 0, 0) + u'/', u"state.safetensors"_s);
        const QJsonObject generator = headerOf(m_run + u"/generators/000000004.safetensors"_s);
        QVERIFY(!generator[u"__metadata__"].toObject().isEmpty());
        keysAreDocumented(generator[u"__metadata__"].toObject(), u"generators"_s);
    }

    void everyTextInItsPictures()
    {
        const QString made = m_folder.filePath(u"made"_s);
        QCOMPARE(runCli({u"sample"_s, m_run, u"--out"_s, made, u"--count"_s, u"1"_s}).exitCode, 0);
        for (const QString &picture : {m_run + u"/fakes/000000004.png"_s, m_run + u"/reals.png"_s,
                                       QDir(made).entryInfoList({u"*.png"_s}).constFirst().filePath()}) {
            const QStringList keys = textKeysOf(picture);
            QVERIFY2(keys.size() > 4, qPrintable(picture));
            for (const QString &key : keys)
                isDocumented(key, picture);
        }
    }
};

FORJA_TEST(FormatsTest)
#include "test_formats.moc"
