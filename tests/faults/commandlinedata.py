# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of commandline.py: folders, files and names as people have them."""
import os
import pathlib
import re
import shutil
import zipfile

from commandlinedesk import ESCAPE, SETTINGS, copied_folder, kind, last_line, need, no_control, no_crash, pictures, png, refused, simple


@kind("1 a measure that cannot be taken ends the program")
def few_pictures(place):
    def trains(count, preset, data=None):
        def look():
            folder = data or pictures(str(place.folder / f"few-{count}"), count)
            words = ["train", "--data", folder, "--out", place.folder / "runs" / f"few-{preset}-{count}", "--preset", preset, "--json", "--updates", 3,
                     "--set", "run.measure_ticks=1"]
            settings = [one for one in SETTINGS if data is None or one.startswith(("train.threads", "train.batch", "run.tick"))]
            end = place.call(*words, *[word for setting in settings for word in ("--set", setting)])
            no_crash(end)
            need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
            again = place.call("resume", end.json()["run"], "--updates", 2)
            no_crash(again)
            need(again.code == 0, f"resume: exit {again.code}: {last_line(again.err)}")
            return again.code
        return look
    for count, preset in ((2, "quick-look"), (3, "balanced"), (4, "small-data"), (2, "classic-dcgan")):
        yield f"train on {count} pictures, {preset}, resume", trains(count, preset)
    points = place.folder / "points.csv"
    points.write_text("x,y\n0,1\n1,0\n")
    yield "train on 2 points, resume", trains(2, "flat", f"flat:{points}")
    yield "train on 1 picture", simple(place, place.train_words(pictures(str(place.folder / "one"), 1), "one", "--updates", 2), 1, "picture")
    yield "train on no picture", simple(place, place.train_words(pictures(str(place.folder / "none"), 0), "none", "--updates", 2), 1, "picture")


@kind("6 classes that changed while a run slept")
def changed_classes(place):
    def changed(name, change, code, *patterns):
        def look():
            folder = copied_folder(place, f"classes-{name}", ["ant", "bee", "cow", "dog"])
            run = place.train(folder, f"classes-{name}", "--updates", 2)
            change(folder)
            end = place.call("resume", run, "--updates", 1)
            no_crash(end)
            if code == 0:
                need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
            else:
                refused(end, code, *patterns)
            return end.code
        return look
    yield "rename a class folder, resume", changed("renamed", lambda f: (f / "ant").rename(f / "zebu"), 1, "ant", "zebu")
    yield "a class folder is gone, resume", changed("gone", lambda f: shutil.rmtree(f / "bee"), 1, "bee")
    yield "a new class folder, resume", changed("new", lambda f: pictures(str(f / "auk"), 3, first=90), 1, "auk")
    yield "one picture more in a class, resume", changed("more", lambda f: pictures(str(f / "cow"), 1, first=95), 0)


@kind("7 data that changed its shape")
def changed_shape(place):
    def changed(name, colour, change, size=()):
        def look():
            folder = pathlib.Path(pictures(str(place.folder / f"shape-{name}"), 8, colour=colour))
            run = place.train(folder, f"shape-{name}", "--updates", 2)
            change(folder)
            end = place.call("resume", run, "--updates", 1)
            no_crash(end)
            need("another network" not in end.both, f"it says: {last_line(end.err)}")
            need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
            return end.code
        return look
    yield "a colour picture in a grey folder, resume", changed("colour", False, lambda f: (f / "new.png").write_bytes(png(77, colour=True)))
    yield "all pictures grey now, resume", changed("grey", True, lambda f: pictures(str(f), 8))
    yield "all pictures larger now, resume", changed("large", False, lambda f: [(f / f"{i:03d}.png").write_bytes(png(i, 24)) for i in range(8)])


@kind("10 paths that are not UTF-8")
def odd_bytes(place):
    root = os.fsencode(place.folder)
    def look():
        folder = pictures(os.path.join(root, b"fo\xff"), 6)
        place.ok("dataset", "check", folder)
        return 0
    yield r"dataset check 'fo\xff'", look

    def trains():
        folder = pictures(os.path.join(root, b"tr\xe9s"), 6)
        out = os.path.join(root, b"o\xfft")
        place.ok(*place.train_words(folder, out, "--updates", 2))
        need(os.path.isdir(out), f"written elsewhere: {[name for name in os.listdir(root) if name.startswith(b'o')]}")
        runs = [name for name in os.listdir(out) if not name.startswith(b".")]
        need(len(runs) == 1, f"{len(runs)} runs")
        run = os.path.join(out, runs[0])
        place.ok("info", run)
        place.ok("resume", run, "--updates", 1)
        return 0
    yield r"train --data 'tr\xe9s' --out 'o\xfft', info, resume", trains

    def samples():
        out = os.path.join(root, b"s\xfe")
        place.ok("sample", place.run, "--out", out, "--count", 2)
        need(os.path.isdir(out) and len(os.listdir(out)) == 2, "written elsewhere")
        return 0
    yield r"sample --out 's\xfe'", samples

    def experiment():
        file = os.path.join(root, b"e\xff.json")
        folder = pathlib.Path(os.fsdecode(place.run))
        with open(file, "wb") as out:
            out.write((folder / "experiment.json").read_bytes())
        place.ok("train", "--experiment", file, "--out", os.path.join(root, b"again"), "--updates", 1)
        return 0
    yield r"train --experiment 'e\xff.json'", experiment


