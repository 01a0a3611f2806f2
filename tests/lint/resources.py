"""Every .ui is in a resource, and its texts are marked the one way that is really translated.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re

from common import Finding, line_of, main


def bundled(tree):
    """The files that the resource descriptions name, as paths from the root."""
    paths = set()
    for path in tree.files(".gresource.xml", ".gresource.xml.in"):
        for name in re.findall(r"<file\b[^>]*>([^<]+)</file>", tree.read(path)):
            paths.add(os.path.normpath(os.path.join(os.path.dirname(path), name.strip())))
    return paths


def bundled_by_build(tree):
    """Names of .ui files that a meson.build lists and makes a resource of."""
    names = set()
    for path in tree.files("meson.build"):
        for name in re.findall(r"'([^']+\.ui)'", tree.read(path)):
            names.add(os.path.normpath(os.path.join(os.path.dirname(path), name)))
    return names


def check_texts(path, text):
    for match in re.finditer(r"\btranslatable\s*=\s*(['\"])(.*?)\1", text):
        if match.group(2) != "yes":
            yield Finding(path, line_of(text, match.start()),
                          f'translatable="{match.group(2)}": only "yes" is extracted')
    for match in re.finditer(r"<!\[CDATA\[.*?\]\]>", text, re.S):
        if "translatable" in match.group(0):
            yield Finding(path, line_of(text, match.start()),
                          "text in CDATA is never extracted: make it a .ui of its own")


def check(tree):
    known = bundled(tree) | bundled_by_build(tree)
    for path in tree.files(".ui"):
        if path not in known:
            yield Finding(path, 1, "is in no resource")
        yield from check_texts(path, tree.read(path))


if __name__ == "__main__":
    main(check)
