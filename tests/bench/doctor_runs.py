#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the runs that the doctor of a run is judged by: healthy ones, decoys among them, and ones that are sick on purpose, each with the cause that is to
be found. Half of the settings set the thresholds ("set"), the other half, on other pictures and other settings, say what they are worth ("test").

Runs that are there are kept, so the script may be stopped and started again; `--seeds` makes more of each. `doctor_thresholds.py FOLDER` reads them.
Every run has its number of updates and one thread, so a busy machine changes how long this takes, not what it finds.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import time

SMALL = {"data.width": 16, "data.height": 16}
PLAIN = {"g.classes": False, "d.dcgan.norm": "none"}
MINIMAX = {"loss.kind": "minimax", "g.classes": False}
SLOW_D = PLAIN | {"g.rate": 2e-3, "d.rate": 2e-4, "g.updates": 3}
BETA = PLAIN | {"g.rate": 2e-3, "d.rate": 2e-3, "g.beta1": 0.9, "d.beta1": 0.9}
FEW = {"g.classes": False, "augment.translation": 0.0}

HALF = {"data.held_out": 0.5}  # so that there is enough to tell copies from

# Part, what is to be found ("" healthy), name, data, pictures, updates, settings.
SETTINGS = [
    # What sets the thresholds.
    ("set", "", "quick-look", "digits", 6000, 1000, {}),
    ("set", "", "batch-norm", "digits", 6000, 800, {"d.dcgan.norm": "batch", "g.classes": False, "g.rate": 5e-4, "d.rate": 5e-4, "train.batch": 64}),
    ("set", "", "no-norm-r1", "digits", 6000, 1000, PLAIN | {"loss.r1": 0.1, "g.rate": 1e-3, "d.rate": 1e-3}),
    ("set", "", "least-squares", "digits", 6000, 800, {"loss.kind": "least-squares"}),
    ("set", "", "spectral-hinge", "digits", 6000, 800, {"loss.kind": "hinge", "d.dcgan.norm": "spectral"}),
    ("set", "", "no-classes", "digits", 6000, 1000, {"g.classes": False}),
    ("set", "", "small", "digits", 6000, 1200, SMALL),
    ("set", "", "small-faces", "faces", 6000, 1200, SMALL | {"g.rate": 2e-3}),
    ("set", "", "small-slow", "digits", 6000, 800, SMALL | {"g.rate": 5e-5, "d.rate": 5e-5}),
    ("set", "d_won", "minimax-none", "digits", 6000, 700, MINIMAX | {"d.dcgan.norm": "none", "d.first": 300, "g.rate": 5e-4, "d.rate": 1e-3}),
    ("set", "d_won", "minimax-batch", "digits", 6000, 700, MINIMAX | {"d.dcgan.norm": "batch", "d.first": 300, "g.rate": 5e-4, "d.rate": 1e-3}),
    ("set", "d_won", "minimax-five", "digits", 6000, 700, MINIMAX | {"d.dcgan.norm": "none", "d.updates": 5, "g.rate": 5e-4, "d.rate": 1e-3}),
    ("set", "d_won", "minimax-narrow", "digits", 6000, 700, MINIMAX | {"d.dcgan.norm": "none", "d.first": 400, "g.dcgan.width": 8, "d.dcgan.width": 12, "d.rate": 2e-3}),
    ("set", "collapse", "small-none-g", "digits", 6000, 800, SMALL | {"g.dcgan.norm": "none", "g.rate": 1e-4, "d.rate": 1e-3}),
    ("set", "nothing_moves", "slow-d", "digits", 6000, 800, SLOW_D),
    ("set", "collapse", "beta-1e-3", "digits", 6000, 800, BETA | {"g.rate": 1e-3, "d.rate": 1e-3}),
    ("set", "rates_too_high", "none-.05", "digits", 6000, 600, PLAIN | {"g.rate": 0.05, "d.rate": 0.05}),
    ("set", "rates_too_high", "squares-none-.05", "digits", 6000, 600, PLAIN | {"loss.kind": "least-squares", "g.rate": 0.05, "d.rate": 0.05}),
    ("set", "rates_too_high", "small-none-.1", "digits", 6000, 800, SMALL | PLAIN | {"g.rate": 0.1, "d.rate": 0.1}),
    ("set", "nothing_moves", "r1-1000", "digits", 6000, 700, PLAIN | {"loss.r1": 1000, "g.rate": 1e-3, "d.rate": 1e-3}),
    ("set", "nothing_moves", "rates-1e-6", "digits", 6000, 700, {"g.rate": 1e-6, "d.rate": 1e-6}),
    ("set", "nothing_moves", "small-slow-d", "digits", 6000, 1000, SMALL | SLOW_D),
    ("set", "nothing_moves", "small-r1-1000", "digits", 6000, 1000, SMALL | {"loss.r1": 1000}),
    ("set", "overfitting", "60-digits", "digits", 60, 1500, SMALL | FEW),
    ("set", "overfitting", "200-digits", "digits", 200, 2000, SMALL | FEW | {"g.rate": 1e-3}),
    ("set", "memorising", "20-digits", "digits", 40, 3000, SMALL | FEW | HALF),
    ("set", "memorising", "12-digits", "digits", 24, 2500, SMALL | FEW | HALF),
    # What they are worth: faces, other presets, other sizes and rates.
    ("test", "", "balanced-faces", "faces", 6000, 1000, {"preset": "balanced"}),
    ("test", "", "300-faces", "faces", 300, 1000, {"preset": "small-data"}),
    ("test", "", "classic", "faces", 6000, 600, {"preset": "classic-dcgan", "data.width": 32, "data.height": 32, "g.dcgan.width": 16, "d.dcgan.width": 16}),
    ("test", "", "overnight-faces", "faces", 6000, 800, {"preset": "overnight", "g.dcgan.width": 16, "d.dcgan.width": 16, "train.batch": 32, **SMALL}),
    ("test", "", "squares-faces", "faces", 6000, 1200, SMALL | {"loss.kind": "least-squares", "d.dcgan.norm": "batch"}),
    ("test", "", "hinge-faces", "faces", 6000, 1200, SMALL | {"loss.kind": "hinge", "g.rate": 1e-3}),
    ("test", "", "minimax-together", "faces", 6000, 1000, SMALL | {"loss.kind": "minimax", "d.dcgan.norm": "batch", "g.rate": 1e-3, "d.rate": 1e-3}),
    ("test", "", "decoy-rate-.02", "digits", 6000, 800, {"d.dcgan.norm": "batch", "g.classes": False, "g.rate": 0.02, "d.rate": 0.02, "train.batch": 64}),
    ("test", "", "decoy-weak-d", "digits", 6000, 800, {"d.dcgan.norm": "batch", "g.classes": False, "g.rate": 5e-3, "d.rate": 2.5e-4, "train.batch": 64}),
    ("test", "", "decoy-colours", "faces", 300, 1000, {"preset": "small-data", "augment.color": True}),
    # (D first for 400 updates on faces is not among them: in four of five seeds G came back, D's accuracy fell below 0.8 and the pictures improved.)
    ("test", "d_won", "small-faces-six", "faces", 6000, 1000, SMALL | MINIMAX | {"d.dcgan.norm": "none", "d.updates": 6, "d.rate": 1e-3}),
    ("test", "d_won", "faces-four", "faces", 6000, 1000, MINIMAX | {"d.dcgan.norm": "none", "d.updates": 4, "d.rate": 2e-3}),
    ("test", "nothing_moves", "faces-slow-d", "faces", 6000, 700, SLOW_D | {"g.updates": 4}),
    ("test", "collapse", "faces-none-g", "faces", 6000, 800, SMALL | {"g.dcgan.norm": "none", "g.rate": 2e-4, "d.rate": 2e-3, "g.classes": False}),
    ("test", "collapse", "faces-none-g-fast", "faces", 6000, 800, SMALL | {"g.dcgan.norm": "none", "g.rate": 1e-3, "d.rate": 1e-3}),
    ("test", "rates_too_high", "faces-none", "faces", 6000, 800, SMALL | PLAIN | {"g.rate": 0.08, "d.rate": 0.08}),
    ("test", "rates_too_high", "faces-squares", "faces", 6000, 800, SMALL | PLAIN | {"loss.kind": "least-squares", "g.rate": 0.1, "d.rate": 0.1}),
    ("test", "nothing_moves", "faces-r1", "faces", 6000, 1000, SMALL | {"loss.r1": 2000, "d.dcgan.norm": "none"}),
    ("test", "nothing_moves", "faces-slow", "faces", 6000, 1000, SMALL | {"g.rate": 2e-6, "d.rate": 2e-6}),
    ("test", "overfitting", "faces-80", "faces", 80, 2000, SMALL | FEW),
    ("test", "overfitting", "faces-150", "faces", 150, 2500, SMALL | FEW | {"g.rate": 1e-3}),
    ("test", "", "slow-faces", "faces", 6000, 800, SMALL | {"g.rate": 1e-4, "d.rate": 1e-4}),
    # (Without a penalty on D, G of so few faces goes grey instead of copying them, as its sheets show.)
    ("test", "memorising", "faces-12-r1", "faces", 24, 3000, SMALL | FEW | HALF | {"loss.r1": 1.0, "d.dcgan.norm": "none"}),
]


