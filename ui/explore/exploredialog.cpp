// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploredialog.h"

#include "ui/help/helpdialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

/// How the explorer is put together.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

QLabel *dimText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("isDim", true);
    return label;
}

QToolButton *raisedButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("isRaised", true);
    return button;
}

} // namespace

ExploreDialog::ExploreDialog(Session &session, const Theme &theme, QWidget *parent)
    : QDialog(parent, Qt::Window), m_session(session), m_theme(theme)
{
    setWindowTitle(tr("Explore latent space"));
    resize(1180, 780);
    setMinimumSize(820, 560);
    HelpDialog::offer(this, session.table(), u"explore"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(makeHead());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeStage(), 2);
    columns->addWidget(makeTabs(), 3);
    layout->addLayout(columns, 1);
    layout->addWidget(makeFavourites());
    connectParts();
    connectTabs();
    addKeys();
    connectSession();
    setTheme(theme);
    openRun();
    m_stage->setFocus();
}

ExploreDialog::~ExploreDialog()
{
    m_session.cancelFollowing();
    m_session.disconnect(this);
}

QWidget *ExploreDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    m_moment = new QComboBox(head);
    m_moment->setMinimumWidth(210);
    m_moment->setToolTip(tr("Which averaged G makes the pictures"));
    m_moment->setAccessibleName(tr("Moment"));
    m_classLabel = dimText(tr("Class"), head);
    m_class = new QComboBox(head);
    m_class->setMinimumWidth(90);
    m_class->setAccessibleName(tr("Class"));
    m_facts = dimText({}, head);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setMinimumWidth(10);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(dimText(tr("Moment"), head));
    row->addWidget(m_moment);
    row->addSpacing(kGap);
    row->addWidget(m_classLabel);
    row->addWidget(m_class);
    m_back = raisedButton(tr("Back"), tr("To where you were before (Ctrl+Z)"), head);
    m_forward = raisedButton(tr("Forward"), tr("Where you came back from (Ctrl+Shift+Z)"), head);
    row->addSpacing(kGap);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_facts, 1);
    return head;
}

QWidget *ExploreDialog::makeStage()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_stage = new LatentStage(column);
    layout->addWidget(m_stage, 100);

    m_draw = new QPushButton(tr("Draw another"), column);
    m_draw->setToolTip(tr("A new latent, drawn as those that G was trained on (Ctrl+N)"));
    m_keep = new QPushButton(tr("Keep"), column);
    m_keep->setToolTip(tr("Among the favourites of this run (Ctrl+D)"));
    m_save = new QPushButton(tr("Save picture…"), column);
    m_save->setToolTip(tr("One PNG that carries its run, update, network and latent (Ctrl+S)"));
    for (QPushButton *button : {m_draw, m_keep, m_save})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_draw);
    row->addWidget(m_keep);
    row->addWidget(m_save);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addLayout(makeMoving(column));
    layout->addStretch(1);
    return column;
}

