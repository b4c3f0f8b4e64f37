// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/question.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace forja {

/// README's picture: the four questions that the program grew out of, each with its verdict and the dots of
/// the reference that ships.
class AnswerSheet : public QWidget
{
public:
    /// Throws forja::Error if a file that ships is broken, or if a question has no reference.
    AnswerSheet(const FieldTablePtr &table, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace forja
