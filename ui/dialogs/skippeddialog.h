// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QDialog>

class QTreeWidget;

namespace forja {

/// The files of a folder that could not be used, and why; may be copied as text.
class SkippedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SkippedDialog(const QList<SkippedFile> &files, QWidget *parent = nullptr);
    /// One line a file: path, tab, reason.
    QString text() const;

private:
    void copy() const;

    QTreeWidget *m_list = nullptr;
};

} // namespace forja
