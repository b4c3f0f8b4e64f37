// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatform.h"

#include "engine/experiment/keys.h"
#include "ui/forms/fieldeditor.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

FlatForm::FlatForm(const FieldTablePtr &table, QWidget *parent) : QWidget(parent), m_table(table)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(3);
    addHead(layout, tr("Generator"), "g");
    // What makes sense on points: the rest of the table is about pictures, or about how a run is kept.
    addFields(layout,
              {key::gLatent, u"g.mlp.layers"_s, u"g.mlp.width"_s, u"g.mlp.activation"_s, key::gRate,
               key::gUpdates, u"g.beta1"_s});
    layout->addSpacing(kGap);
    addHead(layout, tr("Discriminator"), "d");
    addFields(layout,
              {u"d.mlp.layers"_s, u"d.mlp.width"_s, u"d.mlp.activation"_s, key::dRate, key::dUpdates,
               u"d.beta1"_s});
    layout->addSpacing(kGap);
    addHead(layout, tr("Game"), "");
    addFields(layout, {key::lossKind, u"loss.r1"_s, key::lossLabelNoise, key::trainBatch, key::trainSeed});
    layout->addSpacing(kGap);
    addHead(layout, tr("Points"), "real");
    addFields(layout, {key::dataSampleCount, key::dataSampleSeed});
    layout->addSpacing(kGap);
    auto *note = new QLabel(tr("Settings with a dot can change during training. Any other starts a new run "
                               "at once; the previous run is kept."),
                            this);
    note->setWordWrap(true);
    note->setFont(smallFont());
    note->setProperty("isDim", true);
    layout->addWidget(note);
    layout->addStretch(1);
}

void FlatForm::addHead(QVBoxLayout *layout, const QString &title, const char *player)
{
    auto *head = new QLabel(title, this);
    head->setFont(strongFont());
    layout->addWidget(head);
    m_heads.append({head, QString::fromLatin1(player)});
}

void FlatForm::addFields(QVBoxLayout *layout, const QStringList &keys)
{
    for (const QString &key : keys) {
        Field field = *m_table->find(key);
        // Said of pictures in the table, which here are points.
        if (field.unit == u"pictures")
            field.unit = u"points"_s;
        if (key == key::dataSampleCount)
            field.label = QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "Number"));
        auto *editor = new FieldEditor(field, this);
        layout->addWidget(editor);
        m_editors.insert(key, editor);
        connect(editor, &FieldEditor::edited, this, &FlatForm::edited);
    }
}

void FlatForm::setTheme(const Theme &theme)
{
    for (const auto &[head, player] : std::as_const(m_heads)) {
        QPalette palette = head->palette();
        const QColor ink = player == u"g" ? theme.g
            : player == u"d"              ? theme.d
            : player == u"real"           ? theme.real
                                          : theme.text;
        palette.setColor(QPalette::WindowText, ink);
        head->setPalette(palette);
    }
}

void FlatForm::setExperiment(const Experiment &experiment)
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        it.value()->setValue(experiment.value(it.key()));
    // A file's points are all taken, and drawn by nobody.
    const bool isFile = experiment.text(key::dataFolder).endsWith(u".csv", Qt::CaseInsensitive);
    editor(key::dataSampleCount)->setEditable(!isFile);
    editor(key::dataSampleSeed)->setEditable(!isFile);
}

void FlatForm::setComplaint(const QString &key, const QString &sentence)
{
    if (FieldEditor *const found = editor(key))
        found->setComplaint(sentence);
}

FieldEditor *FlatForm::editor(const QString &key) const
{
    return m_editors.value(key);
}

} // namespace forja
