#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the questions of the laboratory with many seeds, and writes what ships with the program: resources/lab/reference/QUESTION.json (the rows that are
drawn pale behind a person's own, and make the tables of the help) and docs/replays/QUESTION.html.

What is there is kept, so the script may be stopped and started again with the same folder. Every run has its number of updates and one thread, so a busy
machine changes how long this takes, not what it finds.
"""
import argparse
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def asked(forja, *words):
    done = subprocess.run([forja, "lab", *words, "--json"], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"lab {' '.join(words)}: exit code {done.returncode}")
    return json.loads(done.stdout)


def answer(forja, question, out, first, seeds):
    name = pathlib.Path(question).stem
    there = sorted(out.glob(f"lab/*-{name}"))
    if not there:
        return asked(forja, question, "--data", "sample:digits", "--out", str(out), "--seed", str(first), "--seeds", str(seeds))
    record = json.loads((there[-1] / "lab.json").read_text())
    more = seeds - len(record["seeds"])
    return asked(forja, "--again", str(there[-1]), *(["--seeds", str(more)] if more > 0 else []))


def rounded(values):
    return {key: float(f"{value:.6g}") if isinstance(value, float) else value for key, value in values.items()}


def judged(question, values):
    """Of what was measured only what the question shows or judges by."""
    wanted = {question["measure"]} | {claim["rule"].get("measure", question["measure"]) for claim in question["claims"]}
    return {key: value for key, value in values.items() if key in wanted}


def learning_rates(question):
    """Those of all arms, as the question's file sets them."""
    told = []
    for arm in question["arms"]:
        values = question.get("set", {}) | arm.get("set", {})
        rates = ", ".join(f"{player.upper()} {values[f'{player}.rate']:g}" if f"{player}.rate" in values else f"{player.upper()} as the preset {question['preset']} has it"
                          for player in "gd")
        if rates not in told:
            told.append(rates)
    return "learning rates: " + "; ".join(told)


def write(record, seconds):
    question = record["question"]
    rows = [{key: row[key] for key in ("arm", "x", "seed") if key in row} | {"values": rounded(judged(question, row["values"]))} for row in record["rows"]]
    rows = [row for row in rows if row["values"]]
    name = question["name"]
    file = ROOT / "resources/lab/reference" / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join("        " + json.dumps(row, sort_keys=True) for row in rows)
    on = f"{datetime.date.today().isoformat()}, {os.cpu_count()} cores"
    file.write_text(f'{{\n    "format": 1,\n    "question": "{name}",\n    "data": "{record["data"]}",\n    "measured": "{on}",\n    "numerics": {record["numerics"]},\n    "rows": [\n{lines}\n    ]\n}}\n')
    replay = ROOT / "docs/replays" / f"{name}.html"
    replay.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(record["replay"], replay)
    print(f"{name}: {len(rows)} rows, n = {len(record['seeds'])} seeds ({record['seeds'][0]} to {record['seeds'][-1]}), {seconds:.0f} s; {learning_rates(question)}")
    for verdict in record["verdicts"]:
        print(f"    {verdict['answer']}: {verdict['sentence']}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja", help="path of forja-cli")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder of the runs")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--seeds-from", type=int, default=1001, help="the first seed; take others than those with which a question was made")
    parser.add_argument("--question", action="append", help="only this one, a name or a file NAME.json; may be repeated")
    arguments = parser.parse_args()
    known = [question["name"] for question in asked(arguments.forja, "--list")["questions"]]
    for name in arguments.question or [name for name in known if name != "you-against-d"]:
        begin = time.monotonic()
        write(answer(arguments.forja, name, arguments.out.resolve(), arguments.seeds_from, arguments.seeds), time.monotonic() - begin)


if __name__ == "__main__":
    main()
