// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/filmdialog.h"

#include "ui/export/filmpreview.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QStandardPaths>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

enum Subject { kSheet, kClass, kLatent };
constexpr int kSmallerQuality = 85;

/// A name that nobody has yet.
QString freeName(const QString &folder, const QString &run, const QString &ending)
{
    const QDir place(folder);
    QString name = u"%1-film.%2"_s.arg(run, ending);
    for (int number = 2; place.exists(name); ++number)
        name = u"%1-film-%2.%3"_s.arg(run).arg(number).arg(ending);
    return place.filePath(name);
}

/// The same name as a film of another format; an ending that is none of a film's belongs to the name.
QString withEnding(const QString &file, const QString &ending)
{
    const QString old = QFileInfo(file).suffix();
    const bool isFilm = old.compare(u"webp"_s, Qt::CaseInsensitive) == 0
        || old.compare(u"mp4"_s, Qt::CaseInsensitive) == 0;
    return (isFilm ? file.chopped(old.size() + 1) : file) + QLatin1Char('.') + ending;
}

} // namespace

FilmDialog::FilmDialog(const RunFolder &run, FieldTablePtr table, const QStringList &classNames,
                       std::optional<int> latent, QWidget *parent)
    : WritingDialog(tr("Film"), table, u"film"_s, parent)
    , m_run(run)
    , m_classNames(classNames)
    , m_sheets(run.sheets())
    , m_latent(latent)
{
    resize(960, 520);
    auto *fields = new QWidget(this);
    QFormLayout *form = makeForm(fields);
    addSubject(form);
    addTimes(form);
    addFile(form);
    m_preview = new FilmPreview(run, this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(22);
    columns->addWidget(fields, 2);
    columns->addWidget(m_preview, 3);
    lay(columns, fields);
    // First the format, which gives the file its name; then what would be written there.
    useFormat();
    refresh();
}

void FilmDialog::addSubject(QFormLayout *form)
{
    // All sheets of a run are laid out alike, so the newest stands for them.
    const SheetRecord shape = m_sheets.empty() ? SheetRecord{} : m_sheets.back();
    m_subject = new QComboBox(this);
    m_subject->addItem(tr("the whole sheet"), kSheet);
    if (shape.classes > 0)
        m_subject->addItem(tr("one class"), kClass);
    m_subject->addItem(tr("one picture"), kLatent);
    form->addRow(tr("Shows"), m_subject);
    m_class = new QComboBox(this);
    for (int i = 0; i < shape.classes; ++i)
        m_class->addItem(m_classNames.value(i, QString::number(i)));
    form->addRow(tr("Class"), m_class);
    m_number = new QSpinBox(this);
    m_number->setRange(0, std::max(0, shape.count - 1));
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setToolTip(tr("The number of its latent, counted from 0 in the order of the gallery"));
    form->addRow(tr("Number"), m_number);
    m_zoom = new QSpinBox(this);
    m_zoom->setRange(0, 64);
    m_zoom->setSpecialValueText(tr("automatic"));
    m_zoom->setSuffix(tr(" times"));
    m_zoom->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_zoom->setToolTip(
        tr("Each pixel becomes a square this many pixels wide; nothing is smoothed. 0: a size that is easy "
           "to see"));
    form->addRow(tr("Enlarged"), m_zoom);
    // Who opens this with a picture picked wants that one, most of all.
    if (m_latent) {
        m_number->setValue(*m_latent);
        m_subject->setCurrentIndex(m_subject->findData(kLatent));
        // Latents go through the classes in turn.
        if (shape.classes > 0)
            m_class->setCurrentIndex(*m_latent % shape.classes);
    }
    // Only now: what was set above needs no preview yet.
    connect(m_subject, &QComboBox::currentIndexChanged, this, &FilmDialog::refresh);
    connect(m_class, &QComboBox::currentIndexChanged, this, &FilmDialog::refresh);
    for (QSpinBox *box : {m_number, m_zoom})
        connect(box, &QSpinBox::valueChanged, this, &FilmDialog::refresh);
}

void FilmDialog::addTimes(QFormLayout *form)
{
    m_from = new QComboBox(this);
    m_to = new QComboBox(this);
    for (QComboBox *box : {m_from, m_to}) {
        // Without data: it stays the beginning, or the newest, however the run goes on.
        box->addItem(box == m_from ? tr("the beginning") : tr("the newest snapshot"));
        for (const SheetRecord &sheet : m_sheets)
            box->addItem((sheet.isStarred ? u"★ "_s : QString())
                             + tr("update %1").arg(groupDigits(sheet.update)),
                         sheet.update);
        // A long run has hundreds of snapshots; the open list must not fill the screen.
        box->setMaxVisibleItems(16);
        form->addRow(box == m_from ? tr("From") : tr("To"), box);
        connect(box, &QComboBox::currentIndexChanged, this, &FilmDialog::refresh);
    }
    m_speed = new QDoubleSpinBox(this);
    m_speed->setRange(0.5, 60);
    m_speed->setValue(12);
    m_speed->setDecimals(1);
    m_speed->setSuffix(tr(" snapshots per second"));
    form->addRow(tr("Speed"), m_speed);
    m_hold = new QDoubleSpinBox(this);
    m_hold->setRange(0, 60);
    m_hold->setValue(2);
    m_hold->setDecimals(1);
    m_hold->setSuffix(tr(" s"));
    form->addRow(tr("Hold the last for"), m_hold);
    for (QDoubleSpinBox *box : {m_speed, m_hold}) {
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(box, &QDoubleSpinBox::valueChanged, this, &FilmDialog::refresh);
    }
}

void FilmDialog::addFile(QFormLayout *form)
{
    m_format = new QComboBox(this);
    m_format->addItem(tr("animated WebP"), u"webp"_s);
    // Offered only where it can be made; elsewhere the tip says what is missing.
    if (!ffmpegProgram().isEmpty())
        m_format->addItem(tr("MP4, with ffmpeg"), u"mp4"_s);
    else
        m_format->setToolTip(tr("MP4 is available where the program ffmpeg is installed."));
    form->addRow(tr("Format"), m_format);
    m_quality = new QComboBox(this);
    m_quality->addItem(tr("lossless"), 100);
    m_quality->addItem(tr("smaller file"), kSmallerQuality);
    form->addRow(tr("Quality"), m_quality);
    m_file = addPath(form, tr("File"), [this] { chooseFile(); });
    connect(m_format, &QComboBox::currentIndexChanged, this, &FilmDialog::useFormat);
    connect(m_file, &QLineEdit::textChanged, this, &FilmDialog::refresh);
}

FilmRequest FilmDialog::request() const
{
    FilmRequest request;
    request.file = m_file->text();
    // Only the very file that a person agreed to: another name that was typed since is asked about again.
    request.mayReplace = !m_replaced.isEmpty() && m_replaced == request.file;
    const int subject = m_subject->currentData().toInt();
    if (subject == kLatent)
        request.latent = m_number->value();
    else if (subject == kClass)
        request.classIndex = m_class->currentIndex();
    if (m_from->currentData().isValid())
        request.from = m_from->currentData().toLongLong();
    if (m_to->currentData().isValid())
        request.to = m_to->currentData().toLongLong();
    request.framesPerSecond = m_speed->value();
    request.holdSeconds = m_hold->value();
    request.zoom = m_zoom->value();
    request.quality = m_quality->currentData().toInt();
    return request;
}

void FilmDialog::setFile(const QString &file)
{
    m_file->setText(file);
}

void FilmDialog::useFormat()
{
    const QString ending = m_format->currentData().toString();
    m_quality->setEnabled(ending == u"webp");
    const QString file = m_file->text();
    // A name that a person gave stays, and only its ending changes.
    if (!file.isEmpty() && file != m_proposed) {
        setFile(withEnding(file, ending));
        return;
    }
    const QString folder = file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)
                                          : QFileInfo(file).path();
    m_proposed = freeName(QFileInfo(folder).isDir() ? folder : m_run.path(), m_run.name(), ending);
    setFile(m_proposed);
}

