// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/nearestpictures.h"

#include "ui/gallery/inspectorparts.h"
#include "ui/text/picturewording.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNearestShown = 6;
constexpr int kCopyLines = 3; ///< of the sentence on copying at the usual width

} // namespace

NearestPictures::NearestPictures(QWidget *parent)
    : m_heading(inspector::heading(parent, tr("Nearest training pictures")))
    , m_row(new ThumbRow(inspector::kThumbColumns, false, parent))
    , m_copy(new QLabel(parent))
{
    m_row->setAccessibleName(tr("Nearest training pictures"));
    m_copy->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_copy->setWordWrap(true);
}

void NearestPictures::addTo(QVBoxLayout *column) const
{
    inspector::addHeading(column, m_heading);
    column->addWidget(m_row);
    column->addWidget(m_copy);
}

void NearestPictures::setTheme(const Theme &theme, const QPalette &dim)
{
    m_dim = dim;
    m_warning = theme.warning;
    m_row->setTheme(theme);
}

void NearestPictures::tell(const Inspection &shown, bool isOfPoints)
{
    QList<ThumbRow::Thumb> thumbs;
    for (const Inspection::Near &near :
         shown.nearest.first(std::min<qsizetype>(shown.nearest.size(), kNearestShown)))
        thumbs.append(
            {near.picture,
             tr("%1\ndistance %2 (pixels, flips included)").arg(near.path, signedNumber(near.distance, 3))});
    // What is on its way keeps its room, so that nothing under it moves when it comes.
    const bool isAwaited = thumbs.isEmpty() && !shown.isWhole && !isOfPoints;
    const bool hasAny = !thumbs.isEmpty() || isAwaited;
    m_row->setThumbs(isAwaited ? inspector::emptyRow() : thumbs);
    m_row->setVisible(hasAny);
    m_heading->setVisible(hasAny);
    tellCopy(shown, hasAny, isAwaited);
}

void NearestPictures::tellCopy(const Inspection &shown, bool hasAny, bool isAwaited)
{
    // A training picture is no copy: it is itself.
    const bool isTraining = !shown.path.isEmpty() && !shown.isHeldOut;
    m_copy->setVisible(hasAny && !isTraining);
    // As a label lays them out, which takes more than the spacing of lines says.
    const QString lines = QStringList(kCopyLines, u"x"_s).join(u'\n');
    m_copy->setMinimumHeight(m_copy->fontMetrics().boundingRect(QRect(), Qt::AlignLeft, lines).height());
    m_copy->setText(isTraining || !hasAny ? QString() : isAwaited ? u"…"_s : copyText(shown.heldOutCloser));
    QPalette ink = m_dim;
    if (!isTraining && isNearCopy(shown.heldOutCloser))
        ink.setColor(QPalette::WindowText, m_warning);
    m_copy->setPalette(ink);
}

QString NearestPictures::copySentence() const
{
    return m_copy->text();
}

} // namespace forja
