# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cases of commandline.py are made with: pictures without a library, commands, and what must never be seen."""
import hashlib
import json
import os
import pathlib
import re
import struct
import subprocess
import zlib

SETTINGS = ["g.dcgan.width=4", "d.dcgan.width=4", "data.width=16", "data.height=16", "train.batch=4", "run.sheet_tiles=16", "train.threads=1",
            "train.precision=fp32", "run.tick=1"]
LONGEST = 60  # seconds that one command may take; most take less than one
ESCAPE = "\x1b[2J"
NUMBER = "It takes a (whole )?number from"


class Seen(Exception):
    """What was seen instead of what should be."""


def need(holds, what):
    if not holds:
        raise Seen(what)


# ---- Pictures without a library

def png(shade, size=16, colour=False):
    """A PNG whose pixels are a slope, so that no two shades look alike."""
    def row(y):
        values = [(shade * 37 + 5 * x * (y + 1)) % 256 for x in range(size)]
        return b"\0" + bytes(v for value in values for v in ((value, shade * 11 % 256, 255 - value) if colour else (value,)))
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    head = struct.pack(">IIBBBBB", size, size, 8, 2 if colour else 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(map(row, range(size))))) + chunk(b"IEND", b"")


def gif(frames=2, size=16):
    """An animated GIF: each pixel is a code of its own, cleared before the codes get longer."""
    out = b"GIF89a" + struct.pack("<HHBBB", size, size, 0xF6, 0, 0) + bytes(range(128)) * 3
    for frame in range(frames):
        codes = []
        for i in range(size * size):
            codes += ([128] if i % 100 == 0 else []) + [(i * 7 + frame * 50) % 128]
        bits, count, data = 0, 0, bytearray()
        for code in codes + [129]:
            bits, count = bits | code << count, count + 8
            data.append(bits & 255)
            bits, count = bits >> 8, count - 8
        out += b"\x21\xf9\x04\x04\x0a\x00\x00\x00\x2c" + struct.pack("<HHHHB", 0, 0, size, size, 0) + b"\x07"
        for at in range(0, len(data), 255):
            out += bytes([len(data[at:at + 255])]) + data[at:at + 255]
        out += b"\0"
    return out + b";"


def pictures(folder, count, first=0, colour=False):
    """`folder` as str or bytes; made if it is not there."""
    os.makedirs(folder, exist_ok=True)
    for i in range(first, first + count):
        name = f"{i:03d}.png"
        with open(os.path.join(folder, os.fsencode(name) if isinstance(folder, bytes) else name), "wb") as file:
            file.write(png(i, colour=colour))
    return folder


def png_texts(data):
    texts, at = {}, 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"tEXt":
            key, value = data[at + 8:at + 8 + size].split(b"\0", 1)
            texts[key.decode()] = value.decode("latin-1")
        at += 12 + size
    return texts


# ---- Commands

class End:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err
        self.both = out + err

    def json(self):
        return json.loads(self.out)


class Workplace:
    def __init__(self, cli, folder):
        self.cli, self.folder = cli, folder
        self.here = folder / "here"
        self.here.mkdir()
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_") and key not in ("LANG", "LANGUAGE")}
        # With the count of spins in place the program need not start itself anew, which saves half of each start.
        self.environment.update(LC_ALL="C.UTF-8", OMP_NUM_THREADS="1", GOMP_SPINCOUNT="1000", FORJA_CACHE=str(folder / "cache"), FORJA_RUNS=str(folder / "own-runs"))
        self.digits = folder / "digits"
        self.ok("dataset", "sample", "digits", self.digits, "--count", 40, "--size", 16)
        self.run = self.train(self.digits, "base", "--updates", 8, "--set", "run.checkpoint_updates=2", "--set", "run.keep_checkpoints=9")

    def environment_with(self, more):
        made = dict(self.environment)
        for key, value in more.items():
            made.pop(key, None)
            if value is not None:
                made[key] = value
        return made

    def call(self, *words, shell=None, **more):
        """`shell` is a line of sh in which "$@" is the command."""
        command = [word if isinstance(word, bytes) else str(word) for word in (self.cli, *words)]
        if shell:
            command = ["sh", "-c", shell, "sh", *command]
        try:
            done = subprocess.run(command, capture_output=True, cwd=self.here, env=self.environment_with(more), timeout=LONGEST)
        except subprocess.TimeoutExpired:
            raise Seen(f"not done after {LONGEST} s") from None
        return End(done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="surrogateescape"))

    def ok(self, *words, **more):
        end = self.call(*words, **more)
        need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
        return end

    def train_words(self, data, out, *more):
        words = ["train", "--data", data, "--out", out if isinstance(out, bytes) else self.folder / "runs" / out, "--preset", "quick-look", "--seed", 3, "--json"]
        for setting in SETTINGS:
            words += ["--set", setting]
        return [*words, *more]

    def train(self, data, out, *more, **environment):
        return pathlib.Path(self.ok(*self.train_words(data, out, *more), **environment).json()["run"])

    def info(self, run):
        return self.ok("info", run, "--json").json()


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1][:200] if lines else "nothing said"


