// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answersheet.h"
#include "contest/contestpage.h"
#include "doctor/doctorline.h"
#include "explore/exploredialog.h"
#include "explore/insidepanel.h"
#include "forms/settingsform.h"
#include "gallery/gallerypage.h"
#include "gallery/inspectorpanel.h"
#include "gallery/timeline.h"
#include "labscenes.h"
#include "lab/flatpage.h"
#include "lab/flatstory.h"
#include "mainwindow.h"
#include "runpages.h"
#include "theme/translations.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QMenu>
#include <QAbstractButton>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace forja;

namespace {

struct Wish
{
    QString theme;
    QSize size;
    QString source;
    QString runs; ///< empty: a folder of its own
    QString scene; ///< "first", "ready", "settings", "doctor", "menu", "help", "gallery", "compare", "charts", "contest", "log", "export", "film", "explore", "explore-TAB", "inspect-inside", "flat", "flat-slow", "flat-beside", "flat-draw", "run-doctor" (of a run: --data RUN), "answers", or one of the Lab's (labscenes.h)
    int seconds = 25;
    QString out;
};

Wish readWish(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Trains for a while in the window and takes a picture of it."));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("theme"), QStringLiteral("dark or light"), QStringLiteral("NAME"), QStringLiteral("dark")},
                       {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("1440x900")},
                       {QStringLiteral("data"), QStringLiteral("folder or sample:KIND"), QStringLiteral("SOURCE"), QStringLiteral("sample:digits")},
                       {QStringLiteral("scene"), QStringLiteral("first, ready, settings, doctor, menu, help, gallery, compare, charts, contest, log, export, film, explore, explore-sweep (-grid, -neighbours, -time), inspect-inside, run-doctor, flat, flat-slow, flat-beside, flat-draw, lab, lab-question, lab-running, lab-answer, lab-steps, lab-tournament or lab-judge"), QStringLiteral("NAME"), QStringLiteral("gallery")},
                       {QStringLiteral("seconds"), QStringLiteral("of training before the picture"), QStringLiteral("N"), QStringLiteral("25")}});
    parser.addOption({QStringLiteral("runs"), QStringLiteral("that are there already, in place of a folder that is thrown away"), QStringLiteral("FOLDER")});
    parser.addPositionalArgument(QStringLiteral("PNG"), QStringLiteral("where the picture goes"));
    parser.process(application);
    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    return {parser.value(QStringLiteral("theme")), QSize(sides.value(0).toInt(), sides.value(1).toInt()), parser.value(QStringLiteral("data")), parser.value(QStringLiteral("runs")),
            parser.value(QStringLiteral("scene")), parser.value(QStringLiteral("seconds")).toInt(), parser.positionalArguments().value(0)};
}

const QStringList kBeforeTheStart{QStringLiteral("ready"), QStringLiteral("settings"), QStringLiteral("doctor"), QStringLiteral("menu"), QStringLiteral("help")};

/// Moves about in latent space, keeps some places, and opens the tab that the scene names.
void explore(MainWindow &window, const QString &scene)
{
    window.actions().explore->trigger();
    ExploreDialog *dialog = window.explorer();
    dialog->resize(window.size().boundedTo(QSize(1500, 1000)) * 0.92);
    dialog->openAt(window.session().run()->sheets().back().update, quint64(window.session().experiment()->integer(QStringLiteral("run.latent_seed"))), 25, 5);
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
        const QStringList tabs{QStringLiteral("explore"), QStringLiteral("explore-sweep"), QStringLiteral("explore-grid"), QStringLiteral("explore-neighbours"), QStringLiteral("explore-time")};
        dialog->tabs()->setCurrentIndex(std::max(0, int(tabs.indexOf(scene))));
        for (int corner = 0; corner < 4; ++corner)
            dialog->gridView()->corner(corner)->setCurrentText(QString(QChar(u'A' + corner)));
    });
}

/// Opens what the scene is about; the picture is taken later.
void prepare(MainWindow &window, const QString &scene)
{
    if (scene == QLatin1String("settings")) {
        window.form().setFolded(false);
        window.form().setShowsAllSettings(true);
    } else if (scene == QLatin1String("doctor")) {
        window.actions().doctor->trigger();
    } else if (scene == QLatin1String("menu")) {
        window.actions().main->popup(window.mapToGlobal(QPoint(200, 60)));
    } else if (scene == QLatin1String("help")) {
        window.actions().help->trigger();
    } else if (scene == QLatin1String("log")) {
        window.actions().showLog->setChecked(true);
    } else if (scene == QLatin1String("run-doctor")) {
        window.doctorLine().setChecked(true);
    } else if (scene == QLatin1String("export")) {
        window.actions().exportGallery->trigger();
    } else if (scene == QLatin1String("film")) {
        window.actions().exportFilm->trigger();
    } else if (scene.startsWith(QLatin1String("explore"))) {
        explore(window, scene);
    }
}

