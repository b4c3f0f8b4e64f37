// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/labreading.h"

#include <QWidget>

class QLabel;

namespace forja {

/// What a question claims, whether it held, the numbers that say so, and how the guess compares.
class ResultVerdict : public QWidget
{
    Q_OBJECT

public:
    explicit ResultVerdict(QWidget *parent);

    /// `guess`: what the person guessed of this question, where the record has no guess of its own.
    void setRecord(const LabRecord &record, const QString &guess);
    QString verdict() const;
    QString sentences() const;
    QString guessWords() const;

private:
    QLabel *m_verdict, *m_sentences, *m_guess, *m_claim;
};

} // namespace forja
