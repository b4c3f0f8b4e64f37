#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends forja-cli with SIGKILL at random moments and looks at what is left: kills.py FORJA_CLI [--kills N] [--seed S]

It is killed while it trains (a share of the kills as soon as a checkpoint or a kept moment is being written, thinning included), goes on with a run,
exports a gallery, makes pictures, or fills the cache of pictures. After each kill:
  - every file under its final name is whole: JSON, JSON lines, PNG with its checksums, safetensors, and checkpoints with their hashes;
  - `info --json` reads the run, and no line of its statistics is missing up to its newest checkpoint;
  - `resume` goes on from that checkpoint, and some updates later the run's state is, bit for bit, that of a run which was never killed;
  - what was half-written is gone after it, or is named at the end as harmless;
  - an export, a folder of pictures or a cache is made whole by the same command.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

SETTINGS = ["data.width=16", "data.height=16", "g.dcgan.width=4", "d.dcgan.width=4", "train.batch=4", "run.tick=2", "train.threads=1",
            "run.sheet_tiles=10", "run.keep_sheets=4", "run.keep_generators=2", "run.keep_checkpoints=2", "run.measure_ticks=3",
            "run.checkpoint_minutes=0.01"]
STRIDE = 400  # runs are compared at multiples of this many updates


class Torn(Exception):
    """A file under its final name that is not whole, or a run that lost something."""


def check_png(data):
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise Torn("no PNG")
    at, kind = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body, crc = data[at + 8:at + 8 + size], data[at + 8 + size:at + 12 + size]
        if len(crc) != 4 or zlib.crc32(kind + body) != struct.unpack(">I", crc)[0]:
            raise Torn("damaged chunk")
        at += 12 + size
    if kind != b"IEND":
        raise Torn("no end")


