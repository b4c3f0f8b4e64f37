// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatform.h"

#include "ui/forms/fieldeditor.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(std::initializer_list<const char *> keys)
{
    QStringList out;
    for (const char *key : keys)
        out << QString::fromLatin1(key);
    return out;
}

} // namespace

FlatForm::FlatForm(const FieldTablePtr &table, QWidget *parent) : QWidget(parent), m_table(table)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(3);
    addHead(layout, tr("Generator"), "g");
    // What makes sense on points: the rest of the table is about pictures, or about how a run is kept.
    addFields(layout,
              keysOf({"g.latent", "g.mlp.layers", "g.mlp.width", "g.mlp.activation", "g.rate", "g.updates",
                      "g.beta1"}));
    layout->addSpacing(kGap);
    addHead(layout, tr("Discriminator"), "d");
    addFields(layout,
              keysOf({"d.mlp.layers", "d.mlp.width", "d.mlp.activation", "d.rate", "d.updates", "d.beta1"}));
    layout->addSpacing(kGap);
    addHead(layout, tr("Game"), "");
    addFields(layout, keysOf({"loss.kind", "loss.r1", "loss.label_noise", "train.batch", "train.seed"}));
    layout->addSpacing(kGap);
    addHead(layout, tr("Points"), "real");
    addFields(layout, keysOf({"data.sample_count", "data.sample_seed"}));
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
        if (key == u"data.sample_count")
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
    const bool isFile = experiment.text(u"data.folder"_s).endsWith(u".csv", Qt::CaseInsensitive);
    editor(u"data.sample_count"_s)->setEditable(!isFile);
    editor(u"data.sample_seed"_s)->setEditable(!isFile);
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
