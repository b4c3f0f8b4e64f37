#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of its speed a training keeps while a child trains beside it: beside_child.py FORJA_CLI [--windows N] [OPTIONS OF TRAIN]

Both train the drawn digits for as long as it takes; the child is stopped in every other window, so that what else the machine does
touches both halves alike. Prints real pictures a second, medians over the points of each half. Wants an otherwise idle machine."""
import argparse
import json
import os
import pathlib
import signal
import statistics
import subprocess
import tempfile
import time

WINDOW_SECONDS = 6
SETTLE_SECONDS = 1


def points(folder):
    for stats in pathlib.Path(folder).glob("0*/stats.jsonl"):
        return [json.loads(line) for line in stats.read_text().splitlines(keepends=True) if line.endswith("\n")]
    return []


def start(cli, folder, words):
    command = [cli, "train", "--data", "sample:digits", "--out", folder, "--minutes", "60", *words]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def speeds(live, child, live_folder, child_folder, windows):
    alone, beside, by_child = [], [], []
    for number in range(windows):
        is_beside = number % 2 == 1
        os.kill(child.pid, signal.SIGCONT if is_beside else signal.SIGSTOP)
        time.sleep(SETTLE_SECONDS)
        before = len(points(live_folder))
        child_before = points(child_folder)[-1]["kimg"]
        time.sleep(WINDOW_SECONDS)
        # The first point of a window began before it.
        inside = [point["Timing/images_per_sec"]["mean"] for point in points(live_folder)[before + 1:]]
        (beside if is_beside else alone).extend(inside)
        if is_beside:
            by_child.append(1000 * (points(child_folder)[-1]["kimg"] - child_before) / WINDOW_SECONDS)
    return alone, beside, by_child


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja_cli")
    parser.add_argument("--windows", type=int, default=10)
    options, words = parser.parse_known_args()
    words = words or ["--preset", "quick-look"]
    with tempfile.TemporaryDirectory() as folder:
        live_folder, child_folder = f"{folder}/live", f"{folder}/child"
        live = start(options.forja_cli, live_folder, words)
        child = start(options.forja_cli, child_folder, [*words, "--obey", "--background", "--set", "train.threads=1"])
        try:
            while len(points(live_folder)) < 2 or not points(child_folder):
                time.sleep(0.2)
            alone, beside, by_child = speeds(live, child, live_folder, child_folder, options.windows)
        finally:
            os.kill(child.pid, signal.SIGCONT)
            for process in (live, child):
                process.terminate()
            for process in (live, child):
                process.wait()
    share = statistics.median(beside) / statistics.median(alone)
    print(f"alone {statistics.median(alone):.0f} images/s ({len(alone)} points), beside a child {statistics.median(beside):.0f} ({len(beside)} points): "
          f"{100 * share:.0f} %; the child {statistics.median(by_child):.0f}")


if __name__ == "__main__":
    main()
