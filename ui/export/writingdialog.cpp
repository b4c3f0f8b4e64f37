// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/writingdialog.h"

#include "ui/help/helpdialog.h"
#include "ui/text/wording.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

WritingDialog::WritingDialog(const QString &title, const FieldTablePtr &table, const QString &helpPage,
                             QWidget *parent)
    : QDialog(parent), m_status(new QLabel(this)), m_bar(new QProgressBar(this))
{
    setWindowTitle(title);
    HelpDialog::offer(this, table, helpPage);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_status->setProperty("isDim", true);
    m_status->setWordWrap(true);
    connectJob();
}

QFormLayout *WritingDialog::makeForm(QWidget *fields)
{
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(9);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLineEdit *WritingDialog::addPath(QFormLayout *form, const QString &label,
                                  const std::function<void()> &choose)
{
    auto *row = new QWidget(form->parentWidget());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *path = new QLineEdit(row);
    path->setAccessibleName(label);
    auto *button = new QPushButton(tr("Choose…"), row);
    connect(button, &QPushButton::clicked, this, choose);
    layout->addWidget(path, 1);
    layout->addWidget(button);
    form->addRow(label, row);
    return path;
}

void WritingDialog::lay(QLayout *content, QWidget *fields)
{
    m_fields = fields;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addLayout(content, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addWidget(makeFoot());
}

QWidget *WritingDialog::makeFoot()
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
    // Close cancels while something is written: see reject().
    connect(m_close, &QPushButton::clicked, this, &WritingDialog::reject);
    m_export = new QPushButton(tr("Export"), foot);
    m_export->setObjectName(u"export"_s);
    m_export->setProperty("isPrimary", true);
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &WritingDialog::startExport);
    layout->addWidget(m_open);
    layout->addStretch(1);
    layout->addWidget(m_close);
    layout->addWidget(m_export);
    return foot;
}

void WritingDialog::connectJob()
{
    connect(&m_job, &WritingJob::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        tell(progressText(done, total));
    });
    connect(&m_job, &WritingJob::finished, this, [this](const QString &path) {
        m_made = path;
        // First the fields are open again: who hears of exported() may change them.
        setRunning(false);
        m_open->show();
        tell(writtenText(path));
        Q_EMIT exported(path);
    });
    connect(&m_job, &WritingJob::failed, this, [this](const Problem &problem) {
        setRunning(false);
        tell(translateProblem(problem));
    });
    connect(&m_job, &WritingJob::cancelled, this, [this] {
        setRunning(false);
        tell(tr("Cancelled."));
    });
}

QString WritingDialog::status() const
{
    return m_status->text();
}

void WritingDialog::tell(const QString &status)
{
    m_status->setText(status);
}

void WritingDialog::setReady(bool isReady)
{
    m_export->setEnabled(isReady);
}

void WritingDialog::hideOpen()
{
    m_open->hide();
}

void WritingDialog::setRunning(bool isRunning)
{
    m_fields->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning);
    m_bar->setVisible(isRunning);
    m_close->setText(isRunning ? tr("Cancel") : tr("Close"));
}

void WritingDialog::startExport()
{
    if (m_job.isRunning())
        return;
    // Without an end, until the work has counted what it has to do.
    m_bar->setRange(0, 0);
    m_open->hide();
    setRunning(true);
    m_job.start(work());
}

void WritingDialog::reject()
{
    // Closed now, nobody would hear how the writing ended; the next click closes.
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace forja
