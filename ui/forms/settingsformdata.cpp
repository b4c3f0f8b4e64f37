// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "engine/experiment/datasource.h"
#include "ui/text/wording.h"

#include <QLabel>

/// What the form says of the pictures of a run that nobody has opened.
namespace forja {

using namespace Qt::StringLiterals;

QString SettingsForm::sourceOfPictures() const
{
    // What is composed names a source before it is open; a run's own is a fact.
    if (m_report)
        return sourceName(m_report->source);
    return m_mode == Mode::Composing ? QString() : sourceName(m_now.text(u"data.folder"_s));
}

void SettingsForm::setRunPictures(const RecordedPictures &pictures, int channels)
{
    setDataset(nullptr);
    m_channels = channels;
    m_classes = pictures.classes;
    QStringList parts;
    if (pictures.pictures > 0) {
        const bool isOfPoints = isFlatSource(m_now.text(u"data.folder"_s));
        parts.append((isOfPoints ? tr("%1 points") : tr("%1 pictures")).arg(groupDigits(pictures.pictures)));
        if (pictures.classes > 0)
            parts.append(counted(pictures.classes, tr("1 class"), tr("%1 classes")));
        parts.append(tr("%1 held out").arg(groupDigits(pictures.heldOut)));
    }
    parts.append(tr("pictures not opened"));
    m_dataLine->setText(parts.join(u" · "_s));
    requestNets();
}

} // namespace forja