/// How dragging moves, and how far from the mean.
QLayout *ExploreDialog::makeMoving(QWidget *column)
{
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(kGap);
    form->setVerticalSpacing(6);
    form->setColumnStretch(1, 1);
    m_plane = new QComboBox(column);
    m_plane->addItem(tr("two directions drawn at random"), u"random"_s);
    m_plane->addItem(tr("the two strongest of SeFa"), u"sefa"_s);
    m_plane->addItem(tr("the two strongest of PCA"), u"pca"_s);
    m_plane->setToolTip(tr("What dragging to the right and up changes; from one side of the picture to the "
                           "other are 4 steps of length 1"));
    m_plane->setAccessibleName(tr("Dragging moves along"));
    m_planeSeed = new QSpinBox(column);
    m_planeSeed->setRange(0, 9999);
    m_planeSeed->setPrefix(tr("seed "));
    m_planeSeed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_planeSeed->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_truncation = new QSlider(Qt::Horizontal, column);
    m_truncation->setRange(0, 150);
    m_truncation->setValue(100);
    m_truncation->setToolTip(
        tr("Every number of the latent times this. Towards 0, the mean of what is drawn, pictures become "
           "more usual and less varied. (StyleGAN "
           "truncates a vector inside its G; this G has none, so the latent itself is shortened.)"));
    m_truncation->setAccessibleName(tr("Truncation"));
    m_truncationValue = new QLabel(column);
    m_truncationValue->setFont(tabular(textFont()));
    m_length = dimText({}, column);
    m_usual = raisedButton(
        tr("Usual length"),
        tr("Brings the latent to the length that latents usually have, in the same direction"), column);
    form->addWidget(dimText(tr("Drag along"), column), 0, 0);
    form->addWidget(m_plane, 0, 1);
    form->addWidget(m_planeSeed, 0, 2);
    form->addWidget(dimText(tr("Truncation"), column), 1, 0);
    form->addWidget(m_truncation, 1, 1);
    form->addWidget(m_truncationValue, 1, 2);
    form->addWidget(m_length, 2, 0, 1, 2);
    form->addWidget(m_usual, 2, 2, Qt::AlignRight);
    return form;
}

QWidget *ExploreDialog::makeTabs()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_tabs = new QTabBar(side);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Ways to look around"));
    m_stack = new QStackedWidget(side);
    m_directions = new DirectionPanel(m_state, m_stack);
    m_sweep = new SweepView(m_stack);
    m_grid = new GridView(m_stack);
    m_neighbours = new NeighbourView(m_stack);
    m_strip = new StripView(m_stack);
    const std::pair<QWidget *, QString> pages[] = {{m_directions, tr("Directions")},
                                                   {m_sweep, tr("Sweep")},
                                                   {m_grid, tr("Grid")},
                                                   {m_neighbours, tr("Neighbours")},
                                                   {m_strip, tr("Over time")}};
    for (const auto &[page, title] : pages) {
        m_stack->addWidget(page);
        m_tabs->addTab(title);
    }
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    return side;
}

QWidget *ExploreDialog::makeFavourites()
{
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Favourites"), foot);
    title->setFont(strongFont());
    m_favouriteNote = dimText({}, foot);
    row->addWidget(title);
    row->addWidget(m_favouriteNote, 1);
    layout->addLayout(row);
    m_favouriteWall = new PictureWall(foot);
    m_favouriteWall->setFixedHeight(74);
    m_favouriteWall->setLargest(56);
    m_favouriteWall->setAccessibleName(tr("Favourites"));
    m_favouriteWall->setNote(tr("Keep a picture that you like (Ctrl+D); it is kept with the run, to come "
                                "back to and to sweep between."));
    layout->addWidget(m_favouriteWall);
    return foot;
}