def check_safetensors(data):
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    end = max((entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"), default=0)
    if 8 + size + end != len(data):
        raise Torn("another length than its header says")


def check_lines(data):
    *lines, rest = data.split(b"\n")
    for line in lines:
        json.loads(line)
    return len(rest)  # the format allows half a last line, until the run goes on


def check_file(path):
    data = path.read_bytes()
    try:
        if path.suffix == ".png":
            check_png(data)
        elif path.suffix == ".safetensors":
            check_safetensors(data)
        elif path.suffix == ".jsonl":
            check_lines(data)
        elif path.suffix == ".json":
            json.loads(data)
        elif path.suffix == ".html" and not data.endswith(b"</html>\n"):
            raise Torn("no end")
    except (Torn, ValueError, struct.error) as error:
        raise Torn(f"{path}: {error}") from error


def is_unfinished(path, below):
    names = path.relative_to(below).parts
    return any(name.startswith(".") for name in names) or names[-1].endswith(".part")


def check_whole(folder):
    for path in folder.rglob("*") if folder.exists() else []:
        if path.is_file() and not is_unfinished(path, folder):
            check_file(path)
    for manifest in folder.glob("**/checkpoints/[0-9]*/manifest.json"):
        for name, stated in json.loads(manifest.read_bytes())["files"].items():
            if hashlib.sha256((manifest.parent / name).read_bytes()).hexdigest() != stated["sha256"]:
                raise Torn(f"{manifest.parent / name}: another hash than its manifest says")


def leftovers(folder):
    return [path for path in folder.rglob("*") if is_unfinished(path, folder)]


class Workplace:
    def __init__(self, cli, folder, rng):
        self.cli, self.folder, self.rng = cli, folder, rng
        self.environment = dict(os.environ, FORJA_CACHE=str(folder / "cache"), OMP_NUM_THREADS="1")
        self.counts = collections.Counter()
        self.harmless = set()
        self.number = 0
        self.run("dataset", "sample", "digits", folder / "digits", "--count", 60)
        self.reference = self.train(folder / "reference", STRIDE, ["--set", "run.keep_checkpoints=100000"])
        self.reference_end = STRIDE

    # What a person would do.

    def start(self, *words, environment=None):
        return subprocess.Popen([self.cli, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment or self.environment, text=True)

    def run(self, *words, environment=None):
        process = self.start(*words, environment=environment)
        out, err = process.communicate()
        if process.returncode != 0:
            raise Torn(f"forja-cli {' '.join(map(str, words))}: exit {process.returncode}\n{out}{err}")
        return out

    def train_words(self, out, more=()):
        words = ["train", "--data", self.folder / "digits", "--out", out, "--preset", "quick-look", "--seed", 3]
        for setting in SETTINGS:
            words += ["--set", setting]
        return [*words, *more]

    def train(self, out, updates, more=()):
        return pathlib.Path(json.loads(self.run(*self.train_words(out, more), "--updates", updates, "--json"))["run"])

    def fresh(self, name):
        self.number += 1
        return self.folder / f"{name}-{self.number}"

    def kill(self, process, ready=lambda: True, longest=1.0, at_once=False):
        """Waits until `ready`, then a random time more, and kills. Says whether the process was still there."""
        while process.poll() is None and not ready():
            time.sleep(0.0005)
        end = time.monotonic() + (0 if at_once else self.rng.uniform(0, longest))
        while process.poll() is None and time.monotonic() < end:
            time.sleep(0.0005)
        is_alive = process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return is_alive

    # What must hold after a kill.

    def state_at(self, run, update):
        return (run / "checkpoints" / f"{update:09d}" / "state.safetensors").read_bytes()

    def reference_state(self, update):
        while self.reference_end < update:
            self.run("resume", self.reference, "--updates", STRIDE)
            self.reference_end += STRIDE
        return self.state_at(self.reference, update)

    def check_run(self, run):
        check_whole(run)
        info = json.loads(self.run("info", run, "--json"))
        checkpoints = [kept["update"] for kept in info["checkpoints"]]
        if not checkpoints:
            return None
        newest = checkpoints[-1]
        ticks = [json.loads(line) for line in (run / "stats.jsonl").read_bytes().split(b"\n")[:-1]] if (run / "stats.jsonl").exists() else []
        recorded = [tick["update"] for tick in ticks if tick["update"] <= newest]
        if recorded != list(range(2, newest + 1, 2))[:len(recorded)] or (recorded[-1] if recorded else 0) < newest - newest % 2:
            raise Torn(f"{run}: statistics up to the checkpoint of update {newest} are {recorded[-5:]}…")
        return newest

    def check_resume(self, run, newest):
        target = (newest // STRIDE + 1) * STRIDE
        end = json.loads(self.run("resume", run, "--updates", target - newest, "--json"))
        if end["update"] != target:
            raise Torn(f"{run}: resumed at another update than {newest}: it ended at {end['update']} instead of {target}")
        if self.state_at(run, target) != self.reference_state(target):
            raise Torn(f"{run}: not the state at update {target} that a run has which was never killed")
        if self.rng.random() < 0.2 and "\nidentical\n" not in "\n" + self.run("resume", run, "--verify"):
            raise Torn(f"{run}: resume --verify finds a difference")
        if self.check_run(run) != target or leftovers(run):
            raise Torn(f"{run}: left behind: {leftovers(run)}")
        if any(check_lines(path.read_bytes()) for path in run.rglob("*.jsonl")):
            raise Torn(f"{run}: half a last line is still there")

    def after_training(self, out):
        runs = [path for path in out.iterdir() if not path.name.startswith(".")] if out.exists() else []
        self.harmless |= {"the reserved number of a run that was not made" for path in (leftovers(out) if out.exists() else []) if path.parent == out}
        for run in runs:
            newest = self.check_run(run)
            self.counts["killed before the first checkpoint" if newest is None else "resumed exactly"] += 1
            if newest is not None:
                self.check_resume(run, newest)
        return runs

    # What is killed.

    def kill_training(self):
        out = self.fresh("runs")
        process = self.start(*self.train_words(out), "--minutes", 5)
        moment = self.rng.choice(["any", "any", "checkpoint", "moment", "start"])
        made = {"any": "*/stats.jsonl", "checkpoint": "*/checkpoints/.*", "moment": "*/fakes/*.part", "start": ""}[moment]
        if moment in ("checkpoint", "moment"):  # not the first one
            self.wait_for(process, out, "*/checkpoints/[0-9]*[1-9]*")
        self.kill(process, lambda: not made or any(out.glob(made)), at_once=moment in ("checkpoint", "moment"))
        self.after_training(out)

    @staticmethod
    def wait_for(process, folder, pattern):
        while process.poll() is None and not any(folder.glob(pattern)):
            time.sleep(0.005)

    def kill_resumed(self):
        out = self.fresh("runs")
        run = self.train(out, 60)
        for _ in range(self.rng.randrange(1, 3)):  # a second time: what the first left must not hurt either
            self.kill(self.start("resume", run, "--minutes", 5), longest=1.5)
            if self.check_run(run) is None:
                raise Torn(f"{run}: the checkpoint that it had is gone")
        self.after_training(out)

    def kill_export(self):
        out = self.fresh("export") / "gallery"
        words = ["export", "gallery", self.reference, "--out", out, "--count", 600, "--zoom", 4]
        if self.rng.random() < 0.5:
            out.mkdir(parents=True)
            (out / "mine.txt").write_text("mine")
        self.kill(self.start(*words), lambda: any(out.parent.parent.glob(f"{out.parent.name}/.*")) or any(self.folder.glob(".*.part")), longest=0.6)
        check_whole(out)
        self.run(*words)
        check_whole(out)
        if len(list(out.glob("*.png"))) != 601 or any(out.parent.glob(".*")):
            raise Torn(f"{out}: not whole after the second export, or something is left beside it")

    def kill_sampling(self):
        out = self.fresh("pictures")
        words = ["sample", self.reference, "--out", out, "--count", 400]
        self.kill(self.start(*words), out.exists, longest=0.6)
        check_whole(out)
        self.run(*words)
        check_whole(out)
        if len([path for path in out.iterdir() if not is_unfinished(path, out)]) != 400:
            raise Torn(f"{out}: not all pictures after the second go")
        if leftovers(out):
            raise Torn(f"{out}: left behind: {leftovers(out)}")

    def kill_caching(self):
        cache = self.fresh("cache")
        environment = dict(self.environment, FORJA_CACHE=str(cache))
        words = ["dataset", "check", self.folder / "digits" if self.rng.random() < 0.2 else "sample:digits", "--json"]
        self.kill(self.start(*words, environment=environment), cache.exists, longest=0.8)
        first = json.loads(self.run(*words, environment=environment))
        again = json.loads(self.run(*words, environment=environment))
        if first["pictures"] != again["pictures"] or len(list(cache.glob("*.pictures"))) != 1:
            raise Torn(f"{cache}: the cache does not hold the pictures")
        if leftovers(cache):
            self.harmless.add("a part of a picture cache, which goes after a day")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja_cli", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="forja-kills-"))
    begun = time.monotonic()
    place = Workplace(options.forja_cli.resolve(), folder, rng)
    # Each kind comes first once, then by its weight.
    kinds = [place.kill_training, place.kill_resumed, place.kill_export, place.kill_caching, place.kill_sampling]
    for number in range(options.kills):
        kind = kinds[number] if number < len(kinds) else rng.choices(kinds, weights=[5, 3, 2, 2, 1])[0]
        try:
            kind()
        except Torn as error:
            print(f"kill {number} ({kind.__name__}): {error}\nKept: {folder}", file=sys.stderr)
            return 1
        place.counts[kind.__name__.replace("_", " ")] += 1
        print(f"{number + 1:4d}  {kind.__name__.replace('_', ' '):15s} {time.monotonic() - begun:6.0f} s", flush=True)
    print("; ".join(f"{name}: {count}" for name, count in sorted(place.counts.items())))
    print("Left behind and harmless: " + ("; ".join(sorted(place.harmless)) or "nothing"))
    print(f"{options.kills} kills, nothing torn, nothing lost")
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
