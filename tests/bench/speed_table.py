#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast Forja trains, beside PyTorch, beside another training and on a busy machine: a table for docs/benchmarks.md.

The peer is a script that takes --mode, --size, --width, --batch, --steps, --threads and --bf16 and prints "… N images/s …" in its last line; torch_twin.py is what
the flat world and R1 are compared with. Of each peer the fastest of its modes (tuned, compile) on 1 and 2 threads is found first; then both sides run in turn.
Nothing else should run on the machine meanwhile. With --before a forja-cli from before is compared with as well: its speed, and its peak memory.
"""
import argparse
import json
import multiprocessing
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PICTURES = {"32 px, width 16, batch 32": (32, 16, 32), "64 px, width 16, batch 32": (64, 16, 32), "64 px, width 64, batch 64": (64, 64, 64)}


def spin(end):
    while not end.is_set():
        sum(range(10000))


class Busy:
    """So many other processes that never rest."""

    def __init__(self, count):
        self.end = multiprocessing.Event()
        self.others = [multiprocessing.Process(target=spin, args=(self.end,)) for _ in range(count)]

    def __enter__(self):
        for other in self.others:
            other.start()

    def __exit__(self, *_):
        self.end.set()
        for other in self.others:
            other.join()


def ours(case, precision):
    size, width, batch = PICTURES[case]
    return ["--size", size, "--width", width, "--batch", batch, "--set", f"train.precision={precision}"]


class Table:
    def __init__(self, arguments):
        self.arguments = arguments

    def row(self, name, text):
        print(f"| {name} | {text} |", flush=True)

    def bench(self, settings, forja=None):
        command = [forja or self.arguments.forja, "bench", "--seconds", self.arguments.seconds, *settings, "--json"]
        return json.loads(subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout)["images_per_second"]

    def python(self, command):
        text = subprocess.run([self.arguments.python, *[str(c) for c in command]], check=True, capture_output=True, text=True).stdout
        return float(re.search(r"([\d.]+) images/s", text).group(1))

    def best_of(self, commands):
        """The command that is fastest once."""
        found = []
        for command in commands:
            try:
                found.append((self.python(command), command))
            except subprocess.CalledProcessError as error:
                print(f"does not run: {' '.join(str(c) for c in command)}: {error.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return max(found, key=lambda pair: pair[0])[1]

    def pairs(self, name, settings, commands):
        command = self.best_of(commands)
        mine, theirs = [], []
        for _ in range(self.arguments.pairs):
            mine.append(self.bench(settings))
            theirs.append(self.python(command))
        shown = " ".join(str(c) for c in command if str(c) in ("tuned", "compile"))
        threads = command[command.index("--threads") + 1]
        self.row(name, f"{statistics.median(mine):,.0f} | {statistics.median(theirs):,.0f} ({shown}, {threads} threads) | "
                       f"{statistics.median(mine) / statistics.median(theirs):.2f} | {max(mine) / max(theirs):.2f}")

    def against_peer(self):
        print("| case | Forja, images/s | PyTorch's best | medians | bests |\n| --- | --- | --- | --- | --- |")
        for case, (size, width, batch) in PICTURES.items():
            # About ten seconds of the peer.
            steps = {16: 150 if size == 32 else 60, 64: 8}[width]
            for precision in ("fp32", "bf16"):
                commands = [[self.arguments.peer, "--mode", mode, "--size", size, "--width", width, "--batch", batch, "--threads", threads, "--steps", steps]
                            + (["--bf16"] if precision == "bf16" else []) for mode in self.arguments.modes.split(",") for threads in (1, 2)]
                self.pairs(f"{case}, {precision}", ours(case, precision), commands)
        twin = os.path.join(HERE, "torch_twin.py")
        self.pairs("flat world", ["--preset", "flat", "--data", "flat:eight-gaussians"],
                   [[twin, "flat", "--mode", mode, "--threads", threads] for mode in self.arguments.modes.split(",") for threads in (1, 2)])
        self.pairs("32 px, width 16, batch 32, R1 at every update, fp32", ours("32 px, width 16, batch 32", "fp32") + ["--set", "loss.r1=1", "--set", "d.dcgan.norm=none"],
                   [[twin, "r1", "--mode", "tuned", "--threads", threads] for threads in (1, 2)])

    def two_at_once(self, case, precision):
        alone = self.bench(ours(case, precision))
        command = [str(c) for c in [self.arguments.forja, "bench", "--seconds", self.arguments.seconds, *ours(case, precision), "--json"]]
        both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        total = sum(json.loads(one.communicate()[0])["images_per_second"] for one in both)
        self.row(f"two trainings at once, {case}, {precision}: the sum, of one alone", f"{total / alone:.2f}")

    def beside_others(self, case, precision):
        alone = self.bench(ours(case, precision))
        with Busy(2):
            beside = self.bench(ours(case, precision))
        self.row(f"beside two programs that never rest, {case}, {precision}: of its speed alone", f"{beside / alone:.2f}")

    def wide_beside_others(self):
        case = "64 px, width 64, batch 64"
        with Busy(2):
            mine = self.bench(ours(case, "fp32"))
            theirs = self.python([self.arguments.peer, "--mode", "tutorial", "--size", 64, "--width", 64, "--batch", 64, "--steps", 4])
        self.row(f"the same, {case}, fp32: of PyTorch's default in the same place", f"{mine / theirs:.2f}")

    def train_against_bench(self, case, precision):
        """All that a training does besides: sheets, measures, checkpoints, records."""
        with tempfile.TemporaryDirectory() as folder:
            command = [self.arguments.forja, "train", "--data", "sample:faces", "--out", folder, "--preset", "classic-dcgan", "--minutes", 1]
            size, width, batch = PICTURES[case]
            for setting in (f"data.width={size}", f"data.height={size}", f"g.dcgan.width={width}", f"d.dcgan.width={width}", f"train.batch={batch}",
                            f"train.precision={precision}"):
                command += ["--set", setting]
            subprocess.run([str(c) for c in command], check=True, capture_output=True)
            run = os.path.join(folder, os.listdir(folder)[0])
            lines = [json.loads(line) for line in open(os.path.join(run, "stats.jsonl"), encoding="utf-8")]
        # From the first point on: what came before it was spent on finding out how many threads are fastest.
        trained = 1000 * (lines[-1]["kimg"] - lines[0]["kimg"]) / (lines[-1]["seconds"] - lines[0]["seconds"])
        self.row(f"train, everything on, {case}, {precision}: of bench", f"{trained / self.bench(ours(case, precision)):.2f}")

    def memory(self, forja, case, precision):
        command = [str(c) for c in [forja, "bench", "--seconds", 3, *ours(case, precision), "--json"]]
        text = subprocess.run(["/usr/bin/time", "-f", "%M", *command], check=True, capture_output=True, text=True).stderr
        return int(text.strip().splitlines()[-1]) / 1024

    def against_before(self):
        before = self.arguments.before
        for case in PICTURES:
            for precision in ("fp32", "bf16"):
                old, new = [], []
                for _ in range(self.arguments.pairs):
                    old.append(self.bench(ours(case, precision), before))
                    new.append(self.bench(ours(case, precision)))
                was, now = self.memory(before, case, precision), self.memory(self.arguments.forja, case, precision)
                self.row(f"{case}, {precision}: of before", f"{statistics.median(new) / statistics.median(old):.2f}; peak memory {now:,.0f} MB, {now / was:.2f} of before")


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as text:
        return re.search(r"model name\s*: (.*)", text.read()).group(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("peer", help="path of the peer's script")
    parser.add_argument("--python", default=sys.executable, help="a Python with torch")
    parser.add_argument("--before", help="path of a forja-cli from before")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=8, help="of one timing")
    parser.add_argument("--modes", default="tuned,compile", help="of the peer, to find its best; compiling takes minutes")
    parser.add_argument("--only", choices=["peer", "others", "before"])
    arguments = parser.parse_args()
    table = Table(arguments)
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {processor()}, {arguments.pairs} pairs\n")
    if arguments.only in (None, "peer"):
        table.against_peer()
    if arguments.only in (None, "others"):
        print("\n| | |\n| --- | --- |")
        small = "64 px, width 16, batch 32"
        for precision in ("fp32", "bf16"):
            table.two_at_once(small, precision)
            table.beside_others(small, precision)
            table.train_against_bench(small, precision)
        table.wide_beside_others()
    if arguments.before and arguments.only in (None, "before"):
        print("\n| | |\n| --- | --- |")
        table.against_before()


if __name__ == "__main__":
    main()