void ExploreDialog::connectParts()
{
    connect(&m_state, &ExploreState::changed, this, [this] {
        tellPlace();
        ask();
        for (AroundView *view : {static_cast<AroundView *>(m_sweep), static_cast<AroundView *>(m_grid),
                                 static_cast<AroundView *>(m_neighbours)})
            view->setPlace(m_state.place());
        followSoon();
    });
    connect(m_stage, &LatentStage::dragBegun, this, [this] {
        m_state.beginStep();
        m_dragFrom = m_state.untruncated();
    });
    connect(m_stage, &LatentStage::dragged, this,
            [this](double right, double up) { moveBy(m_dragFrom, right, up); });
    connect(m_stage, &LatentStage::nudged, this, [this](double right, double up) {
        m_state.beginStep(u"keys"_s);
        moveBy(m_state.untruncated(), right, up);
    });
    connect(m_truncation, &QSlider::sliderPressed, this, [this] { m_state.beginStep(); });
    connect(m_truncation, &QSlider::valueChanged, this, [this](int value) {
        if (!m_truncation->isSliderDown())
            m_state.beginStep(u"truncation"_s);
        m_state.setTruncation(value / 100.0);
    });
    connect(m_usual, &QToolButton::clicked, this, [this] {
        const LatentPlace now = m_state.place();
        const double length = lengthOf(now.latent);
        if (length > 0)
            m_state.goTo({scaled(now.latent, std::sqrt(static_cast<double>(now.latent.size())) / length),
                          now.classIndex});
    });
    connect(m_class, &QComboBox::activated, this, [this](int index) {
        m_state.beginStep();
        m_state.setClassIndex(index);
    });
    connect(m_moment, &QComboBox::activated, this, &ExploreDialog::startAnew);
    connect(m_draw, &QPushButton::clicked, this, [this] {
        if (m_shown.latent > 0)
            m_state.goTo({drawnLatent(quint64(m_session.experiment()->integer(u"run.latent_seed"_s)) + 1,
                                      m_drawn++, m_shown.latent),
                          m_state.classIndex()});
    });
    connect(m_keep, &QPushButton::clicked, this, &ExploreDialog::keepPlace);
    connect(m_save, &QPushButton::clicked, this, [this] {
        choosePath(tr("Save the picture"),
                   u"%1-update%2-explored.png"_s.arg(m_run ? m_run->name() : QString()).arg(m_shown.update),
                   [this](const QString &path) { savePicture(path); });
    });
    connect(m_back, &QToolButton::clicked, &m_state, &ExploreState::goBack);
    connect(m_forward, &QToolButton::clicked, &m_state, &ExploreState::goForward);
    connect(m_plane, &QComboBox::currentIndexChanged, this,
            [this] { m_planeSeed->setVisible(m_plane->currentData() == u"random"_s); });
}

void ExploreDialog::connectTabs()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        askAround();
        followSoon();
    });
    for (AroundView *view : {static_cast<AroundView *>(m_sweep), static_cast<AroundView *>(m_grid),
                             static_cast<AroundView *>(m_neighbours)}) {
        connect(view, &AroundView::wanted, this, &ExploreDialog::askAround);
        connect(view, &AroundView::picked, &m_state, &ExploreState::goTo);
    }
    connect(m_directions, &DirectionPanel::methodChosen, this, &ExploreDialog::useDirections);
    connect(m_directions, &DirectionPanel::nameGiven, this, &ExploreDialog::nameDirection);
    connect(m_favouriteWall, &PictureWall::picked, this, [this](int index) {
        const FavouriteLatent &one = m_explored.favourites.at(index);
        if (one.latent.size() == m_state.place().latent.size())
            m_state.goTo({one.latent, one.classIndex});
    });
    connect(m_favouriteWall, &PictureWall::removeRequested, this, &ExploreDialog::removeFavourite);
    connect(m_strip, &StripView::momentPicked, this, [this](qint64 update) {
        const int index = m_moment->findData(update);
        if (index < 0)
            return;
        m_moment->setCurrentIndex(index);
        startAnew();
    });
    connect(m_strip, &StripView::saveRequested, this, [this] {
        choosePath(tr("Save the strip"), u"%1-latent-over-time.png"_s.arg(m_run ? m_run->name() : QString()),
                   [this](const QString &path) { saveStrip(path); });
    });
}

void ExploreDialog::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Undo, [this] { m_state.goBack(); });
    key(QKeySequence::Redo, [this] { m_state.goForward(); });
    key(QKeySequence::New, [this] { m_draw->click(); });
    key(QKeySequence::Save, [this] { m_save->click(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_keep->click(); });
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        key(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab)), [this, tab] { m_tabs->setCurrentIndex(tab); });
}

void ExploreDialog::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_stage->setTheme(theme);
    for (AroundView *view : {static_cast<AroundView *>(m_sweep), static_cast<AroundView *>(m_grid),
                             static_cast<AroundView *>(m_neighbours)})
        view->setTheme(theme);
    m_directions->setTheme(theme);
    m_strip->setTheme(theme);
    m_favouriteWall->setTheme(theme);
}

} // namespace forja
