// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"
#include "ui/dataset/datasetdialog.h"
#include "ui/forms/differencesview.h"
#include "ui/forms/settingsform.h"
#include "ui/forms/settingssearch.h"
#include "ui/help/helppages.h"
#include "ui/text/wording.h"
#include "ui/widgets/section.h"
#include "ui/widgets/unitedit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Types into a field as a person does and leaves it with Enter.
void type(FieldEditor *editor, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(editor->input());
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();

    Experiment quickLook() const
    {
        return experimentFrom(presetNamed(u"quick-look"_s, *m_table).orThrow(), m_table);
    }

private Q_SLOTS:
    void differencesFollowTheThemeAndAreNotDoubled()
    {
        DifferencesView view(m_table);
        view.show();
        view.setDifferences({{u"g.rate"_s, 1e-3, 2e-3, {}}}, [](const Field &) { return false; });
        QPalette palette = view.palette();
        palette.setColor(QPalette::WindowText, QColor(1, 2, 3));
        view.setPalette(palette);
        QTRY_COMPARE(view.findChildren<QLabel *>().size(), 1);
        QTRY_VERIFY(view.findChildren<QLabel *>().constFirst()->text().contains(u"#010203"_s));
    }

    void aSettingIsFoundByWhatItIsCalled()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        form.resize(280, 700);
        form.show();
        QVERIFY(form.section(3)->isFolded());
        const auto isShown = [&form](const char *key) {
            return form.editor(QString::fromUtf8(key))->isVisible();
        };
        // By its key, though it is seldom needed and its section was folded.
        form.searchField()->setText(u"latent_seed"_s);
        QVERIFY(isShown("run.latent_seed"));
        QVERIFY(!isShown("train.batch"));
        QVERIFY(form.section(3)->isVisible());
        QVERIFY(!form.section(0)->isVisible());
        // By its label, and by a word of its help.
        form.searchField()->setText(shown(m_table->find(u"train.batch"_s)->label).toUpper());
        QVERIFY(isShown("train.batch"));
        form.searchField()->setText(u"xyzzy"_s);
        QVERIFY(!isShown("train.batch"));
        bool isSaid = false;
        for (const QLabel *label : form.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(u"xyzzy"_s));
        QVERIFY(isSaid);
        // Escape shows everything again as it was.
        QTest::keyClick(form.searchField(), Qt::Key_Escape);
        QVERIFY(form.section(0)->isVisible());
        QVERIFY(form.section(3)->isFolded());
    }

    void whatLoadsMovesNoField()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        form.resize(280, 900);
        form.setFolded(false);
        form.show();
        const auto place = [&form] {
            QCoreApplication::sendPostedEvents(
                nullptr, QEvent::LayoutRequest); // rows learn their height when they are laid out
            form.grab();
            return form.editor(u"g.net"_s)->mapTo(&form, QPoint()).y();
        };
        const int before = place();
        form.setDataStage(u"Reading pictures"_s);
        QCOMPARE(place(), before);
        DatasetReport report;
        report.source = u"/x/faces"_s;
        report.pictures = 2000;
        report.heldOut = 200;
        report.classNames = {u"a"_s, u"b"_s};
        report.rule.channels = 1;
        form.setDataset(&report);
        QCOMPARE(place(), before);
        form.setDoctor(u"Data check: one thing to look at"_s);
        QCOMPARE(place(), before);
    }

    void onePictureIsNotOnePictures()
    {
        SettingsForm form(m_table);
        DatasetReport report;
        report.source = u"/x/faces"_s;
        report.pictures = 1;
        report.rule.channels = 1;
        form.setDataset(&report);
        for (const QLabel *label : form.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"1 pictures"_s), qPrintable(label->text()));
    }

    void escapeRestoresBeforeItLeadsAway()
    {
        UnitEdit edit({});
        edit.setAccepted(u"64"_s);
        const auto isTaken = [&edit] {
            QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
            asked.ignore();
            QCoreApplication::sendEvent(&edit, &asked);
            return asked.isAccepted();
        };
        QVERIFY(!isTaken()); // nothing to restore: the page's way back
        edit.setText(u"6"_s);
        QVERIFY(isTaken());
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(edit.text(), u"64"_s);
    }

    void everyFieldHasAnEditorInOneOfTheSections()
    {
        SettingsForm form(m_table);
        for (const Field &field : m_table->fields())
            QVERIFY2(form.editor(field.key), qPrintable(field.key));
        QCOMPARE(form.section(0)->title(), u"Data"_s);
        QVERIFY(form.section(1)->isAncestorOf(form.editor(u"g.rate"_s)));
        QVERIFY(form.section(2)->isAncestorOf(form.editor(u"d.dcgan.norm"_s)));
        QVERIFY(form.section(3)->isAncestorOf(form.editor(u"run.minutes"_s)));
    }

    void whatIsTypedBecomesTheExperiment()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QSignalSpy changed(&form, &SettingsForm::experimentChanged);
        type(form.editor(u"g.rate"_s), u"5e-4"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(form.experiment().real(u"g.rate"_s), 5e-4);
    }

    void whatIsWrongIsSaidAndChangesNothing()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        const qint64 before = form.experiment().integer(u"train.batch"_s);
        QSignalSpy changed(&form, &SettingsForm::experimentChanged);
        type(form.editor(u"train.batch"_s), u"1"_s);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(form.experiment().integer(u"train.batch"_s), before);
        QVERIFY2(form.editor(u"train.batch"_s)->complaint().startsWith(u"Batch: 1 is not allowed"_s),
                 qPrintable(form.editor(u"train.batch"_s)->complaint()));
        // The next good value takes the complaint away.
        type(form.editor(u"train.batch"_s), u"16"_s);
        QVERIFY(form.editor(u"train.batch"_s)->complaint().isEmpty());
        QCOMPARE(form.experiment().integer(u"train.batch"_s), 16);
    }

    void escapeBringsBackWhatWasThere()
    {
        SettingsForm form(m_table);
        auto *edit = qobject_cast<QLineEdit *>(form.editor(u"train.batch"_s)->input());
        const QString before = edit->text();
        edit->selectAll();
        QTest::keyClicks(edit, u"999"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), before);
    }

    void rulesOverSeveralFieldsAreSaidUnderTheFirst()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.complaints().isEmpty());
        type(form.editor(u"data.width"_s), u"50"_s);
        QVERIFY(form.editor(u"data.width"_s)->complaint().contains(u"power of two"_s));
        QCOMPARE(form.complaints().size(), 1);
        QVERIFY(form.editor(u"data.height"_s)->isHidden());
    }

    void oneSizeIsForBothSidesSoThatNoSliversComeOfIt()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.editor(u"data.height"_s)->isHidden());
        type(form.editor(u"data.width"_s), u"64"_s);
        QCOMPARE(form.experiment().integer(u"data.width"_s), 64);
        QCOMPARE(form.experiment().integer(u"data.height"_s), 64);
        QCOMPARE(form.differences()->count(), 1);
        // Taken back as it was set: both.
        QTest::mouseClick(form.differences()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(form.experiment().integer(u"data.width"_s), 32);
        QCOMPARE(form.experiment().integer(u"data.height"_s), 32);
        QVERIFY(form.editor(u"data.height"_s)->isHidden());
    }

    void aRectangleIsMadeOnDemandAndUndone()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        auto *apart = form.findChild<QPushButton *>(u"apart"_s);
        QVERIFY(!apart->isHidden());
        apart->click();
        QVERIFY(!form.editor(u"data.height"_s)->isHidden());
        type(form.editor(u"data.height"_s), u"64"_s);
        QCOMPARE(form.experiment().integer(u"data.width"_s), 32);
        QCOMPARE(form.experiment().integer(u"data.height"_s), 64);
        apart->click();
        QCOMPARE(form.experiment().integer(u"data.height"_s), 32);
        QVERIFY(form.editor(u"data.height"_s)->isHidden());
        // An experiment that has two sides shows both, and a run's cannot be changed.
        Experiment wide = quickLook();
        QVERIFY(wide.set(u"data.width"_s, 64));
        form.setExperiment(wide, SettingsForm::Mode::Reading);
        QVERIFY(!form.editor(u"data.height"_s)->isHidden());
        QVERIFY(apart->isHidden());
    }

    void fieldsThatMeanNothingAreHidden()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.editor(u"loss.r1_interval"_s)->isHidden());
        type(form.editor(u"loss.r1"_s), u"0.5"_s);
        QVERIFY(!form.editor(u"loss.r1_interval"_s)->isHidden());
    }

    void advancedFieldsComeWithAllSettings()
    {
        SettingsForm form(m_table);
        QVERIFY(form.editor(u"train.threads"_s)->isHidden());
        QVERIFY(form.section(0)->isFolded());
        form.setShowsAllSettings(true);
        QVERIFY(!form.editor(u"train.threads"_s)->isHidden());
        QVERIFY(!form.section(0)->isFolded());
    }

    void whileRunningOnlyLiveFieldsAreOpenAndAskForAnEdit()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Running);
        for (const Field &field : m_table->fields())
            QCOMPARE(form.editor(field.key)->input()->isEnabled(), field.isLive);
        QSignalSpy asked(&form, &SettingsForm::editRequested);
        QSignalSpy changed(&form, &SettingsForm::experimentChanged);
        type(form.editor(u"d.rate"_s), u"2e-4"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"d.rate"_s);
        QCOMPARE(changed.size(), 0);
    }

    void aRunThatIsOverIsOnlyShown()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Reading);
        for (const Field &field : m_table->fields())
            QVERIFY(!form.editor(field.key)->input()->isEnabled());
    }

    void liveEditsShowInFieldsAndDifferences()
    {
        SettingsForm form(m_table);
        Experiment experiment = quickLook();
        experiment.schedule.append(
            {{600, 600, 600}, ScheduleEntry::Kind::Edit, u"d.rate"_s, 5e-4, Player::Both});
        form.setExperiment(experiment, SettingsForm::Mode::Running);
        QCOMPARE(form.editor(u"d.rate"_s)->value().toDouble(), 5e-4);
        QCOMPARE(form.differences()->count(), 1);
    }

    void aDifferenceCanBeTakenBack()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QCOMPARE(form.differences()->count(), 0);
        const qint64 before = form.experiment().integer(u"train.batch"_s);
        type(form.editor(u"train.batch"_s), u"48"_s);
        QCOMPARE(form.differences()->count(), 1);
        QTest::mouseClick(form.differences()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(form.experiment().integer(u"train.batch"_s), before);
        QCOMPARE(form.differences()->count(), 0);
        QCOMPARE(form.editor(u"train.batch"_s)->value().toLongLong(), before);
    }

    void presetsShowTheirValues()
    {
        SettingsForm form(m_table);
        for (const Preset &preset : shippedPresets(*m_table)) {
            form.setExperiment(experimentFrom(preset, m_table), SettingsForm::Mode::Composing);
            for (auto it = preset.values.begin(); it != preset.values.end(); ++it)
                QCOMPARE(form.editor(it.key())->value(), it.value());
            QCOMPARE(form.differences()->count(), 0);
        }
    }

    void theNetsAreSummedUp()
    {
        SettingsForm form(m_table);
        QSignalSpy summed(&form, &SettingsForm::netsChanged);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(summed.wait());
        const qint64 narrow = form.nets()->g.parameters;
        QVERIFY(narrow > 0);
        type(form.editor(u"g.dcgan.width"_s), u"32"_s);
        QVERIFY(summed.wait());
        QVERIFY(form.nets()->g.parameters > 2 * narrow);
        QVERIFY(form.section(1)->summary().contains(u"M parameters"_s));
    }

    void theReferenceNamesEverySetting()
    {
        const QString page = HelpPages(m_table, u"en"_s).settings();
        for (const Field &field : m_table->fields())
            QVERIFY2(page.contains(QLatin1Char('`') + field.key + QLatin1Char('`')), qPrintable(field.key));
    }

    void theDoctorLeavesOutWhatIsTickedOff()
    {
        PictureRule rule;
        rule.sampleCount = 40;
        rule.excluded = {u"digits/0/000000"_s};
        const auto data = Dataset::open(u"sample:digits"_s, rule).orThrow();
        QCOMPARE(data->report().pictures, 39);
        Finding copies;
        copies.code = u"duplicates"_s;
        copies.groups = {{0, 1, 2}, {3, 4}};
        copies.areAlike = true;
        copies.toExclude = {1, 2, 4};
        Finding unusable;
        unusable.code = u"unusable"_s;
        unusable.files = {{u"a/b.png"_s, problem("data.broken", "%1 is cut off.", {u"b.png"_s})}};
        Finding passedOver;
        passedOver.code = u"passed_over"_s;
        passedOver.files = {
            {u"@eaDir"_s, problem("data.of_other_programs", "is a folder that belongs to another program")}};
        Diagnosis diagnosis{.findings = {unusable, passedOver, copies}, .colourModes = {}, .unusable = {}};
        DatasetDialog dialog(data, diagnosis, true);
        QCOMPARE(dialog.pages(),
                 (QStringList{u"pictures"_s, u"unusable"_s, u"passed_over"_s, u"duplicates"_s,
                              u"excluded"_s}));
        QCOMPARE(dialog.unusableText(), u"a/b.png\tb.png is cut off.\n"_s);

        auto *model = dialog.findChild<FindingModel *>();
        QVERIFY(model);
        QCOMPARE(model->rowCount(), 2);
        const QModelIndex second = model->index(1, 0, model->index(0, 0));
        const QString path = second.data().toString();
        QCOMPARE(path, data->records()[1].path);
        QVERIFY(model->setData(second, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(dialog.excluded(), (QStringList{u"digits/0/000000"_s, path}));
        model->setAllExcluded(true);
        QCOMPARE(dialog.excluded().size(), 4);
        QVERIFY(model->setData(second, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(dialog.excluded().size(), 3);
        auto *list = dialog.findChild<QTreeWidget *>(u"leftOut"_s);
        QVERIFY(list);
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QCOMPARE(dialog.excluded().size(), 2);

        QSignalSpy chosen(&dialog, &DatasetDialog::exclusionsChosen);
        auto *apply = dialog.findChild<QPushButton *>(u"apply"_s);
        QVERIFY(apply && apply->isEnabled());
        apply->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toStringList(), dialog.excluded());
    }

    void theDoctorOfARunOnlyShows()
    {
        PictureRule rule;
        rule.sampleCount = 20;
        const auto data = Dataset::open(u"sample:digits"_s, rule).orThrow();
        Finding small;
        small.code = u"small"_s;
        small.groups = {{0, 1}};
        small.toExclude = {0, 1};
        Diagnosis diagnosis{.findings = {small}, .colourModes = {}, .unusable = {}};
        DatasetDialog dialog(data, diagnosis, false);
        auto *model = dialog.findChild<FindingModel *>();
        QVERIFY(model);
        QVERIFY(!model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(dialog.excluded().isEmpty());
    }
};

FORJA_TEST(FormsTest)
#include "test_forms.moc"
