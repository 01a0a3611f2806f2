"""Every message has its Vietnamese, none is fuzzy, none is left over, all are well formed.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import re
import shutil
import subprocess
import tempfile

from common import Finding, main, skip

LANGUAGES = "po/LINGUAS"
# What meson's preset 'glib' extracts.
EXTRACT = [
    "xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2", "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3",
    "--keyword=g_dpgettext2:2c,3", "--no-location", "--files-from=po/POTFILES",
]
STRING = re.compile(r'"((?:\\.|[^"\\])*)"')


def read_messages(text):
    """Key (context and id) to a pair: line, and whether every translation is there."""
    messages = {}
    for block in re.finditer(r"(?:^[^\n]+\n)+", text + "\n", re.M):
        fields, flags, name = {}, "", None
        line = text.count("\n", 0, block.start()) + 1
        for row in block.group(0).splitlines():
            if row.startswith("#~"):
                name = None
            elif row.startswith("#,"):
                flags += row
            elif not row.startswith("#"):
                match = re.match(r"(msg\w+(?:\[\d+\])?)", row)
                name = match.group(1) if match else name
                if name:
                    fields[name] = fields.get(name, "") + "".join(STRING.findall(row))
        if fields.get("msgid"):
            done = all(value for key, value in fields.items() if key.startswith("msgstr"))
            key = (fields.get("msgctxt"), fields["msgid"])
            messages[key] = (line, done, "fuzzy" in flags)
    return messages


def run(tree, command):
    return subprocess.run(command, cwd=tree.root, capture_output=True, text=True)


def fresh_messages(tree, folder):
    template = os.path.join(folder, "fresh.pot")
    done = run(tree, EXTRACT + ["--output=" + template])
    if done.returncode != 0 or not os.path.exists(template):
        return None, done.stderr.strip()
    with open(template, encoding="utf-8") as file:
        return read_messages(file.read()), ""


def check_form(tree, path):
    done = run(tree, ["msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", path])
    for line in done.stderr.splitlines():
        match = re.match(r"(?:.*\.po):(\d+): (.*)", line)
        # Whose translation it is and when: git knows that better than the file's head.
        if match and "header field" not in match.group(2):
            yield Finding(path, int(match.group(1)), match.group(2))
    kept = run(tree, ["msgcat", "--sort-output", "--no-location", "--no-wrap", path]).stdout
    if not done.returncode and kept != tree.read(path):
        yield Finding(path, 1, "is not in the kept form: "
                      f"msgcat --sort-output --no-location --no-wrap -o {path} {path}")


def check_messages(tree, path, wanted):
    messages = read_messages(tree.read(path))
    for key, (line, done, fuzzy) in messages.items():
        if key not in wanted:
            yield Finding(path, line, f"“{key[1]}” is no message any more")
        elif fuzzy:
            yield Finding(path, line, f"“{key[1]}” is fuzzy")
        elif not done:
            yield Finding(path, line, f"“{key[1]}” is not translated")
    for key in wanted:
        if key not in messages:
            yield Finding(path, 1, f"“{key[1]}” is missing")


def check(tree):
    if not shutil.which("xgettext"):
        skip("gettext is not installed")
    with tempfile.TemporaryDirectory() as folder:
        wanted, fault = fresh_messages(tree, folder)
    if wanted is None:
        yield Finding("po/POTFILES", 1, f"xgettext failed: {fault}")
        return
    for language in tree.read(LANGUAGES).split():
        path = f"po/{language}.po"
        yield from check_form(tree, path)
        yield from check_messages(tree, path, wanted)


if __name__ == "__main__":
    main(check)
