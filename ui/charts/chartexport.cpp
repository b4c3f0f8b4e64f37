// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"
#include "ui/charts/chartsaving.h"
#include "ui/charts/chartspage.h"

#include "engine/base/files.h"
#include "ui/text/wording.h"

#include <QFileDialog>
#include <QMessageBox>

/// How the charts leave the page.
namespace forja {

using namespace Qt::StringLiterals;

Outcome ChartsPage::savePng(const QString &path, ChartCard *only)
{
    return saveChartsAsPng(path, only ? QList<ChartCard *>{only} : shownCharts(), theme());
}

Outcome ChartsPage::saveSvg(const QString &path, ChartCard *only)
{
    return saveChartsAsSvg(path, only ? QList<ChartCard *>{only} : shownCharts(), theme());
}

Outcome ChartsPage::saveCsv(const QString &path)
{
    return writeFileAtomically(toPath(path), toCsv(m_data));
}

void ChartsPage::askAndSave(const QString &format, ChartCard *only)
{
    if (format != u"csv") {
        askAndSaveCharts(this, format, only ? QList<ChartCard *>{only} : shownCharts(), theme());
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Save"), u"charts.csv"_s, u"CSV (*.csv)"_s);
    if (path.isEmpty())
        return;
    const Outcome saved = saveCsv(path);
    if (!saved) {
        const Problem &said = saved.problem();
        QMessageBox::warning(this, tr("Save"), translateProblem(said));
    }
}

} // namespace forja
