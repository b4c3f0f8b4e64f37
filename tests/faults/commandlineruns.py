# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of commandline.py: processes, streams, and runs that others left."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

from commandlinedesk import LONGEST, copied_folder, gif, kind, last_line, need, no_crash, pictures, refused, whole_run


@kind("3 closed standard streams")
def closed_streams(place):
    for name, line in (("all", "<&- >&- 2>&-"), ("output", ">&-"), ("errors", "2>&-")):
        def look(name=name, line=line):
            out = f"closed-{name}"
            words = place.train_words(place.digits, out, "--updates", 40, "--set", "run.checkpoint_updates=2", "--set", "run.keep_checkpoints=99")
            end = place.call(*words, shell=f'"$@" {line}')
            need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
            runs = list((place.folder / "runs" / out).glob("0*"))
            need(len(runs) == 1, f"{len(runs)} runs")
            whole_run(runs[0])
            place.ok("resume", runs[0], "--verify")
            return end.code
        yield f"train with {name} closed ({line})", look


@kind("4 a reader that goes away")
def reader_goes(place):
    for count in (0, 1, 3):
        def look(count=count):
            out = f"piped-{count}"
            words = place.train_words(place.digits, out, "--updates", 60)
            end = place.call(*words, shell=f'{{ "$@" 2>&1; echo $? > "{place.folder}/{out}.code"; }} | head -n {count}')
            code = int((place.folder / f"{out}.code").read_text())
            need(code < 128, f"ended by signal {code - 128}")
            runs = list((place.folder / "runs" / out).glob("0*"))
            need(len(runs) == 1, "no run")
            kept = place.info(runs[0])["checkpoints"]
            need(kept and kept[-1]["update"] == 60, f"kept: {[one['update'] for one in kept]}")
            left = [path.name for path in (place.folder / "runs" / out).rglob(".*")]
            need(not left, f"left behind: {left}")
            return code
        yield f"train 2>&1 | head -n {count}", look

    def look():
        code_file = place.folder / "fields.code"
        place.call("fields", shell=f'{{ "$@"; echo $? > "{code_file}"; }} | true')
        code = int(code_file.read_text())
        need(code < 128, f"ended by signal {code - 128}")
        return code
    yield "fields | true", look


@kind("15 who holds the lock")
def zombies(place):
    def writer(out, command):
        def look():
            words = [str(word) for word in (place.cli, *place.train_words(place.digits, out, "--minutes", 5, "--set", "run.checkpoint_updates=2"))]
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=place.environment, cwd=place.here)
            try:
                end = time.monotonic() + LONGEST
                while not any((place.folder / "runs" / out).glob("*/checkpoints/0*[1-9]*/manifest.json")):
                    need(time.monotonic() < end, "it never wrote a checkpoint")
                    time.sleep(0.02)
                os.kill(process.pid, signal.SIGKILL)
                os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # dead, and not reaped
                run = next((place.folder / "runs" / out).glob("0*"))
                return command(run)
            finally:
                process.kill()
                process.wait()
        return look

    def resumes(run):
        place.ok("resume", run, "--updates", 1)
        return 0

    def is_cut_off(run):
        standing = place.info(run)["standing"]
        need(standing == "cut off", f"info says: {standing}")
        return 0

    def branches(run):
        update = place.info(run)["checkpoints"][0]["update"]
        place.ok("resume", run, "--from", update, "--updates", 1)
        return 0
    yield "a killed writer that nobody reaped, resume", writer("zombie-a", resumes)
    yield "the same, info", writer("zombie-b", is_cut_off)
    yield "the same, resume --from", writer("zombie-c", branches)


@kind("16 a proof that prints equal numbers as different")
def proofs(place):
    def verify(**more):
        def look():
            end = place.call("resume", place.run, "--verify", **more)
            no_crash(end)
            for first, second in re.findall(r"\(([-+.\de]+) instead of ([-+.\de]+)\)", end.both):
                need(first != second, f"{first} instead of {second}")
            if "different" in end.out:
                need(re.search("instruction|AVX", end.both), "another instruction set is not named")
            return end.code
        return look
    yield "ATEN_CPU_CAPABILITY=default resume --verify", verify(ATEN_CPU_CAPABILITY="default")
    yield "resume --verify", verify()

    def plain():
        run = place.folder / "runs" / "other-set"
        shutil.copytree(place.run, run)
        was = json.dumps(json.loads((run / "environment.json").read_bytes()))
        end = place.ok("resume", run, "--updates", 1, ATEN_CPU_CAPABILITY="default")
        is_other = re.search(r"AVX", was) is not None
        said = end.both + "".join(path.read_text() for path in (run / "events.jsonl", run / "log.txt"))
        need(not is_other or re.search("instruction|AVX", said), "another instruction set is not named")
        return 0
    yield "ATEN_CPU_CAPABILITY=default resume", plain


@kind("Smaller: what is no folder")
def no_folder(place):
    def says(*words):
        def look():
            end = place.call(*words)
            refused(end, 1)
            need("there is no such" not in end.err, f"it says: {last_line(end.err)}")
            return end.code
        return look
    fifo = place.folder / "pipe"
    os.mkfifo(fifo)
    yield "dataset check /dev/zero", says("dataset", "check", "/dev/zero")
    yield "dataset check PIPE", says("dataset", "check", fifo)
    yield "train --data /dev/zero", says(*place.train_words("/dev/zero", "zero", "--updates", 1))

    def branches():
        real = place.folder / "real"
        shutil.copytree(place.run, real / "00001-real")
        (place.folder / "links").mkdir()
        link = place.folder / "links" / "00001-link"
        link.symlink_to(real / "00001-real")
        run = pathlib.Path(place.ok("resume", link, "--from", 4, "--updates", 1, "--json").json()["run"])
        need(run.parent.resolve() == real.resolve(), f"the branch is {run}")
        return 0
    yield "resume LINK --from 4", branches

    def system_folders():
        folder = copied_folder(place, "system", ["ant", "bee", "@eaDir", "$RECYCLE.BIN", "lost+found"])
        names = [one["name"] for one in place.ok("dataset", "check", folder, "--json").json()["classes"]]
        need(names == ["ant", "bee"], f"classes: {names}")
        return 0
    yield "@eaDir, $RECYCLE.BIN, lost+found", system_folders

    def animated():
        folder = pathlib.Path(pictures(str(place.folder / "still"), 5))
        (folder / "moving.gif").write_bytes(gif())
        text = place.ok("dataset", "check", folder).out
        need(re.search("animat|frame", text), "nobody says that a picture is animated")
        return 0
    yield "an animated picture", animated

    def process_name():
        out = "name"
        words = [str(word) for word in (place.cli, *place.train_words(place.digits, out, "--minutes", 5))]
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=place.environment_with({"GOMP_SPINCOUNT": None}), cwd=place.here)
        try:
            end = time.monotonic() + LONGEST
            while not any((place.folder / "runs" / out).glob("*/stats.jsonl")):
                need(time.monotonic() < end, "it never trained")
                time.sleep(0.02)
            name = pathlib.Path(f"/proc/{process.pid}/comm").read_text().strip()
            need(name == "forja-cli", f"it is called {name}")
            return 0
        finally:
            process.kill()
            process.wait()
    yield "the name of the process", process_name
