#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times how fast forja-cli opens a folder of small JPEGs, beside Pillow in two processes.

    open_folder.py path/to/forja-cli [--count 60000] [--side 64]

Needs Pillow. The files lie in a temporary folder, and so does the cache. Prints a table; exits 1 if the first opening runs at less
than half of Pillow's rate or the second takes a second or more.
"""
import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time

from PIL import Image


def write_pictures(folder, count, side):
    """No two files are alike: a small pattern enlarged, and two pixels that spell the number."""
    for i in range(count):
        corners = bytes((i * 7919 + k * 104729) >> (k % 5) & 255 for k in range(4 * 4 * 3))
        image = Image.frombytes("RGB", (4, 4), corners).resize((side, side), Image.BICUBIC)
        image.putpixel((i % side, i // side % side), (i % 256, i // 256 % 256, 255))
        image.save(os.path.join(folder, f"{i:06d}.jpg"), quality=90)


def decode(path):
    with Image.open(path) as image:
        return image.convert("RGB").resize((32, 32), Image.BICUBIC).tobytes()


def time_pillow(folder):
    start = time.monotonic()
    files = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    with multiprocessing.Pool(2) as pool:
        for _ in pool.imap(decode, files, chunksize=500):
            pass
    return time.monotonic() - start


def time_forja(program, folder, cache, count):
    start = time.monotonic()
    done = subprocess.run([program, "dataset", "check", folder, "--json"], env={**os.environ, "FORJA_CACHE": cache},
                          capture_output=True, text=True)
    seconds = time.monotonic() - start
    if done.returncode != 0:
        sys.exit(f"open_folder: {program} exited with {done.returncode}: {done.stderr.strip()}")
    report = json.loads(done.stdout)
    if report["pictures"] != count:
        sys.exit(f"open_folder: {report['pictures']} pictures were opened instead of {count}")
    # Opening alone: what the doctor looks for afterwards is not part of it.
    return seconds - report["doctor_seconds"]


def main():
    parser = argparse.ArgumentParser(description="Times opening a folder beside Pillow.")
    parser.add_argument("program", help="path of forja-cli")
    parser.add_argument("--count", type=int, default=60000)
    parser.add_argument("--side", type=int, default=64)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        write_pictures(folder, wanted.count, wanted.side)
        decode(os.path.join(folder, "000000.jpg"))
        pillow = time_pillow(folder)
        first = time_forja(wanted.program, folder, cache, wanted.count)
        second = time_forja(wanted.program, folder, cache, wanted.count)
    print(f"{wanted.count} JPEGs of {wanted.side} x {wanted.side}, to 32 x 32 RGB")
    print("| | seconds | pictures/s | against Pillow |\n| --- | --- | --- | --- |")
    for name, seconds in (("Pillow, two processes", pillow), ("forja-cli, first time", first), ("forja-cli, second time", second)):
        print(f"| {name} | {seconds:.2f} | {wanted.count / seconds:.0f} | {pillow / seconds:.2f} |")
    return 0 if first <= 2 * pillow and second < 1 else 1


if __name__ == "__main__":
    sys.exit(main())
