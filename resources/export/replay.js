// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
const data = JSON.parse(one('data').textContent), runs = JSON.parse(one('runs').textContent);
// Two characters are a number: how far it lies between its column's least and greatest. Two spaces are none.
const digit = code => code - 35 - (code > 60) - (code > 92);
const unpacked = (text, low, high) => Array.from({length: text.length / 2}, (_, i) => text[2 * i] === ' ' ? null
  : low + (high - low) * (90 * digit(text.charCodeAt(2 * i)) + digit(text.charCodeAt(2 * i + 1))) / 8099);
for (const run of runs) run.columns = Object.fromEntries(data.lines.map(([name, low, high], i) => [name, unpacked(run.lines[i], low, high)]));
const colour = i => `var(--r${i % 8})`;
const share = (y, isPercent) => (isPercent ? Math.round(1000 * y) / 10 + ' %' : Math.abs(y) < 1e5 ? String(Number(y.toPrecision(3))) : y.toLocaleString('en', {notation: 'compact', maximumSignificantDigits: 3})).replace(/^-/, '−');
const niceStep = (span, most) => {
  const raw = Math.max(span, 1e-12) / most, decade = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map(times => times * decade).find(step => step >= raw * (1 - 1e-9));
};
const ticks = (from, to, step) => { const out = []; for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; ++i) out.push(i * step || 0); return out; };
const escaped = text => { const box = document.createElement('span'); box.textContent = text; return box.innerHTML; };

// The guess comes first: what came out is shown once it is made, or where somebody does not want to guess.
const answer = one('answer'), guesses = one('guesses');
const reveal = (button, guess) => {
  for (const other of guesses.querySelectorAll('button')) other.setAttribute('aria-pressed', other === button);
  const said = one('said');
  said.textContent = !guess || !data.answer ? '' : guess === data.answer ? 'As you guessed.' : 'You guessed otherwise.';
  answer.hidden = false;
  draw();
};
if (guesses) for (const button of guesses.querySelectorAll('button')) button.addEventListener('click', () => reveal(button, button.dataset.guess));

