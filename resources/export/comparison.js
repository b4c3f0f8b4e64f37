// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
const data = JSON.parse(one('data').textContent);
const moments = data.runs.map((run, i) => JSON.parse(one('moments' + i).textContent));
const shown = data.runs.map(() => true);
const state = {axis: 'u', smoothing: 0, log: false, spread: false};
const colour = run => `var(--r${run})`;
const grouped = x => x.toLocaleString('en', {maximumFractionDigits: x < 100 ? 1 : 0});
const clock = s => (s >= 3600 ? Math.floor(s / 3600) + ':' + String(Math.floor(s / 60) % 60).padStart(2, '0') : Math.floor(s / 60))
  + ':' + String(Math.floor(s) % 60).padStart(2, '0');
const axisText = x => state.axis === 'u' ? 'update ' + Math.round(x).toLocaleString('en') : state.axis === 'k' ? grouped(x) + ' kimg' : clock(x);
const tickText = x => state.axis === 't' ? clock(x) : x.toLocaleString('en');
const numberText = y => y === null ? '' : Number(y.toPrecision(4)).toString();
const lettersOf = runs => runs.map(run => data.runs[run].letter).join('');

const smooth = ys => {
  if (!state.smoothing) return ys;
  let sum = 0, mass = 0;
  return ys.map(y => {
    if (y === null) return y;
    sum = state.smoothing * sum + (1 - state.smoothing) * y;
    mass = state.smoothing * mass + (1 - state.smoothing);
    return sum / mass;
  });
};
const valueAt = (line, x) => {
  let low = 0, high = line.xs.length - 1;
  while (low < high) { const middle = (low + high) >> 1; if (line.xs[middle] < x) low = middle + 1; else high = middle; }
  if (!low || line.xs[low] === x) return line.ys[low];
  return line.ys[low - 1] + (x - line.xs[low - 1]) / (line.xs[low] - line.xs[low - 1]) * (line.ys[low] - line.ys[low - 1]);
};
// Seeds of one setting as one line: mean, least and greatest where all of them are.
const spreadOf = lines => {
  const whole = lines.map(line => { const keep = line.ys.map(y => y !== null); return {xs: line.xs.filter((x, i) => keep[i]), ys: line.ys.filter((y, i) => keep[i])}; });
  if (whole.some(line => !line.xs.length)) return null;
  const from = Math.max(...whole.map(line => line.xs[0])), to = Math.min(...whole.map(line => line.xs[line.xs.length - 1]));
  const xs = whole.reduce((a, b) => b.xs.length < a.xs.length ? b : a).xs.filter(x => x >= from && x <= to);
  const all = xs.map(x => whole.map(line => valueAt(line, x)));
  return {xs, ys: all.map(v => v.reduce((a, b) => a + b) / v.length), low: all.map(v => Math.min(...v)), high: all.map(v => Math.max(...v))};
};
const linesOf = chart => {
  const lines = chart.lines.filter(line => shown[line.run]).map(line => ({run: line.run, letter: data.runs[line.run].letter, xs: line[state.axis], ys: smooth(line.y)}));
  if (!state.spread) return lines;
  const out = [];
  for (const group of data.groups) {
    const members = lines.filter(line => group.includes(line.run));
    if (!members.length) continue;
    const spread = members.length > 1 ? spreadOf(members) : null;
    if (spread) out.push({run: members[0].run, letter: lettersOf(members.map(line => line.run)), ...spread});
    else out.push(...members);
  }
  return out;
};
const niceStep = (span, most) => {
  const raw = Math.max(span, 1e-300) / most, decade = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map(times => times * decade).find(step => step >= raw * (1 - 1e-9));
};
const timeStep = (span, most) => [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400].find(step => span / step <= most) || niceStep(span, most);
const ticks = (from, to, step) => { const out = []; for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; ++i) out.push(i * step || 0); return out; };

