// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/manual/answersheet.h"
#include "tests/manual/labscenes.h"
#include "ui/contest/contestpage.h"
#include "ui/explore/exploredialog.h"
#include "ui/flat/flatpage.h"
#include "ui/flat/flatstory.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/insidepanel.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/gallery/timeline.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/text/translations.h"
#include "ui/window/mainwindow.h"
#include "ui/window/runpages.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    QString theme;
    QSize size;
    QString source;
    QString runs; ///< empty: a folder of its own
    QString scene; ///< "first", "ready", "settings", "doctor", "menu", "help", "gallery", "compare",
                   ///< "charts", "contest", "log", "export", "film", "explore", "explore-TAB",
                   ///< "inspect-inside", "flat", "flat-slow", "flat-beside", "flat-draw", "run-doctor" (of a
                   ///< run: --data RUN), "answers", or one of the Lab's (labscenes.h)
    int seconds = 25;
    QString out;
};

Wish readWish(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Trains for a while in the window and takes a picture of it."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"theme"_s, u"dark or light"_s, u"NAME"_s, u"dark"_s},
         {u"size"_s, u"of the window"_s, u"WxH"_s, u"1440x900"_s},
         {u"data"_s, u"folder or sample:KIND"_s, u"SOURCE"_s, u"sample:digits"_s},
         {u"scene"_s,
          u"first, ready, settings, doctor, menu, help, gallery, compare, charts, contest, log, export, film, explore, explore-sweep (-grid, -neighbours, -time), inspect-inside, run-doctor, flat, flat-slow, flat-beside, flat-draw, lab, lab-question, lab-running, lab-answer, lab-steps, lab-tournament or lab-judge"_s,
          u"NAME"_s, u"gallery"_s},
         {u"seconds"_s, u"of training before the picture"_s, u"N"_s, u"25"_s}});
    parser.addOption({u"runs"_s, u"that are there already, in place of a folder that is thrown away"_s,
                      u"FOLDER"_s});
    parser.addPositionalArgument(u"PNG"_s, u"where the picture goes"_s);
    parser.process(application);
    const QStringList sides = parser.value(u"size"_s).split(QLatin1Char('x'));
    return {parser.value(u"theme"_s),
            QSize(sides.value(0).toInt(), sides.value(1).toInt()),
            parser.value(u"data"_s),
            parser.value(u"runs"_s),
            parser.value(u"scene"_s),
            parser.value(u"seconds"_s).toInt(),
            parser.positionalArguments().value(0)};
}

const QStringList kBeforeTheStart{u"ready"_s, u"settings"_s, u"doctor"_s, u"menu"_s, u"help"_s};

/// Moves about in latent space, keeps some places, and opens the tab that the scene names.
void explore(MainWindow &window, const QString &scene)
{
    window.actions().tools.explore->trigger();
    ExploreDialog *dialog = window.explorer();
    dialog->resize(window.size().boundedTo(QSize(1500, 1000)) * 0.92);
    dialog->openAt(window.session().run().folder()->sheets().back().update,
                   quint64(window.session().run().experiment()->integer(u"run.latent_seed"_s)), 25, 5);
    auto *timer = new QTimer(dialog);
    timer->start(300);
    QObject::connect(timer, &QTimer::timeout, dialog, [dialog, scene, timer] {
        if (dialog->state().isEmpty() || dialog->state().ways().size() < 8)
            return; // the first copy of G is on its way
        timer->stop();
        const LatentPlace here = dialog->state().place();
        for (int i = 0; i < 4; ++i) {
            dialog->state().goTo({drawnLatent(3, i, int(here.latent.size())), i * 2});
            dialog->keepButton()->click();
        }
        dialog->state().goTo(here);
        dialog->directions()->slider(0)->setValue(14);
        dialog->directions()->slider(3)->setValue(-9);
        const QStringList tabs{u"explore"_s, u"explore-sweep"_s, u"explore-grid"_s, u"explore-neighbours"_s,
                               u"explore-time"_s};
        dialog->tabs()->setCurrentIndex(std::max(0, int(tabs.indexOf(scene))));
        for (int corner = 0; corner < 4; ++corner)
            dialog->gridView()->corner(corner)->setCurrentText(QString(QChar(u'A' + corner)));
    });
}