@kind("11 control characters in names")
def control_names(place):
    def with_broken_file(words, name):
        def look():
            folder = pathlib.Path(pictures(str(place.folder / f"control-{name}"), 6))
            (folder / f"x{ESCAPE}\nforja-cli: forged.png").write_bytes(b"no picture")
            end = place.call(*(words(folder)))
            no_crash(end)
            no_control(end.out, "the output")
            no_control(end.err, "the messages")
            for log in (place.folder / "runs" / f"control-{name}").glob("*/log.txt"):
                no_control(log.read_text(), "log.txt")
            return end.code
        return look
    yield "dataset check, broken file with ESC and a line", with_broken_file(lambda folder: ["dataset", "check", folder], "check")
    yield "dataset check --json, the same", with_broken_file(lambda folder: ["dataset", "check", folder, "--json"], "json")
    yield "train, the same", with_broken_file(lambda folder: place.train_words(folder, "control-train", "--updates", 1), "train")

    def said(*words):
        def look():
            end = place.call(*words)
            no_crash(end)
            no_control(end.both, "the answer")
            return end.code
        return look
    evil = f"x{ESCAPE}\nforged\u202e\x9b2J"
    for words in (["info", evil], [evil], ["train", "--data", evil, "--out", place.folder / "runs" / "x"], ["nets", "--set", f"{evil}=1"],
                  ["nets", "--set", f"train.batch={evil}"], ["nets", "--preset", evil], ["sample", place.run, "--out", "o", "--class", evil],
                  ["train", f"--{evil}"], ["lab", evil, "--data", "sample:digits"], ["nets", "--channels", evil]):
        yield f"{' '.join(str(word) for word in words[:2])!r}".replace(str(place.folder), "…")[:70], said(*words)

    def archive():
        path = place.folder / "evil.zip"
        with zipfile.ZipFile(path, "w") as file:
            for i in range(6):
                file.writestr(f"{i}.png", png(i))
            file.writestr(f"broken{ESCAPE}\nforged.png", b"no picture")
        end = place.call("dataset", "check", path)
        no_crash(end)
        no_control(end.both, "the answer")
        return end.code
    yield "dataset check ARCHIVE, entry with ESC", archive

    def classes():
        names = [f"a{ESCAPE}", "<img src=x onerror=alert(1)>", "b\nforged"]
        folder = copied_folder(place, "control-classes", names)
        run = place.train(folder, "control-classes", "--updates", 2)
        end = place.call("sample", run, "--out", place.folder / "control-pictures", "--count", 3)
        need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
        for path in (place.folder / "control-pictures").iterdir():
            no_control(path.name, "a file's name")
            no_control(place.ok("info", path).out, "info of a picture")
        page = place.folder / "control-gallery"
        place.ok("export", "gallery", run, "--out", page, "--count", 3, "--no-singles")
        need("<img src=x" not in (page / "gallery.html").read_text(), "a class's name is HTML in the gallery")
        no_control(place.ok("dataset", "check", folder).both, "the answer")
        no_control(place.call("sample", run, "--out", page, "--class", "q").err, "the message on an unknown class")
        return 0
    yield "classes with ESC, HTML and a line; sample, gallery", classes

    def run_of_that_name():
        run = place.folder / "runs" / f"evil{ESCAPE}\nforged <script>alert(1)</script>".replace("/", "_")
        shutil.copytree(place.run, run)
        no_control(place.ok("info", run).both, "info")
        page = place.folder / "evil.html"
        end = place.call("compare", place.run, run, "--html", page)
        no_control(end.both, "compare")
        need(end.code == 0, f"exit {end.code}: {last_line(end.err)}")
        need("<script>alert" not in page.read_text(), "a run's name is HTML in the comparison")
        return 0
    yield "a run with such a name; info, compare --html", run_of_that_name


@kind("12 links and real folders")
def links(place):
    def classes_of(folder):
        return [one["name"] for one in place.ok("dataset", "check", folder, "--json").json()["classes"]]

    def linked_class():
        folder = copied_folder(place, "linked", ["ant", "zebra"])
        (folder / "best").symlink_to("zebra")
        names = classes_of(folder)
        need(names == ["ant", "zebra"], f"classes: {names}")
        text = place.ok("dataset", "check", folder).out
        need("convert or repair" not in text, "a link is called a damaged picture")
        need("link" in text, "nobody says that there is a link")
        return 0
    yield "best -> zebra", linked_class

    def link_to_parent():
        folder = copied_folder(place, "loop", ["ant", "zebra"])
        (folder / "around").symlink_to(".")
        names = classes_of(folder)
        need(names == ["ant", "zebra"], f"classes: {names}")
        return 0
    yield "around -> .", link_to_parent

    def linked_picture():
        folder = copied_folder(place, "linked-picture", ["ant", "zebra"])
        (folder / "ant" / "000a.png").symlink_to("../zebra/003.png")
        report = place.ok("dataset", "check", folder, "--json").json()
        counts = {one["name"]: one["pictures"] for one in report["classes"]}
        need(counts["zebra"] == 3, f"classes: {counts}")
        return 0
    yield "a picture that is a link into another class", linked_picture


@kind("14 findings that are none")
def no_findings(place):
    def check(name, sizes, *never):
        def look():
            folder = place.folder / f"findings-{name}"
            first = 0
            for number, size in enumerate(sizes):
                pictures(str(folder / f"c{number:02d}"), size, first=first)
                first += size
            text = place.ok("dataset", "check", folder).out
            for pattern in (*never, r"\b1 (pictures|classes|files|points|groups|times)\b"):
                found = re.search(pattern, text)
                need(not found, f"it says: {found.group(0) if found else ''}")
            return 0
        return look
    yield "12 classes of 4 pictures", check("even", [4] * 12, "uneven")
    yield "3 classes of 1 picture", check("single", [1] * 3, "uneven")
    yield "1 class of 5 pictures", check("alone", [5], "uneven")
    yield "classes of 5, 5, 6", check("nearly", [5, 5, 6], "uneven")
