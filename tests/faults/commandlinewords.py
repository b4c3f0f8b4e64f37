# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of commandline.py: numbers, names of classes, empty words, and what is written."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

from commandlinedesk import NUMBER, copied_folder, experiment, kind, need, pictures, png, png_texts, refused, simple, value_in


def number_options(place):
    """Every option of every command that takes a number, as the help lists them."""
    commands = ["demo", "dataset check", "dataset sample", "train", "resume", "sweep", "lab", "sample", "export gallery", "export film", "export replay", "info",
                "compare", "nets", "bench"]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        helps = pool.map(lambda command: place.ok(*command.split(), "--help").out, commands)
    for command, text in zip(commands, helps):
        for name in re.findall(r"^\s+(--[a-z-]+) (?:INT|UINT|FLOAT|UPDATE|VALUE)\b", text, re.M):
            if name != "--precision":
                yield command, name


NEEDED = {"bench": ["--data", "nowhere"]}


@kind("2 numbers of options are read as C reads them")
def numbers(place):
    found = list(number_options(place))
    need(len(found) > 35, f"only {len(found)} options that take a number are in the help")
    for at, (command, name) in enumerate(found):
        value = ("0x10", "99999999999999999999")[at % 2]
        words = [*command.split(), name, value, *NEEDED.get(command, [])]
        yield " ".join(words), simple(place, words, 2, NUMBER, r"0x10|1e\+20")
    for words in (["train", "--seed", "1,5"], ["sample", "--count", "4294967297"], ["sample", "--count", "1_000"], ["nets", "--channels", "0x3"],
                  ["nets", "--set", "run.minutes=0,500"], ["nets", "--set", "run.updates=0x10"]):
        yield " ".join(words), simple(place, words, 2, "not allowed|not in|" + NUMBER)
    yield "nets --set train.batch=1,024", simple(place, ["nets", "--set", "train.batch=1,024"], 0)

    def branches(at):
        def look():
            run = pathlib.Path(place.ok("resume", place.run, "--from", at, "--updates", 1, "--json").json()["run"])
            origin = place.info(run)["origin"]
            need(origin["update"] == 6, f"branched at update {origin['update']}")
            return 0
        return look
    yield "resume --from 000000006", branches("000000006")
    yield "resume --from 6", branches("6")

    def seed_is(text, seed):
        def look():
            run = seeded(place, text)
            got = value_in(experiment(run), "train.seed")
            need(got == seed, f"the seed is {got}")
            return 0
        return look
    yield "train --seed 00042", seed_is("00042", 42)
    yield "train --seed 010", seed_is("010", 10)


def seeded(place, text):
    words = place.train_words(place.digits, f"seed-{text}", "--updates", 1)
    words[words.index("--seed") + 1] = text
    return pathlib.Path(place.ok(*words).json()["run"])


def compiled_locales(place):
    """Folder of locales with a decimal comma, made here; the system need not have them installed."""
    folder = place.folder / "locales"
    folder.mkdir()
    for name in ("pt_BR", "de_DE"):
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", folder / f"{name}.UTF-8"], capture_output=True, check=False)
    return folder


def has_comma(folder, name):
    code = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.localeconv()['decimal_point'])"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": f"{name}.UTF-8", "LOCPATH": str(folder)}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, text=True, check=False).stdout.strip() == ","


