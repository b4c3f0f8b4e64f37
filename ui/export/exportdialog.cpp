// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "engine/base/philox.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const RunFolder &run, FieldTablePtr table, quint64 latentSeed,
                           const QStringList &classNames, QWidget *parent)
    : WritingDialog(tr("Export gallery"), table, u"export"_s, parent)
    , m_run(run)
    , m_table(std::move(table))
    , m_classNames(classNames)
{
    const std::vector<qint64> kept = run.generators();
    // The newest first: that is what is mostly wanted.
    m_generators = QList<qint64>(kept.rbegin(), kept.rend());
    auto *fields = new QWidget(this);
    QFormLayout *form = makeForm(fields);
    addPictures(form);
    addLatents(form, latentSeed);
    if (!m_classNames.isEmpty())
        addClasses(form);
    addForms(form);
    m_folder = addPath(form, tr("Folder"), [this] { chooseFolder(); });
    m_folder->setText(QDir(m_run.path()).filePath(u"gallery"_s));
    for (QLineEdit *edit : {m_folder, m_seed, m_first})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    auto *column = new QVBoxLayout;
    column->addStrut(440); // and no least width of the dialog's own: that would let its words be cut
    column->addWidget(fields);
    column->addStretch(1);
    lay(column, fields);
    // Says at once whether there is anything to export.
    refresh();
}

void ExportDialog::addPictures(QFormLayout *form)
{
    m_moment = new QComboBox(this);
    m_moment->addItem(tr("the newest"));
    for (const qint64 update : m_generators)
        m_moment->addItem(tr("update %1").arg(groupDigits(update)), update);
    form->addRow(tr("Snapshot"), m_moment);
    m_count = new QSpinBox(this);
    m_count->setRange(1, 100000);
    m_count->setValue(64);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setGroupSeparatorShown(true);
    form->addRow(tr("Pictures"), m_count);
}

void ExportDialog::addLatents(QFormLayout *form, quint64 latentSeed)
{
    m_seed = new QLineEdit(QString::number(latentSeed), this);
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,16}"_s), m_seed));
    m_seed->setToolTip(
        tr("This seed and its number alone determine a picture. The gallery shows seed %1.").arg(latentSeed));
    form->addRow(tr("Latent seed"), m_seed);
    m_first = new QLineEdit(u"0"_s, this);
    m_first->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,12}"_s), m_first));
    form->addRow(tr("First number"), m_first);
}

void ExportDialog::addClasses(QFormLayout *form)
{
    m_classes = new QListWidget(this);
    for (const QString &name : m_classNames) {
        auto *item = new QListWidgetItem(name, m_classes);
        item->setCheckState(Qt::Checked);
    }
    m_classes->setMaximumHeight(118);
    form->addRow(tr("Classes, in turn"), m_classes);
    connect(m_classes, &QListWidget::itemChanged, this, &ExportDialog::refresh);
}

void ExportDialog::addForms(QFormLayout *form)
{
    m_singles = new QCheckBox(tr("single pictures (PNG)"), this);
    m_sheet = new QCheckBox(tr("contact sheet (one PNG)"), this);
    m_html = new QCheckBox(tr("web page with a slider over the training (one file)"), this);
    for (QCheckBox *box : {m_singles, m_sheet, m_html}) {
        box->setChecked(true);
        form->addRow(box == m_singles ? tr("Format") : QString(), box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
}

void ExportDialog::setFolder(const QString &folder)
{
    m_folder->setText(folder);
}

void ExportDialog::setCount(int count)
{
    m_count->setValue(count);
}

ExportPlan ExportDialog::plan() const
{
    ExportPlan plan;
    plan.request.folder = m_folder->text();
    plan.request.singles = m_singles->isChecked();
    plan.request.contactSheet = m_sheet->isChecked();
    plan.request.html = m_html->isChecked();
    plan.request.count = m_count->value();
    // Sixteen digits may be more than a seed can be.
    plan.latentSeed = qMin<quint64>(m_seed->text().toULongLong(), kMaxSeed);
    plan.first = m_first->text().toLongLong();
    // A run without classes has no list to tick in.
    for (int i = 0; m_classes && i < m_classes->count(); ++i) {
        if (m_classes->item(i)->checkState() == Qt::Checked)
            plan.classes.append(i);
    }
    // A column for each chosen class, as in the gallery; more than 16 would be too wide a page.
    plan.request.columns = qBound(1, m_classes ? int(plan.classes.size()) : 8, 16);
    // Without data: the newest, whichever that is when it is exported.
    if (m_moment->currentData().isValid())
        plan.update = m_moment->currentData().toLongLong();
    return plan;
}

void ExportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the gallery"),
                                                             m_folder->text());
    if (!folder.isEmpty())
        setFolder(folder);
}

void ExportDialog::refresh()
{
    const ExportPlan now = plan();
    const QString missing = whatIsMissing(now);
    tell(missing);
    setReady(missing.isEmpty() && !now.request.folder.isEmpty() && !m_seed->text().isEmpty()
             && !m_first->text().isEmpty());
}

QString ExportDialog::whatIsMissing(const ExportPlan &now) const
{
    if (m_generators.isEmpty())
        return tr("This run has kept no generator yet. Let it train a little longer.");
    if (!now.request.singles && !now.request.contactSheet && !now.request.html)
        return tr("Choose at least one format.");
    return m_classes && now.classes.isEmpty() ? tr("Choose at least one class.") : QString();
}

void ExportDialog::setRunning(bool isRunning)
{
    WritingDialog::setRunning(isRunning);
    // Reading G takes longer than the first pictures do, and has nothing to count.
    if (isRunning)
        tell(tr("Reading the generator…"));
}

WritingJob::Work ExportDialog::work() const
{
    return [run = m_run, table = m_table, plan = plan()](const WritingJob::Progress &progress) {
        return exportPlanned(run, table, plan, progress);
    };
}

QString ExportDialog::progressText(int done, int total) const
{
    return tr("%1 of %2 pictures").arg(groupDigits(done), groupDigits(total));
}

QString ExportDialog::writtenText(const QString &path) const
{
    return tr("Written: %1").arg(path);
}

} // namespace forja
