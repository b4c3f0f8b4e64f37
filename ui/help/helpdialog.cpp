// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdialog.h"

#include "ui/help/commandhelp.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Of an item of the contents: the heading of its page that it leads to, and the words that were found under
/// it.
constexpr int kHeadingRole = Qt::UserRole + 1;
constexpr int kWordsRole = Qt::UserRole + 2;

QString programBeside()
{
    return QCoreApplication::applicationDirPath() + u"/forja-cli"_s;
}

/// Thin lines and room, where Markdown's tables have a frame around every cell.
void dressTables(QTextDocument &document, const QColor &line)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(2);
        table->setFormat(format);
    }
}

/// The heading with this text; the page may have the same words in its text, too. The beginning if there is
/// none.
QTextBlock headingOf(const QTextDocument &document, const QString &heading)
{
    for (QTextBlock block = document.begin(); block.isValid() && !heading.isEmpty(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text().simplified() == heading)
            return block;
    }
    return document.begin();
}

/// The paragraph from `from` on, up to the next heading, that has all of `words`; `from` if there is none.
QTextBlock paragraphOf(const QTextBlock &from, const QStringList &words)
{
    for (QTextBlock block = from; block.isValid() && !words.isEmpty(); block = block.next()) {
        if (block != from && block.blockFormat().headingLevel() == 2)
            break;
        const QString text = block.text();
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            return block;
    }
    return from;
}

} // namespace

HelpDialog::HelpDialog(FieldTablePtr table, QWidget *parent, const QString &commandProgram)
    : QDialog(parent)
    , m_pages(std::move(table), spokenLanguage())
    , m_commands(new CommandHelp(commandProgram.isEmpty() ? programBeside() : commandProgram, this))
{
    setWindowTitle(tr("Help"));
    resize(940, 660);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    auto *side = new QVBoxLayout;
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    side->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            [this] { m_search->setFocus(); });
    m_contents = new QListWidget(this);
    m_contents->setFixedWidth(220);
    m_contents->setWordWrap(true);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setAccessibleName(tr("Contents"));
    side->addWidget(m_contents, 1);
    m_back = new QPushButton(tr("Back"), this);
    m_back->setAutoDefault(false);
    m_back->setShortcut(QKeySequence::Back);
    side->addWidget(m_back);
    layout->addLayout(side);
    m_text = new QTextBrowser(this);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    layout->addWidget(m_text, 1);
    fillContents();
    const auto showItem = [this](const QListWidgetItem *item) {
        if (!item)
            return;
        const HelpPlace place{item->data(Qt::UserRole).toString(),
                              {},
                              item->data(kHeadingRole).toString(),
                              item->data(kWordsRole).toStringList()};
        if (place != m_place)
            showPlace(place);
    };
    connect(m_contents, &QListWidget::currentItemChanged, this, showItem);
    connect(m_contents, &QListWidget::itemClicked, this, showItem); // the one that is current already
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
    connect(m_back, &QPushButton::clicked, this, &HelpDialog::goBack);
    connect(m_commands, &CommandHelp::answered, this, [this](const QString &command) {
        // An answer that came late must not move what is being read.
        if (m_pages.source(m_place.page).contains(u"<!-- command: %1 -->"_s.arg(command))) {
            const int at = m_text->verticalScrollBar()->value();
            showPage();
            m_text->verticalScrollBar()->setValue(at);
        }
    });
    showPlace({u"index"_s});
}

void HelpDialog::fillContents()
{
    auto *index = new QListWidgetItem(tr("Contents"), m_contents);
    index->setData(Qt::UserRole, u"index"_s);
    for (const HelpEntry &entry : m_pages.contents()) {
        auto *item = new QListWidgetItem(entry.title, m_contents);
        item->setData(Qt::UserRole, entry.name);
        if (!entry.name.isEmpty())
            continue;
        item->setFlags(Qt::NoItemFlags);
        item->setFont(smallFont());
    }
}

