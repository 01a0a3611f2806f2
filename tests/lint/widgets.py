"""Every .ui keeps to GTK's grammar and gives its icon buttons a name.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from common import Finding, main, skip

GRAMMAR = "/usr/share/gtk-4.0/gtk4builder.rng"
BUTTONS = {"GtkButton", "GtkMenuButton", "GtkToggleButton"}


def check_grammar(tree, path):
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--relaxng", GRAMMAR, tree.path(path)],
                          capture_output=True, text=True)
    if done.returncode == 0:
        return
    for line in done.stderr.splitlines():
        match = re.match(r".*?:(\d+): (.*)", line)
        if match and "Expecting an element" not in line:
            yield Finding(path, int(match.group(1)), match.group(2))


def properties(node):
    return {child.get("name"): (child.text or "") for child in node.findall("property")}


def has_name(node):
    own = properties(node)
    if own.get("label"):
        return True
    accessible = node.find("accessibility")
    if accessible is None:
        return False
    return any(child.get("name") in ("label", "labelled-by") for child in accessible)


def named_in_code(tree, path, node):
    """A name that changes, as “Undo: …” does, is given by the class of the template."""
    source = re.sub(r"^data/(.*)\.ui$", r"src/\1.c", path)
    if not node.get("id") or not tree.exists(source):
        return False
    text = tree.read(source)
    return node.get("id") in text and "GTK_ACCESSIBLE_PROPERTY_LABEL" in text


def check_names(tree, path):
    """A screen reader calls a button that has only an icon “GtkImage”."""
    try:
        root = ElementTree.parse(tree.path(path)).getroot()
    except ElementTree.ParseError:
        return
    for node in root.iter("object"):
        if node.get("class") not in BUTTONS or "icon-name" not in properties(node):
            continue
        if not has_name(node) and not named_in_code(tree, path, node):
            icon = properties(node)["icon-name"]
            yield Finding(path, 1, f"the button with the icon {icon} lacks an accessible label")


def check(tree):
    if not shutil.which("xmllint"):
        skip("xmllint is not installed")
    if not os.path.exists(GRAMMAR):
        skip(f"{GRAMMAR} is not installed")
    for path in tree.files(".ui"):
        yield from check_grammar(tree, path)
        yield from check_names(tree, path)


if __name__ == "__main__":
    main(check)
