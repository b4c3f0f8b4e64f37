// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatcharts.h"
#include "ui/flat/flatchooser.h"
#include "ui/flat/flatform.h"
#include "ui/flat/flatpage.h"
#include "ui/flat/flatstory.h"
#include "ui/flat/secondtraining.h"
#include "ui/records/recentplaces.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numberlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

/// The parts of the page and who listens to whom.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOffered = 20; ///< runs in the menu
constexpr int kBefore = 2; ///< entries before them
constexpr int kWordPadding = 14;

QToolButton *flatTool(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// The least widths of the page at which these are shown.
constexpr int kWideCharts = 1130;
constexpr int kWithCharts = 1000;
constexpr int kWithPlayers = 1130;
constexpr int kWithNumbers = 960;
constexpr int kSlowTools = 110;

} // namespace

QWidget *FlatPage::makeTop()
{
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    m_chooser = new FlatChooser(top);
    layout->addWidget(m_chooser);
    connect(m_chooser, &FlatChooser::shapeChosen, this, &FlatPage::setSource);
    connect(m_chooser, &FlatChooser::drawingRequested, this, [this] { setDrawing(true); });
    connect(m_chooser, &FlatChooser::fileRequested, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open points"), QString(), tr("Points (*.csv *.CSV)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &FlatPage::loadFile);
        connect(dialog, &QFileDialog::rejected, this,
                [this] { m_chooser->setSource(m_draft.text(u"data.folder"_s)); });
        dialog->open();
    });

    layout->addLayout(makePlayRow(top));
    m_message = new QLabel(top);
    m_message->setObjectName(u"message"_s);
    m_message->setProperty("isWarning", true);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    return top;
}

QLayout *FlatPage::makePlayRow(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    m_primary = new QPushButton(tr("Start"), parent);
    m_primary->setObjectName(u"primary"_s);
    m_primary->setProperty("isPrimary", true);
    m_primary->setMinimumWidth(92);
    connect(m_primary, &QPushButton::clicked, this, &FlatPage::doPrimary);
    row->addWidget(m_primary);
    m_reset = new QPushButton(tr("Reset"), parent);
    m_reset->setObjectName(u"reset"_s);
    m_reset->setToolTip(tr("Ends this run, which is kept, and begins another with the same settings and the "
                           "same seed, paused at update 0."));
    connect(m_reset, &QPushButton::clicked, this, [this] { beginAnew(true); });
    row->addWidget(m_reset);
    row->addSpacing(kGap);
    auto *stepping = new QLabel(tr("Step"), parent);
    stepping->setProperty("isDim", true);
    row->addWidget(stepping);
    m_stepD = makeStep(tr("D"), tr("One update of the discriminator alone"), Player::D);
    m_stepG = makeStep(tr("G"), tr("One update of the generator alone"), Player::G);
    m_stepBoth = makeStep(tr("Both"), tr("One whole update: D's, then G's"), Player::Both);
    for (QToolButton *button : {m_stepD, m_stepG, m_stepBoth})
        row->addWidget(button);
    m_slow = flatTool(tr("Slow motion"), tr("Steps are told from the inside, in five parts for each player"),
                      parent);
    m_slow->setObjectName(u"slow"_s);
    m_slow->setCheckable(true);
    row->addWidget(m_slow);
    m_hold = flatTool(tr("Hold"), tr("Stays at the part that is on"), parent);
    m_hold->setObjectName(u"hold"_s);
    m_hold->setCheckable(true);
    m_next = flatTool(tr("Next"), tr("To the next part at once"), parent);
    m_next->setObjectName(u"next"_s);
    for (QToolButton *button : {m_hold, m_next}) {
        button->hide();
        row->addWidget(button);
    }
    row->addStretch(1);
    m_numbers = new NumberLabel(parent);
    m_players = new NumberLabel(parent);
    m_counter = new NumberLabel(parent);
    for (NumberLabel *label : {m_numbers, m_players, m_counter}) {
        row->addWidget(label);
        row->addSpacing(label == m_counter ? 0 : kMargin);
    }
    return row;
}

QToolButton *FlatPage::makeStep(const QString &text, const QString &tip, Player player)
{
    QToolButton *button = flatTool(text, tip, this);
    button->setObjectName(u"step%1"_s.arg(static_cast<int>(player)));
    button->setProperty("isRaised", true);
    connect(button, &QToolButton::clicked, this, [this, player] { doStep(player); });
    return button;
}

