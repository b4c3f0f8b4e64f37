#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""After how many real pictures shown to D can most generated digits be read? That is `readable_images` of a preset: trains `forja-cli train --data
sample:digits` a few updates at a time until a small classifier, trained on other sample pictures, reads half of 300 pictures as the class that was asked for.
Independent of the machine and of what else it does. Prints a table in Markdown.

Needs Python packages torch and pillow (any environment); the program itself needs neither.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from classifier import Classifier, labelled, pixels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--presets", nargs="+", default=["quick-look", "balanced", "small-data", "overnight"])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--step", type=int, default=50, help="updates between two looks")
    parser.add_argument("--most", type=int, default=5000, help="updates after which to give up")
    parser.add_argument("--epochs", type=int, default=4)
    arguments = parser.parse_args()

    def forja(*command):
        done = subprocess.run([arguments.forja, *map(str, command)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"forja-cli {' '.join(map(str, command))}: {done.stderr}")
        return done.stdout

    with tempfile.TemporaryDirectory() as scratch:
        forja("dataset", "sample", "digits", f"{scratch}/train", "--count", 6000, "--seed", 101)
        reader = Classifier(1, 10).fit(*labelled(f"{scratch}/train", 1), arguments.epochs)

        def read(run, update):
            right = 0.0
            for digit in range(10):
                folder = f"{scratch}/made/{pathlib.Path(run).name}/{update}/{digit}"
                forja("sample", run, "--out", folder, "--count", 30, "--class", digit)
                right += (reader.read(pixels(sorted(pathlib.Path(folder).glob("*.png")), 1))[:, digit] > 0.9).float().mean().item()
            return right / 10

        print("| preset | seed | updates | pictures | read |\n| --- | --- | --- | --- | --- |", flush=True)
        for preset in arguments.presets:
            for seed in range(arguments.seeds):
                update, share, run = 0, 0.0, None
                while share < 0.5 and update < arguments.most:
                    update += arguments.step
                    words = ("resume", run) if run else ("train", "--data", "sample:digits", "--out", f"{scratch}/runs", "--preset", preset, "--seed", seed)
                    run = json.loads(forja(*words, "--updates", arguments.step, "--json"))["run"]
                    share = read(run, update)
                batch = json.loads((pathlib.Path(run) / "experiment.json").read_text())["values"]["train.batch"]
                print(f"| {preset} | {seed} | {update} | {update * batch:,} | {share:.0%} |", flush=True)


if __name__ == "__main__":
    main()
