// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
const moments = JSON.parse(one('moments').textContent);
if (moments.length) {
  const slider = one('time'), canvas = one('canvas'), badges = one('badges'), labels = one('labels');
  const play = one('play'), show = one('show');
  let timer = 0;
  const paint = at => {
    const m = moments[at];
    if (Number(slider.value) !== at) return;
    const image = pictureOf(m, () => paint(at));
    if (!image) return;
    const {columns, cells, rows} = drawSheet(canvas, image, m);
    canvas.parentNode.style.width = `min(100%, ${66 * canvas.width / canvas.height}vh)`;
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
    paint(Number(slider.value));
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
