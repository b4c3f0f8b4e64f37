#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does bf16 cost anything in what is learned? Trains the same settings in fp32 and in bf16, seed by seed, each for the same updates, and prints the last measures
beside each other as a table in Markdown; FOLDER/sheets holds the last sheets of each pair side by side, fp32 on the left.

    precision_pairs.py FORJA_CLI --out FOLDER --data PICTURES[@SIDE] [--data …] [--preset balanced] [--seeds 3] [--updates 2000] [--set KEY=VALUE …]

Both arms begin with the same weights and see the same pictures in the same order, but they part with the first rounded product and may soon be as far apart as two
seeds are. So the means over the seeds are what is compared: "difference" is bf16 less fp32, and "deviation" that of a single run within its arm. On a machine without bf16 the second arm is refused. Needs the Python package pillow for the sheets.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

from PIL import Image

ARMS = ("fp32", "bf16")
MEASURES = ("distance", "diversity")
GAP = 8  # pixels between two sheets


class Trainer:
    def __init__(self, wish):
        self.wish = wish

    def forja(self, *words):
        done = subprocess.run([self.wish.forja, *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"forja-cli {' '.join(map(str, words))}: {done.stderr}")
        return json.loads(done.stdout)

    def train(self, data, side, precision, seed):
        words = ["train", "--data", data, "--out", self.wish.out / "runs", "--preset", self.wish.preset, "--updates", self.wish.updates, "--seed", seed, "--json"]
        settings = [f"data.width={side}", f"data.height={side}", f"train.precision={precision}", *self.wish.set]
        return pathlib.Path(self.forja(*words, *[word for setting in settings for word in ("--set", setting)])["run"])

    def images_per_second(self, run):
        """The median over the points: a busy minute does not count."""
        points = [json.loads(line) for line in (run / "stats.jsonl").read_text().splitlines()]
        return statistics.median(point["Timing/images_per_sec"]["mean"] for point in points)


def last_measure(run):
    found = [json.loads(line) for file in run.glob("measures/*.jsonl") for line in file.read_text().splitlines()]
    return {name: found[-1][name] for name in MEASURES} if found else {}


def beside(left, right, to):
    sheets = [Image.open(sorted(run.glob("fakes/*.png"))[-1]).convert("RGB") for run in (left, right)]
    both = Image.new("RGB", (sum(sheet.width for sheet in sheets) + GAP, max(sheet.height for sheet in sheets)), "white")
    both.paste(sheets[0], (0, 0))
    both.paste(sheets[1], (sheets[0].width + GAP, 0))
    both.save(to)


def summary(values):
    """Both arms' means, their difference, and what a single run deviates from its arm's mean."""
    means = [statistics.mean(values[arm]) for arm in ARMS]
    spread = [statistics.variance(values[arm]) for arm in ARMS if len(values[arm]) > 1]
    deviation = f"{statistics.mean(spread) ** 0.5:.3g}" if spread else "–"
    return f"{means[0]:.4g} | {means[1]:.4g} | {means[1] - means[0]:+.3g} | {deviation}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--data", action="append", required=True, help="a folder of pictures or sample:KIND, with @SIDE behind it for another size than 64")
    parser.add_argument("--preset", default="balanced")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    wish = parser.parse_args()
    trainer = Trainer(wish)
    sheets = wish.out / "sheets"
    sheets.mkdir(parents=True, exist_ok=True)
    rows = []
    for source in wish.data:
        data, _, side = source.partition("@")
        name = pathlib.Path(data.replace(":", "-")).name
        values = {measure: {arm: [] for arm in ARMS} for measure in (*MEASURES, "images/s")}
        for seed in range(1, wish.seeds + 1):
            runs = {arm: trainer.train(data, side or 64, arm, seed) for arm in ARMS}
            for arm, run in runs.items():
                for measure, value in {**last_measure(run), "images/s": trainer.images_per_second(run)}.items():
                    values[measure][arm].append(value)
            beside(runs["fp32"], runs["bf16"], sheets / f"{name}-{seed}.png")
            print(f"{name}, seed {seed}: " + "; ".join(f"{measure} " + " ".join(f"{values[measure][arm][-1]:.4g}" for arm in ARMS if values[measure][arm]) for measure in values), file=sys.stderr, flush=True)
        rows += [f"| {name} | {measure} | {summary(both)} |" for measure, both in values.items() if all(both.values())]
    print("| pictures | measure | fp32 | bf16 | difference | deviation |\n| --- | --- | --- | --- | --- | --- |")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
