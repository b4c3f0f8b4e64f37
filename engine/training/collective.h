// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace forja {

/// Those who work through one batch together. Every sum goes by the same tree whatever their number, so that
/// the result is the same, too.
class Collective
{
public:
    virtual ~Collective() = default;
    virtual int rank() const = 0;
    virtual int size() const = 0;
    /// Replaces a flat buffer by the sum of everybody's.
    virtual void sum(torch::Tensor &flat) = 0;
};

/// One that works alone.
class Alone : public Collective
{
public:
    int rank() const override { return 0; }
    int size() const override { return 1; }
    void sum(torch::Tensor & /*flat*/) override { }
};

} // namespace forja
