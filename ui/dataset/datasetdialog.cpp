// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/datasetdialog.h"

#include "ui/dataset/picturegrid.h"
#include "ui/text/wording.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QString titleOf(const QString &code)
{
    static constexpr std::pair<const char *, const char *> kTitles[] = {
        {"unusable", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Cannot be used")},
        {"leakage", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Held-out copies")},
        {"duplicates", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Exact copies")},
        {"near_duplicates", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Near copies")},
        {"few", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Few pictures")},
        {"passed_over", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Passed over")},
        {"small_classes", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Small classes")},
        {"has_more", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Several in one file")},
        {"imbalance", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Uneven classes")},
        {"small", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Enlarged")},
        {"odd_shape", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Odd shapes")},
        {"colour", QT_TRANSLATE_NOOP("forja::DatasetDialog", "Grey among colour")},
    };
    for (const auto &[known, title] : kTitles) {
        if (code == QLatin1String(known))
            return DatasetDialog::tr(title);
    }
    // A finding that is new in the engine is shown under its code rather than not at all.
    return code;
}

/// As the finding's sentence counts: of alike pictures those that are too many.
qint64 countOf(const Finding &finding)
{
    if (finding.areAlike)
        return qint64(finding.toExclude.size());
    qint64 count = finding.files.size();
    for (const auto &group : finding.groups)
        count += qint64(group.size());
    return count;
}

QString linesOf(const QTreeWidget *table)
{
    QString lines;
    for (int i = 0; i < table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = table->topLevelItem(i);
        lines += item->text(0) + QLatin1Char('\t') + item->text(1) + QLatin1Char('\n');
    }
    return lines;
}

} // namespace

DatasetDialog::DatasetDialog(std::shared_ptr<const Dataset> dataset, const Diagnosis &diagnosis,
                             bool isEditable, QWidget *parent)
    : QDialog(parent)
    , m_dataset(std::move(dataset))
    , m_isEditable(isEditable)
    , m_before(m_dataset->report().rule.excluded)
    // One set for all pages: a file that two findings name has one tick.
    , m_excluded(std::make_shared<QSet<QString>>(m_before.begin(), m_before.end()))
{
    setWindowTitle(tr("Data check: %1").arg(m_dataset->report().name));
    resize(900, 600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(18);
    m_list = new QListWidget(this);
    m_list->setFixedWidth(196);
    m_list->setAccessibleName(tr("Findings"));
    m_pages = new QStackedWidget(this);
    columns->addWidget(m_list);
    columns->addWidget(m_pages, 1);
    layout->addLayout(columns, 1);
    layout->addWidget(makeFoot());

    addPage(u"pictures"_s, tr("As training sees them"), makePreview());
    for (const Finding &finding : diagnosis.findings) {
        const qint64 count = countOf(finding);
        addPage(finding.code,
                count > 0 ? tr("%1 (%2)").arg(titleOf(finding.code), groupDigits(count))
                          : titleOf(finding.code),
                makeFinding(finding));
    }
    if (!m_before.isEmpty())
        addPage(u"excluded"_s, tr("Left out (%1)").arg(groupDigits(m_before.size())), makeExcluded());
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    // The first finding; the pictures stand above it for who wants to look.
    m_list->setCurrentRow(diagnosis.findings.isEmpty() ? 0 : 1);
    refresh();
}

void DatasetDialog::addPage(const QString &code, const QString &title, QWidget *page)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(Qt::UserRole, code);
    item->setSizeHint({0, 28});
    m_pages->addWidget(page);
}

QStringList DatasetDialog::pages() const
{
    QStringList codes;
    for (int i = 0; i < m_list->count(); ++i)
        codes.append(m_list->item(i)->data(Qt::UserRole).toString());
    return codes;
}

void DatasetDialog::showPage(const QString &code)
{
    m_list->setCurrentRow(int(pages().indexOf(code)));
}

QWidget *DatasetDialog::makePreview()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    const DatasetReport &report = m_dataset->report();
    layout->addWidget(wrapped(tr("%1 pictures of %2 × %3. Is everything that matters in view, and the right "
                                 "way up? Size, fit and background are data settings.")
                                  .arg(groupDigits(report.pictures))
                                  .arg(m_dataset->width())
                                  .arg(m_dataset->height()),
                              page));
    // A few are enough to see a wrong fit or background; more would be too small for that.
    QList<QImage> pictures;
    constexpr int kShown = 16;
    for (const int picture : previewPictures(*m_dataset, kShown))
        pictures.append(m_dataset->image(m_dataset->records()[size_t(picture)]));
    layout->addWidget(new PictureGrid(pictures, page), 1);
    return page;
}

QWidget *DatasetDialog::makeFinding(const Finding &finding)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *what = wrapped(translateProblem(finding.what), page);
    what->setFont(strongFont());
    layout->addWidget(what);
    auto *advice = wrapped(translateProblem(finding.advice), page);
    advice->setProperty("isDim", true);
    layout->addWidget(advice);
    // A finding is about files that are not used, about pictures, or about the data as a whole.
    if (!finding.files.isEmpty())
        layout->addWidget(makeFileTable(finding), 1);
    else if (!finding.groups.empty())
        layout->addWidget(makePictureTree(finding), 1);
    else
        layout->addStretch(1);
    return page;
}

QWidget *DatasetDialog::makeFileTable(const Finding &finding)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *table = new QTreeWidget(part);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels({tr("File"), tr("Reason")});
    // Kept, as unusableText() reads it.
    if (finding.code == u"unusable")
        m_files = table;
    QList<QTreeWidgetItem *> items;
    for (const SkippedFile &file : finding.files) {
        const QString reason = translateProblem(file.reason);
        auto *item = new QTreeWidgetItem({file.path, reason});
        item->setToolTip(0, plainTip(file.path));
        item->setToolTip(1, plainTip(reason));
        items.append(item);
    }
    // All at once: thousands of rows one by one would each lay out the tree.
    table->addTopLevelItems(items);
    table->header()->resizeSection(0, 260);
    layout->addWidget(table, 1);
    auto *copy = new QPushButton(tr("Copy list"), part);
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QPushButton::clicked, table,
            [table] { QGuiApplication::clipboard()->setText(linesOf(table)); });
    layout->addWidget(copy, 0, Qt::AlignLeft);
    return part;
}

QString DatasetDialog::unusableText() const
{
    return m_files ? linesOf(m_files) : QString();
}

QWidget *DatasetDialog::makePictureTree(const Finding &finding)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *model = new FindingModel(m_dataset, finding, m_excluded, m_isEditable, this);
    if (!finding.toExclude.empty() && m_isEditable) {
        auto *all = new QPushButton(part);
        // Says what a click would do now, also after single ticks.
        const auto label = [all, model, count = qint64(finding.toExclude.size())] {
            all->setText(model->areAllExcluded() ? tr("Keep all")
                                                 : counted(count, tr("Leave one out"), tr("Leave %1 out")));
        };
        connect(all, &QPushButton::clicked, model,
                [model] { model->setAllExcluded(!model->areAllExcluded()); });
        connect(model, &FindingModel::exclusionsChanged, all, label);
        label();
        layout->addWidget(all, 0, Qt::AlignLeft);
    }
    auto *tree = new QTreeView(part);
    tree->setModel(model);
    tree->setIconSize({44, 44});
    // Rows of one height need not be measured one by one; group headings are lower than pictures.
    tree->setUniformRowHeights(finding.groups.size() == 1 && !finding.areAlike);
    tree->setRootIsDecorated(false);
    // Groups are always open: what is alike is seen only side by side.
    tree->setItemsExpandable(false);
    tree->setIndentation(finding.areAlike ? 14 : 0);
    tree->expandAll();
    tree->setColumnHidden(1, m_dataset->classes() == 0);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        tree->header()->resizeSection(column, 92);
    connect(model, &FindingModel::exclusionsChanged, this, &DatasetDialog::refresh);
    layout->addWidget(tree, 1);
    return part;
}

QWidget *DatasetDialog::makeExcluded()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(wrapped(tr("These files are left out. Tick those to bring back."), page));
    auto *tree = new QTreeWidget(page);
    tree->setObjectName(u"leftOut"_s);
    tree->setRootIsDecorated(false);
    tree->setHeaderHidden(true);
    for (const QString &name : std::as_const(m_before)) {
        auto *item = new QTreeWidgetItem(tree, {name});
        item->setFlags(m_isEditable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                    : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        // Before the connection: setting up is nobody's tick.
        item->setCheckState(0, Qt::Unchecked);
    }
    connect(tree, &QTreeWidget::itemChanged, this, &DatasetDialog::takeTick);
    layout->addWidget(tree, 1);
    return page;
}

void DatasetDialog::takeTick(QTreeWidgetItem *item)
{
    if (item->checkState(0) == Qt::Checked)
        m_excluded->remove(item->text(0));
    else
        m_excluded->insert(item->text(0));
    refresh();
}

QWidget *DatasetDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_state = wrapped({}, foot);
    m_state->setProperty("isDim", true);
    auto *close = new QPushButton(tr("Close"), foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_apply = new QPushButton(tr("Apply"), foot);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setProperty("isPrimary", true);
    m_apply->setDefault(true);
    // All at once and only now: a change has the pictures opened anew.
    connect(m_apply, &QPushButton::clicked, this, [this] {
        Q_EMIT exclusionsChosen(excluded());
        accept();
    });
    layout->addWidget(m_state, 1);
    layout->addWidget(close);
    layout->addWidget(m_apply);
    return foot;
}

QStringList DatasetDialog::excluded() const
{
    QStringList names(m_excluded->begin(), m_excluded->end());
    names.sort();
    return names;
}

void DatasetDialog::refresh()
{
    QStringList before = m_before;
    // As excluded() has them: the same files in another order are no change.
    before.sort();
    m_apply->setVisible(m_isEditable);
    m_apply->setEnabled(excluded() != before);
    if (!m_isEditable)
        m_state->setText(tr("A run keeps its pictures. Prepare a new run to leave files out."));
    else if (m_excluded->isEmpty())
        m_state->setText(tr("Untick a file to leave it out. Your folder is not touched."));
    else
        m_state->setText(counted(m_excluded->size(), tr("One file is left out. Your folder is not touched."),
                                 tr("%1 files are left out. Your folder is not touched.")));
}

} // namespace forja