def is_whole(folder):
    runs = list(folder.glob("*/events.jsonl"))
    # A training that broke down is what it is; one that was cut off is made again.
    return len(runs) == 1 and any(json.loads(line)["kind"] == "finish" or json.loads(line)["code"] == "training.not_finite" for line in runs[0].read_text().splitlines())


def train(forja, folder, kind, count, updates, settings, seed):
    values = {"train.threads": 1, "run.tick": 25, "run.measure_ticks": 8, "data.sample_count": count, "run.keep_checkpoints": 2, "run.checkpoint_minutes": 60} | settings
    preset = values.pop("preset", "quick-look")
    spelled = {key: str(value).lower() if isinstance(value, bool) else str(value) for key, value in values.items()}
    command = [forja, "train", "--data", f"sample:{kind}", "--out", str(folder), "--preset", preset, "--seed", str(seed), "--updates", str(updates)]
    for key, value in spelled.items():
        command += ["--set", f"{key}={value}"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode and "became" not in done.stderr:
        sys.exit(f"{' '.join(command)}: {done.stderr}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder of the runs")
    parser.add_argument("--seeds", type=int, default=2, help="of each sick setting")
    parser.add_argument("--healthy-seeds", type=int, help="of each healthy setting; as many as of a sick one")
    parser.add_argument("--part", choices=["set", "test"])
    parser.add_argument("--cause", help="only these, or 'healthy'")
    parser.add_argument("--quick", action="store_true", help="one seed, a third of the updates: whether it works, not what it finds")
    arguments = parser.parse_args()
    seeds = 1 if arguments.quick else arguments.seeds
    for seed in range(max(seeds, arguments.healthy_seeds or seeds)):
        # The quick ones first.
        for part, cause, name, kind, count, updates, settings in sorted(SETTINGS, key=lambda setting: setting[6].get("data.width", 32)):
            if arguments.part not in (None, part) or arguments.cause not in (None, cause or "healthy"):
                continue
            if seed >= (seeds if cause else arguments.healthy_seeds or seeds):
                continue
            folder = arguments.out / part / (cause or "healthy") / f"{name}-{seed}"
            if is_whole(folder):
                continue
            shutil.rmtree(folder, ignore_errors=True)
            begin = time.monotonic()
            train(arguments.forja, folder, kind, count, updates // 3 if arguments.quick else updates, settings, seed)
            print(f"{part} {cause or 'healthy':15} {name}-{seed}: {time.monotonic() - begin:.0f} s", flush=True)


if __name__ == "__main__":
    main()
