// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/film.h"
#include "engine/session/types/values.h"
#include "ui/export/writingdialog.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace forja {

class FilmPreview;

/// Asks what a film of a run shows, plays it, and writes it.
class FilmDialog : public WritingDialog
{
    Q_OBJECT

public:
    /// `latent`: the picture that is picked in the window, if one is.
    FilmDialog(const RunFolder &run, FieldTablePtr table, const QStringList &classNames,
               std::optional<int> latent, QWidget *parent = nullptr);

    /// What the dialog's fields say now.
    FilmRequest request() const;
    void setFile(const QString &file);
    FilmPreview *preview() const { return m_preview; }

protected:
    WritingJob::Work work() const override;
    QString progressText(int done, int total) const override;
    QString writtenText(const QString &path) const override;
    void setRunning(bool isRunning) override;

private:
    void addSubject(QFormLayout *form);
    void addTimes(QFormLayout *form);
    void addFile(QFormLayout *form);
    void chooseFile();
    void useFormat();
    void refresh();

    RunFolder m_run;
    QStringList m_classNames;
    std::vector<SheetRecord> m_sheets; ///< without pictures
    std::optional<int> m_latent;
    QString m_replaced; ///< a file that a person allowed to be replaced
    QString m_proposed; ///< a name that nobody chose
    QComboBox *m_subject = nullptr, *m_class = nullptr, *m_from = nullptr, *m_to = nullptr,
              *m_quality = nullptr, *m_format = nullptr;
    QSpinBox *m_number = nullptr, *m_zoom = nullptr;
    QDoubleSpinBox *m_speed = nullptr, *m_hold = nullptr;
    QLineEdit *m_file = nullptr;
    FilmPreview *m_preview = nullptr;
};

} // namespace forja
