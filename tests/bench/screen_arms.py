#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the presets were chosen from: trains `forja-cli` on the sample pictures with the settings that matter ("arms"), in several seeds, and prints the
Fréchet distance (64 features of a small classifier, 2,000 generated to 4,000 real pictures the run has not seen; smaller is nearer) as a Markdown table.

Each run costs the same amount of processor time on one thread, as images of width 16: an arm that costs k times as much an update gets k times fewer
updates. So a busy machine changes how long this takes, not what it finds. Needs the Python packages torch and pillow.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import torch

from classifier import Classifier, frechet, labelled, pixels

EQUAL = {"g.rate": 1e-3, "d.rate": 1e-3}

# Data, preset it speaks for, updates of 32 pictures, arms: name, settings, cost of an update.
SCREENS = {
    "digits": ("digits", "quick-look", 1000, [
        ("as the preset", {}, 1),
        ("rates 2e-4", {"g.rate": 2e-4, "d.rate": 2e-4}, 1),
        ("rates 1e-3", EQUAL, 1),
        ("rates 3e-3", {"d.rate": 3e-3}, 1),
        ("D batch norm", {"d.dcgan.norm": "batch"}, 1),
        ("D spectral, hinge", {"d.dcgan.norm": "spectral", "loss.kind": "hinge"}, 1),
        ("width 32", {"g.dcgan.width": 32, "d.dcgan.width": 32}, 2.2),
        ("batch 64", {"train.batch": 64}, 1.8),
        ("no classes", {"g.classes": False}, 1),
    ]),
    "faces": ("faces", "balanced", 1200, [
        ("as the preset", {}, 1),
        ("rates 1e-3", EQUAL, 1),
        ("rates 5e-4", {"g.rate": 5e-4, "d.rate": 5e-4}, 1),
        ("rates 1e-3, average .99", EQUAL | {"g.ema": 0.99}, 1),
        ("rates 1e-3, width 32", EQUAL | {"g.dcgan.width": 32, "d.dcgan.width": 32}, 2.2),
        ("rates 1e-3, R1 0.1 every 16", EQUAL | {"loss.r1": 0.1, "loss.r1_interval": 16}, 1.1),
    ]),
    "300 faces": ("faces", "small-data", 1500, [
        ("as the preset", {}, 1),
        ("unmoved", {"augment.translation": 0.0}, 0.95),
        ("colours varied too", {"augment.color": True}, 1),
    ]),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--screen", action="append", choices=SCREENS, help="only this one; may be given again")
    parser.add_argument("--arm", action="append", help="only these settings, by their name in the table; may be given again")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--length", type=float, default=1, help="times as many updates")
    arguments = parser.parse_args()
    torch.set_num_threads(1)

    def forja(*command):
        done = subprocess.run([arguments.forja, *map(str, command)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"forja-cli {' '.join(map(str, command))}: {done.stderr}")
        return done.stdout

    def spelled(value):
        return str(value).lower() if isinstance(value, bool) else str(value)

    with tempfile.TemporaryDirectory() as scratch:
        readers = {}
        for name in arguments.screen or SCREENS:
            kind, preset, updates, arms = SCREENS[name]
            channels = {"digits": 1, "faces": 3}[kind]
            if kind not in readers:
                forja("dataset", "sample", kind, f"{scratch}/{kind}", "--count", 6000, "--seed", 101)
                forja("dataset", "sample", kind, f"{scratch}/{kind}-unseen", "--count", 4000, "--seed", 202)
                pictures, labels = labelled(f"{scratch}/{kind}", channels)
                reader = Classifier(channels, int(labels.max()) + 1).fit(pictures, labels, 6)
                unseen, classes = labelled(f"{scratch}/{kind}-unseen", channels)
                right = (reader.read(unseen).argmax(1) == classes).float().mean().item()
                floor = frechet(reader.features(pictures), reader.features(unseen))
                print(f"{kind}: the classifier reads {right:.1%} of unseen pictures; real to real is {floor:.2f}\n", flush=True)
                readers[kind] = reader, reader.features(unseen)
            reader, real = readers[kind]
            data = f"{scratch}/{kind}"
            if name.startswith("300"):
                data = f"{scratch}/few"
                forja("dataset", "sample", kind, data, "--count", 300, "--seed", 303)

            print(f"{time.strftime('%Y-%m-%d')}, {name}, {preset}, {updates * arguments.length:,.0f} updates at the preset's size, {arguments.seeds} seeds\n")
            print("| settings | updates | distance, each seed | median |\n| --- | --- | --- | --- |", flush=True)
            for arm, settings, cost in arms:
                if arguments.arm and arm not in arguments.arm:
                    continue
                count = round(updates * arguments.length / cost)
                distances = []
                for seed in range(arguments.seeds):
                    words = [word for key, value in settings.items() for word in ("--set", f"{key}={spelled(value)}")]
                    run = forja("train", "--data", data, "--out", f"{scratch}/runs", "--preset", preset, "--updates", count, "--seed", seed,
                                "--set", "train.threads=1", *words).strip().splitlines()
                    where = next(line for line in reversed(run) if line.startswith("/"))
                    made = f"{scratch}/made/{name}/{arm}/{seed}"
                    forja("sample", where, "--out", made, "--count", 2000, "--seed", 7)
                    distances.append(frechet(reader.features(pixels(sorted(pathlib.Path(made).rglob("*.png")), channels)), real))
                print(f"| {arm} | {count:,} | {', '.join(f'{distance:.1f}' for distance in distances)} | {statistics.median(distances):.1f} |", flush=True)
            print(flush=True)


if __name__ == "__main__":
    main()
