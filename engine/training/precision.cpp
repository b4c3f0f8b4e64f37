// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/precision.h"

#include <ATen/Context.h>
#include <ATen/Version.h>
#include <QList>

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

namespace forja {

namespace {

#if defined(__x86_64__)
bool hasBf16Instructions()
{
    // Bit 22 of EDX in leaf 7: AMX-BF16, which the compiler's own question does not know in all its versions.
    constexpr unsigned kAmxBf16 = 1U << 22U;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    const bool hasAmx = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d & kAmxBf16) != 0;
    return hasAmx || __builtin_cpu_supports("avx512bf16") != 0;
}
#elif defined(__aarch64__) && defined(__linux__)
bool hasBf16Instructions()
{
    constexpr unsigned long kBf16 = 1UL << 14U; // HWCAP2_BF16, which older headers do not name
    return (::getauxval(AT_HWCAP2) & kBf16) != 0;
}
#else
bool hasBf16Instructions()
{
    return false;
}
#endif

/// oneDNN had another name, and reads the variable of then, too.
QByteArray limitOfOneDnn()
{
    const QByteArray limit = qgetenv("ONEDNN_MAX_CPU_ISA");
    return (limit.isEmpty() ? qgetenv("DNNL_MAX_CPU_ISA") : limit).toLower();
}

} // namespace

ProcessorTraits thisProcessor()
{
    return {.hasBf16 = hasBf16Instructions(),
            .instructionSet = QByteArray::fromStdString(at::get_cpu_capability()),
            .oneDnnLimit = limitOfOneDnn()};
}

bool multipliesBf16(const ProcessorTraits &processor)
{
    // Whoever keeps LibTorch or oneDNN to older instructions gets their arithmetic, whatever the processor
    // has.
    static const QList<QByteArray> kOlderSets{"AVX2", "NO AVX"};
    static const QList<QByteArray> kOlderLimits{
        "sse41", "avx", "avx2", "avx2_vnni", "avx2_vnni_2", "avx512_core", "avx512_core_vnni"};
    return processor.hasBf16 && !kOlderSets.contains(processor.instructionSet)
        && !kOlderLimits.contains(processor.oneDnnLimit);
}

bool multipliesBf16(at::DeviceType device)
{
    // Of a card LibTorch knows it: from compute capability 8.0 on.
    if (device == at::kCUDA)
        return at::detail::getCUDAHooks().supportsBFloat16ConvolutionWithCuDNNv8();
    return device == at::kCPU && multipliesBf16(thisProcessor());
}

} // namespace forja
