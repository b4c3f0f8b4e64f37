#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many generated digits can be read: trains `forja-cli train --data sample:digits` for a while in each of several seeds, makes 1,000 pictures, and lets
a small classifier, trained on other sample pictures, read them. Prints a table in Markdown.

Needs Python packages torch and pillow (any environment); the program itself needs neither.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from classifier import Classifier, labelled, pixels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--preset", default="quick-look")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()

    def forja(*command):
        done = subprocess.run([arguments.forja, *map(str, command)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"forja-cli {' '.join(map(str, command))}: {done.stderr}")
        return done.stdout

    with tempfile.TemporaryDirectory() as scratch:
        forja("dataset", "sample", "digits", f"{scratch}/train", "--count", 10000, "--seed", 101)
        forja("dataset", "sample", "digits", f"{scratch}/test", "--count", 2000, "--seed", 202)
        reader = Classifier(1, 10).fit(*labelled(f"{scratch}/train", 1), arguments.epochs)
        pictures, classes = labelled(f"{scratch}/test", 1)
        right = (reader.read(pictures).argmax(1) == classes).float().mean().item()
        print(f"classifier: {100 * right:.1f} % of {len(classes)} held-out sample digits right\n", flush=True)

        print(f"{time.strftime('%Y-%m-%d')}, {arguments.preset}, {60 * arguments.minutes:g} s of training, {arguments.count} pictures, "
              f"read = the asked class with p > 0.9\n")
        print("| seed | updates | read | worst class | " + " | ".join(map(str, range(10))) + " |")
        print("| --- " * 14 + "|", flush=True)
        settings = [word for pair in arguments.set for word in ("--set", pair)]
        for seed in range(arguments.seeds):
            run = forja("train", "--data", "sample:digits", "--out", f"{scratch}/runs", "--preset", arguments.preset, "--minutes", arguments.minutes,
                        "--seed", seed, *settings).strip().splitlines()
            where = next(line for line in reversed(run) if line.startswith("/"))
            updates = next((re.search(r"update ([\d,]*\d)", line).group(1) for line in run if line.startswith("Done")), "?")
            shares = []
            for digit in range(10):
                folder = f"{scratch}/made/{seed}/{digit}"
                forja("sample", where, "--out", folder, "--count", arguments.count // 10, "--class", digit)
                shares.append((reader.read(pixels(sorted(pathlib.Path(folder).glob("*.png")), 1))[:, digit] > 0.9).float().mean().item())
            print(f"| {seed} | {updates} | {sum(shares) / 10:.1%} | {min(shares):.0%} | " + " | ".join(f"{share:.0%}" for share in shares) + " |", flush=True)


if __name__ == "__main__":
    main()
