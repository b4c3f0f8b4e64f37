// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/samples/digitforms.h"

#include <array>

namespace forja {

namespace {

using Forms = std::vector<DigitForm>;

// For a sharp turn of the pen, which the curve through the points would round off.
constexpr bool kCorner = true;

/// Closed; with its ends crossing at the top.
Forms formsOfZero()
{
    return {
        {{{.52, 0}, {.2, .12}, {.02, .5}, {.18, .88}, {.5, 1}, {.83, .87}, {.98, .48}, {.82, .12}, {.5, 0}}},
        {{{.7, .04},
          {.4, .02},
          {.1, .25},
          {.04, .65},
          {.3, .97},
          {.7, .93},
          {.97, .55},
          {.85, .16},
          {.5, .02},
          {.3, .1}}}};
}

/// A bar; with a flag; with flag and foot.
Forms formsOfOne()
{
    return {
        {{{.5, 0}, {.5, .5}, {.5, 1}}},
        {{{.2, .24}, {.4, .12}, {.58, 0, kCorner}, {.57, .5}, {.56, 1}}},
        {{{.22, .22}, {.42, .1}, {.55, 0, kCorner}, {.55, .5}, {.55, 1}}, {{.2, 1}, {.55, .99}, {.9, 1}}}};
}

/// Plain; with a loop; with a wave for a foot.
Forms formsOfTwo()
{
    return {{{{.06, .27},
              {.2, .06},
              {.55, 0},
              {.88, .2},
              {.74, .52},
              {.4, .78},
              {.03, 1, kCorner},
              {.5, .99},
              {.98, 1}}},
            {{{.1, .22},
              {.3, .02},
              {.7, .02},
              {.87, .26},
              {.68, .58},
              {.34, .9},
              {.1, .97},
              {.06, .84},
              {.26, .78},
              {.6, .95},
              {1, .9}}},
            {{{.05, .18},
              {.35, 0},
              {.8, .08},
              {.84, .34},
              {.5, .7},
              {.08, .98, kCorner},
              {.3, .92},
              {.65, 1},
              {.97, .93}}}};
}

/// Round; with a flat top.
Forms formsOfThree()
{
    return {{{{.08, .16},
              {.38, 0},
              {.8, .1},
              {.78, .36},
              {.4, .47, kCorner},
              {.82, .56},
              {.94, .8},
              {.55, 1},
              {.04, .88}}},
            {{{.1, .03},
              {.45, .02},
              {.86, .02, kCorner},
              {.62, .22},
              {.4, .42, kCorner},
              {.8, .5},
              {.95, .75},
              {.58, 1},
              {.04, .9}}}};
}

/// Open with a straight bar; closed; open and round.
Forms formsOfFour()
{
    return {
        {{{.32, 0}, {.2, .3}, {.04, .6, kCorner}, {.5, .59}, {.98, .57}}, {{.74, .26}, {.72, .6}, {.69, 1}}},
        {{{.7, 1}, {.7, .5}, {.71, 0, kCorner}, {.4, .34}, {.03, .68, kCorner}, {.5, .67}, {1, .67}}},
        {{{.12, .02}, {.06, .35}, {.16, .52}, {.5, .53}, {.85, .45}}, {{.86, 0}, {.84, .5}, {.8, 1}}}};
}

/// With its hat set on later; in one go; round like an S.
Forms formsOfFive()
{
    return {
        {{{.22, .02}, {.18, .22}, {.14, .45, kCorner}, {.5, .36}, {.88, .5}, {.92, .8}, {.5, 1}, {.04, .9}},
         {{.22, .02}, {.55, .02}, {.92, 0}}},
        {{{.92, .02},
          {.55, .02},
          {.22, .03, kCorner},
          {.18, .24},
          {.13, .46, kCorner},
          {.5, .37},
          {.9, .56},
          {.84, .86},
          {.45, 1},
          {.05, .9}}},
        {{{.93, .04},
          {.55, .02},
          {.24, .1},
          {.16, .36},
          {.42, .44},
          {.82, .54},
          {.92, .78},
          {.6, .99},
          {.05, .92}}}};
}

/// A straight back; a curled one.
Forms formsOfSix()
{
    return {{{{.72, 0},
              {.34, .27},
              {.08, .64},
              {.22, .95},
              {.62, .98},
              {.9, .75},
              {.68, .53},
              {.32, .56},
              {.1, .74}}},
            {{{.86, .12},
              {.6, 0},
              {.25, .18},
              {.05, .58},
              {.16, .92},
              {.55, 1},
              {.9, .8},
              {.8, .55},
              {.42, .5},
              {.08, .72}}}};
}

/// Plain; with a bar; with a serif.
Forms formsOfSeven()
{
    return {
        {{{.04, .03}, {.5, .03}, {.95, .01, kCorner}, {.62, .46}, {.38, 1}}},
        {{{.04, .03}, {.5, .03}, {.95, .01, kCorner}, {.62, .46}, {.4, 1}},
         {{.24, .52}, {.53, .5}, {.84, .48}}},
        {{{.05, .2}, {.07, .03, kCorner}, {.5, .05}, {.95, .02, kCorner}, {.72, .34}, {.5, .66}, {.42, 1}}}};
}

/// In one go; as two rings.
Forms formsOfEight()
{
    return {{{{.82, .14},
              {.52, 0},
              {.16, .16},
              {.4, .44},
              {.84, .7},
              {.6, .99},
              {.2, .95},
              {.14, .7},
              {.5, .47},
              {.84, .24},
              {.74, .06}}},
            {{{.5, .46}, {.2, .34}, {.22, .08}, {.5, 0}, {.78, .08}, {.8, .34}, {.5, .46}},
             {{.5, .46}, {.1, .62}, {.12, .9}, {.5, 1}, {.88, .9}, {.9, .62}, {.5, .46}}}};
}

/// A straight stem; a curled tail.
Forms formsOfNine()
{
    return {{{{.86, .2},
              {.56, 0},
              {.16, .12},
              {.1, .38},
              {.42, .54},
              {.78, .38},
              {.88, .08, kCorner},
              {.86, .5},
              {.8, 1}}},
            {{{.88, .22},
              {.6, .01},
              {.18, .1},
              {.08, .36},
              {.4, .54},
              {.78, .4},
              {.9, .16},
              {.92, .52},
              {.72, .92},
              {.22, .97}}}};
}

} // namespace

const std::vector<DigitForm> &formsOf(int digit)
{
    static const std::array<Forms, 10> forms{formsOfZero(),  formsOfOne(),  formsOfTwo(), formsOfThree(),
                                             formsOfFour(),  formsOfFive(), formsOfSix(), formsOfSeven(),
                                             formsOfEight(), formsOfNine()};
    return forms[static_cast<std::size_t>(digit)];
}

} // namespace forja
