"""A layer includes only what the table in layers.json allows it.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import json
import os
import re

from common import Finding, line_of, main

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def load_table():
    with open(os.path.join(os.path.dirname(__file__), "layers.json"), encoding="utf-8") as file:
        return json.load(file)


def library_of(table, header):
    for name, pattern in table["libraries"].items():
        if re.match(pattern, header):
            return name
    return None


def check_own(tree, table, layer, header):
    """An include in quotes: a header of ours, spelled with its layer."""
    other = header.split("/")[0]
    if header == "config.h" or header.endswith("-resources.h"):
        return None  # made by the build
    if other not in table["layers"] or "/" not in header:
        return f'"{header}": spell it with its layer, as in "base/{os.path.basename(header)}"'
    if other != layer and other not in table["layers"][layer]["layers"]:
        return f'"{header}": {layer} may not include {other}'
    if not tree.exists("src/" + header):
        return f'"{header}": there is no such header'
    return None


def check_foreign(table, layer, header, path, users):
    library = library_of(table, header)
    if library is None:
        return None
    if library not in table["layers"][layer]["libraries"]:
        return f"<{header}>: {layer} may not use {library}"
    if library in table["one_file"]:
        users.setdefault(library, set()).add(os.path.splitext(path)[0])
        if len(users[library]) > 1:
            return f"<{header}>: one file alone knows {library}, and it is not this one"
    return None


def check_order(tree, path, headers):
    own = re.sub(r"^src/(.*)\.c$", r"\1.h", path)
    private = own.replace(".h", "-private.h")  # itself starts with the public one
    if path.endswith(".c") and tree.exists("src/" + own) and headers \
            and headers[0] not in (own, private):
        return f'"{own}" comes first, so that it stands on its own'
    return None


def check(tree):
    table = load_table()
    users = {}
    for path in tree.files(".c", ".h", under="src"):
        layer = path.split("/")[1]
        if layer not in table["layers"]:
            yield Finding(path, 1, f"{layer} is no layer of layers.json")
            continue
        text = tree.read(path)
        headers = []
        for match in INCLUDE.finditer(text):
            quote, header = match.groups()
            line = line_of(text, match.start(1))
            if header != "config.h":
                headers.append(header)
            if quote == '"':
                fault = check_own(tree, table, layer, header)
            else:
                fault = check_foreign(table, layer, header, path, users)
            if fault:
                yield Finding(path, line, fault)
        fault = check_order(tree, path, headers)
        if fault:
            yield Finding(path, 1, fault)


if __name__ == "__main__":
    main(check)
