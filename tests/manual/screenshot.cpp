// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contest/contestpage.h"
#include "forms/settingsform.h"
#include "gallery/gallerypage.h"
#include "gallery/inspectorpanel.h"
#include "gallery/timeline.h"
#include "mainwindow.h"
#include "runpages.h"
#include "theme/translations.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace forja;

namespace {

struct Wish
{
    QString theme;
    QSize size;
    QString source;
    QString scene; ///< "first", "ready", "settings", "doctor", "menu", "help", "gallery", "compare", "charts", "contest", "log", "export", "film"
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
                       {QStringLiteral("scene"), QStringLiteral("first, ready, settings, doctor, menu, help, gallery, compare, charts, contest, log, export or film"), QStringLiteral("NAME"), QStringLiteral("gallery")},
                       {QStringLiteral("seconds"), QStringLiteral("of training before the picture"), QStringLiteral("N"), QStringLiteral("25")}});
    parser.addPositionalArgument(QStringLiteral("PNG"), QStringLiteral("where the picture goes"));
    parser.process(application);
    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    return {parser.value(QStringLiteral("theme")), QSize(sides.value(0).toInt(), sides.value(1).toInt()), parser.value(QStringLiteral("data")),
            parser.value(QStringLiteral("scene")), parser.value(QStringLiteral("seconds")).toInt(), parser.positionalArguments().value(0)};
}

const QStringList kBeforeTheStart{QStringLiteral("ready"), QStringLiteral("settings"), QStringLiteral("doctor"), QStringLiteral("menu"), QStringLiteral("help")};

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
    } else if (scene == QLatin1String("export")) {
        window.actions().exportGallery->trigger();
    } else if (scene == QLatin1String("film")) {
        window.actions().exportFilm->trigger();
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
                Q_EMIT window.pages().gallery()->tileSelected(kept.back().update, 25);
        });
        QTimer::singleShot(wish.seconds * 1000, &window, [&window, wish] { prepare(window, wish.scene); });
        QTimer::singleShot(wish.seconds * 1000 + 1200, &window, shoot);
    });
    window.open(wish.source);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    speak(application);
    const QTemporaryDir home;
    QCoreApplication::setOrganizationName(QStringLiteral("ForjaScreenshot"));
    QCoreApplication::setApplicationName(QStringLiteral("ForjaScreenshot"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    const Wish wish = readWish(application);
    QSettings().setValue(QStringLiteral("theme"), wish.theme);
    QSettings().setValue(QStringLiteral("runsFolder"), home.filePath(QStringLiteral("runs")));
    MainWindow window(assembleFields());
    window.resize(wish.size);
    window.show();
    direct(window, wish);
    return QApplication::exec();
}