const H = 230, edge = {left: 52, right: 12, top: 8, bottom: 24};
const draw = (chart, figure) => {
  const lines = linesOf(chart), finite = lines.flatMap(line => [line.ys, line.low || [], line.high || []]).flat().filter(y => y !== null);
  const svg = figure.querySelector('svg'), values = figure.querySelector('.values'), W = Math.max(280, figure.clientWidth || 560);
  svg.setAttribute('viewBox', `0 0 ${W} ${H}`);
  values.replaceChildren();
  if (!finite.length) { svg.innerHTML = ''; return; }
  let low = finite.reduce((a, b) => Math.min(a, b)), high = finite.reduce((a, b) => Math.max(a, b));
  const isLog = state.log && low > 0;
  if (isLog) { low /= 1.1; high *= 1.1; } else {
    const span = high - low || Math.abs(high) || 1e-6;
    low = low >= 0 && low < span ? 0 : low - .06 * span;
    high += .06 * span;
  }
  const end = Math.max(...lines.map(line => line.xs[line.xs.length - 1] || 0)) || 1;
  const place = y => isLog ? Math.log10(y) : y;
  const px = x => edge.left + x / end * (W - edge.left - edge.right), py = y => H - edge.bottom - (place(y) - place(low)) / (place(high) - place(low)) * (H - edge.top - edge.bottom);
  const parts = [];
  const yTicks = isLog ? ticks(Math.ceil(Math.log10(low)), Math.log10(high), 1).map(e => 10 ** e) : ticks(low, high, niceStep(high - low, 4));
  for (const y of yTicks)
    parts.push(`<line x1="${edge.left}" x2="${W - edge.right}" y1="${py(y)}" y2="${py(y)}" stroke="var(--line)"/><text x="${edge.left - 6}" y="${py(y) + 4}" text-anchor="end">${Number(y.toPrecision(6))}</text>`);
  const step = state.axis === 't' ? timeStep(end, 5) : niceStep(end, 5);
  for (const x of ticks(0, end, step)) parts.push(`<text x="${px(x)}" y="${H - 8}" text-anchor="middle">${tickText(x)}</text>`);
  lines.forEach((line, i) => {
    const path = ys => { let pen = 'M', out = ''; ys.forEach((y, j) => { if (y === null) { pen = 'M'; return; } out += pen + px(line.xs[j]).toFixed(1) + ' ' + py(y).toFixed(1); pen = 'L'; }); return out; };
    if (line.low) {
      const back = line.xs.map((x, j) => `L${px(x).toFixed(1)} ${py(line.low[j]).toFixed(1)}`).reverse().join('');
      parts.push(`<path d="${path(line.high)}${back}Z" fill="${colour(line.run)}" opacity=".2"/>`);
    }
    parts.push(`<path d="${path(line.ys)}" fill="none" stroke="${colour(line.run)}" stroke-width="1.6" stroke-linejoin="round" stroke-dasharray="${data.runs[line.run].dashes}"/>`);
    // The letter sits on its line, each at another place, so that eight lines on top of each other can still be told apart.
    const at = Math.min(line.xs.length - 1, Math.floor(line.xs.length * (lines.length - i) / (lines.length + .5)));
    if (line.xs.length && line.ys[at] !== null) {
      const width = 10 + 6 * line.letter.length;
      parts.push(`<g transform="translate(${px(line.xs[at])} ${py(line.ys[at])})"><rect x="${-width / 2}" y="-7.5" width="${width}" height="15" rx="7.5" fill="${colour(line.run)}"/>`
        + `<text text-anchor="middle" y="4" style="fill:var(--bg);font-weight:700">${line.letter}</text></g>`);
    }
  });
  parts.push('<line class="cursor" y1="8" y2="206" stroke="var(--dim)" visibility="hidden"/>');
  svg.innerHTML = parts.join('');
  figure.at = x => {
    const cursor = svg.querySelector('.cursor');
    if (x === null || x < 0 || x > end) { cursor.setAttribute('visibility', 'hidden'); values.replaceChildren(); return; }
    cursor.setAttribute('x1', px(x)); cursor.setAttribute('x2', px(x)); cursor.setAttribute('visibility', 'visible');
    values.innerHTML = `<span class="dim">${axisText(x)}</span>` + lines.filter(line => line.xs.length && x <= line.xs[line.xs.length - 1]).map(line => {
      const nearest = line.xs.reduce((best, value, j) => Math.abs(value - x) < Math.abs(line.xs[best] - x) ? j : best, 0);
      return `<span style="color:${colour(line.run)}">${line.letter} ${numberText(line.ys[nearest])}</span>`;
    }).join('');
  };
  figure.xAt = event => { const box = svg.getBoundingClientRect(); return ((event.clientX - box.left) / box.width * W - edge.left) / (W - edge.left - edge.right) * end; };
};
const figures = [];
const addChart = (chart, parent) => {
  const figure = document.createElement('figure');
  figure.className = 'chart';
  figure.innerHTML = `<figcaption><strong></strong><span class="dim"></span><span class="values"></span></figcaption><svg role="img"></svg>`;
  figure.querySelector('strong').textContent = chart.title;
  figure.querySelector('.dim').textContent = chart.note;
  figure.querySelector('svg').setAttribute('aria-label', chart.title);
  figure.addEventListener('pointermove', event => { const x = figure.xAt ? figure.xAt(event) : null; for (const other of figures) if (other.figure.at) other.figure.at(x); });
  figure.addEventListener('pointerleave', () => { for (const other of figures) if (other.figure.at) other.figure.at(null); });
  parent.append(figure);
  figures.push({chart, figure});
};
const redraw = () => { for (const {chart, figure} of figures) draw(chart, figure); };
// Drawn once all are there: only then each has its width.
for (const chart of data.charts.filter(chart => chart.isFirst)) addChart(chart, one('charts'));
redraw();
const more = one('more');
if (more) more.addEventListener('toggle', () => {
  if (!more.open || one('moreCharts').children.length) return;
  for (const chart of data.charts.filter(chart => !chart.isFirst)) addChart(chart, one('moreCharts'));
  redraw();
});
let resized = 0;
addEventListener('resize', () => { clearTimeout(resized); resized = setTimeout(redraw, 100); });

