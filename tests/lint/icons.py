"""Icons can be drawn, fill their square, and the symbolic ones can take any colour.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from common import Finding, main, skip

SIZES = (16, 32, 128)
EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
STRANGE = re.compile(r"<(image|text|script|filter|foreignObject)\b|href=\"(?!#)|sodipodi|inkscape")


def check_text(path, text):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as fault:
        yield Finding(path, fault.position[0], "is no XML")
        return
    box = [float(word) for word in (root.get("viewBox") or "0 0 0 0").split()]
    if box[2] != box[3] or box[2] == 0:
        yield Finding(path, 1, "has no square viewBox")
    for match in STRANGE.finditer(text):
        yield Finding(path, text.count("\n", 0, match.start()) + 1,
                      f"{match.group(0)}: only shapes of our own")
    if path.endswith("-symbolic.svg") and box[2:] != [16, 16]:
        yield Finding(path, 1, "a symbolic icon is drawn on 16 by 16")
    if path.endswith("-symbolic.svg") and re.search(r"Gradient\b", text):
        yield Finding(path, 1, "a symbolic icon has one colour")


def draw(source, size):
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size)], input=source,
                          capture_output=True)


def check_drawing(path, source):
    for size in SIZES:
        done = draw(source, size)
        if done.returncode != 0:
            yield Finding(path, 1, "cannot be drawn")
            return
        if done.stdout == draw(EMPTY, size).stdout:
            yield Finding(path, 1, f"shows nothing at {size} px")


def check(tree):
    if not shutil.which("rsvg-convert"):
        skip("librsvg2-bin is not installed")
    for path in tree.files(".svg", under="data/icons"):
        yield from check_text(path, tree.read(path))
        yield from check_drawing(path, tree.read(path).encode())


if __name__ == "__main__":
    main(check)
