"""Each lint fails on its bad samples, and on nothing else in them.

samples/NAME/ looks like the project, but for the ending .bad, which keeps other tools off;
samples/NAME/expected has a line for every finding: PATH:LINE: the start of what is said.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SKIPPED = 77
ENDING = ".bad"


def read_lines(text):
    return sorted(line for line in text.splitlines() if line.strip())


def differences(found, expected):
    """An expected line matches a finding that starts with it; each is used once."""
    left = list(found)
    for line in expected:
        match = next((text for text in left if text.startswith(line)), None)
        if match is None:
            yield f"not found: {line}"
        else:
            left.remove(match)
    for text in left:
        yield f"not expected: {text}"


def lay_out(samples, target):
    shutil.copytree(samples, target)
    for folder, _, names in os.walk(target):
        for name in names:
            if name.endswith(ENDING):
                path = os.path.join(folder, name)
                os.rename(path, path[:-len(ENDING)])
    os.unlink(os.path.join(target, "expected"))
    shutil.copy(os.path.join(HERE, "..", "..", ".clang-format"), target)


def run_lint(name):
    samples = os.path.join(HERE, "samples", name)
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "tree")
        lay_out(samples, target)
        done = subprocess.run([sys.executable, "-B", os.path.join(HERE, name + ".py"), target],
                              capture_output=True, text=True)
    if done.returncode == SKIPPED:
        return None, [done.stdout.strip()]
    with open(os.path.join(samples, "expected"), encoding="utf-8") as file:
        faults = list(differences(read_lines(done.stdout), read_lines(file.read())))
    if done.returncode != 1:
        faults.append(f"ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return not faults, faults


def main(names):
    print(f"1..{len(names)}")
    failed = False
    for number, name in enumerate(names, 1):
        good, words = run_lint(name)
        if good is None:
            print(f"ok {number} - {name} # SKIP {words[0]}")
            continue
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
        for word in words:
            print(f"# {word}")
        failed = failed or not good
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
