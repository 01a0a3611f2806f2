"""Calls and habits that have hurt before, each with the reason.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import re
from collections import namedtuple

from common import Finding, code_only, line_of, main

Rule = namedtuple("Rule", "pattern reason allowed")

NOWHERE = re.compile(r"(?!)")
RULES = [
    Rule(r"\bgoto\s+\w+\s*;", "no goto: g_autoptr cleans up", NOWHERE),
    Rule(r"\bXML_PARSE_NOENT\b", "reads local files through entities, even with NONET", NOWHERE),
    Rule(r"\bpango_font_description_from_string\b",
         "reads the Roman of Times New Roman as a style: use pango_font_description_set_family",
         NOWHERE),
    Rule(r'\bsqlite3_exec\s*\(\s*[^,;]+,\s*(?!")\S',
         "only a literal: prepare and bind what varies", NOWHERE),
    Rule(r"\bg_error\s*\(", "ends the program: set a GError",
         re.compile(r"^(tests|bench)/")),
    Rule(r"\bsetlocale\s*\(\s*\w+\s*,(?!\s*NULL)", "changes the whole process: only in main.c",
         re.compile(r"^(src/(tool|ui)/main\.c|tests/|bench/)")),
    Rule(r"\b(GTK|ADW)_(CHECK_VERSION|M[A-Z]+_VERSION)\b|\b(gtk|adw)_(check_version|get_m\w+_version)\b",
         "only src/ui/compat knows the version", re.compile(r"^src/ui/compat/")),
    Rule(r"\b(GtkEditableLabel|gtk_editable_label_\w+)\b",
         "has a use-after-free in GTK 4.8", NOWHERE),
    Rule(r"\b(strtod|atof|strtof)\s*\(", "reads 1.5 as 1 in Vietnamese: use g_ascii_strtod", NOWHERE),
    Rule(r"\b(sprintf|strcpy|strcat|gets|system|popen)\s*\(",
         "has a safe counterpart in GLib", NOWHERE),
]

STATEMENT = re.compile(r"^([ \t]*)static\b([^;={]*)([;={])", re.M)
# G_DEFINE_* and GObject's own tables; a once-only initialisation inside a function.
ALLOWED_STATIC = re.compile(
    r"\bGParamSpec \*\s*\w*(properties|props)\w*\s*\[|\bGParamSpec \*\s*properties\b"
    r"|\bguint \w*signals\s*\[|\bgsize \w+\s*$|\bGOnce \w+\s*$")


def is_mutable(declaration):
    """Whether the text between static and = or ; declares something that can change."""
    if "(" in re.sub(r"G_GNUC_\w+\s*\([^)]*\)", "", declaration):
        return False
    if ALLOWED_STATIC.search(declaration):
        return False
    after_pointer = declaration.rsplit("*", 1)[-1]
    return not re.search(r"\bconst(expr)?\b", after_pointer)


def mutable_statics(code):
    for match in STATEMENT.finditer(code):
        declaration, ending = match.group(2), match.group(3)
        if ending == "{":
            continue
        if is_mutable(declaration):
            yield match.start(2), " ".join(declaration.split())


def check(tree):
    for path in tree.files(".c", ".h"):
        code = code_only(tree.read(path))
        for rule in RULES:
            if rule.allowed.match(path):
                continue
            for match in re.finditer(rule.pattern, code):
                word = " ".join(match.group(0).split())
                yield Finding(path, line_of(code, match.start()), f"{word}: {rule.reason}")
        if not path.startswith(("tests/", "bench/")):
            for position, words in mutable_statics(code):
                yield Finding(path, line_of(code, position),
                              f"static {words}: no state outside objects")


if __name__ == "__main__":
    main(check)
