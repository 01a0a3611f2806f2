"""C has the form that clang-format 14 gives it with .clang-format.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re
import shutil
import subprocess

from common import Finding, main, skip

VERSION = 14


def formatter():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        if shutil.which(name):
            text = subprocess.run([name, "--version"], capture_output=True, text=True).stdout
            if re.search(rf"\bversion {VERSION}\.", text):
                return name
    return None


def check(tree):
    program = formatter()
    if program is None:
        skip(f"clang-format {VERSION} is not installed; other versions give another form")
    paths = list(tree.files(".c", ".h"))
    if not paths:
        return
    done = subprocess.run([program, "--dry-run", "--style=file"] + paths, cwd=tree.root,
                          capture_output=True, text=True)
    for line in done.stderr.splitlines():
        match = re.match(r"(.*?):(\d+):\d+: warning:", line)
        if match:
            yield Finding(match.group(1), int(match.group(2)), f"run {program} -i {match.group(1)}")


if __name__ == "__main__":
    main(check)
