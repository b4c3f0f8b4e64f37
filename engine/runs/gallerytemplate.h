// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// Style and script of the exported page. %-free, so that it needs no escaping.
inline constexpr const char *kGalleryStyle = R"css(
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
.stage{display:flex;gap:12px;justify-content:center;margin-top:24px}
.stage .labels{display:grid;color:var(--dim);font-size:13px;max-width:9em}
.labels span{align-self:center;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sheet{position:relative;min-width:0}.sheet canvas{width:100%;display:block;border-radius:4px}
.badges{position:absolute;inset:0;display:grid;pointer-events:none}.badges[hidden]{display:none}
.badges span{align-self:end;justify-self:end;margin:2px;padding:0 4px;border-radius:3px;background:#000a;color:#fff;font-size:11px;line-height:1.5}
.bar{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin-top:16px}
.bar input[type=range]{flex:1;min-width:160px;accent-color:var(--g)}
output{min-width:9em;text-align:right}
button{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:4px 14px;min-width:5.5em;cursor:pointer}
:focus-visible{outline:2px solid var(--g);outline-offset:2px}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(96px,1fr));gap:8px}
.grid button{padding:0;min-width:0;border:0;background:none;line-height:0;border-radius:4px;overflow:hidden}
.grid img{width:100%;display:block}
dialog{border:0;border-radius:10px;background:var(--panel);color:var(--text);padding:20px;text-align:center}
dialog::backdrop{background:#000b}dialog img{width:min(70vw,70vh,512px)}dialog p{margin-top:10px}
)css";

inline constexpr const char *kGalleryScript = R"js(
'use strict';
const one = id => document.getElementById(id);
const moments = JSON.parse(one('moments').textContent);
if (moments.length) {
  const slider = one('time'), canvas = one('canvas'), badges = one('badges'), labels = one('labels');
  const play = one('play'), show = one('show'), pen = canvas.getContext('2d');
  const pictures = moments.map(() => null);
  let timer = 0;
  const layout = m => {
    const order = [...Array(m.count).keys()];
    if (!m.classes) return {columns: m.columns, cells: order.map(i => [i, i % m.columns, Math.floor(i / m.columns)])};
    return {columns: Math.ceil(m.count / m.classes), cells: order.map(i => [i, Math.floor(i / m.classes), i % m.classes])};
  };
  const paint = at => {
    const m = moments[at], image = pictures[at];
    if (Number(slider.value) !== at || !image || !image.complete) return;
    const {columns, cells} = layout(m), rows = 1 + Math.max(...cells.map(c => c[2]));
    canvas.width = columns * m.width;
    canvas.height = rows * m.height;
    canvas.parentNode.style.width = `min(100%, ${66 * canvas.width / canvas.height}vh)`;
    pen.imageSmoothingEnabled = false;
    for (const [i, x, y] of cells)
      pen.drawImage(image, i % m.columns * m.width, Math.floor(i / m.columns) * m.height, m.width, m.height,
                    x * m.width, y * m.height, m.width, m.height);
    badges.style.gridTemplate = `repeat(${rows},1fr)/repeat(${columns},1fr)`;
    badges.replaceChildren(...(m.percentiles.length ? cells : []).map(([i, x, y]) => {
      const badge = document.createElement('span');
      badge.textContent = Math.round(m.percentiles[i]);
      badge.style.gridArea = `${y + 1}/${x + 1}`;
      return badge;
    }));
    labels.style.gridTemplateRows = `repeat(${rows},1fr)`;
    labels.replaceChildren(...(m.classes ? m.names : []).map(name => {
      const label = document.createElement('span');
      label.textContent = label.title = name;
      return label;
    }));
    one('update').textContent = 'update ' + m.update.toLocaleString('en') + (m.raw ? ' (not averaged)' : '');
  };
  const go = at => {
    slider.value = Math.min(Math.max(at, 0), moments.length - 1);
    const now = Number(slider.value);
    if (!pictures[now]) {
      pictures[now] = new Image();
      pictures[now].onload = () => paint(now);
      pictures[now].src = moments[now].src;
    }
    paint(now);
  };
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = 'Play'; };
  const start = () => {
    if (Number(slider.value) === moments.length - 1) go(0);
    play.textContent = 'Pause';
    timer = setInterval(() => { go(Number(slider.value) + 1); if (Number(slider.value) === moments.length - 1) stop(); }, 180);
  };
  play.addEventListener('click', () => timer ? stop() : start());
  slider.addEventListener('input', () => { stop(); go(Number(slider.value)); });
  if (show) show.addEventListener('change', () => { badges.hidden = !show.checked; });
  addEventListener('keydown', event => {
    const steps = {ArrowLeft: -1, ArrowRight: 1, Home: -moments.length, End: moments.length};
    if (!(event.key in steps) || one('large').open) return;
    event.preventDefault();
    stop();
    go(Number(slider.value) + steps[event.key]);
  });
  go(moments.length - 1);
}
one('pictures').addEventListener('click', event => {
  const picture = event.target.closest('button');
  if (!picture) return;
  one('largePicture').src = picture.firstChild.src;
  one('largePicture').alt = one('largeText').textContent = picture.title;
  one('large').showModal();
});
one('large').addEventListener('click', () => one('large').close());
)js";

} // namespace forja
