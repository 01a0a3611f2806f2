#!/usr/bin/env python3
# Takes the worked example of HACKING.md apart into the files that it names.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Cải Cách authors

import pathlib
import re
import sys

HEADING = "## A new record kind, worked out"


def read_section(path):
    text = path.read_text(encoding="utf-8")
    return text.split(HEADING + "\n", 1)[1].split("\n## ", 1)[0]


def read_blocks(section):
    """The first path named before an indented block is the block's file."""
    blocks = {}
    for words, code in re.findall(r"^((?:\S.*\n)+)\n((?:(?: {4}.*)?\n)+)", section, flags=re.M):
        name = re.search(r"`(src/[^`]*\.(?:c|h|sql))`", words)
        if name and code.strip():
            blocks[name.group(1)] = re.sub(r"^ {4}", "", code, flags=re.M)
    return blocks


def insert_kind(kinds, lines):
    include, kind = lines.strip("\n").split("\n")
    kinds = kinds.replace('#include "model/cch-kind.h"\n', '#include "model/cch-kind.h"\n' + include + "\n", 1)
    head, tail = kinds.split("kinds[] = {", 1)
    body, rest = tail.split("};", 1)
    return head + "kinds[] = {" + body + kind + "\n};" + rest


def main():
    hacking, kinds, folder = (pathlib.Path(name) for name in sys.argv[1:4])
    blocks = read_blocks(read_section(hacking))
    blocks["src/model/cch-kinds.c"] = insert_kind(kinds.read_text(encoding="utf-8"), blocks["src/model/cch-kinds.c"])
    for output in sys.argv[4:]:
        name = pathlib.Path(output).name
        found = [code for path, code in blocks.items() if pathlib.Path(path).name == name]
        if len(found) != 1:
            sys.exit(f"{hacking}: the worked example has no file {name}")
        (folder / name).write_text(found[0], encoding="utf-8")


main()
