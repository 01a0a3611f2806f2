"""Files stay within 600 lines and functions within 60: past that nobody reads them.

Aim for files of 200-300 lines and functions of 10; the numbers here are where the build stops.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re

from common import Finding, code_only, main

FILE_LINES = 600
FUNCTION_LINES = 60


def functions(text):
    """Name, first line and length of each body. GNU braces: a body starts and ends at the margin."""
    lines = code_only(text).splitlines()
    start = None
    for number, line in enumerate(lines, 1):
        if line.rstrip() == "{" and number > 1 and lines[number - 2].rstrip().endswith(")"):
            start = number
        elif line.startswith("}") and start:
            yield name_before(lines, start), start, number - start - 1
            start = None


def name_before(lines, start):
    for line in reversed(lines[max(0, start - 20):start - 1]):
        match = re.match(r"(?:static\s+)?([A-Za-z_]\w*) \(", line)
        if match:
            return match.group(1)
    return "?"


def check(tree):
    for path in tree.files(".c", ".h", ".py", ".ui"):
        text = tree.read(path)
        count = len(text.splitlines())
        if count > FILE_LINES:
            yield Finding(path, 1, f"{count} lines; a file has at most {FILE_LINES}")
        if path.endswith(".c"):
            for name, start, length in functions(text):
                if length > FUNCTION_LINES:
                    yield Finding(path, start,
                                  f"{name}: {length} lines; a function has at most {FUNCTION_LINES}")


if __name__ == "__main__":
    main(check)