@kind("5 locale with decimal commas")
def locales(place):
    folder = compiled_locales(place)
    named = {"pt_BR": {"LC_ALL": "pt_BR.UTF-8", "LOCPATH": str(folder)}, "de_DE": {"LC_ALL": "de_DE.UTF-8", "LOCPATH": str(folder)}, "C": {"LC_ALL": "C"},
             "unset": {"LC_ALL": None}, "numeric alone": {"LC_ALL": None, "LC_NUMERIC": "de_DE.UTF-8", "LOCPATH": str(folder)}}
    files = {}

    def same_files(name):
        def look():
            if name in ("pt_BR", "de_DE", "numeric alone"):
                need(has_comma(folder, "pt_BR" if name == "pt_BR" else "de_DE"), "the locale could not be set up: localedef and its sources are needed (package locales)")
            # One point, at the end: sheets of points before it are made only as far as there is time.
            run = place.train(place.digits, f"locale-{name.replace(' ', '-')}", "--updates", 4, "--set", "g.rate=0.0025", "--set", "run.tick=4", **named[name])
            place.ok("export", "film", run, "--out", run / "film.webp", "--fps", "2.5", **named[name])
            place.ok("sample", run, "--out", run / "pictures", "--count", 3, **named[name])
            timed = ("log.txt", "environment.json", "manifest.json", "lock", "state.json")
            found = {str(path.relative_to(run)): path.read_bytes() for path in run.rglob("*")
                     if path.is_file() and path.name not in timed and path.suffix != ".jsonl"}
            files.setdefault("first", found)
            differ = sorted(file for file in found.keys() | files["first"].keys() if found.get(file) != files["first"].get(file))
            need(not differ, f"other files than elsewhere: {', '.join(differ)[:150]}")
            return 0
        return look
    for name in named:
        yield f"{name}: train, film, sample; files", same_files(name)
    for name, more in named.items():
        yield f"{name}: train --minutes 0.005", simple(place, place.train_words(place.digits, f"minutes-{name[:2]}", "--minutes", "0.005"), 0, **more)
        yield f"{name}: film --fps 2,5", simple(place, ["export", "film", "--fps", "2,5"], 2, "2,5", "from 0.5 to 60", **more)
    for name in ("pt_BR", "unset"):
        yield f"{name}: train --minutes 0,5", simple(place, ["train", "--minutes", "0,5"], 2, "0,5", NUMBER, **named[name])
        yield f"{name}: train --kimg 0.5x", simple(place, ["train", "--kimg", "0.5x"], 2, "0.5x", NUMBER, **named[name])


@kind("8 lengths not checked in words")
def lengths(place):
    for command in ("train", "resume", "demo"):
        for name in ("--minutes", "--updates", "--kimg"):
            if command == "demo" and name != "--minutes":
                continue
            for value in ("nan", "inf", "0", "-1", "abc", "1e400", "1e300", ""):
                if command == "train" and (name == "--minutes" or value in ("abc", "1e400")) or value == "nan":
                    yield f"{command} {name} '{value}'", simple(place, [command, name, value], 2, re.escape(name), NUMBER + "|empty")
    for words in (["export", "film", "--hold", "nan"], ["export", "film", "--fps", "inf"], ["bench", "--seconds", "nan"], ["bench", "--seconds", "0"]):
        yield " ".join(words), simple(place, words, 2, NUMBER)


@kind("9 output that could not be written")
def full_output(place):
    commands = [["info", place.run, "--json"], ["info", place.run], ["fields"], ["fields", "--json"], ["presets"], ["presets", "--json"], ["nets"], ["--help"],
                ["--version"], ["train", "--help"], ["dataset", "check", place.digits], ["dataset", "check", place.digits, "--json"], ["lab", "--list"],
                ["sample", place.run, "--out", place.folder / "full", "--count", 1], ["compare", place.run, place.run]]
    for words in commands:
        def look(words=words):
            end = place.call(*words, shell='"$@" > /dev/full')
            if words[0] == "compare" and end.code == 2:
                return end.code  # the same run twice is refused before anything is printed
            refused(end, 1, "standard output", "No space left")
            return end.code
        yield " ".join(str(word).replace(str(place.folder), "…") for word in words) + " > /dev/full", look