def experiment(run):
    return json.loads((run / "experiment.json").read_bytes())


def value_in(tree, key):
    """The value of a setting, however experiment.json nests it."""
    if isinstance(tree, dict):
        if key in tree:
            return tree[key]
        for inner in tree.values():
            found = value_in(inner, key)
            if found is not None:
                return found
    return None


def no_crash(end):
    need(end.code >= 0, f"ended by signal {-end.code}: {last_line(end.err)}")
    for word in ("terminate called", "c10::", "std::", "Unexpected:"):
        need(word not in end.both, f"an exception reached the terminal: {last_line(end.err)}")


def refused(end, code, *patterns):
    """A sentence, and not a long one."""
    no_crash(end)
    need(end.code == code, f"exit {end.code} instead of {code}: {last_line(end.both)}")
    said = re.search(r"^forja-cli: .*", end.err, re.M)
    need(said, f"no message: {last_line(end.err)}")
    need(len(said.group()) < 700, f"a message of {len(said.group())} letters")
    for pattern in patterns:
        need(re.search(pattern, end.err), f"not said: {pattern}; but: {last_line(end.err)}")


def whole_png(path):
    data = path.read_bytes()
    need(data[:8] == b"\x89PNG\r\n\x1a\n" and data[-8:-4] == b"IEND", f"{path.name} is damaged")
    at = 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        need(zlib.crc32(data[at + 4:at + 8 + size]) == struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0], f"{path.name} is damaged")
        at += 12 + size


def whole_run(run):
    for path in run.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        try:
            if path.suffix == ".json":
                json.loads(data)
            elif path.suffix == ".jsonl":
                [json.loads(line) for line in data.splitlines()]
            elif path.suffix == ".png":
                whole_png(path)
            elif path.suffix == ".safetensors":
                size = struct.unpack("<Q", data[:8])[0]
                ends = [entry["data_offsets"][1] for name, entry in json.loads(data[8:8 + size]).items() if name != "__metadata__"]
                need(8 + size + max(ends) == len(data), f"{path.relative_to(run)} has another length than its header says")
            if path.name == "manifest.json":
                for name, stated in json.loads(data)["files"].items():
                    need(hashlib.sha256((path.parent / name).read_bytes()).hexdigest() == stated["sha256"], f"{path.parent.name}/{name}: not as it was written")
        except (ValueError, struct.error):
            raise Seen(f"{path.relative_to(run)} is damaged") from None


# ---- The cases: generators of (input as shown, function that raises Seen or returns the exit code)

CASES = []


def kind(title):
    def register(function):
        CASES.append((title, function))
        return function
    return register


def simple(place, words, code, *patterns, **more):
    def look():
        end = place.call(*words, **more)
        refused(end, code, *patterns) if code else need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
        return end.code
    return look


def copied_folder(place, name, names, count=3):
    folder = place.folder / name
    for number, one in enumerate(names):
        pictures(str(folder / one), count, first=number * count)
    return folder


def no_control(text, where):
    need("\x1b" not in text and "\x9b" not in text and "\u202e" not in text, f"control characters in {where}")
    need(not re.search(r"^(forja-cli: )?forged", text, re.M), f"a forged line in {where}")