void FilmDialog::chooseFile()
{
    const QString ending = m_format->currentData().toString();
    const QString filter = ending == u"mp4" ? tr("MP4 films (*.mp4)") : tr("Animated WebP (*.webp)");
    QString file = QFileDialog::getSaveFileName(this, tr("Film"), m_file->text(), filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1Char('.') + ending))
        file += QLatin1Char('.') + ending;
    m_replaced = file; // the file dialog asked
    setFile(file);
}

void FilmDialog::refresh()
{
    const int subject = m_subject->currentData().toInt();
    auto *form = static_cast<QFormLayout *>(m_subject->parentWidget()->layout());
    form->setRowVisible(m_class, subject == kClass);
    form->setRowVisible(m_number, subject == kLatent);
    // One request for both: what is previewed and announced is what will be written.
    const FilmRequest now = request();
    const auto plan = planFilm(m_run, now);
    m_preview->play(plan ? std::optional(*plan) : std::nullopt, now.framesPerSecond, now.holdSeconds);
    // What was written before was of other choices; opening it now would mislead.
    hideOpen();
    tell(!plan ? translateProblem(plan.problem())
               : tr("%1 · %2 × %3 pixels · %4 s")
                     .arg(counted(qint64(plan->moments.size()), tr("1 snapshot"), tr("%1 snapshots")))
                     .arg(plan->frame.width())
                     .arg(plan->frame.height())
                     .arg(QLocale().toString(plan->seconds, 'f', 1)));
    setReady(plan && !now.file.isEmpty());
}

void FilmDialog::setRunning(bool isRunning)
{
    WritingDialog::setRunning(isRunning);
    m_preview->setPlaying(!isRunning);
}

WritingJob::Work FilmDialog::work() const
{
    return [run = m_run, asked = request()](const WritingJob::Progress &progress) -> Result<QString> {
        if (auto done = exportFilm(run, asked, progress); !done)
            return done.problem();
        return asked.file;
    };
}

QString FilmDialog::progressText(int done, int total) const
{
    return done < total ? tr("%1 of %2 snapshots").arg(groupDigits(done), groupDigits(total))
                        : tr("Writing…");
}

QString FilmDialog::writtenText(const QString &path) const
{
    const QString size = QLocale().formattedDataSize(QFileInfo(path).size(), 1,
                                                     QLocale::DataSizeTraditionalFormat);
    return tr("Written: %1 (%2)").arg(path, size);
}

} // namespace forja
