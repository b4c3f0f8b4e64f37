// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/field.h"
#include "ui/base/writingjob.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace forja {

/// Asks what is to be written, and writes it: fields on top, then how far it is, what is said of it, and the
/// buttons. Close cancels while something is written.
class WritingDialog : public QDialog
{
    Q_OBJECT

public:
    QString status() const;
    void reject() override;

public Q_SLOTS:
    void startExport();

Q_SIGNALS:
    /// `path` is what a person opens first.
    void exported(const QString &path);

protected:
    WritingDialog(const QString &title, const FieldTablePtr &table, const QString &helpPage, QWidget *parent);

    /// A form as these dialogs have it.
    static QFormLayout *makeForm(QWidget *fields);
    /// A row with a line for a path and the button that calls `choose`.
    QLineEdit *addPath(QFormLayout *form, const QString &label, const std::function<void()> &choose);
    /// Puts `content` over the bar and the buttons. `fields`: the part of it that rests during the writing.
    void lay(QLayout *content, QWidget *fields);
    void tell(const QString &status);
    /// Whether there is all that the writing needs.
    void setReady(bool isReady);
    void hideOpen();

    /// What the fields ask for; it owns what it needs.
    virtual WritingJob::Work work() const = 0;
    virtual QString progressText(int done, int total) const = 0;
    virtual QString writtenText(const QString &path) const = 0;
    virtual void setRunning(bool isRunning);

private:
    QWidget *makeFoot();
    void connectJob();

    QWidget *m_fields = nullptr;
    QLabel *m_status;
    QProgressBar *m_bar;
    QPushButton *m_export = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_close = nullptr;
    QString m_made;
    WritingJob m_job;
};

} // namespace forja
