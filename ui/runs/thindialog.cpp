// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/thindialog.h"

#include "engine/experiment/keys.h"
#include "ui/base/beside.h"
#include "ui/help/helpdialog.h"
#include "ui/runs/runwording.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

/// The question's buttons: the answer that changes nothing is the one that Enter gives.
QPushButton *addFoot(QVBoxLayout *layout, QDialog *dialog, const QString &answer)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(QDialog::tr("Cancel"), dialog);
    cancel->setDefault(true);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *act = new QPushButton(answer, dialog);
    act->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(act);
    layout->addLayout(row);
    return act;
}

/// Half of what there is, but no more than a run keeps by itself: the most that any of these runs calls for.
ThinLimits proposedLimits(const QList<RunSummary> &runs, const FieldTable &table)
{
    ThinLimits limits{0, 0, 0};
    for (const RunSummary &run : runs) {
        const auto value = [&](const QString &key) { return run.value(*table.find(key)).toInt(); };
        const int half = (run.kept.moments + 1) / 2;
        limits.moments = std::max(limits.moments, std::min(value(key::runKeepSheets), half));
        limits.generators = std::max(limits.generators, std::min(value(key::runKeepGenerators), half));
        limits.checkpoints = std::max(limits.checkpoints, value(key::runKeepCheckpoints));
    }
    return limits;
}

/// What a run is called and what it holds, a line each.
QString linesOf(const QList<RunSummary> &runs)
{
    constexpr qsizetype kListed = 12;
    QStringList lines;
    for (const RunSummary &run : runs.first(std::min(runs.size(), kListed)))
        lines << u"%1  ·  %2"_s.arg(run.name, contentText(run));
    // A question that is higher than the screen has its buttons below it.
    if (runs.size() > kListed)
        lines << TrashDialog::tr("and %1 more").arg(groupDigits(runs.size() - kListed));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ThinDialog::ThinDialog(const QList<RunSummary> &runs, const FieldTablePtr &table, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Thin out"));
    setMinimumWidth(460);
    HelpDialog::offer(this, table, u"runs"_s);
    for (const RunSummary &run : runs)
        m_paths.append(run.path);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    addWords(layout, runs);
    addBoxes(layout, *table, proposedLimits(runs, *table));
    m_sentence = wrapped({}, this);
    layout->addWidget(m_sentence);
    layout->addStretch(1);
    m_thin = addFoot(layout, this, tr("Thin out"));
    connect(m_thin, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(limits());
        accept();
    });
    connect(&m_counting, &QFutureWatcherBase::finished, this, [this] { tell(m_counting.result()); });
    // Now that boxes and button are there; before, it does nothing.
    count();
}

void ThinDialog::addWords(QVBoxLayout *layout, const QList<RunSummary> &runs)
{
    auto *what = wrapped(runs.size() == 1
                             ? runs.constFirst().name
                             : tr("%1 runs, each thinned separately").arg(groupDigits(runs.size())),
                         this);
    what->setFont(strongFont());
    layout->addWidget(what);
    layout->addWidget(
        wrapped(tr("Every other past snapshot is deleted, then every other one of the older ones again, "
                   "until no more than this are left. The first, the newest, the best measured and all "
                   "starred snapshots always stay. What is deleted cannot be brought back."),
                this));
}

void ThinDialog::addBoxes(QVBoxLayout *layout, const FieldTable &table, const ThinLimits &limits)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(9);
    m_moments = addBox(form, table, key::runKeepSheets, limits.moments);
    m_generators = addBox(form, table, key::runKeepGenerators, limits.generators);
    m_checkpoints = addBox(form, table, key::runKeepCheckpoints, limits.checkpoints);
    layout->addLayout(form);
}

ThinDialog::~ThinDialog()
{
    m_counting.disconnect(this);
    m_counting.waitForFinished();
}

QSpinBox *ThinDialog::addBox(QFormLayout *form, const FieldTable &table, const QString &key, int value)
{
    const Field *field = table.find(key);
    auto *box = new QSpinBox(this);
    box->setRange(int(field->minimum), int(field->maximum));
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    box->setToolTip(shown(field->help));
    form->addRow(shown(field->label), box);
    connect(box, &QSpinBox::valueChanged, this, &ThinDialog::count);
    return box;
}