QWidget *FlatPage::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, kGap);
    layout->setSpacing(kGap);
    m_story = new FlatStory(centre);
    m_story->hide();
    layout->addWidget(m_story);
    auto *canvases = new QHBoxLayout;
    canvases->setSpacing(kGap);
    m_canvas = new FlatCanvas(centre);
    m_other = new FlatCanvas(centre);
    m_other->hide();
    canvases->addWidget(m_canvas, 1);
    canvases->addWidget(m_other, 1);
    layout->addLayout(canvases, 1);
    layout->addWidget(makeWords());
    m_foot = new QStackedWidget(centre);
    m_foot->addWidget(makeHistory());
    m_foot->addWidget(makeDrawing());
    m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_foot);

    connect(m_slow, &QToolButton::toggled, this, [this](bool isSlow) {
        m_story->setVisible(isSlow);
        m_hold->setVisible(isSlow);
        m_next->setVisible(isSlow);
        fitWidth();
        if (!isSlow)
            m_story->stop();
    });
    connect(m_hold, &QToolButton::toggled, m_story, &FlatStory::setHeld);
    connect(m_next, &QToolButton::clicked, m_story, &FlatStory::next);
    connect(m_story, &FlatStory::sceneBegan, this, &FlatPage::showScene);
    connect(m_story, &FlatStory::ended, this, &FlatPage::showNewest);
    connect(m_canvas, &FlatCanvas::drawn, this,
            [this] { m_useDrawing->setEnabled(m_canvas->drawnPoints().size() >= 2); });
    return centre;
}

QWidget *FlatPage::makeWords()
{
    auto *words = new QWidget(this);
    auto *layout = new QHBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    const std::tuple<FlatLayer, QString, QString> layers[] = {
        {FlatLayer::Real, tr("real points"), tr("A sample of the points that G should learn to make")},
        {FlatLayer::Generated, tr("generated points"),
         tr("What G makes of 2,000 latents that stay the same")},
        {FlatLayer::Judgement, tr("D's judgement"),
         tr("Green where D says real, purple where it says generated, the more the surer; the line is where "
            "it cannot tell")},
        {FlatLayer::Warp, tr("G's grid"),
         tr("Where G sends a grid of latents; each cell holds the same share, so small cells are dense")},
        {FlatLayer::Gradients, tr("gradients"),
         tr("Where G's loss pulls 150 of the generated points in an update of G; the longest needle is "
            "always as long")}};
    for (const auto &[layer, text, tip] : layers) {
        QToolButton *word = flatTool(text, tip, words);
        word->setObjectName(u"layer%1"_s.arg(static_cast<int>(layer)));
        word->setCheckable(true);
        // One that is shown is written in bold, which the button's own idea of its width does not know.
        word->setMinimumWidth(QFontMetrics(strongFont()).horizontalAdvance(text) + kWordPadding);
        word->setChecked(m_canvas->layers().testFlag(layer));
        connect(word, &QToolButton::toggled, this, [this, layer = layer](bool isOn) {
            FlatLayers shown = m_canvas->layers();
            shown.setFlag(layer, isOn);
            m_canvas->setLayers(shown);
            m_other->setLayers(shown);
        });
        layout->addWidget(word);
        m_words.insert(static_cast<int>(layer), word);
    }
    layout->addStretch(1);
    return words;
}

QWidget *FlatPage::makeHistory()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(kGap);
    m_history = new QSlider(Qt::Horizontal, row);
    m_history->setObjectName(u"history"_s);
    m_history->setRange(0, 0);
    m_history->setAccessibleName(tr("Kept moments of this training; the right end is now"));
    m_history->setToolTip(m_history->accessibleName());
    connect(m_history, &QSlider::valueChanged, this, &FlatPage::showMoment);
    layout->addWidget(m_history, 1);
    m_momentLabel = new QLabel(tr("now"), row);
    m_momentLabel->setMinimumWidth(96);
    layout->addWidget(m_momentLabel);
    m_pin = flatTool(tr("Pin"), tr("Keeps what is shown now beside what comes; a second training ends"), row);
    m_pin->setObjectName(u"pin"_s);
    connect(m_pin, &QToolButton::clicked, this, &FlatPage::pin);
    layout->addWidget(m_pin);
    m_beside = flatTool(tr("Beside it ▾"),
                        tr("A second training, or another run on points at the same update, beside this one"),
                        row);
    m_beside->setPopupMode(QToolButton::InstantPopup);
    m_runsMenu = new QMenu(m_beside);
    m_runsMenu->setObjectName(u"besideMenu"_s);
    m_runsMenu->setToolTipsVisible(true);
    m_beside->setMenu(m_runsMenu);
    connect(m_runsMenu, &QMenu::aboutToShow, this, &FlatPage::fillRunsMenu);
    layout->addWidget(m_beside);
    m_closeOther = flatTool(tr("Close"), tr("No second picture any more"), row);
    m_closeOther->hide();
    connect(m_closeOther, &QToolButton::clicked, this, &FlatPage::closeCompared);
    layout->addWidget(m_closeOther);
    return row;
}

