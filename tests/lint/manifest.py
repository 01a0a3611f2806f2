"""The Flatpak manifest asks for what the program needs and for nothing else.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import json
import os
import re
import shutil
import subprocess

from common import Finding, main

PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
NEEDED = ["id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules"]


def check_content(path, manifest):
    for key in NEEDED:
        if key not in manifest:
            yield Finding(path, 1, f"lacks {key}")
    asked = manifest.get("finish-args", [])
    for permission in asked:
        if permission not in PERMISSIONS:
            yield Finding(path, 1, f"{permission} is a permission that the program does not need")
    for permission in PERMISSIONS:
        if permission not in asked:
            yield Finding(path, 1, f"{permission} is missing: there would be no window")
    modules = manifest.get("modules", [])
    if not modules or not modules[-1].get("run-tests"):
        yield Finding(path, 1, "the last module is ours and has run-tests")
    if not os.path.basename(path).startswith(manifest.get("id", "") + "."):
        yield Finding(path, 1, "the file is called after the application's id")
    for module in modules:
        for source in module.get("sources", []):
            if "url" in source and not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
                yield Finding(path, 1, f"{source['url']} has no sha256")


def check_words(tree, path):
    """flatpak-builder ignores a word it does not know, and says so only in passing."""
    if not shutil.which("flatpak-builder"):
        return
    done = subprocess.run(["flatpak-builder", "--show-manifest", tree.path(path)],
                          capture_output=True, text=True)
    for line in done.stderr.splitlines():
        if "Unknown property" in line:
            yield Finding(path, 1, line.strip())


def check(tree):
    for path in tree.files(".json", under="flatpak"):
        try:
            manifest = json.loads(tree.read(path))
        except json.JSONDecodeError as fault:
            yield Finding(path, fault.lineno, fault.msg)
            continue
        if "modules" in manifest:
            yield from check_content(path, manifest)
            yield from check_words(tree, path)


if __name__ == "__main__":
    main(check)