@kind("13 class number and class name")
def class_names(place):
    state = {}

    def run():
        if "run" not in state:
            state["run"] = place.train(copied_folder(place, "numbered", [str(i) for i in range(1, 13)]), "numbered", "--updates", 2)
        return state["run"]

    def by_name():
        out = place.folder / "class-two"
        place.ok("sample", run(), "--out", out, "--count", 1, "--class", "2")
        files = list(out.iterdir())
        need([path.name for path in files] == ["000000-class2.png"], f"files: {[path.name for path in files]}")
        texts = png_texts(files[0].read_bytes())
        need(texts.get("forja:class_name") == "2", f"the picture says: {texts}")
        need(texts.get("forja:class") == "4", f"the picture says: {texts}")
        return 0
    yield "classes 1 to 12, sample --class 2", by_name

    def refuses(name, *patterns):
        def look():
            end = place.call("sample", run(), "--out", place.folder / "class-none", "--class", name)
            refused(end, 2, "no class of this name", *patterns)
            return end.code
        return look
    yield "classes 1 to 12, sample --class 0", refuses("0")
    yield "classes 1 to 12, sample --class 13", refuses("13", r"\b1, ")
    yield "classes 1 to 12, sample --class -1", refuses("-1")

    def film_of_zero():
        end = place.call("export", "film", run(), "--out", place.folder / "zero.webp", "--class", "0")
        refused(end, 2, "no class of this name")
        return end.code
    yield "classes 1 to 12, export film --class 0", film_of_zero

    def many():
        folder = copied_folder(place, "many-classes", [f"breed-number-{i:03d}" for i in range(150)], count=1)
        trained = place.train(folder, "many-classes", "--updates", 1)
        end = place.call("sample", trained, "--out", place.folder / "class-none", "--class", "bred-number-77")
        refused(end, 2, "150", "breed-number-077")
        return end.code
    yield "150 classes, sample --class with a slip", many


@kind("Smaller: the empty word")
def empty_words(place):
    commands = [["train", "--data", "sample:digits", "--out"], ["train", "--out", "o", "--data"], ["resume"], ["resume", "r", "--data"], ["sample"], ["sample", "r", "--out"],
                ["export", "gallery", "r", "--out"], ["export", "film", "r", "--out"], ["export", "replay", "r", "--out"], ["demo", "--out"], ["lab", "--out"],
                ["lab", "--again"], ["lab", "--data"], ["sweep", "f", "--out"], ["compare", "r", "s", "--html"], ["compare", "r", "s", "--csv"], ["info"], ["info", "r", "--runs"],
                ["dataset", "check"], ["dataset", "check", "f", "--preview"], ["dataset", "sample", "digits"], ["nets", "--preset"], ["bench", "--size"]]
    for words in commands:
        def look(words=words):
            before = set(os.listdir(place.here))
            end = place.call(*words, "")
            refused(end, 2, "empty|required|" + NUMBER)
            need(set(os.listdir(place.here)) == before, "something was made in the current folder")
            return end.code
        yield f"{' '.join(words)} ''", look
    yield "train --data sample:digits --out= --updates 1", simple(place, ["train", "--data", "sample:digits", "--out=", "--updates", "1"], 2, "empty")


@kind("Smaller: folders that are not there")
def parents(place):
    def writes(path, *words):
        def look():
            place.ok(*words, path)
            need(path.exists(), "nothing was written")
            return 0
        return look
    new = place.folder / "new"
    yield "export film --out new/a/film.webp", writes(new / "a" / "film.webp", "export", "film", place.run, "--out")
    yield "export gallery --out new/b/c", writes(new / "b" / "c", "export", "gallery", place.run, "--count", 2, "--out")
    yield "sample --out new/d/e", writes(new / "d" / "e", "sample", place.run, "--count", 2, "--out")
    yield "dataset check --preview new/f/p.png", writes(new / "f" / "p.png", "dataset", "check", place.digits, "--preview")

    def comparison():
        other = place.folder / "runs" / "second"
        shutil.copytree(place.run, other)
        place.ok("compare", place.run, other, "--html", new / "g" / "page.html", "--csv", new / "h" / "tables")
        need((new / "g" / "page.html").exists() and (new / "h" / "tables").is_dir(), "nothing was written")
        return 0
    yield "compare --html new/g/page.html --csv new/h/tables", comparison
