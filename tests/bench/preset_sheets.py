#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains settings beside each other on folders of real pictures and puts the last sheet of each into one folder, to be compared by eye.

    preset_sheets.py FORJA_CLI --out FOLDER --data PICTURES[@SIDE] [--data …] --arm NAME=PRESET[,KEY=VALUE…] [--arm …] [--minutes 5]

Each run gets the processor time that `--minutes` of two cores are worth, on one thread: what an update costs is measured first, and the number of updates follows
from it. So a busy machine changes how long this takes, not what it finds. With --bf16 as many updates are trained in bf16, which is sooner done where the processor
has it and looks the same. FOLDER/sheets holds PICTURES-ARM-SEED.png and a line for each in sheets.txt.
"""
import argparse
import json
import pathlib
import resource
import shutil
import subprocess
import sys

# What a second thread adds on pictures of 64 pixels.
THREADS = 1.8


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Trainer:
    def __init__(self, forja, runs):
        self.forja, self.runs = forja, runs

    def train(self, data, side, preset, settings, updates, seed, precision="fp32"):
        words = [self.forja, "train", "--data", data, "--out", self.runs, "--preset", preset, "--updates", updates, "--seed", seed]
        for key, value in [("data.width", side), ("data.height", side), ("train.threads", 1), ("train.precision", precision), *settings]:
            words += ["--set", f"{key}={value}"]
        before = processor_seconds()
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        run = next(line for line in reversed(done.stdout.splitlines()) if line.startswith("/"))
        return pathlib.Path(run), processor_seconds() - before


def measures(run):
    found = [json.loads(line) for file in run.glob("measures/*.jsonl") for line in file.read_text().splitlines()]
    return f"distance {found[-1]['distance']:.3g}, diversity {found[-1]['diversity']:.3g}" if found else "not measured"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--data", action="append", required=True, help="a folder of pictures or sample:KIND, with @SIDE behind it for another size than 64")
    parser.add_argument("--arm", action="append", required=True)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    wish = parser.parse_args()
    trainer = Trainer(wish.forja, wish.out / "runs")
    sheets = wish.out / "sheets"
    sheets.mkdir(parents=True, exist_ok=True)
    for source in wish.data:
        data, _, side = source.partition("@")
        for arm in wish.arm:
            name, _, what = arm.partition("=")
            preset, *rest = what.split(",")
            settings = [tuple(setting.split("=")) for setting in rest]
            train = lambda *rest: trainer.train(data, side or 64, preset, settings, *rest)
            cost = (train(50, 0)[1] - train(10, 0)[1]) / 40
            updates = round(wish.minutes * 60 * THREADS / cost)
            for seed in range(1, wish.seeds + 1):
                run, seconds = train(updates, seed, "bf16" if wish.bf16 else "fp32")
                last = sorted(run.glob("fakes/*.png"))[-1]
                to = sheets / f"{pathlib.Path(data.replace(':', '-')).name}-{name}-{seed}.png"
                shutil.copyfile(last, to)
                line = f"{to.name}: {updates} updates, {cost * 1000:.0f} ms of processor each, {seconds:.0f} s in all, {measures(run)}, {run.name}"
                print(line, flush=True)
                with open(sheets / "sheets.txt", "a") as out:
                    out.write(line + "\n")


if __name__ == "__main__":
    main()
