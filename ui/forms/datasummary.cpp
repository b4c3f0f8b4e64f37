// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/datasummary.h"

#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"
#include "ui/text/wording.h"
#include "ui/theme/elidedbutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

DataSummary::DataSummary(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    m_line = new QLabel(this);
    m_line->setObjectName(u"dataLine"_s);
    m_line->setProperty("isDim", true);
    m_line->setWordWrap(true);
    m_line->setContentsMargins(0, 4, 0, 0);
    m_doctor = new ElidedButton(this);
    m_doctor->setObjectName(u"dataDoctor"_s);
    m_doctor->setProperty("isLink", true);
    connect(m_doctor, &QPushButton::clicked, this, &DataSummary::doctorRequested);
    layout->addWidget(m_line);
    layout->addWidget(m_doctor, 0, Qt::AlignLeft);
    m_doctor->hide();
    // Their room stays while they say nothing, so that what loads moves no field.
    m_line->setMinimumHeight(2 * m_line->fontMetrics().lineSpacing() + 4);
    QSizePolicy policy = m_doctor->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_doctor->setSizePolicy(policy);
}

void DataSummary::setDataset(const DatasetReport *report)
{
    m_channels = m_classes = 0;
    m_report = report ? std::optional(*report) : std::nullopt;
    // While another folder is read, the old numbers would be taken for its own.
    m_line->clear();
    m_doctor->hide();
    if (!report)
        return;
    QStringList parts{isFlatSource(report->source)
                          ? counted(report->pictures, tr("1 point"), tr("%1 points"))
                          : counted(report->pictures, tr("1 picture"), tr("%1 pictures"))};
    if (!report->classNames.isEmpty())
        parts.append(counted(report->classNames.size(), tr("1 class"), tr("%1 classes")));
    parts.append(tr("%1 held out").arg(groupDigits(report->heldOut)));
    // Said even of none: a person wonders whether all of a folder was taken.
    parts.append(report->skipped.isEmpty() ? tr("nothing skipped")
                                           : tr("%1 skipped").arg(groupDigits(report->skipped.size())));
    if (report->excluded > 0)
        parts.append(tr("%1 left out").arg(groupDigits(report->excluded)));
    m_line->setText(u"✓ "_s + parts.join(u" · "_s));
}

void DataSummary::setRunPictures(const RecordedPictures &pictures, int channels, bool areOfPoints)
{
    setDataset(nullptr);
    m_channels = channels;
    m_classes = pictures.classes;
    QStringList parts;
    if (pictures.pictures > 0) {
        parts.append((areOfPoints ? tr("%1 points") : tr("%1 pictures")).arg(groupDigits(pictures.pictures)));
        if (pictures.classes > 0)
            parts.append(counted(pictures.classes, tr("1 class"), tr("%1 classes")));
        parts.append(tr("%1 held out").arg(groupDigits(pictures.heldOut)));
    }
    parts.append(tr("pictures not opened"));
    m_line->setText(parts.join(u" · "_s));
}

void DataSummary::setStage(const QString &text)
{
    m_line->setText(text);
    m_doctor->hide();
}

void DataSummary::setDoctor(const QString &sentence)
{
    m_doctor->setFullText(sentence);
    m_doctor->setVisible(!sentence.isEmpty());
}

std::optional<QString> DataSummary::source() const
{
    return m_report ? std::optional(m_report->source) : std::nullopt;
}

int DataSummary::channels(const Experiment &experiment) const
{
    // Open pictures know it best, then what the run recorded; before both the setting has to do.
    if (m_report)
        return m_report->rule.channels;
    if (m_channels > 0)
        return m_channels;
    return experiment.text(key::dataChannels) == u"rgb" ? 3 : 1;
}

int DataSummary::classes() const
{
    return m_report ? int(m_report->classNames.size()) : m_classes;
}

} // namespace forja