/// What is searched for stands in the place of the contents until nothing is.
void HelpDialog::search()
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    if (m_search->text().trimmed().isEmpty()) {
        fillContents();
        markPage();
        return;
    }
    const QList<HelpHit> hits = m_pages.search(m_search->text());
    for (const HelpHit &hit : hits) {
        QStringList lines{hit.heading.isEmpty() ? hit.title : u"%1: %2"_s.arg(hit.title, hit.heading)};
        if (!hit.snippet.isEmpty())
            lines << hit.snippet;
        auto *item = new QListWidgetItem(lines.join(QLatin1Char('\n')), m_contents);
        item->setData(Qt::UserRole, hit.page);
        item->setData(kHeadingRole, hit.heading);
        if (!hit.snippet.isEmpty())
            item->setData(kWordsRole, m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    if (hits.isEmpty())
        (new QListWidgetItem(tr("Not found"), m_contents))->setFlags(Qt::NoItemFlags);
}

void HelpDialog::showPlace(const HelpPlace &place)
{
    if (m_pages.source(place.page).isEmpty())
        return;
    if (!m_place.page.isEmpty() && m_place.page != place.page)
        m_past.append(m_place.page);
    m_place = place;
    showPage();
    m_back->setEnabled(!m_past.isEmpty());
    if (m_search->text().trimmed().isEmpty())
        markPage();
}

void HelpDialog::markPage()
{
    // It follows the page; only a person's click leads to one.
    const QSignalBlocker blocker(m_contents);
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == m_place.page)
            m_contents->setCurrentRow(row);
    }
}

void HelpDialog::showPage()
{
    m_text->setMarkdown(m_pages.markdown(m_place.page, [this](const QString &command) {
        return m_commands->helpOf(command);
    }));
    dressTables(*m_text->document(), m_text->palette().color(QPalette::Mid));
    if (!m_place.spot.isEmpty() && m_text->find(m_place.spot))
        scrollToCursor();
    else if (m_place != HelpPlace{m_place.page})
        showHit();
}

/// What was looked for stands at the top, with its title.
void HelpDialog::scrollToCursor()
{
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top() - 2 * m_text->fontMetrics().height());
}

/// The heading at the top; in a section longer than the window, the words themselves.
void HelpDialog::showHit()
{
    const QTextBlock heading = headingOf(*m_text->document(), m_place.heading);
    m_text->setTextCursor(QTextCursor(heading));
    scrollToCursor();
    const QTextBlock paragraph = paragraphOf(heading, m_place.words);
    if (m_place.words.isEmpty() || paragraph == heading)
        return;
    const qsizetype at = paragraph.text().indexOf(m_place.words.constFirst(), 0, Qt::CaseInsensitive);
    QTextCursor words(paragraph);
    words.setPosition(paragraph.position() + int(at));
    words.setPosition(paragraph.position() + int(at + m_place.words.constFirst().size()),
                      QTextCursor::KeepAnchor);
    const int before = m_text->verticalScrollBar()->value();
    m_text->setTextCursor(words);
    if (m_text->verticalScrollBar()->value() != before)
        scrollToCursor();
}

void HelpDialog::goBack()
{
    if (m_past.isEmpty())
        return;
    const QString page = m_past.takeLast();
    m_place = {};
    showPlace({page});
}

void HelpDialog::follow(const QUrl &link)
{
    const QString file = link.path();
    if (link.isRelative() && file.endsWith(u".md"))
        showPlace({file.chopped(3)});
    else
        QDesktopServices::openUrl(link);
}

void HelpDialog::open(QWidget *window, const FieldTablePtr &table, const HelpPlace &place)
{
    auto *dialog = window->findChild<HelpDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new HelpDialog(table, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->showPlace(place);
    // Not modal: help is read beside the work.
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void HelpDialog::offer(QWidget *dialog, const FieldTablePtr &table, const QString &page)
{
    connect(new QShortcut(QKeySequence::HelpContents, dialog), &QShortcut::activated, dialog,
            [dialog, table, page] { open(dialog, table, {page}); });
}

HelpPlace HelpDialog::placeOf(const QWidget *widget)
{
    HelpPlace place;
    for (; widget; widget = widget->parentWidget()) {
        if (place.spot.isEmpty())
            place.spot = widget->property("helpSpot").toString();
        place.page = widget->property("helpPage").toString();
        if (!place.page.isEmpty())
            return place;
    }
    return {};
}

} // namespace forja
