// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/helpdialog.h"

#include "forms/formgroups.h"
#include "theme/theme.h"
#include "theme/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

// Q_INIT_RESOURCE must stand outside a namespace.
static void loadHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace forja {

HelpDialog::HelpDialog(FieldTablePtr table, QWidget *parent) : QDialog(parent), m_table(std::move(table))
{
    loadHelpResources();
    setWindowTitle(tr("Help"));
    resize(860, 620);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    m_contents = new QListWidget(this);
    m_contents->setFixedWidth(190);
    m_contents->setAccessibleName(tr("Contents"));
    m_text = new QTextBrowser(this);
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(18);
    layout->addWidget(m_contents);
    layout->addWidget(m_text, 1);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showPage(item->data(Qt::UserRole).toString());
    });
    addPage(QStringLiteral("first-steps"), tr("First steps"));
    addPage(QStringLiteral("reading"), tr("Reading the gallery and the charts"));
    addPage(QStringLiteral("losses"), tr("What the losses mean"));
    addPage(QStringLiteral("settings"), tr("All settings"));
    addPage(QStringLiteral("about"), tr("About Forja"));
    m_contents->setWordWrap(true);
    m_contents->setCurrentRow(0);
}

void HelpDialog::addPage(const QString &name, const QString &title)
{
    auto *item = new QListWidgetItem(title, m_contents);
    item->setData(Qt::UserRole, name);
}

void HelpDialog::showPage(const QString &name)
{
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == name && m_contents->currentRow() != row) {
            m_contents->setCurrentRow(row);
            return;
        }
    }
    if (name == QLatin1String("settings")) {
        m_text->setMarkdown(settingsReference(*m_table));
        return;
    }
    if (name == QLatin1String("about")) {
        m_text->setMarkdown(tr("# Forja %1\n\nA workbench for generative adversarial networks: open a folder of pictures, let two networks teach "
                               "each other, and see what happened.\n\nFree software under the GNU General Public License, version 3 or later. "
                               "It uses Qt and LibTorch. Nothing leaves this computer.")
                                .arg(QCoreApplication::applicationVersion()));
        return;
    }
    QFile file(QStringLiteral(":/forja/help/%1.md").arg(name));
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
}

QString HelpDialog::settingsReference(const FieldTable &table)
{
    QString page = tr("# All settings\n\nA dot (•) marks what may change while a run is on.\n\n");
    for (const FormGroup &group : FormGroups::all()) {
        page += QStringLiteral("## %1\n\n").arg(group.title);
        for (const Field &field : FormGroups::fieldsOf(group, table)) {
            page += QStringLiteral("**%1**%2 `%3`\n\n%4 ").arg(shown(field.label), field.isLive ? QStringLiteral(" •") : QString(), field.key, shown(field.help));
            page += tr("Allowed: %1. Default: %2.\n\n").arg(field.allowed(), shownValue(field, field.standard));
        }
    }
    return page;
}

} // namespace forja
