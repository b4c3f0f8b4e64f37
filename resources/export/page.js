// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
