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

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

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
        return experimentFrom(presetNamed(s("quick-look"), *m_table).orThrow(), m_table);
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
        const auto isShown = [&form](const char *key) { return form.editor(s(key))->isVisible(); };
        // By its key, though it is seldom needed and its section was folded.
        form.searchField()->setText(s("latent_seed"));
        QVERIFY(isShown("run.latent_seed"));
        QVERIFY(!isShown("train.batch"));
        QVERIFY(form.section(3)->isVisible());
        QVERIFY(!form.section(0)->isVisible());
        // By its label, and by a word of its help.
        form.searchField()->setText(shown(m_table->find(s("train.batch"))->label).toUpper());
        QVERIFY(isShown("train.batch"));
        form.searchField()->setText(s("xyzzy"));
        QVERIFY(!isShown("train.batch"));
        bool isSaid = false;
        for (const QLabel *label : form.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(s("xyzzy")));
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
            return form.editor(s("g.net"))->mapTo(&form, QPoint()).y();
        };
        const int before = place();
        form.setDataStage(s("Reading pictures"));
        QCOMPARE(place(), before);
        DatasetReport report;
        report.source = s("/x/faces");
        report.pictures = 2000;
        report.heldOut = 200;
        report.classNames = {s("a"), s("b")};
        report.rule.channels = 1;
        form.setDataset(&report);
        QCOMPARE(place(), before);
        form.setDoctor(s("Data check: one thing to look at"));
        QCOMPARE(place(), before);
    }

    void onePictureIsNotOnePictures()
    {
        SettingsForm form(m_table);
        DatasetReport report;
        report.source = s("/x/faces");
        report.pictures = 1;
        report.rule.channels = 1;
        form.setDataset(&report);
        for (const QLabel *label : form.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(s("1 pictures")), qPrintable(label->text()));
    }

    void escapeRestoresBeforeItLeadsAway()
    {
        UnitEdit edit({});
        edit.setAccepted(s("64"));
        const auto isTaken = [&edit] {
            QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
            asked.ignore();
            QCoreApplication::sendEvent(&edit, &asked);
            return asked.isAccepted();
        };
        QVERIFY(!isTaken()); // nothing to restore: the page's way back
        edit.setText(s("6"));
        QVERIFY(isTaken());
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(edit.text(), s("64"));
    }

    void everyFieldHasAnEditorInOneOfTheSections()
    {
        SettingsForm form(m_table);
        for (const Field &field : m_table->fields())
            QVERIFY2(form.editor(field.key), qPrintable(field.key));
        QCOMPARE(form.section(0)->title(), s("Data"));
        QVERIFY(form.section(1)->isAncestorOf(form.editor(s("g.rate"))));
        QVERIFY(form.section(2)->isAncestorOf(form.editor(s("d.dcgan.norm"))));
        QVERIFY(form.section(3)->isAncestorOf(form.editor(s("run.minutes"))));
    }

    void whatIsTypedBecomesTheExperiment()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QSignalSpy changed(&form, &SettingsForm::experimentChanged);
        type(form.editor(s("g.rate")), s("5e-4"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(form.experiment().real(s("g.rate")), 5e-4);
    }

    void whatIsWrongIsSaidAndChangesNothing()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        const qint64 before = form.experiment().integer(s("train.batch"));
        QSignalSpy changed(&form, &SettingsForm::experimentChanged);
        type(form.editor(s("train.batch")), s("1"));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(form.experiment().integer(s("train.batch")), before);
        QVERIFY2(form.editor(s("train.batch"))->complaint().startsWith(s("Batch: 1 is not allowed")),
                 qPrintable(form.editor(s("train.batch"))->complaint()));
        // The next good value takes the complaint away.
        type(form.editor(s("train.batch")), s("16"));
        QVERIFY(form.editor(s("train.batch"))->complaint().isEmpty());
        QCOMPARE(form.experiment().integer(s("train.batch")), 16);
    }

    void escapeBringsBackWhatWasThere()
    {
        SettingsForm form(m_table);
        auto *edit = qobject_cast<QLineEdit *>(form.editor(s("train.batch"))->input());
        const QString before = edit->text();
        edit->selectAll();
        QTest::keyClicks(edit, s("999"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), before);
    }

    void rulesOverSeveralFieldsAreSaidUnderTheFirst()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.complaints().isEmpty());
        type(form.editor(s("data.width")), s("50"));
        QVERIFY(form.editor(s("data.width"))->complaint().contains(s("power of two")));
        QCOMPARE(form.complaints().size(), 1);
        QVERIFY(form.editor(s("data.height"))->isHidden());
    }

    void oneSizeIsForBothSidesSoThatNoSliversComeOfIt()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.editor(s("data.height"))->isHidden());
        type(form.editor(s("data.width")), s("64"));
        QCOMPARE(form.experiment().integer(s("data.width")), 64);
        QCOMPARE(form.experiment().integer(s("data.height")), 64);
        QCOMPARE(form.differences()->count(), 1);
        // Taken back as it was set: both.
        QTest::mouseClick(form.differences()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(form.experiment().integer(s("data.width")), 32);
        QCOMPARE(form.experiment().integer(s("data.height")), 32);
        QVERIFY(form.editor(s("data.height"))->isHidden());
    }

    void aRectangleIsMadeOnDemandAndUndone()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        auto *apart = form.findChild<QPushButton *>(s("apart"));
        QVERIFY(!apart->isHidden());
        apart->click();
        QVERIFY(!form.editor(s("data.height"))->isHidden());
        type(form.editor(s("data.height")), s("64"));
        QCOMPARE(form.experiment().integer(s("data.width")), 32);
        QCOMPARE(form.experiment().integer(s("data.height")), 64);
        apart->click();
        QCOMPARE(form.experiment().integer(s("data.height")), 32);
        QVERIFY(form.editor(s("data.height"))->isHidden());
        // An experiment that has two sides shows both, and a run's cannot be changed.
        Experiment wide = quickLook();
        QVERIFY(wide.set(s("data.width"), 64));
        form.setExperiment(wide, SettingsForm::Mode::Reading);
        QVERIFY(!form.editor(s("data.height"))->isHidden());
        QVERIFY(apart->isHidden());
    }

    void fieldsThatMeanNothingAreHidden()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QVERIFY(form.editor(s("loss.r1_interval"))->isHidden());
        type(form.editor(s("loss.r1")), s("0.5"));
        QVERIFY(!form.editor(s("loss.r1_interval"))->isHidden());
    }

    void advancedFieldsComeWithAllSettings()
    {
        SettingsForm form(m_table);
        QVERIFY(form.editor(s("train.threads"))->isHidden());
        QVERIFY(form.section(0)->isFolded());
        form.setShowsAllSettings(true);
        QVERIFY(!form.editor(s("train.threads"))->isHidden());
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
        type(form.editor(s("d.rate")), s("2e-4"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), s("d.rate"));
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
            {{600, 600, 600}, ScheduleEntry::Kind::Edit, s("d.rate"), 5e-4, Player::Both});
        form.setExperiment(experiment, SettingsForm::Mode::Running);
        QCOMPARE(form.editor(s("d.rate"))->value().toDouble(), 5e-4);
        QCOMPARE(form.differences()->count(), 1);
    }

    void aDifferenceCanBeTakenBack()
    {
        SettingsForm form(m_table);
        form.setExperiment(quickLook(), SettingsForm::Mode::Composing);
        QCOMPARE(form.differences()->count(), 0);
        const qint64 before = form.experiment().integer(s("train.batch"));
        type(form.editor(s("train.batch")), s("48"));
        QCOMPARE(form.differences()->count(), 1);
        QTest::mouseClick(form.differences()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(form.experiment().integer(s("train.batch")), before);
        QCOMPARE(form.differences()->count(), 0);
        QCOMPARE(form.editor(s("train.batch"))->value().toLongLong(), before);
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
        type(form.editor(s("g.dcgan.width")), s("32"));
        QVERIFY(summed.wait());
        QVERIFY(form.nets()->g.parameters > 2 * narrow);
        QVERIFY(form.section(1)->summary().contains(s("M parameters")));
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
        rule.excluded = {s("digits/0/000000")};
        const auto data = Dataset::open(s("sample:digits"), rule).orThrow();
        QCOMPARE(data->report().pictures, 39);
        Finding copies;
        copies.code = s("duplicates");
        copies.groups = {{0, 1, 2}, {3, 4}};
        copies.areAlike = true;
        copies.toExclude = {1, 2, 4};
        Finding unusable;
        unusable.code = s("unusable");
        unusable.files = {{s("a/b.png"), problem("data.broken", "%1 is cut off.", {s("b.png")})}};
        Finding passedOver;
        passedOver.code = s("passed_over");
        passedOver.files = {
            {s("@eaDir"),
             problem("data.of_other_programs", "is a folder that another program keeps for itself")}};
        Diagnosis diagnosis{.findings = {unusable, passedOver, copies}, .colourModes = {}, .unusable = {}};
        DatasetDialog dialog(data, diagnosis, true);
        QCOMPARE(dialog.pages(),
                 (QStringList{s("pictures"), s("unusable"), s("passed_over"), s("duplicates"),
                              s("excluded")}));
        QCOMPARE(dialog.unusableText(), s("a/b.png\tb.png is cut off.\n"));

        auto *model = dialog.findChild<FindingModel *>();
        QVERIFY(model);
        QCOMPARE(model->rowCount(), 2);
        const QModelIndex second = model->index(1, 0, model->index(0, 0));
        const QString path = second.data().toString();
        QCOMPARE(path, data->records()[1].path);
        QVERIFY(model->setData(second, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(dialog.excluded(), (QStringList{s("digits/0/000000"), path}));
        model->setAllExcluded(true);
        QCOMPARE(dialog.excluded().size(), 4);
        QVERIFY(model->setData(second, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(dialog.excluded().size(), 3);
        auto *list = dialog.findChild<QTreeWidget *>(s("leftOut"));
        QVERIFY(list);
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QCOMPARE(dialog.excluded().size(), 2);

        QSignalSpy chosen(&dialog, &DatasetDialog::exclusionsChosen);
        auto *apply = dialog.findChild<QPushButton *>(s("apply"));
        QVERIFY(apply && apply->isEnabled());
        apply->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toStringList(), dialog.excluded());
    }

    void theDoctorOfARunOnlyShows()
    {
        PictureRule rule;
        rule.sampleCount = 20;
        const auto data = Dataset::open(s("sample:digits"), rule).orThrow();
        Finding small;
        small.code = s("small");
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
