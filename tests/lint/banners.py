"""Every source file starts with one sentence that says what it is for, the licence and the owner.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re

from common import Finding, main

OWNER = [
    "SPDX-License-Identifier: GPL-3.0-or-later",
    "Copyright 2026 The Cải Cách authors",
]
C_BANNER = re.compile(
    r"/\* (?P<sentence>[^\n]+(?:\n \* [^\n]+)*)\n"
    r" \*\n(?: \* [^\n]+\n| \*\n)*?"
    r" \* " + re.escape(OWNER[0]) + r"\n"
    r" \* " + re.escape(OWNER[1]) + r"\n"
    r" \*/\n")


def check_c(text):
    match = C_BANNER.match(text)
    if not match:
        return "the banner is: /* what it is for. */ with the SPDX and the copyright line"
    if not re.search(r"[.:!?)]$", match.group("sentence")):
        return "the banner's sentence ends with a point"
    return None


def check_script(text):
    head = "\n".join(text.splitlines()[:30])
    for line in OWNER:
        if line not in head:
            return f"the first lines lack: {line}"
    return None


def is_script(tree, path):
    if path.endswith((".py", ".sh")):
        return True
    if os.path.splitext(path)[1] or not os.access(tree.path(path), os.X_OK):
        return False
    with open(tree.path(path), "rb") as file:
        return file.read(2) == b"#!"


def check(tree):
    for path in tree.files():
        fault = None
        if path.endswith((".c", ".h")):
            fault = check_c(tree.read(path))
        elif is_script(tree, path):
            fault = check_script(tree.read(path))
        if fault:
            yield Finding(path, 1, fault)


if __name__ == "__main__":
    main(check)
