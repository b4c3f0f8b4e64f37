// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;

namespace forja {

class ArmsPictures;

/// The newest pictures of all arms, of one seed at a time.
class ResultPictures : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPictures(QWidget *parent);

    void setTheme(const Theme &theme);
    void setAsking(const LabAsking &asking);
    ArmsPictures *pictures() const { return m_pictures; }

Q_SIGNALS:
    void runPicked(const QString &name);

private:
    void listSeeds(const QList<qint64> &seeds, bool isRunning);
    qint64 shownSeed() const;

    LabAsking m_asking;
    QComboBox *m_seed;
    ArmsPictures *m_pictures;
};

} // namespace forja
