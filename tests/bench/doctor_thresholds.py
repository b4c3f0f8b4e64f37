#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the runs of `doctor_runs.py`: prints, for each signal that the doctor of a run goes by, how far it goes in healthy and in sick runs (means over 200
updates, after the first 400), and between which numbers a threshold may lie. With `--forja` it also asks `forja-cli info --json` what the program's own doctor
says of every run, and counts: sick runs found by their own name, healthy runs that alarm, apart for the settings that set the thresholds and for those that did not.
"""
import argparse
import collections
import json
import math
import pathlib
import subprocess
import sys

from doctor_runs import is_whole

WARM_UP = 400
WINDOW = 200

# Signal: whether sick is above, what it speaks for, and how it is had from the means of a window (w) and the newest measure (m).
SIGNALS = {
    "Accuracy/D": (True, "d_won", lambda w, m: w("Accuracy/D")),
    "Gradient/G where D is always right": (False, "d_won", lambda w, m: w("Gradient/G") if w("Accuracy/D") >= 0.99 else math.nan),
    "Diversity/batch": (False, "collapse", lambda w, m: w("Diversity/batch")),
    "Gradient/D": (True, "rates_too_high", lambda w, m: w("Gradient/D")),
    "Gradient/G": (True, "rates_too_high", lambda w, m: w("Gradient/G")),
    "|Loss/G/loss|": (True, "rates_too_high", lambda w, m: abs(w("Loss/G/loss"))),
    "|Loss/D/loss|": (True, "rates_too_high", lambda w, m: abs(w("Loss/D/loss"))),
    "real and generated apart": (False, "nothing_moves", lambda w, m: abs(w("Loss/scores/real") - w("Loss/scores/fake"))),
    "spread of D's output": (False, "nothing_moves", lambda w, m: (w("Loss/scores/real", "std") + w("Loss/scores/fake", "std")) / 2),
    "held-out gap": (True, "overfitting", lambda w, m: (w("Loss/scores/training") - w("Loss/scores/held_out")) / max(1e-9, w("Loss/scores/training") - w("Loss/scores/fake"))),
    "sign statistic": (True, "overfitting", lambda w, m: 2 * w("Loss/signs/training") - 1),
    "copied": (True, "memorising", lambda w, m: m.get("copied", math.nan)),
    "grid, not judged": (True, "none", lambda w, m: m.get("comb", math.nan)),
    "measured diversity": (False, "collapse", lambda w, m: m.get("diversity", math.nan)),
}


def number(value):
    return math.nan if isinstance(value, str) else value


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def windows(run):
    """For each tick after the warm-up: the mean of a statistic over the window that ends there, and the newest measure."""
    ticks = lines(run / "stats.jsonl")
    measures = sorted((m for file in (run / "measures").glob("*.jsonl") for m in lines(file)), key=lambda m: m["update"])
    for i, tick in enumerate(ticks):
        if tick["update"] < WARM_UP:
            continue
        window = [t for t in ticks[: i + 1] if t["update"] > tick["update"] - WINDOW]

        def mean(name, part="mean"):
            parts = [(t[name]["num"], number(t[name][part])) for t in window if name in t]
            total = sum(num for num, _ in parts)
            return sum(num * value for num, value in parts) / total if total else math.nan

        known = [m for m in measures if m["update"] <= tick["update"] + WINDOW]
        yield tick["update"], mean, known[-1] if known else {}


def runs(folder):
    for path in sorted(folder.glob("*/*/*/*/stats.jsonl")):
        run = path.parent
        if not is_whole(run.parent):
            continue  # cut off
        yield run.parts[-4], run.parts[-3], run.parts[-2], run


def table(folder):
    seen = collections.defaultdict(dict)
    for part, cause, name, run in runs(folder):
        for signal, (is_above, _, read) in SIGNALS.items():
            values = [value for _, mean, measure in windows(run) if not math.isnan(value := read(mean, measure))]
            if values:
                # What the signal reaches and keeps for a while, not a single window.
                values.sort(reverse=is_above)
                seen[signal][part, cause, name] = values[min(2, len(values) - 1)]
    print("| signal | healthy (sets) | its own sick runs (sets) | healthy (tests) | its own sick runs (tests) |\n| --- | --- | --- | --- | --- |")
    for signal, (is_above, ailment, _) in SIGNALS.items():
        cells = []
        for part in ("set", "test"):
            for wanted in ("healthy", ailment):
                values = sorted(v for (p, c, _), v in seen[signal].items() if p == part and c == wanted)
                cells.append(f"{values[0]:.3g} … {values[-1]:.3g} ({len(values)})" if values else "none")
        print(f"| {signal} ({'above' if is_above else 'below'}: {ailment}) | {' | '.join(cells)} |")
    return seen


def every(seen):
    names = sorted({key for values in seen.values() for key in values})
    print("\n| run | " + " | ".join(SIGNALS) + " |\n" + "| --- " * (len(SIGNALS) + 1) + "|")
    for key in names:
        print(f"| {' '.join(key)} | " + " | ".join(f"{seen[s][key]:.3g}" if key in seen[s] else "" for s in SIGNALS) + " |")


def judged(folder, forja):
    found = collections.defaultdict(list)
    few = collections.Counter()
    for part, cause, name, run in runs(folder):
        done = subprocess.run([forja, "info", str(run), "--json"], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"forja-cli info {run}: {done.stderr}")
        names = [finding["name"] for finding in json.loads(done.stdout)["findings"]]
        few[part, cause] += "few_pictures" in names
        found[part, cause].append((name, [name for name in names if name != "few_pictures"]))
    print("\n| settings | runs | of | named as they are | other names given | not found |\n| --- | --- | --- | --- | --- | --- |")
    for (part, cause), named in sorted(found.items()):
        right = [name for name, names in named if cause in names]
        wrong = [f"{name}: {', '.join(names)}" for name, names in named if set(names) - {cause}]
        missed = [name for name, names in named if cause not in names]
        if cause == "healthy":
            right, missed = [name for name, names in named if not names], []
        print(f"| {part} | {cause} | {len(named)} | {len(right)} | {'; '.join(wrong)} | {', '.join(missed)} |")
    # What a run with few unmoved pictures is told beside whatever else it suffers from.
    print("\nfew_pictures: " + ", ".join(f"{part} {cause} {few[part, cause]} of {len(named)}" for (part, cause), named in sorted(found.items())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="what doctor_runs.py made")
    parser.add_argument("--forja", help="path of forja-cli: asks the program as well")
    parser.add_argument("--every", action="store_true", help="a row for each run, too")
    arguments = parser.parse_args()
    seen = table(arguments.folder)
    if arguments.every:
        every(seen)
    if arguments.forja:
        judged(arguments.folder, arguments.forja)


if __name__ == "__main__":
    main()
