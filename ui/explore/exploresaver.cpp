// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/exploresaver.h"

#include "engine/base/files.h"
#include "engine/runs/pngtexts.h"
#include "ui/base/beside.h"
#include "ui/explore/stripview.h"
#include "ui/text/picturewording.h"
#include "ui/text/wording.h"

#include <QBuffer>
#include <QFileDialog>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QByteArray pngOf(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

} // namespace

ExploreSaver::ExploreSaver(QWidget *dialog) : QObject(dialog), m_dialog(dialog) { }

void ExploreSaver::choosePath(const QString &title, const QString &name,
                              const std::function<void(const QString &)> &use)
{
    auto *dialog = new QFileDialog(m_dialog, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, use);
    dialog->open();
}

void ExploreSaver::write(const QString &path, const std::function<QByteArray()> &bytes)
{
    besideWindow(
        this, [path, bytes] { return writeFileAtomically(toPath(path), bytes()); },
        [this, path](const Outcome &outcome) {
            Q_EMIT troubled(outcome ? QString() : translateProblem(outcome.problem()));
            if (outcome)
                Q_EMIT saved(path);
        });
}

void ExploreSaver::savePicture(const QString &path, const RunFolder &run, const ExploreAnswer &shown)
{
    // What is written in the picture is what it was made from, whatever has been moved since.
    const LatentPlace place = shown.places.constFirst();
    write(path, [shown, run, place] {
        return encodeExplored(shown.pictures.constFirst(), run, shown.update, shown.network,
                              latentText(place.latent), shown.classNames.isEmpty() ? -1 : place.classIndex);
    });
}

void ExploreSaver::saveStrip(const QString &path, const RunFolder &run, const FollowedLatent &followed)
{
    // All that it takes to make the strip again goes with the file.
    const QMap<QString, QString> texts{
        {u"forja:run"_s, run.name()},
        {u"forja:from"_s, QString::number(followed.moments.constFirst().first)},
        {u"forja:update"_s, QString::number(followed.moments.constLast().first)},
        {u"forja:latent_vector"_s, latentText(followed.place.latent)}};
    write(path,
          [picture = StripView::asPicture(followed), texts] { return withTexts(pngOf(picture), texts); });
}

} // namespace forja
