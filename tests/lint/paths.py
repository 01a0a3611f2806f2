"""No file names a place that only one machine has.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re

from common import Finding, main

PLACES = re.compile(r"(?:^|[\s\"'=:(,`<>])(/(?:work|farm|root|home/\w+|Users/\w+)/[\w.])")
TEXTS = (".c", ".h", ".py", ".sh", ".ui", ".xml", ".rng", ".build", ".json", ".md", ".in", ".list",
         ".po", ".txt", ".css", ".svg", ".supp", "run", "check", "README", "POTFILES", ".yml",
         ".tsv", ".csv", ".html", ".sql", ".dump", ".golden", ".expected")


def check(tree):
    for path in tree.files():
        if not path.endswith(TEXTS) and not path.startswith(("build-aux/", "flatpak/", ".ci/")):
            continue
        try:
            text = tree.read(path)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            match = PLACES.search(line)
            if match:
                yield Finding(path, number, f"{match.group(1)}… is a place on one machine")


if __name__ == "__main__":
    main(check)
