#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times forja-cli bench against a PyTorch training loop, in turn, and prints the ratios of medians and of bests.

The peer is a script that takes --mode, --size, --width, --batch, --steps and --bf16 and prints "… N images/s …" in its last line. Nothing else should run on
the machine meanwhile; with --busy two more processes keep both cores busy, the same for both sides.
"""
import argparse
import json
import multiprocessing
import re
import statistics
import subprocess
import sys
import time


def spin(end):
    while not end.is_set():
        sum(range(10000))


def forja(arguments):
    command = [arguments.forja, "bench", "--size", arguments.size, "--width", arguments.width, "--batch", arguments.batch,
               "--seconds", arguments.seconds, "--set", f"train.precision={arguments.precision}", "--json"]
    return json.loads(subprocess.run(map(str, command), check=True, capture_output=True, text=True).stdout)["images_per_second"]


def peer(arguments):
    command = [arguments.python, arguments.peer, "--mode", arguments.mode, "--size", arguments.size, "--width", arguments.width,
               "--batch", arguments.batch, "--steps", arguments.steps] + (["--bf16"] if arguments.precision == "bf16" else [])
    text = subprocess.run(map(str, command), check=True, capture_output=True, text=True).stdout
    return float(re.search(r"([\d.]+) images/s", text).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("peer", help="path of the peer's script")
    parser.add_argument("--python", default=sys.executable, help="a Python with torch")
    parser.add_argument("--mode", default="tutorial")
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--steps", type=int, default=12, help="of the peer: choose so that it runs at least 10 s")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--busy", type=int, default=0, help="so many other processes that never rest")
    arguments = parser.parse_args()

    end = multiprocessing.Event()
    others = [multiprocessing.Process(target=spin, args=(end,)) for _ in range(arguments.busy)]
    for other in others:
        other.start()
    ours, theirs = [], []
    try:
        for pair in range(arguments.pairs):
            ours.append(forja(arguments))
            theirs.append(peer(arguments))
            print(f"pair {pair + 1}: forja {ours[-1]:.1f}, peer {theirs[-1]:.1f} images/s", flush=True)
    finally:
        end.set()
        for other in others:
            other.join()
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"{time.strftime('%Y-%m-%d')} {arguments.size} px, width {arguments.width}, batch {arguments.batch}, {arguments.precision}, peer {arguments.mode}, "
          f"{arguments.busy} busy: forja {statistics.median(ours):.1f} ({min(ours):.1f}-{max(ours):.1f}), "
          f"peer {statistics.median(theirs):.1f} ({min(theirs):.1f}-{max(theirs):.1f}) images/s: "
          f"ratio {ratio:.2f}, of the bests {max(ours) / max(theirs):.2f}")


if __name__ == "__main__":
    main()