/// Opens what the scene is about; the picture is taken later.
void prepare(MainWindow &window, const QString &scene)
{
    if (scene == u"settings") {
        window.form().setFolded(false);
        window.form().setShowsAllSettings(true);
    } else if (scene == u"doctor") {
        window.actions().tools.dataCheck->trigger();
    } else if (scene == u"menu") {
        window.actions().main->popup(window.mapToGlobal(QPoint(200, 60)));
    } else if (scene == u"help") {
        window.actions().program.help->trigger();
    } else if (scene == u"log") {
        window.actions().view.log->setChecked(true);
    } else if (scene == u"run-doctor") {
        window.doctorLine().setChecked(true);
    } else if (scene == u"export") {
        window.actions().tools.exportGallery->trigger();
    } else if (scene == u"film") {
        window.actions().tools.exportFilm->trigger();
    } else if (scene.startsWith(u"explore")) {
        explore(window, scene);
    }
}

/// Finds the most doubted pictures, leaves one of them out and picks another.
void judge(MainWindow &window)
{
    DoubtedPanel *panel = window.pages().contest()->doubted();
    QObject::connect(&window.session().scoring(), &Scoring::judged, panel,
                     [panel](const Judgement &judgement) {
                         if (!judgement.isWhole || judgement.doubted.size() < 4)
                             return;
                         panel->leftOut().setLeftOut({judgement.doubted.at(1).path}, true);
                         panel->select(judgement.doubted.at(2).path);
                     });
    panel->startJudging();
}

/// What the picture is of: the whole form, the dialog or menu that is open, or the window.
QWidget *subject(MainWindow &window, const QString &scene)
{
    if (scene == u"settings")
        return window.form().findChild<QScrollArea *>()->widget();
    if (scene == u"menu")
        return window.actions().main;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return &window;
}

/// What is done to the window, and when.
void direct(MainWindow &window, const Wish &wish)
{
    const auto shoot = [&window, wish] {
        const bool isSaved = subject(window, wish.scene)->grab().save(wish.out);
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->close();
        window.actions().main->close();
        // Closing finishes the update; the picture is taken by then.
        QObject::connect(&window.session().run(), &LoadedRun::finished, qApp,
                         [isSaved] { QApplication::exit(isSaved ? 0 : 1); });
        if (window.close())
            QApplication::exit(isSaved ? 0 : 1);
    };
    if (wish.scene == u"first") {
        QTimer::singleShot(800, &window, shoot);
        return;
    }
    if (labscenes::isLabScene(wish.scene)) {
        labscenes::prepare(window, wish.scene, QSettings().value(u"runsFolder"_s).toString());
        QTimer::singleShot(3600, &window, shoot);
        return;
    }
    QObject::connect(&window.session().data(), &OpenData::opened, &window, [&window, wish, shoot] {
        QTimer::singleShot(wish.scene == u"doctor" ? 4000 : 900, &window, [&window, wish, shoot] {
            if (kBeforeTheStart.contains(wish.scene)) {
                prepare(window, wish.scene);
                QTimer::singleShot(1500, &window, shoot);
                return;
            }
            window.actions().training.primary->trigger();
        });
    });
    QObject::connect(&window.session().run(), &LoadedRun::opened, &window, [&window, wish, shoot] {
        window.pages().setCurrentPage(wish.scene == u"charts" ? 1 : wish.scene == u"contest" ? 2 : 0);
        if (wish.scene == u"contest")
            QTimer::singleShot(wish.seconds * 800, &window, [&window] { judge(window); });
        QTimer::singleShot(wish.seconds * 500, &window, [&window] {
            static_cast<void>(window.session().training().edit(u"d.rate"_s, 5e-4));
        });
        QTimer::singleShot(wish.seconds * 950, &window, [&window, wish] {
            const std::vector<SheetRecord> kept = window.session().run().folder()->sheets();
            if (kept.empty())
                return;
            if (wish.scene == u"compare")
                Q_EMIT window.findChild<Timeline *>()->pinToggled(kept[kept.size() / 4].update);
            else
                window.pages().gallery()->showTile(kept.back().update, 25);
        });
        if (wish.scene == u"inspect-inside")
            window.inspector().inside()->toggle()->setChecked(true);
        QTimer::singleShot(wish.seconds * 1000, &window, [&window, wish] { prepare(window, wish.scene); });
        // What is looked at takes its time beside a training.
        const bool isLook = wish.scene.startsWith(u"explore") || wish.scene == u"inspect-inside";
        QTimer::singleShot(wish.seconds * 1000 + (isLook ? 15000 : 1200), &window, shoot);
    });
    window.open(wish.source);
}

