// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the rooms where tensors are.
#pragma once

#include <torch/torch.h>

#include <QList>
#include <QString>
