// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/autocast_mode.h>
#include <QByteArray>

namespace forja {

/// What decides whether a processor is worth training in bfloat16 on.
struct ProcessorTraits
{
    bool hasBf16 = false; ///< it multiplies bfloat16: AVX512-BF16 or AMX, the BF16 extension on ARM
    QByteArray instructionSet
        = {}; ///< of LibTorch's own kernels ("AVX512"), as ATEN_CPU_CAPABILITY limits it
    QByteArray oneDnnLimit = {}; ///< ONEDNN_MAX_CPU_ISA in lower case; empty: no limit
};
/// The processor that this program runs on, with the limits that its environment sets now.
ProcessorTraits thisProcessor();
/// Whether products in bfloat16 are computed as such. Where they are not, LibTorch emulates them: the
/// training is slower than in float32, and its bits are others.
bool multipliesBf16(const ProcessorTraits &processor);
/// The same of the device of this machine that nets train on. Requires: the device is there.
bool multipliesBf16(at::DeviceType device);

/// bfloat16 inside the nets while it lives, if asked for; outputs and losses are taken in float32 by the
/// caller.
class PrecisionScope
{
public:
    PrecisionScope(bool isBf16, at::DeviceType device)
        : m_isOn(isBf16)
        , m_device(device)
        , m_wasOn(at::autocast::is_autocast_enabled(device))
        , m_wasCached(at::autocast::is_autocast_cache_enabled())
    {
        // One cache serves all threads: a weight's cast would belong to the graphs of two of them.
        at::autocast::set_autocast_cache_enabled(false);
        if (m_isOn) {
            at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
            at::autocast::increment_nesting();
        }
        at::autocast::set_autocast_enabled(m_device, m_isOn);
    }
    ~PrecisionScope()
    {
        at::autocast::set_autocast_enabled(m_device, m_wasOn);
        if (m_isOn)
            at::autocast::decrement_nesting();
        at::autocast::set_autocast_cache_enabled(m_wasCached);
    }
    PrecisionScope(const PrecisionScope &) = delete;
    PrecisionScope &operator=(const PrecisionScope &) = delete;

private:
    bool m_isOn;
    at::DeviceType m_device;
    bool m_wasOn;
    bool m_wasCached;
};

} // namespace forja
