"""The desktop file and the metainfo are what software centres and menus accept.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re
import shutil
import subprocess
import tempfile

from common import Finding, main, skip


def substituted(tree, path, folder):
    """The .in file under its final name; a word between @ signs is left: no check reads those."""
    name = re.sub(r"\.in(\.in)?$", "", os.path.basename(path))
    target = os.path.join(folder, name)
    with open(target, "w", encoding="utf-8") as file:
        file.write(tree.read(path).replace("@application_id@", "io.github.caicach.CaiCach"))
    return target


# Addresses are those of whoever packages the program, so the sources have none (see README).
GIVEN_LATER = "url-homepage-missing"


def complaints(command, file):
    done = subprocess.run(command + [file], capture_output=True, text=True)
    if done.returncode == 0:
        return []
    lines = [line for line in (done.stdout + done.stderr).splitlines() if GIVEN_LATER not in line]
    return [re.sub(r"^\S*/", "", line).strip() for line in lines if re.search(r"^[EW]:|: error:", line)]


def check(tree):
    if not shutil.which("desktop-file-validate") or not shutil.which("appstreamcli"):
        skip("desktop-file-utils or appstream is not installed")
    with tempfile.TemporaryDirectory() as folder:
        for path in tree.files(".desktop.in", ".desktop.in.in", ".desktop", under="data"):
            for text in complaints(["desktop-file-validate"], substituted(tree, path, folder)):
                yield Finding(path, 1, text)
        for path in tree.files(".metainfo.xml.in", ".metainfo.xml.in.in", ".metainfo.xml",
                               under="data"):
            command = ["appstreamcli", "validate", "--no-net", "--no-color", "--explain"]
            for text in complaints(command, substituted(tree, path, folder)):
                yield Finding(path, 1, text)


if __name__ == "__main__":
    main(check)
