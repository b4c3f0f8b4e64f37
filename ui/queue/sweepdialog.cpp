// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/sweepdialog.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"
#include "ui/help/helpdialog.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What a sweep over it would be no comparison of, or has a line of its own.
bool canBeCrossed(const Field &field)
{
    static const QStringList apart{key::dataFolder, key::dataExcluded, key::trainSeed};
    return !apart.contains(field.key);
}

/// The dialog's least width without its margins.
constexpr int kHintWidth = 580;

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression between(u"[\\s;]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

QString SweepDialog::takes(const Field &field) const
{
    if (field.type != Field::Type::Choice)
        return allowedText(field);
    // Typed as the command line takes them: a label may have a space inside.
    QStringList values;
    for (const Field::Choice &choice : field.choices)
        values << choice.value;
    return tr("one of: %1").arg(values.join(u", "_s));
}

SweepDialog::SweepDialog(const Experiment &base, const QStringList &takenNames, QWidget *parent)
    : QDialog(parent), m_base(base)
{
    setWindowTitle(tr("Sweep"));
    HelpDialog::offer(this, base.tablePtr(), u"queue"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    // As wide as the longest hint, so that the dialog does not jump when a setting is chosen.
    layout->addStrut(kHintWidth);
    auto *lead = new QLabel(tr("Every combination of these values is trained once for each seed. Everything "
                               "else is as in the settings."),
                            this);
    lead->setProperty("isDim", true);
    lead->setWordWrap(true);
    layout->addWidget(lead);
    layout->addWidget(makeRows());
    m_verdict = new QLabel(this);
    m_verdict->setWordWrap(true);
    // Two lines from the start: what is wrong comes and goes while a person types.
    m_verdict->setMinimumHeight(36);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_verdict, 1);
    layout->addWidget(makeFoot());
    // Runs of two sweeps of one name could not be told apart.
    int number = 1;
    while (takenNames.contains(tr("sweep-%1").arg(number)))
        ++number;
    m_name->setText(tr("sweep-%1").arg(number));
    refresh();
}

SweepDialog::Row SweepDialog::makeRow(QWidget *parent)
{
    Row row;
    row.key = new QComboBox(parent);
    row.key->addItem(tr("no setting"), QString());
    for (const Field &field : m_base.table().fields()) {
        // Only what has an effect in this base: values of another setting would give the same run several
        // times.
        if (canBeCrossed(field) && m_base.applies(field))
            row.key->addItem(u"%1  (%2)"_s.arg(shown(field.label), field.key), field.key);
    }
    // The longest name of a setting must not take the room of its values.
    row.key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.key->setMinimumContentsLength(28);
    row.key->setMaxVisibleItems(20);
    row.values = new QLineEdit(parent);
    row.hint = new QLabel(parent);
    row.hint->setProperty("isDim", true);
    row.hint->setFont(smallFont());
    connect(row.key, &QComboBox::currentIndexChanged, this, &SweepDialog::refresh);
    connect(row.values, &QLineEdit::textChanged, this, &SweepDialog::refresh);
    return row;
}

QWidget *SweepDialog::makeRows()
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    // The order of the settings is that of the contact sheet, which goes down and across.
    const QStringList places{tr("Down"), tr("Across"), tr("And")};
    for (int i = 0; i < kMostAxes; ++i) {
        const Row row = makeRow(rows);
        row.key->setAccessibleName(tr("Setting %1").arg(i + 1));
        row.values->setAccessibleName(tr("Values of setting %1").arg(i + 1));
        row.key->setToolTip(places[i]);
        row.values->setPlaceholderText(tr("values, separated by spaces"));
        grid->addWidget(row.key, 2 * i, 0);
        grid->addWidget(row.values, 2 * i, 1);
        grid->addWidget(row.hint, 2 * i + 1, 0, 1, 2);
        m_rows.append(row);
    }
    auto *seeds = new QLabel(tr("Seeds"), rows);
    m_seeds = new QLineEdit(rows);
    m_seeds->setPlaceholderText(tr("as in the settings"));
    m_seeds->setToolTip(tr("Two or more show how much is due to chance"));
    m_seeds->setAccessibleName(tr("Seeds"));
    auto *name = new QLabel(tr("Name"), rows);
    m_name = new QLineEdit(rows);
    m_name->setAccessibleName(tr("Name of the sweep"));
    const int after = 2 * int(kMostAxes);
    grid->setRowMinimumHeight(after, 6);
    grid->addWidget(seeds, after + 1, 0);
    grid->addWidget(m_seeds, after + 1, 1);
    grid->addWidget(name, after + 2, 0);
    grid->addWidget(m_name, after + 2, 1);
    for (QLineEdit *edit : {m_seeds, m_name})
        connect(edit, &QLineEdit::textChanged, this, &SweepDialog::refresh);
    return rows;
}

