"""Every source is compiled, every test is run, every lint has samples that it fails on.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re

from common import Finding, main


def build_text(tree, path):
    """The meson.build files from a file's folder up to the root."""
    folder, text = os.path.dirname(path), ""
    while folder:
        build = os.path.join(folder, "meson.build")
        if tree.exists(build):
            text += tree.read(build)
        folder = os.path.dirname(folder)
    return text


def is_named(name, text):
    stem = os.path.splitext(name)[0]
    words = [re.escape(name), re.escape(stem)]
    if stem.startswith("test-"):
        words.append(re.escape(stem[len("test-"):]))
    return re.search(r"['/](" + "|".join(words) + r")'", text) is not None


def check_lints(tree):
    text = tree.read("tests/lint/meson.build") if tree.exists("tests/lint/meson.build") else ""
    for path in tree.files(".py", under="tests/lint"):
        name = os.path.splitext(os.path.basename(path))[0]
        if os.path.dirname(path) != "tests/lint" or name in ("common", "test-samples"):
            continue
        if not re.search(rf"'{name}'", text):
            yield Finding(path, 1, "is run by no test: name it in tests/lint/meson.build")
        if not os.path.isdir(tree.path(f"tests/lint/samples/{name}")):
            yield Finding(path, 1, "has no samples that it fails on")


def check(tree):
    for folder in ("src", "tests", "bench"):
        for path in tree.files(".c", under=folder):
            name = os.path.basename(path)
            if not is_named(name, build_text(tree, path)):
                yield Finding(path, 1, "is built by no meson.build")
    for path in tree.files(".py", under="tests"):
        name = os.path.basename(path)
        if name.startswith("test-") and not is_named(name, build_text(tree, path)):
            yield Finding(path, 1, "is run by no meson.build")
    yield from check_lints(tree)


if __name__ == "__main__":
    main(check)
