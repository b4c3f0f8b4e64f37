// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "engine/base/philox.h"
#include "ui/help/helpdialog.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QUrl>

namespace forja {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const RunFolder &run, FieldTablePtr table, quint64 latentSeed,
                           const QStringList &classNames, QWidget *parent)
    : QDialog(parent), m_run(run), m_table(std::move(table)), m_classNames(classNames)
{
    setWindowTitle(tr("Export gallery"));
    HelpDialog::offer(this, m_table, u"export"_s);
    const std::vector<qint64> kept = run.generators();
    m_generators = QList<qint64>(kept.rbegin(), kept.rend());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addStrut(440); // and no least width of the dialog's own: that would let its words be cut
    m_fields = makeFields(latentSeed);
    layout->addWidget(m_fields);
    layout->addStretch(1);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->hide();
    layout->addWidget(m_bar);
    m_status = new QLabel(this);
    m_status->setProperty("isDim", true);
    m_status->setWordWrap(true);
    layout->addWidget(m_status);
    layout->addWidget(makeFoot());

    connect(&m_job, &ExportJob::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        m_status->setText(tr("%1 of %2 pictures").arg(groupDigits(done), groupDigits(total)));
    });
    connect(&m_job, &ExportJob::finished, this, [this](const QString &path) {
        m_made = path;
        setRunning(false);
        m_open->show();
        m_status->setText(tr("Written: %1").arg(path));
        Q_EMIT exported(path);
    });
    connect(&m_job, &ExportJob::failed, this, [this](const Problem &problem) {
        setRunning(false);
        m_status->setText(translateProblem(problem));
    });
    connect(&m_job, &ExportJob::cancelled, this, [this] {
        setRunning(false);
        m_status->setText(tr("Cancelled."));
    });
    refresh();
}

QWidget *ExportDialog::makeFields(quint64 latentSeed)
{
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(9);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_moment = new QComboBox(fields);
    m_moment->addItem(tr("the newest"));
    for (const qint64 update : m_generators)
        m_moment->addItem(tr("update %1").arg(groupDigits(update)), update);
    form->addRow(tr("Moment"), m_moment);
    m_count = new QSpinBox(fields);
    m_count->setRange(1, 100000);
    m_count->setValue(64);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setGroupSeparatorShown(true);
    form->addRow(tr("Pictures"), m_count);
    const QRegularExpression whole(u"[0-9]{1,16}"_s);
    m_seed = new QLineEdit(QString::number(latentSeed), fields);
    m_seed->setValidator(new QRegularExpressionValidator(whole, m_seed));
    m_seed->setToolTip(
        tr("A picture is a function of this seed and its number alone. The gallery shows seed %1.")
            .arg(latentSeed));
    form->addRow(tr("Latent seed"), m_seed);
    m_first = new QLineEdit(u"0"_s, fields);
    m_first->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,12}"_s), m_first));
    form->addRow(tr("First number"), m_first);
    if (!m_classNames.isEmpty()) {
        m_classes = new QListWidget(fields);
        for (const QString &name : m_classNames) {
            auto *item = new QListWidgetItem(name, m_classes);
            item->setCheckState(Qt::Checked);
        }
        m_classes->setMaximumHeight(118);
        form->addRow(tr("Classes, in turn"), m_classes);
        connect(m_classes, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    }
    m_singles = new QCheckBox(tr("single pictures (PNG)"), fields);
    m_sheet = new QCheckBox(tr("contact sheet (one PNG)"), fields);
    m_html = new QCheckBox(tr("web page with a slider over the training (one file)"), fields);
    for (QCheckBox *box : {m_singles, m_sheet, m_html}) {
        box->setChecked(true);
        form->addRow(box == m_singles ? tr("As") : QString(), box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
    auto *folderRow = new QWidget(fields);
    auto *folderLayout = new QHBoxLayout(folderRow);
    folderLayout->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit(QDir(m_run.path()).filePath(u"gallery"_s), folderRow);
    m_folder->setAccessibleName(tr("Folder"));
    auto *choose = new QPushButton(tr("Choose…"), folderRow);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    folderLayout->addWidget(m_folder, 1);
    folderLayout->addWidget(choose);
    form->addRow(tr("Folder"), folderRow);
    for (QLineEdit *edit : {m_folder, m_seed, m_first})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    return fields;
}

QWidget *ExportDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_open = new QPushButton(tr("Open"), foot);
    m_open->setToolTip(tr("Open what was written"));
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    m_close = new QPushButton(tr("Close"), foot);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    m_export = new QPushButton(tr("Export"), foot);
    m_export->setObjectName(u"export"_s);
    m_export->setProperty("isPrimary", true);
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    layout->addWidget(m_open);
    layout->addStretch(1);
    layout->addWidget(m_close);
    layout->addWidget(m_export);
    return foot;
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
    plan.latentSeed = qMin<quint64>(m_seed->text().toULongLong(), kMaxSeed);
    plan.first = m_first->text().toLongLong();
    for (int i = 0; m_classes && i < m_classes->count(); ++i) {
        if (m_classes->item(i)->checkState() == Qt::Checked)
            plan.classes.append(i);
    }
    plan.request.columns = qBound(1, m_classes ? int(plan.classes.size()) : 8, 16);
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
    const bool hasForm = now.request.singles || now.request.contactSheet || now.request.html;
    const bool hasClass = !m_classes || !now.classes.isEmpty();
    m_status->setText(m_generators.isEmpty()
                          ? tr("This run has kept no generator yet. Let it train for a moment.")
                          : !hasForm  ? tr("Choose at least one form.")
                          : !hasClass ? tr("Choose at least one class.")
                                      : QString());
    m_export->setEnabled(m_status->text().isEmpty() && !now.request.folder.isEmpty()
                         && !m_seed->text().isEmpty() && !m_first->text().isEmpty());
}

void ExportDialog::setRunning(bool isRunning)
{
    m_fields->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning);
    m_bar->setVisible(isRunning);
    m_close->setText(isRunning ? tr("Cancel") : tr("Close"));
}

void ExportDialog::startExport()
{
    if (m_job.isRunning())
        return;
    m_bar->setRange(0, 0);
    m_open->hide();
    m_status->setText(tr("Reading the generator…"));
    setRunning(true);
    m_job.start(m_run, m_table, plan());
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace forja
