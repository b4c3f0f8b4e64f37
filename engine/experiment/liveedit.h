// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// What a setting becomes while a run is on.
struct LiveEdit
{
    QString key; ///< by its present name
    QVariant value; ///< as the field takes it
};

/// What changing `key` comes to where the values are `now`. The problem says why it may not be: there is no
/// such setting, it is not live ("experiment.not_live"), or the values would not fit together.
Result<LiveEdit> liveEdit(const Experiment &now, const QString &key, const QVariant &value);

} // namespace forja