const frame = (svg, W, H, low, high, isPercent) => {
  svg.setAttribute('viewBox', `0 0 ${W} ${H}`);
  const edge = {left: 58, right: 16, top: 10, bottom: 34};
  const span = high - low || Math.abs(high) || 1;
  low = low >= 0 && low < span ? 0 : low - .06 * span;
  high += .06 * span;
  const py = y => H - edge.bottom - (y - low) / (high - low) * (H - edge.top - edge.bottom);
  const parts = ticks(low, high, niceStep(high - low, 5)).map(y =>
    `<line x1="${edge.left}" x2="${W - edge.right}" y1="${py(y)}" y2="${py(y)}" stroke="var(--line)"/><text x="${edge.left - 8}" y="${py(y) + 4}" text-anchor="end">${share(y, isPercent)}</text>`);
  return {edge, py, parts, low, high};
};
const drawDots = () => {
  const svg = one('dots');
  if (!svg || !data.places.length) return;
  const W = 820, H = 320, values = data.places.flatMap(place => place.dots.map(dot => dot.y)).concat(data.isLine ? [Math.max(...data.places.map(place => place.x)) + data.base] : []);
  if (!values.length) return;
  const {edge, py, parts} = frame(svg, W, H, Math.min(...values), Math.max(...values), data.isPercent);
  const columns = data.columns, width = (W - edge.left - edge.right) / columns.length;
  const px = column => edge.left + (column + .5) * width;
  columns.forEach((label, i) => parts.push(`<text x="${px(i)}" y="${H - 12}" text-anchor="middle">${escaped(label)}</text>`));
  if (data.isLine) parts.push(`<polyline fill="none" stroke="var(--dim)" stroke-dasharray="5 4" points="${data.places.filter(p => p.arm === data.places[0].arm).map(p => `${px(p.column)},${py(p.x + data.base)}`).join(' ')}"/>`);
  const middle = place => px(place.column) + (place.arm - (data.arms.length - 1) / 2) * (data.isByArm ? 0 : Math.min(26, width / (data.arms.length + 1)));
  const across = (place, i) => middle(place) + (i - (place.dots.length - 1) / 2) * Math.min(5, 20 / place.dots.length);
  // The two places of a claim, seed by seed; the verdict's own stand out.
  data.pairs.map(([from, to], claim) => [data.places[from], data.places[to], claim]).reverse().forEach(([from, to, claim]) => from.dots.forEach((dot, i) => {
    const j = to.dots.findIndex(other => other.seed === dot.seed);
    if (j >= 0) parts.push(`<line x1="${across(from, i)}" y1="${py(dot.y)}" x2="${across(to, j)}" y2="${py(to.dots[j].y)}" stroke="var(--text)" opacity="${claim ? .14 : .38}"/>`);
  }));
  for (const place of data.places) {
    const x = middle(place);
    // An interval of few seeds may reach far beyond the dots.
    const within = y => Math.min(Math.max(py(y), edge.top), H - edge.bottom);
    place.dots.forEach((dot, i) =>
      parts.push(`<circle cx="${across(place, i)}" cy="${py(dot.y)}" r="4.5" fill="${colour(place.mark)}" stroke="var(--bg)" opacity=".75"><title>seed ${dot.seed}: ${share(dot.y, data.isPercent)}${dot.run ? ' · ' + escaped(dot.run) : ''}</title></circle>`));
    if (place.dots.length > 1)
      parts.push(`<line x1="${x}" x2="${x}" y1="${within(place.low)}" y2="${within(place.high)}" stroke="var(--text)" stroke-width="1.5"/>`);
    parts.push(`<line x1="${x - 9}" x2="${x + 9}" y1="${py(place.mean)}" y2="${py(place.mean)}" stroke="var(--text)" stroke-width="2.5"/>`);
  }
  svg.innerHTML = parts.join('');
};
const drawCurves = () => {
  const axis = one('axis') ? one('axis').value : 'g';
  for (const svg of document.querySelectorAll('.curve svg')) {
    const name = svg.dataset.curve, lines = runs.filter(run => run.columns[name]).map(run => ({mark: run.mark, xs: run.columns[axis], ys: run.columns[name]}));
    const values = lines.flatMap(line => line.ys).filter(y => y !== null);
    if (!values.length) continue;
    const W = 420, H = 220, {edge, py, parts} = frame(svg, W, H, values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b)), false);
    const end = Math.max(1e-9, ...lines.flatMap(line => line.xs)), px = x => edge.left + x / end * (W - edge.left - edge.right);
    for (const x of ticks(0, end, niceStep(end, 5))) parts.push(`<text x="${px(x)}" y="${H - 14}" text-anchor="middle">${x.toLocaleString('en')}</text>`);
    for (const line of lines) {
      let pen = 'M', path = '';
      line.ys.forEach((y, i) => { if (y === null) { pen = 'M'; return; } path += pen + px(line.xs[i]).toFixed(1) + ' ' + py(y).toFixed(1); pen = 'L'; });
      parts.push(`<path d="${path}" fill="none" stroke="${colour(line.mark)}" stroke-width="1.4" opacity=".8"/>`);
    }
    svg.innerHTML = parts.join('');
  }
};
// A cell of a tournament. The page's own ground: cannot tell; blue: tells; red: is deceived.
for (const cell of document.querySelectorAll('.heat td')) {
  const away = Math.max(-1, Math.min(1, 2 * (Number(cell.textContent) - .5)));
  cell.style.background = `hsl(${away < 0 ? 8 : 212} 70% 50% / ${.6 * Math.abs(away)})`;
}
const draw = () => { drawDots(); drawCurves(); };
if (one('axis')) one('axis').addEventListener('change', drawCurves);

// Pictures: each run's last snapshot up to the slider's place.
const slider = one('time'), play = one('play'), shown = runs.map((run, i) => ({run, figure: one('wall' + i)})).filter(each => each.figure);
if (slider && shown.length) {
  const positions = [...new Set(shown.flatMap(each => each.run.moments.map(m => m.update)))].sort((a, b) => a - b);
  slider.max = positions.length - 1;
  slider.value = slider.max;
  const paint = () => {
    const x = positions[Number(slider.value)];
    one('where').textContent = 'update ' + x.toLocaleString('en');
    for (const {run, figure} of shown) {
      let m = run.moments[0];
      for (const other of run.moments) if (other.update <= x) m = other;
      const image = m && pictureOf(m, paint);
      if (!image) continue;
      drawSheet(figure.querySelector('canvas'), image, {...m, classes: 0});
      figure.querySelector('figcaption span').textContent = 'update ' + m.update.toLocaleString('en');
    }
  };
  let timer = 0;
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = 'Play'; };
  play.addEventListener('click', () => {
    if (timer) { stop(); return; }
    if (slider.value === slider.max) slider.value = 0;
    play.textContent = 'Pause';
    timer = setInterval(() => { slider.value = Number(slider.value) + 1; paint(); if (slider.value === slider.max) stop(); }, 200);
  });
  slider.addEventListener('input', () => { stop(); paint(); });
  paint();
}
if (!answer.hidden) draw();