/// Finds the most doubted pictures, leaves one of them out and picks another.
void judge(MainWindow &window)
{
    DoubtedPanel *panel = window.pages().contest()->doubted();
    QObject::connect(&window.session(), &Session::judged, panel, [panel](const Judgement &judgement) {
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
    if (scene == QLatin1String("settings"))
        return window.form().findChild<QScrollArea *>()->widget();
    if (scene == QLatin1String("menu"))
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
        QObject::connect(&window.session(), &Session::finished, qApp, [isSaved] { QApplication::exit(isSaved ? 0 : 1); });
        if (window.close())
            QApplication::exit(isSaved ? 0 : 1);
    };
    if (wish.scene == QLatin1String("first")) {
        QTimer::singleShot(800, &window, shoot);
        return;
    }
    if (labscenes::isLabScene(wish.scene)) {
        labscenes::prepare(window, wish.scene, QSettings().value(QStringLiteral("runsFolder")).toString());
        QTimer::singleShot(3600, &window, shoot);
        return;
    }
    QObject::connect(&window.session(), &Session::datasetOpened, &window, [&window, wish, shoot] {
        QTimer::singleShot(wish.scene == QLatin1String("doctor") ? 4000 : 900, &window, [&window, wish, shoot] {
            if (kBeforeTheStart.contains(wish.scene)) {
                prepare(window, wish.scene);
                QTimer::singleShot(1500, &window, shoot);
                return;
            }
            window.actions().primary->trigger();
        });
    });
    QObject::connect(&window.session(), &Session::runOpened, &window, [&window, wish, shoot] {
        window.pages().setCurrentPage(wish.scene == QLatin1String("charts") ? 1 : wish.scene == QLatin1String("contest") ? 2 : 0);
        if (wish.scene == QLatin1String("contest"))
            QTimer::singleShot(wish.seconds * 800, &window, [&window] { judge(window); });
        QTimer::singleShot(wish.seconds * 500, &window, [&window] { static_cast<void>(window.session().edit(QStringLiteral("d.rate"), 5e-4)); });
        QTimer::singleShot(wish.seconds * 950, &window, [&window, wish] {
            const std::vector<SheetRecord> kept = window.session().run()->sheets();
            if (kept.empty())
                return;
            if (wish.scene == QLatin1String("compare"))
                Q_EMIT window.findChild<Timeline *>()->pinToggled(kept[kept.size() / 4].update);
            else
                window.pages().gallery()->showTile(kept.back().update, 25);
        });
        if (wish.scene == QLatin1String("inspect-inside"))
            window.inspector().inside()->toggle()->setChecked(true);
        QTimer::singleShot(wish.seconds * 1000, &window, [&window, wish] { prepare(window, wish.scene); });
        // What is looked at takes its time beside a training.
        const bool isLook = wish.scene.startsWith(QLatin1String("explore")) || wish.scene == QLatin1String("inspect-inside");
        QTimer::singleShot(wish.seconds * 1000 + (isLook ? 15000 : 1200), &window, shoot);
    });
    window.open(wish.source);
}

/// The flat world by itself, as it stands in the laboratory: trained, looked at, and one thing more as the scene says.
int showFlat(const Wish &wish, const QString &runs)
{
    Session session(assembleFields());
    FlatPage page(session);
    page.setRunsFolder(runs);
    page.setTheme(wish.theme == QLatin1String("light") ? Theme::light() : Theme::dark());
    applyTheme(*qApp, wish.theme == QLatin1String("light") ? Theme::light() : Theme::dark());
    page.resize(wish.size);
    page.show();
    const auto press = [&page](const char *name) { page.findChild<QAbstractButton *>(QString::fromLatin1(name))->click(); };
    if (wish.source.startsWith(QLatin1String("flat:")))
        page.setSource(wish.source);
    const auto shoot = [&page, wish] { QApplication::exit(page.grab().save(wish.out) ? 0 : 1); };
    if (wish.scene == QLatin1String("flat-draw")) {
        press("draw");
        QTimer::singleShot(500, &page, shoot);
        return QApplication::exec();
    }
    press("primary");
    press("layer16");
    QTimer::singleShot(wish.seconds * 1000, &page, [&page, &session, wish, press] {
        if (wish.scene == QLatin1String("flat-beside")) {
            page.pin();
            static_cast<void>(session.edit(QStringLiteral("d.rate"), 3e-3));
            press("layer8");
        } else if (wish.scene == QLatin1String("flat-slow")) {
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
    session.stop();
    session.waitUntilIdle();
    return code;
}

/// The four answers of README; as high as they need.
int showAnswers(const Wish &wish)
{
    const Theme theme = wish.theme == QLatin1String("light") ? Theme::light() : Theme::dark();
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
    QCoreApplication::setOrganizationName(QStringLiteral("ForjaScreenshot"));
    QCoreApplication::setApplicationName(QStringLiteral("ForjaScreenshot"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    const Wish wish = readWish(application);
    QSettings().setValue(QStringLiteral("theme"), wish.theme);
    QSettings().setValue(QStringLiteral("runsFolder"), wish.runs.isEmpty() ? home.filePath(QStringLiteral("runs")) : wish.runs);
    if (wish.scene.startsWith(QLatin1String("flat")))
        return showFlat(wish, home.filePath(QStringLiteral("runs")));
    if (wish.scene == QLatin1String("answers"))
        return showAnswers(wish);
    MainWindow window(assembleFields());
    window.resize(wish.size);
    window.show();
    direct(window, wish);
    return QApplication::exec();
}