ThinLimits ThinDialog::limits() const
{
    return {m_moments->value(), m_generators->value(), m_checkpoints->value()};
}

void ThinDialog::setLimits(const ThinLimits &limits)
{
    m_moments->setValue(limits.moments);
    m_generators->setValue(limits.generators);
    m_checkpoints->setValue(limits.checkpoints);
}

QString ThinDialog::sentence() const
{
    return m_sentence->text();
}

void ThinDialog::count()
{
    // Boxes tell of their first value while the dialog is still being built.
    if (!m_checkpoints || !m_thin)
        return;
    // Nobody may agree to what has not been counted.
    m_thin->setEnabled(false);
    m_sentence->setText(tr("Counting what would be deleted…"));
    // Watching another future forgets the one before, which ends by itself.
    m_counting.setFuture(besideWindow([paths = m_paths, limits = limits()] {
        Total total;
        for (const QString &path : paths) {
            const auto run = RunFolder::open(path);
            const auto plan = run ? planThinning(*run, limits) : Result<ThinPlan>(run.problem());
            if (!plan) {
                total.why = plan.problem();
                continue;
            }
            total.moments += qint64(plan->moments.size());
            total.generators += qint64(plan->generators.size());
            total.checkpoints += qint64(plan->checkpoints.size());
            total.bytes += plan->bytes;
        }
        return total;
    }));
}

void ThinDialog::tell(const Total &total)
{
    const bool isNothing = total.moments + total.generators + total.checkpoints == 0;
    m_thin->setEnabled(!isNothing);
    // Agreeing to nothing would close the dialog as if something had been done.
    if (isNothing) {
        m_sentence->setText(total.why ? translateProblem(*total.why)
                                      : tr("Nothing to delete: there are no more than this."));
        return;
    }
    QStringList parts;
    if (total.moments > 0)
        parts << counted(total.moments, tr("1 snapshot"), tr("%1 snapshots"));
    if (total.generators > 0)
        parts << counted(total.generators, tr("1 generator"), tr("%1 generators"));
    if (total.checkpoints > 0)
        parts << counted(total.checkpoints, tr("1 checkpoint"), tr("%1 checkpoints"));
    m_sentence->setText(
        tr("To be deleted: %1. That frees %2.").arg(parts.join(u", "_s), bytesText(total.bytes)));
}

TrashDialog::TrashDialog(const QList<RunSummary> &runs, const QStringList &branches, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Move to trash"));
    setMinimumWidth(580);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    auto *question = wrapped(counted(runs.size(), tr("Move this run to the trash?"),
                                     tr("Move these %1 runs to the trash?")),
                             this);
    question->setFont(strongFont());
    layout->addWidget(question);
    const QString lines = linesOf(runs), after = whatFollows(branches);
    layout->addWidget(wrapped(lines, this));
    auto *more = wrapped(after, this);
    more->setProperty("isDim", true);
    layout->addWidget(more);
    m_text = lines + QLatin1Char('\n') + after;
    layout->addStretch(1);
    m_trash = addFoot(layout, this, tr("Move to trash"));
    // The runs that were named here, whatever is chosen in the list by the time of the answer.
    QStringList paths;
    for (const RunSummary &run : runs)
        paths.append(run.path);
    connect(m_trash, &QPushButton::clicked, this, [this, paths] {
        Q_EMIT chosen(paths);
        accept();
    });
}

QString TrashDialog::whatFollows(const QStringList &branches)
{
    QStringList lines{tr("The whole folder is moved: pictures, networks, checkpoints, statistics and notes. "
                         "It can be restored from the trash.")};
    if (!branches.isEmpty())
        lines << tr("Branches that stay: %1. They can still be continued; their differences are then shown "
                    "against their preset.")
                     .arg(branches.join(u", "_s));
    return lines.join(QLatin1Char('\n'));
}

} // namespace forja