// Pictures: each run's last snapshot up to the slider's place, or its best.
const slider = one('time'), play = one('play'), best = one('best'), walls = data.runs.map((run, i) => one('wall' + i));
let positions = [], timer = 0;
const refreshPositions = () => {
  const before = positions.length ? positions[Number(slider.value)] / positions[positions.length - 1] : 1;
  positions = [...new Set(moments.filter((list, i) => shown[i]).flat().map(m => m[state.axis]))].sort((a, b) => a - b);
  slider.max = Math.max(0, positions.length - 1);
  const end = positions[positions.length - 1] * before;
  const found = positions.findIndex(x => x >= end - 1e-9);
  slider.value = found < 0 ? positions.length - 1 : found;
};
const momentOf = (list, x) => {
  if (best && best.checked) return list.find(m => m.best) || list[list.length - 1];
  let found = list[0];
  for (const m of list) if (m[state.axis] <= x + 1e-9) found = m;
  return found;
};
const paint = () => {
  const x = positions[Number(slider.value)];
  moments.forEach((list, i) => {
    const figure = walls[i];
    if (!figure) return;
    figure.hidden = !shown[i];
    const m = momentOf(list, x), image = m && shown[i] ? pictureOf(m, paint) : null;
    if (!image) return;
    drawSheet(figure.querySelector('canvas'), image, {...m, classes: 0});
    const last = list[list.length - 1], isOver = !(best && best.checked) && m === last && x > last[state.axis] * (1 + 1e-9);
    figure.querySelector('figcaption span:last-child').textContent = 'update ' + m.u.toLocaleString('en') + (m.raw ? ', not averaged' : '') + (isOver ? ', its last' : best && best.checked && m.best ? ', its best' : '');
  });
  one('where').textContent = best && best.checked ? 'each at its best' : x === undefined ? '' : axisText(x);
};
const stop = () => { clearInterval(timer); timer = 0; play.textContent = 'Play'; };
play.addEventListener('click', () => {
  if (timer) { stop(); return; }
  if (Number(slider.value) === positions.length - 1) slider.value = 0;
  play.textContent = 'Pause';
  timer = setInterval(() => { slider.value = Number(slider.value) + 1; paint(); if (Number(slider.value) === positions.length - 1) stop(); }, 180);
});
slider.addEventListener('input', () => { stop(); if (best) best.checked = false; paint(); });
if (best) best.addEventListener('change', () => { stop(); paint(); });
addEventListener('keydown', event => {
  const steps = {ArrowLeft: -1, ArrowRight: 1, Home: -positions.length, End: positions.length};
  if (!(event.key in steps) || /INPUT|SELECT/.test(event.target.tagName)) return;
  event.preventDefault();
  stop();
  slider.value = Number(slider.value) + steps[event.key];
  paint();
});
for (const button of document.querySelectorAll('.runs button')) button.addEventListener('click', () => {
  const run = Number(button.dataset.run);
  shown[run] = !shown[run];
  button.setAttribute('aria-pressed', shown[run]);
  redraw(); refreshPositions(); paint();
});
one('axis').addEventListener('change', event => { state.axis = event.target.value; redraw(); refreshPositions(); paint(); });
one('smoothing').addEventListener('input', event => { state.smoothing = .99 * Math.sqrt(event.target.value / 100); redraw(); });
one('log').addEventListener('change', event => { state.log = event.target.checked; redraw(); });
if (one('spread')) one('spread').addEventListener('change', event => { state.spread = event.target.checked; redraw(); });
refreshPositions();
slider.value = slider.max;
paint();