/// The flat world by itself, as it stands in the laboratory: trained, looked at, and one thing more as the
/// scene says.
int showFlat(const Wish &wish, const QString &runs)
{
    Session session(assembleFields());
    FlatPage page(session);
    page.training()->setRunsFolder(runs);
    page.setTheme(wish.theme == u"light" ? Theme::light() : Theme::dark());
    applyTheme(*qApp, wish.theme == u"light" ? Theme::light() : Theme::dark());
    page.resize(wish.size);
    page.show();
    const auto press = [&page](const char *name) {
        page.findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    };
    if (wish.source.startsWith(u"flat:"))
        page.setSource(wish.source);
    const auto shoot = [&page, wish] { QApplication::exit(page.grab().save(wish.out) ? 0 : 1); };
    if (wish.scene == u"flat-draw") {
        press("draw");
        QTimer::singleShot(500, &page, shoot);
        return QApplication::exec();
    }
    press("primary");
    press("layer16");
    QTimer::singleShot(wish.seconds * 1000, &page, [&page, &session, wish, press] {
        if (wish.scene == u"flat-beside") {
            page.findChild<QAbstractButton *>(u"pin"_s)->click();
            static_cast<void>(session.training().edit(u"d.rate"_s, 3e-3));
            press("layer8");
        } else if (wish.scene == u"flat-slow") {
            page.story()->setHeld(true);
            press("slow");
            QObject::connect(page.story(), &FlatStory::sceneBegan, &page, [&page](const FlatScene &scene) {
                if (scene.player == Player::D || scene.number < 3)
                    QTimer::singleShot(20, page.story(), &FlatStory::next);
            });
            press("step2");
        } else {
            press("layer8");
        }
    });
    QTimer::singleShot(wish.seconds * 1000 + 2500, &page, shoot);
    const int code = QApplication::exec();
    session.training().stop();
    session.training().waitUntilIdle();
    return code;
}

/// The four answers of README; as high as they need.
int showAnswers(const Wish &wish)
{
    const Theme theme = wish.theme == u"light" ? Theme::light() : Theme::dark();
    applyTheme(*qApp, theme);
    AnswerSheet sheet(assembleFields(), theme);
    sheet.resize(wish.size.width(), sheet.heightForWidth(wish.size.width()));
    return sheet.grab().save(wish.out) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    qunsetenv("FORJA_RUNS");
    QApplication application(argc, argv);
    speak(application);
    const QTemporaryDir home;
    QCoreApplication::setOrganizationName(u"ForjaScreenshot"_s);
    QCoreApplication::setApplicationName(u"ForjaScreenshot"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    const Wish wish = readWish(application);
    QSettings().setValue(u"theme"_s, wish.theme);
    QSettings().setValue(u"runsFolder"_s, wish.runs.isEmpty() ? home.filePath(u"runs"_s) : wish.runs);
    if (wish.scene.startsWith(u"flat"))
        return showFlat(wish, home.filePath(u"runs"_s));
    if (wish.scene == u"answers")
        return showAnswers(wish);
    MainWindow window(assembleFields());
    window.resize(wish.size);
    window.show();
    direct(window, wish);
    return QApplication::exec();
}
