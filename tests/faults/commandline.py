# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives forja-cli what people gave to other programs of this field, and looks at what it does: commandline.py FORJA_CLI [--only WORD] [--keep]

Each line of the answer is an input, its exit code, and "ok" or "FAULT" with what was seen instead. Ends with 1 if there is any fault.
Inputs are grouped by the kind of fault that they provoke. Nothing outside a temporary folder is written.
"""
import argparse
import concurrent.futures
import pathlib
import re
import shutil
import sys
import tempfile
import time

import commandlinedata  # noqa: F401
import commandlineruns  # noqa: F401
import commandlinewords  # noqa: F401
from commandlinedesk import CASES, Seen, Workplace


def outcome_of(look):
    try:
        return look(), ""
    except Seen as seen:
        return None, str(seen)
    except Exception as error:  # a script that stumbles is a fault, too, and must not hide the other cases
        return None, f"{type(error).__name__}: {error}"


def place_of(case):
    """Numbered kinds in their order, the others after them."""
    number = re.match(r"\d+", case[0])
    return (int(number.group()) if number else 99, case[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forja_cli", type=pathlib.Path)
    parser.add_argument("--only", default="", help="only kinds of fault whose title has this word")
    parser.add_argument("--keep", action="store_true", help="keeps the folder")
    options = parser.parse_args()
    begun = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="forja-commandline-"))
    faults = count = 0
    try:
        place = Workplace(options.forja_cli.resolve(), folder)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for title, cases in sorted(CASES, key=place_of):
                if options.only not in title:
                    continue
                print(title)
                listed = list(cases(place))
                for (shown, _), (code, seen) in zip(listed, pool.map(outcome_of, [look for _, look in listed])):
                    count += 1
                    faults += bool(seen)
                    shown = shown.encode("unicode_escape").decode()
                    print(f"  {'FAULT' if seen else 'ok':5s}  {'-' if code is None else code:>3}  {shown}" + (f": {seen!r}" if seen else ""), flush=True)
    finally:
        if options.keep:
            print(f"Kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{count} inputs, {faults} faults, {time.monotonic() - begun:.0f} s")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
