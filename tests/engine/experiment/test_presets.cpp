// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"

#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// The file of a preset as it ships.
QJsonObject fileOf(const QString &name)
{
    static_cast<void>(presetNamed({}, *test::table())); // from here on the files are there
    QFile file(u":/presets/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The common settings, and those of the architectures that the presets name, taking whatever is given.
FieldTablePtr tableOfPresets()
{
    QMap<QString, Field> more;
    for (const QString &name : presetNames()) {
        const QJsonObject values = fileOf(name)[u"values"].toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (test::table()->find(it.key()) && it.key().count(u'.') < 2)
                continue;
            Field field{.key = it.key(),
                        .label = it.key(),
                        .help = {},
                        .type = Field::Type::Text,
                        .standard = QString()};
            if (it.value().isDouble()) {
                field.type = Field::Type::Real;
                field.standard = 0.0;
                field.maximum = 1e6;
            }
            more.insert(field.key, field);
        }
    }
    CommonChoices choices = test::oneOfEach();
    choices.nets.append({u"mlp"_s, {}, {}});
    return std::make_shared<const FieldTable>(commonFields(choices) + test::somePartsFields() + more.values(),
                                              commonRules());
}

} // namespace

/// The starting points that ship with the program.
class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsWhatItsFileSays()
    {
        const FieldTablePtr table = tableOfPresets();
        for (const QString &name : presetNames()) {
            const QJsonObject file = fileOf(name);
            const Preset preset = presetNamed(name, *table).orThrow();
            QCOMPARE(preset.name, name);
            QCOMPARE(preset.label, file[u"label"].toString());
            QVERIFY2(!preset.summary.isEmpty(), qPrintable(name));
            QCOMPARE(preset.readableImages, file[u"readable_images"].toInteger());
            const QJsonObject values = file[u"values"].toObject();
            QCOMPARE(preset.values.keys(), values.keys());

            const Experiment experiment = experimentFrom(preset, table);
            QVERIFY2(validate(experiment).isEmpty(), qPrintable(name));
            QCOMPARE(experiment.presetName, name);
            QVERIFY2(experiment.differences().isEmpty(), qPrintable(name));
            for (const Field &field : table->fields()) {
                const QVariant expected = values.contains(field.key) ? values[field.key].toVariant()
                                                                     : field.standard;
                QVERIFY2(experiment.value(field.key).toString() == expected.toString(),
                         qPrintable(name + u": "_s + field.key));
            }
        }
    }

    void thePresetOfPointsIsNotAmongThoseOfPictures()
    {
        QStringList names;
        for (const Preset &preset : shippedPresets(*tableOfPresets()))
            names << preset.name;
        QCOMPARE(names << u"flat"_s, presetNames());
    }

    void aPresetThatIsNotThereIsToldWithThoseThatAre()
    {
        const auto none = presetNamed(u"fastest"_s, *test::table());
        QVERIFY(!none);
        QCOMPARE(none.problem().english(),
                 u"fastest: there is no such preset. Use one of: "
                 u"quick-look, balanced, small-data, overnight, classic-dcgan, flat."_s);
    }

    void aPresetThatSetsWhatIsNoSettingIsNamed()
    {
        // A table without the settings of the architectures.
        try {
            static_cast<void>(shippedPresets(*test::table()));
            QFAIL("a preset with an unknown setting was taken");
        } catch (const Error &error) {
            QCOMPARE(error.problem().code, u"experiment.preset_key"_s);
            QVERIFY2(error.problem().english().startsWith(u"The preset quick-look sets "_s),
                     qPrintable(error.problem().english()));
        }
    }
};

FORJA_TEST(TestPresets)
#include "test_presets.moc"
