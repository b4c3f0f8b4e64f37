// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace forja {

/// How a run among others is told apart: by its letter, by a colour and by a dash pattern, the same in the
/// window and in exported pages. Hues after Okabe and Ito ("Color universal design", 2008), made lighter or
/// darker for the two grounds.
struct RunMark
{
    const char *dark; ///< colour on a dark ground
    const char *light; ///< colour on a light ground
    std::array<double, 6> dashes; ///< in widths of the line: line, gap, …; ends at the first 0; all 0: solid
};

inline constexpr std::array<RunMark, 8> kRunMarks{{
    {"#56b4e9", "#0a6fae", {}},
    {"#f07f3c", "#c2480a", {7, 2.5}},
    {"#8fce5a", "#4a7d12", {2.5, 2}},
    {"#e58abf", "#b3387f", {8, 2, 2, 2}},
    {"#e4d04e", "#7d6a00", {4.5, 2.5}},
    {"#3fcfb4", "#00796b", {10, 2, 2, 2, 2, 2}},
    {"#c79a73", "#80532a", {1.2, 1.6}},
    {"#c3cad4", "#4a525e", {5, 1.5, 1.2, 1.5, 1.2, 1.5}},
}};

} // namespace forja