QWidget *SweepDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_save = new QPushButton(tr("Save as a file…"), foot);
    m_save->setToolTip(tr("For forja-cli sweep"));
    connect(m_save, &QPushButton::clicked, this, &SweepDialog::saveAs);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    connect(cancel, &QPushButton::clicked, this, &SweepDialog::reject);
    m_queue = new QPushButton(tr("Add to queue"), foot);
    m_queue->setObjectName(u"addSweep"_s);
    m_queue->setProperty("isPrimary", true);
    m_queue->setDefault(true);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        // Read once more rather than kept: what is typed now is what was shown.
        if (const auto sweep = read()) {
            Q_EMIT chosen(*sweep);
            accept();
        }
    });
    layout->addWidget(m_save);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_queue);
    return foot;
}

void SweepDialog::setAxis(int axis, const QString &key, const QString &values)
{
    m_rows[axis].key->setCurrentIndex(m_rows[axis].key->findData(key));
    m_rows[axis].values->setText(values);
}

void SweepDialog::setSeeds(const QString &seeds)
{
    m_seeds->setText(seeds);
}

QString SweepDialog::verdict() const
{
    return m_verdict->text();
}

Result<SweepAxis> SweepDialog::readAxis(const Row &row) const
{
    const Field &field = *m_base.table().find(row.key->currentData().toString());
    SweepAxis axis{.key = field.key, .values = {}};
    for (const QString &word : wordsIn(row.values->text())) {
        // Numbers may be typed as the person's language writes them.
        auto value = field.parse(field.type == Field::Type::Text ? word : plainNumber(word));
        if (!value)
            return value.problem();
        axis.values.append(*value);
    }
    return axis;
}

Result<Sweep> SweepDialog::read() const
{
    Sweep sweep{.name = m_name->text().trimmed(), .base = m_base, .axes = {}, .seeds = {}};
    // The sweep's runs begin anew: edits of the run that they are modelled on are not theirs.
    sweep.base.schedule.clear();
    for (const Row &row : m_rows) {
        if (row.key->currentData().toString().isEmpty())
            continue;
        auto axis = readAxis(row);
        if (!axis)
            return axis.problem();
        sweep.axes.append(*axis);
    }
    const Field &seed = *m_base.table().find(key::trainSeed);
    for (const QString &word : wordsIn(m_seeds->text())) {
        const auto value = seed.parse(word);
        if (!value)
            return value.problem();
        sweep.seeds.append(value->toLongLong());
    }
    // First whether it is a sweep at all, then every cell: a value that is right by itself may be wrong
    // beside another.
    if (auto checked = checkSweep(sweep); !checked)
        return checked.problem();
    for (const SweepCell &cell : cellsOf(sweep)) {
        if (const auto problems = validate(cell.experiment); !problems.isEmpty())
            return problems.constFirst();
    }
    return sweep;
}

QString SweepDialog::planSentence(const Sweep &sweep) const
{
    const auto runs = cellsOf(sweep).size();
    const QString count = counted(runs, tr("1 run"), tr("%1 runs"));
    const double minutes = m_base.real(key::runMinutes);
    // Runs without a planned end cannot be added up.
    if (minutes <= 0)
        return tr("%1.").arg(count);
    return tr("%1 of %2 each: %3 one after the other.")
        .arg(count, clock(minutes * 60), clock(minutes * 60 * double(runs)));
}

void SweepDialog::refresh()
{
    // Fields tell of their first text while the dialog is still being built.
    if (!m_queue)
        return;
    for (const Row &row : std::as_const(m_rows)) {
        const Field *field = m_base.table().find(row.key->currentData().toString());
        row.values->setEnabled(field);
        const QString hint = field
            ? tr("%1; now %2").arg(takes(*field), field->format(m_base.value(field->key)))
            : QString();
        row.hint->setToolTip(hint);
        row.hint->setText(row.hint->fontMetrics().elidedText(hint, Qt::ElideRight, kHintWidth));
    }
    // An empty dialog is no fault: it says what to do, without the colour of warnings.
    const bool isEmpty = std::all_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) {
        return row.key->currentData().toString().isEmpty();
    });
    const auto sweep = read();
    setVerdict(sweep         ? planSentence(*sweep)
                   : isEmpty ? tr("Choose a setting and type two or more values.")
                             : translateProblem(sweep.problem(), m_base.table().fields()),
               !sweep && !isEmpty);
    m_queue->setEnabled(bool(sweep));
    m_save->setEnabled(bool(sweep));
}

void SweepDialog::setVerdict(const QString &text, bool isWarning)
{
    m_verdict->setText(text);
    m_verdict->setProperty("isWarning", isWarning);
    // A style sheet looks at a property only when the widget is polished.
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
}

void SweepDialog::saveAs()
{
    const auto sweep = read();
    if (!sweep)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the sweep"), sweep->name + u".json"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, json = QJsonDocument(toJson(*sweep)).toJson()](const QString &path) {
                const auto done = writeFileAtomically(toPath(path), json);
                setVerdict(done ? tr("Written: %1").arg(path) : translateProblem(done.problem()), !done);
            });
    // Shown and not waited for: under a second event loop this dialog could go away meanwhile.
    dialog->open();
}

} // namespace forja
