"""What the lints share: walking the tree, reading C, saying what was found.

A lint is a program with a function check(tree) that yields findings. It ends with status 1 when
there are any, and 77 when it cannot run here.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import argparse
import os
import re
import sys
from collections import namedtuple

Finding = namedtuple("Finding", "path line text")

SKIPPED = 77
NOT_SOURCES = re.compile(r"^(\.git|out|build|build-(?!aux).*|\.cache|\.flatpak-builder)$")
NOT_OURS = ("tests/lint/samples", "flatpak/sources")


class Tree:
    """The files of the project, or of a folder of samples that looks like one."""

    def __init__(self, root):
        self.root = os.path.abspath(root)

    def files(self, *endings, under=""):
        """Paths from the root, sorted. Samples belong to no tree but their own."""
        for folder, folders, names in os.walk(os.path.join(self.root, under)):
            here = os.path.relpath(folder, self.root)
            folders[:] = sorted(name for name in folders
                                if not (here == "." and NOT_SOURCES.match(name))
                                and name != "__pycache__"
                                and os.path.join(here, name) not in NOT_OURS)
            for name in sorted(names):
                if not endings or name.endswith(endings):
                    yield os.path.normpath(os.path.join(here, name))

    def read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8") as file:
            return file.read()

    def exists(self, path):
        return os.path.exists(os.path.join(self.root, path))

    def path(self, path):
        return os.path.join(self.root, path)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", re.S)


def code_only(text):
    """Comments and the insides of strings become spaces; every position stays where it was."""

    def blank(match):
        token = match.group(0)
        if token[0] in "\"'":
            return token[0] + " " * (len(token) - 2) + token[-1]
        return re.sub(r"[^\n]", " ", token)

    return TOKEN.sub(blank, text)


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


def main(check):
    parser = argparse.ArgumentParser()
    parser.add_argument("root", nargs="?",
                        default=os.path.join(os.path.dirname(__file__), "..", ".."))
    findings = sorted(set(check(Tree(parser.parse_args().root))))
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.text}")
    sys.exit(1 if findings else 0)
