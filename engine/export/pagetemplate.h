// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// What all exported pages look like, and how a sheet of tiles is laid out and drawn. %-free, so that it
/// needs no escaping.
inline constexpr const char *kPageStyle = R"css(
:root{color-scheme:light dark;--bg:#eceef1;--panel:#f8f9fa;--line:#d5d9df;--text:#22262c;--dim:#69717d;--g:#7b4fe0}
@media(prefers-color-scheme:dark){:root{--bg:#16181c;--panel:#1e2126;--line:#30353d;--text:#d7dbe0;--dim:#8c94a0;--g:#a583f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1080px;margin:0 auto;padding:40px 24px 64px}
h1{font-size:24px;font-weight:600;margin:0;overflow-wrap:anywhere}
h2{font-size:15px;font-weight:600;margin:48px 0 12px}
p{margin:4px 0}.dim,figcaption,summary{color:var(--dim)}
details{margin-top:8px}summary{cursor:pointer}details ul{margin:8px 0;padding-left:20px;overflow-wrap:anywhere}
img,canvas{image-rendering:pixelated}
.bar{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin-top:16px}
.bar input[type=range]{flex:1;min-width:160px;accent-color:var(--g)}
output{min-width:9em;text-align:right}
button{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:4px 14px;min-width:5.5em;cursor:pointer}
:focus-visible{outline:2px solid var(--g);outline-offset:2px}
)css";

inline constexpr const char *kPageScript = R"js(
'use strict';
const one = id => document.getElementById(id);
const layout = m => {
  const order = [...Array(m.count).keys()];
  if (!m.classes) return {columns: m.columns, cells: order.map(i => [i, i % m.columns, Math.floor(i / m.columns)])};
  return {columns: Math.ceil(m.count / m.classes), cells: order.map(i => [i, Math.floor(i / m.classes), i % m.classes])};
};
const drawSheet = (canvas, image, m) => {
  const {columns, cells} = layout(m), rows = 1 + Math.max(...cells.map(c => c[2]));
  canvas.width = columns * m.width;
  canvas.height = rows * m.height;
  const pen = canvas.getContext('2d');
  pen.imageSmoothingEnabled = false;
  for (const [i, x, y] of cells)
    pen.drawImage(image, i % m.columns * m.width, Math.floor(i / m.columns) * m.height, m.width, m.height,
                  x * m.width, y * m.height, m.width, m.height);
  return {columns, cells, rows};
};
// A picture is decoded when it is first asked for.
const pictureOf = (m, ready) => {
  if (!m.image) {
    m.image = new Image();
    m.image.onload = ready;
    m.image.src = m.src;
  }
  return m.image.complete ? m.image : null;
};
)js";

} // namespace forja
