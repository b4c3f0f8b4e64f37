#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cheap measure of generated pictures agrees with a judge who knows the pictures? A table of candidates.

Each --set NAME:REAL:SNAPSHOTS is a folder of real pictures (sub-folders are classes) and one with a folder of generated pictures for each moment of a training
(a number: its update), as `forja-cli sample --at UPDATE` writes them. REAL may have many sets of SNAPSHOTS, parted by commas: other arms.

Half of the real pictures train the judge: a residual net that learns classes, where there are any, and how a picture was turned; the distance between its
features (Fréchet) is what a candidate should agree with. Candidates see only the other half.

  swd      sliced Wasserstein distance between 7x7 patches of a Laplacian pyramid (Karras et al. 2018, section 5), in units of the real patches
  random   features of a wide random convolutional net, at several scales, each channel in units of its spread on real pictures; Fréchet and kernel distance
           (Bińkowski et al. 2018)
  learnt   features of a small convolutional net that has learnt classes, or turns, from real pictures for --learn seconds; the same two distances
  c2st     a fresh small net learns to tell generated from real pictures for a few seconds; how well it then tells those that it has not seen

Printed for each set: rank correlation with the judge over moments and arms; the share of pairs of degrees of spoiling that come out in order (blur, noise,
contrast, checkerboard, fading colours, fewer pictures, missing classes); the seconds a measurement takes. Results are kept in --out, one line each, and a run that
was stopped goes on. Needs torch, numpy, scipy and Pillow.
"""
import argparse
import json
import os
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scipy import linalg, stats
from torch import nn
from torch.nn import functional as F

NAMES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")


# Pictures [N, 3, S, S] in [-1, 1].

def read(path, size):
    picture = Image.open(path).convert("RGB")
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    picture = picture.crop((left, top, left + side, top + side)).resize((size, size), Image.BOX)
    return torch.from_numpy(np.asarray(picture, dtype=np.float32) / 127.5 - 1).permute(2, 0, 1)


def pictures_of(folder, size, limit=None):
    paths = sorted(p for p in Path(folder).rglob("*") if p.suffix.lower() in NAMES)
    order = np.random.default_rng(1).permutation(len(paths))[:limit]
    names = sorted({p.parent.name for p in paths})
    paths = [paths[i] for i in order]
    classes = torch.tensor([names.index(p.parent.name) for p in paths])
    return torch.stack([read(p, size) for p in paths]), classes, len(names)


# Distances between features [N, F].

def frechet(a, b):
    a, b = a.double().numpy(), b.double().numpy()
    c, d = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    root = np.sqrt(np.maximum(0, linalg.eigvals(c @ d).real)).sum()
    return float(np.square(a.mean(0) - b.mean(0)).sum() + np.trace(c) + np.trace(d) - 2 * root)


def kernel(a, b):
    a, b = a.double(), b.double()
    scale = a.shape[1]

    def k(x, y):
        return (x @ y.T / scale + 1) ** 3

    n, m = len(a), len(b)
    aa, bb = k(a, a), k(b, b)
    return float((aa.sum() - aa.trace()) / (n * (n - 1)) + (bb.sum() - bb.trace()) / (m * (m - 1)) - 2 * k(a, b).mean())


def in_batches(net, pictures):
    with torch.no_grad():
        return torch.cat([net(some) for some in pictures.split(64)])


# Nets.

class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.body = nn.Sequential(nn.GroupNorm(8, inputs), nn.SiLU(), nn.Conv2d(inputs, outputs, 3, stride, 1),
                                  nn.GroupNorm(8, outputs), nn.SiLU(), nn.Conv2d(outputs, outputs, 3, 1, 1))
        self.short = nn.Conv2d(inputs, outputs, 1)
        self.stride = stride

    def forward(self, x):
        return self.body(x) + self.short(F.avg_pool2d(x, self.stride))


class Judge(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 32, 3, 1, 1), Block(32, 48, 2), Block(48, 64, 2), Block(64, 96, 2), nn.GroupNorm(8, 96), nn.SiLU())
        self.heads = nn.ModuleList([nn.Linear(96, max(2, classes)), nn.Linear(96, 4)])

    def forward(self, x):
        return self.body(x).mean((2, 3))


class Small(nn.Module):
    """Plain convolutions on maps that are normalised picture by picture; the means of the last one."""

    def __init__(self, outputs, width=24):
        super().__init__()
        sides = [3, width, 2 * width, 4 * width]
        self.maps = nn.Sequential(*(nn.Sequential(nn.Conv2d(i, o, 4, 2, 1), nn.GroupNorm(4, o), nn.LeakyReLU(0.2)) for i, o in zip(sides, sides[1:])))
        self.heads = nn.ModuleList(nn.Linear(4 * width, o) for o in outputs)

    def last(self, x):
        return self.maps(x).mean((2, 3))

    def forward(self, x):
        # What normalising takes away: how bright and how strong the picture is.
        return torch.cat([self.last(x), x.mean((2, 3)), x.flatten(2).std(2)], 1)


def turned(pictures, generator):
    turns = torch.randint(4, (len(pictures),), generator=generator)
    return torch.stack([torch.rot90(p, int(t), (1, 2)) for p, t in zip(pictures, turns)]), turns


def shifted(pictures, generator):
    padded = F.pad(pictures, (4, 4, 4, 4), mode="replicate")
    y, x = torch.randint(0, 9, (2,), generator=generator).tolist()
    size = pictures.shape[2]
    return padded[:, :, y:y + size, x:x + size]


def learn(net, body, pictures, classes, count, seconds, seed):
    """Classes where there are some, and turns."""
    generator = torch.Generator().manual_seed(seed)
    adam = torch.optim.Adam(net.parameters(), 1e-3)
    net.train()
    end, steps = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        some = torch.randint(len(pictures), (64,), generator=generator)
        shown = shifted(pictures[some], generator)
        again, turns = turned(shown[:32], generator)
        loss = F.cross_entropy(net.heads[1](body(again)), turns)
        if count > 1:
            loss = loss + F.cross_entropy(net.heads[0](body(shown)), classes[some])
        adam.zero_grad()
        loss.backward()
        adam.step()
        steps += 1
    net.eval()
    return steps


class Random(nn.Module):
    """Convolutions with random weights at three scales; each channel is later divided by its spread on real pictures."""

    def __init__(self, width=64):
        super().__init__()
        torch.manual_seed(5)
        self.first = nn.Conv2d(3, width, 5, 2, 2)
        self.second = nn.Conv2d(width, width, 3, 2, 1)
        for layer in (self.first, self.second):
            nn.init.orthogonal_(layer.weight)
            nn.init.normal_(layer.bias, std=0.1)

    def forward(self, x):
        out = []
        while True:
            normal = F.instance_norm(x)
            first = F.relu(self.first(normal))
            second = F.relu(F.instance_norm(self.second(first)))
            out += [m.mean((2, 3)) for m in (first, second)]
            # What normalising takes away: how bright and how strong the picture is.
            out += [x.mean((2, 3)), x.flatten(2).std(2)]
            if x.shape[2] <= 16:
                return torch.cat(out, 1)
            x = F.avg_pool2d(x, 2)


# Candidates: made from real pictures once, then called with generated ones.

class Swd:
    def __init__(self, real, classes, count, arguments):
        generator = torch.Generator().manual_seed(3)
        self.directions = F.normalize(torch.randn(147, 256, generator=generator), dim=0)
        self.real = [self.patches(level, 0) for level in self.pyramid(real)]
        self.levels = [(p.mean(0), p.std(0) + 1e-6) for p in self.real]
        self.real = [((p - m) / s @ self.directions).sort(0).values for p, (m, s) in zip(self.real, self.levels)]

    @staticmethod
    def pyramid(pictures):
        out = []
        while pictures.shape[2] > 16:
            small = F.avg_pool2d(pictures, 2)
            out.append(pictures - F.interpolate(small, scale_factor=2, mode="bilinear"))
            pictures = small
        return out + [pictures]

    @staticmethod
    def patches(level, seed):
        rng = np.random.default_rng(seed)
        size = level.shape[2]
        out = []
        for _ in range(32):
            y, x = rng.integers(0, size - 6, 2)
            out.append(level[:, :, y:y + 7, x:x + 7].flatten(1))
        return torch.cat(out)

    def __call__(self, generated):
        out = []
        for level, real, (m, s) in zip(self.pyramid(generated), self.real, self.levels):
            p = ((self.patches(level, 1) - m) / s @ self.directions).sort(0).values
            grid = torch.linspace(0, 1, 2000)
            at = [v[(grid * (len(v) - 1)).long()] for v in (p, real)]
            out.append(float((at[0] - at[1]).abs().mean()))
        return {"swd": float(np.mean(out))}


class Featured:
    def __init__(self, name, net, real):
        self.name, self.net = name, net
        features = in_batches(net, real)
        self.mean, self.std = features.mean(0), features.std(0)
        # What hardly differs among real pictures must not outweigh everything else.
        self.std = self.std.clamp_min(0.1 * float(self.std.mean()))
        self.real = self.of(features)
        values, basis = torch.linalg.eigh(torch.cov(self.real.T.double()))
        self.basis = basis.flip(1).float()

    def of(self, features):
        return (features - self.mean) / self.std

    def __call__(self, generated):
        features = self.of(in_batches(self.net, generated))
        a, b = features @ self.basis, self.real @ self.basis
        # Fewer dimensions than pictures: the directions in which real pictures differ most with all that connects them, the others each for itself.
        first = min(64, len(self.real) // 4)
        rest = (a[:, first:].mean(0) - b[:, first:].mean(0)).square().sum() + (a[:, first:].std(0) - b[:, first:].std(0)).square().sum()
        return {f"{self.name} fréchet": frechet(a[:, :first], b[:, :first]) + float(rest), f"{self.name} kernel": kernel(features, self.real)}


def random_net(real, classes, count, arguments):
    return Featured("random", Random().eval(), real)


def learnt_net(real, classes, count, arguments):
    torch.manual_seed(arguments.seed)
    net = Small([max(2, count), 4])
    learn(net, net.last, real, classes, count, arguments.learn, arguments.seed)
    return Featured("learnt", net, real)


class TwoSample:
    def __init__(self, real, classes, count, arguments):
        self.real = real

    def __call__(self, generated):
        torch.manual_seed(2)
        net = Small([1], 16)
        adam = torch.optim.Adam(net.parameters(), 2e-3)
        half, m = len(generated) // 2, len(self.real) // 2
        for _ in range(60):
            shown = torch.cat([self.real[torch.randint(m, (32,))], generated[torch.randint(half, (32,))]])
            loss = F.binary_cross_entropy_with_logits(net.heads[0](net.last(shown))[:, 0], torch.cat([torch.ones(32), torch.zeros(32)]))
            adam.zero_grad()
            loss.backward()
            adam.step()
        net.eval()
        with torch.no_grad():
            a, b = (torch.cat([net.heads[0](net.last(s))[:, 0] for s in p.split(64)]).numpy() for p in (self.real[m:], generated[half:]))
        return {"c2st": float(stats.mannwhitneyu(a, b).statistic / (len(a) * len(b)))}


CANDIDATES = {"swd": Swd, "random": random_net, "learnt": learnt_net, "c2st": TwoSample}


# Real pictures, spoilt by degrees.

def blurred(pictures, sigma):
    radius = max(1, int(3 * sigma))
    x = torch.arange(-radius, radius + 1).float()
    weights = torch.exp(-x ** 2 / (2 * sigma ** 2))
    weights = (weights / weights.sum()).repeat(3, 1)
    padded = F.pad(pictures, [radius] * 4, mode="reflect")
    return F.conv2d(F.conv2d(padded, weights[:, None, :, None], groups=3), weights[:, None, None, :], groups=3)


def spoilt(kind, degree, pictures, classes):
    generator = torch.Generator().manual_seed(9)
    if kind == "blur":
        return blurred(pictures, degree)
    if kind == "noise":
        return (pictures + degree * torch.randn(pictures.shape, generator=generator)).clamp(-1, 1)
    if kind in ("contrast up", "contrast down"):
        mean = pictures.mean((1, 2, 3), keepdim=True)
        return ((pictures - mean) * degree + mean).clamp(-1, 1)
    if kind == "checkerboard":
        side = torch.arange(pictures.shape[2])
        return (pictures + degree * ((side[:, None] + side) % 2 * 2 - 1)).clamp(-1, 1)
    if kind == "fading colours":
        return pictures * degree + pictures.mean(1, keepdim=True) * (1 - degree)
    if kind == "fewer pictures":
        some = pictures[:int(degree)]
        return some[torch.arange(len(pictures)) % len(some)]
    kept = classes < classes.max() + 1 - int(degree)
    some = pictures[kept]
    return some[torch.arange(len(pictures)) % len(some)]


DEGREES = {"blur": [0.5, 0.8, 1.2, 2], "noise": [0.05, 0.1, 0.2, 0.4], "contrast up": [1.1, 1.3, 1.6, 2.2], "contrast down": [0.9, 0.75, 0.5, 0.25],
           "checkerboard": [0.02, 0.05, 0.1, 0.2], "fading colours": [0.8, 0.5, 0.2, 0.0], "fewer pictures": [300, 100, 30, 10], "missing classes": [1, 3, 5, 8]}


def spoilings(pictures, classes, count):
    isGrey = (pictures - pictures.mean(1, keepdim=True)).abs().max() < 0.02
    for kind, degrees in DEGREES.items():
        if (kind == "fading colours" and isGrey) or (kind == "missing classes" and count < 10):
            continue
        yield kind, [(degree, spoilt(kind, degree, pictures, classes)) for degree in degrees]


class Kept:
    """Results by key, one line each in a file."""

    def __init__(self, path):
        self.path, self.known = path, {}
        if os.path.exists(path):
            for line in open(path, encoding="utf-8"):
                row = json.loads(line)
                self.known[tuple(row["key"])] = row["numbers"]

    def get(self, key, make):
        if key not in self.known:
            self.known[key] = make()
            with open(self.path, "a", encoding="utf-8") as out:
                out.write(json.dumps({"key": key, "numbers": self.known[key]}) + "\n")
        return self.known[key]


def measure_set(name, real_folder, arms, size, kept, arguments):
    real, classes, count = pictures_of(real_folder, size, 2 * arguments.real)
    half = len(real) // 2
    mine, theirs = real[:half], real[half:]

    made = {}

    def candidate(which):
        if which not in made:
            begin = time.perf_counter()
            if which == "judge":
                torch.manual_seed(77)
                net = Judge(count)
                learn(net, net, theirs, classes[half:], count, arguments.judge, 77)
                made[which] = Featured("judge", net, theirs)
            else:
                made[which] = CANDIDATES[which](mine[:half // 2], classes[:half // 2], count, arguments)
            print(f"{name}: {which} ready after {time.perf_counter() - begin:.1f} s", flush=True)
        return made[which]

    def numbers(which, pictures):
        begin = time.perf_counter()
        out = candidate(which)(pictures)
        return {**out, "seconds": time.perf_counter() - begin}

    which_all = ["judge", *arguments.candidates.split(",")]
    for arm in arms:
        for folder in sorted(Path(arm).iterdir(), key=lambda p: int(p.name)):
            def generated():
                if not hasattr(generated, "pictures"):
                    generated.pictures = pictures_of(folder, size, arguments.generated)[0]
                return generated.pictures
            for which in which_all:
                kept.get((name, "moment", os.path.basename(arm), int(folder.name), which), lambda: numbers(which, generated()))
    # What real pictures, which no one has learnt from, have: the floor.
    rest, restClasses = mine[half // 2:], classes[half // 2:half]
    for which in which_all:
        kept.get((name, "floor", "", 0, which), lambda: numbers(which, rest))
        made_spoilt = None
        for kind in DEGREES:
            for place in range(4):
                key = (name, "spoilt", kind, place, which)
                if key in kept.known:
                    continue
                if made_spoilt is None:
                    made_spoilt = dict(spoilings(rest, restClasses, count))
                if kind in made_spoilt:
                    kept.get(key, lambda: numbers(which, made_spoilt[kind][place][1]))


def table(names, kept):
    labels = ["swd", "random fréchet", "random kernel", "learnt fréchet", "learnt kernel", "c2st"]
    labels = [label for label in labels if any(k[4] == label.split()[0] for k in kept.known)]
    owner = {label: label.split()[0] for label in labels}
    for name in names:
        moments = sorted({(k[2], k[3]) for k in kept.known if k[0] == name and k[1] == "moment"})
        judge = [kept.known[(name, "moment", *m, "judge")]["judge fréchet"] for m in moments]
        print(f"\n{name}: {len(moments)} moments; the judge's distances {', '.join(f'{j:.1f}' for j in judge)}")
        for label in labels:
            if (name, "floor", "", 0, owner[label]) not in kept.known:
                continue
            values = [kept.known[(name, "moment", *m, owner[label])][label] for m in moments]
            floor = kept.known[(name, "floor", "", 0, owner[label])][label]
            right, pairs, wrong = 0, 0, []
            for kind in DEGREES:
                row = [kept.known.get((name, "spoilt", kind, p, owner[label])) for p in range(4)]
                if None in row:
                    continue
                row = [floor] + [r[label] for r in row]
                ok = sum(b > a for a, b in zip(row, row[1:]))
                right, pairs = right + ok, pairs + 4
                if ok < 4:
                    wrong.append(f"{kind} {ok}/4")
            seconds = np.median([kept.known[(name, "moment", *m, owner[label])]["seconds"] for m in moments])
            print(f"  {label:15} rank correlation {stats.spearmanr(judge, values).statistic:5.2f}  in order {right}/{pairs}  floor {floor:.4g}  "
                  f"{seconds:4.1f} s  {', '.join(wrong)}")
            print("     ", ", ".join(f"{v:.3g}" for v in values))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", action="append", required=True, metavar="NAME:REAL:SNAPSHOTS[,SNAPSHOTS]")
    parser.add_argument("--size", type=int, default=64, help="pixels a side at most; pictures that are smaller stay as they are")
    parser.add_argument("--out", default="measure_candidates.jsonl")
    parser.add_argument("--real", type=int, default=1000, help="real pictures for the candidates, and as many for the judge")
    parser.add_argument("--generated", type=int, default=500)
    parser.add_argument("--learn", type=float, default=15, help="seconds")
    parser.add_argument("--judge", type=float, default=90, help="seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--candidates", default=",".join(CANDIDATES))
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    kept = Kept(arguments.out)
    names = []
    for text in arguments.set:
        name, real, snapshots = text.split(":")
        arms = snapshots.split(",")
        first = next(p for p in Path(arms[0]).rglob("*") if p.suffix.lower() in NAMES)
        size = min(arguments.size, min(Image.open(first).size))
        measure_set(name, real, arms, size, kept, arguments)
        names.append(name)
    table(names, kept)


if __name__ == "__main__":
    main()
