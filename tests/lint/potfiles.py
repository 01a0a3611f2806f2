"""po/POTFILES names exactly the files that have messages, in order.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re

from common import Finding, code_only, main

POTFILES = "po/POTFILES"
C_MESSAGE = re.compile(r'(?<!\w)(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*(GETTEXT_PACKAGE\s*,\s*)?"')
DEFINITION = re.compile(r"^[ \t]*#[ \t]*define[ \t]+N?_ ?\(.*$", re.M)


def has_messages(tree, path):
    text = tree.read(path)
    if path.endswith((".c", ".h")):
        return bool(C_MESSAGE.search(DEFINITION.sub("", code_only(text))))
    if path.endswith(".ui"):
        return 'translatable="yes"' in text
    return True


def listed(tree):
    lines = tree.read(POTFILES).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def check(tree):
    entries = listed(tree)
    if entries != sorted(set(entries)):
        yield Finding(POTFILES, 1, "is not sorted, or names a file twice")
    for number, entry in enumerate(entries, 1):
        if not tree.exists(entry):
            yield Finding(POTFILES, number, f"{entry}: there is no such file")
        elif not has_messages(tree, entry):
            yield Finding(POTFILES, number, f"{entry}: has no message")
    for folder in ("src", "data"):
        for path in tree.files(".c", ".h", ".ui", ".desktop.in", ".metainfo.xml.in", under=folder):
            if path not in entries and has_messages(tree, path):
                yield Finding(path, 1, f"has messages and is not in {POTFILES}")


if __name__ == "__main__":
    main(check)