void FlatPage::fitWidth()
{
    m_charts->setFixedWidth(width() >= kWideCharts ? 330 : 236);
    m_charts->setVisible(width() >= kWithCharts);
    m_players->setVisible(width() >= kWithPlayers + (m_slow->isChecked() ? kSlowTools : 0));
    m_numbers->setVisible(width() >= kWithNumbers + (m_slow->isChecked() ? kSlowTools : 0));
}

void FlatPage::fillRunsMenu()
{
    m_runsMenu->clear();
    QAction *second = m_runsMenu->addAction(tr("Train a second one from the same settings"), this,
                                            &FlatPage::trainBeside);
    second->setEnabled(m_primary->isEnabled());
    second->setToolTip(
        tr("Ends this run, which is kept. Then both begin at update 0, with the same seed. What you change "
           "after that is changed in the left one only, so you see what it does."));
    m_runsMenu->addSection(tr("Runs that are there"));
    const QDir folder(m_runsFolder.isEmpty() ? defaultRunsFolder() : m_runsFolder);
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot,
                                               QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        if (m_runsMenu->actions().size() >= kMostOffered + kBefore)
            break;
        if (!QDir(path).exists(u"flat"_s) || (m_run && m_run->path() == path))
            continue;
        connect(m_runsMenu->addAction(name), &QAction::triggered, this, [this, path] { compareWith(path); });
    }
    if (m_runsMenu->actions().size() == kBefore)
        m_runsMenu->addAction(tr("There is no other run on points yet"))->setEnabled(false);
}

QWidget *FlatPage::makeDrawing()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(kGap);
    auto *hint = new QLabel(tr("They are saved as a CSV file beside the runs."), row);
    hint->setProperty("isDim", true);
    hint->setWordWrap(true);
    layout->addWidget(hint, 1);
    auto *clear = new QPushButton(tr("Clear"), row);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_canvas->clearDrawing();
        m_useDrawing->setEnabled(false);
    });
    layout->addWidget(clear);
    auto *cancel = new QPushButton(tr("Cancel"), row);
    connect(cancel, &QPushButton::clicked, this, [this] { setDrawing(false); });
    layout->addWidget(cancel);
    m_useDrawing = new QPushButton(tr("Use these points"), row);
    m_useDrawing->setObjectName(u"useDrawing"_s);
    m_useDrawing->setProperty("isPrimary", true);
    m_useDrawing->setEnabled(false);
    connect(m_useDrawing, &QPushButton::clicked, this, &FlatPage::takeDrawing);
    layout->addWidget(m_useDrawing);
    return row;
}

void FlatPage::connectSession()
{
    connect(&m_session, &Session::runOpened, this, [this] {
        takeRun();
        takeState();
    });
    connect(&m_session, &Session::stateChanged, this, [this] {
        m_isCatchingUp = m_isCatchingUp && m_session.state() == RunState::Training;
        takeState();
        evenOut();
    });
    connect(&m_session, &Session::finished, this, &FlatPage::takeEnd);
    connect(&m_session, &Session::failed, this, [this](const Problem &problem) {
        if (m_isMine || m_anew)
            say(translateProblem(problem));
        m_anew.reset();
        takeEnd();
    });
    connect(&m_session, &Session::flatViewed, this, &FlatPage::takeView);
    connect(&m_session, &Session::flatStepped, this, &FlatPage::takeSteps);
    connect(&m_session, &Session::progressed, this, [this] {
        if (m_session.state() == RunState::Paused)
            lookAfter();
    });
    connect(&m_past, &QFutureWatcherBase::finished, this, [this] {
        if (m_past.isCanceled() || m_past.future().resultCount() == 0)
            return;
        const Past past = m_past.result();
        m_charts->prepend(past.ticks, past.moments);
    });
    connect(&m_session, &Session::ticked, this, [this](const TickRecord &tick) {
        if (m_isMine)
            m_charts->append(tick);
    });
    connect(&m_session, &Session::sheetAvailable, this, [this] {
        if (!m_isMine)
            return;
        readMoments();
        // Nobody looks, so the charts take what is kept.
        if (!isVisible() && !m_moments.empty()) {
            if (const auto view = readFlatView(*m_run, m_moments.back()))
                m_charts->append(*view);
        }
    });
    connect(&m_session, &Session::scheduleChanged, this, [this] {
        if (!m_isMine || !m_session.experiment())
            return;
        followSteps();
        if (m_anewSoon.isActive())
            return;
        m_draft = *m_session.experiment();
        m_form->setExperiment(m_draft.after(m_draft.schedule.size()));
        if (m_second && m_canvas->view())
            showCompared(m_canvas->view()->at.update); // what differs is told there
    });
}

void FlatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
    takeState();
    Q_EMIT shownChanged(true);
}

void FlatPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_primary->isEnabled())
        doPrimary();
    else
        QWidget::keyPressEvent(event);
}

void FlatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void FlatPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
    Q_EMIT shownChanged(false);
}

} // namespace forja
