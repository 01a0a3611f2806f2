"""Builds both build folders, runs their tests and counts the cases that TAP reports.

Run by ./check inside the display and the session bus. Arguments: names of tests or suites;
--plain leaves the sanitizers out.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

from concurrent.futures import ThreadPoolExecutor
import json
import os
import re
import subprocess
import sys

# What looks at the sources or drives the installed program gains nothing from a second build.
PLAIN_ONLY = {"lint", "e2e"}
# The display of ./check has one keyboard and one window focus; the walks have displays of their own.
ALONE = {"ui"}
# A walk waits more than it works, but two at a time are what two processors bear.
AT_MOST = {"e2e": "2"}

BUILDS = {"plain": "build/check", "sanitizers": "build/check-asan"}
LINE_FILE = "build/check.line"
# Limits are written for an idle computer without sanitizers.
TIMES_THE_LIMIT = "5"
# Folders whose meson.build makes translations.
MESSAGES = {"po", "LC_MESSAGES"}

CASE = re.compile(r"^(ok|not ok)\b\s*\d*\s*-?\s*([^#]*)(?:#\s*(skip|todo)\S*\s*(.*))?$", re.I)


class Tally:
    """What came out, over all builds."""

    def __init__(self):
        self.passed = 0
        self.failed = []
        self.skipped = []

    def line(self):
        text = f"{self.passed} passed, {len(self.failed)} failed"
        return text + (f", {len(self.skipped)} skipped" if self.skipped else "")


def count_tap(place, output, tally):
    """Counts the cases of one program; returns how many it reported and how many failed."""
    reported = failed = 0
    for line in output.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        reported += 1
        state, name, directive, reason = match.groups()
        name = f"{place}: {name.strip()}"
        if directive and directive.lower() == "skip":
            tally.skipped.append(f"{name}: {reason}")
        elif state.lower() == "ok" or directive:
            tally.passed += 1
        else:
            failed += 1
            tally.failed.append(name)
    return reported, failed


def whole_program_skipped(output):
    match = re.search(r"^1\.\.0\s*(?:#\s*skip\S*\s*(.*))?$", output, re.I | re.M)
    return match and (match.group(1) or "no reason given")


def count_test(build, test, tally):
    """Counts one entry of meson's log; True when it went well."""
    place = f"{build}: {test['name']}"
    output = test.get("stdout") or ""
    reported, failed = count_tap(place, output, tally)
    good = test["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
    if failed:
        return False
    if not good:
        tally.failed.append(f"{place}: {test['result'].lower()}, exit status {test['returncode']}")
        return False
    if reported == 0:
        reason = whole_program_skipped(output)
        if test["result"] == "SKIP":
            tally.skipped.append(f"{place}: {reason or output.strip()[-200:]}")
        else:
            tally.passed += 1
    return True


def show_failure(build, test):
    print(f"\n--- {build}: {test['name']}: {test['result']}")
    for stream in ("stdout", "stderr"):
        lines = [line for line in (test.get(stream) or "").splitlines()
                 if not re.match(r"^(ok |# (Start|End) of|# random seed|1\.\.)", line)]
        for line in lines[-40:]:
            print("    " + line)


def all_tests(folder):
    text = subprocess.run(["meson", "introspect", "--tests", folder],
                          check=True, capture_output=True, text=True).stdout
    tests = {}
    for test in json.loads(text):
        tests[test["name"]] = {suite.split(":")[-1] for suite in test["suite"]}
    return tests


def choose(build, tests, words):
    chosen = []
    for name, suites in tests.items():
        if words and name not in words and not suites & words:
            continue
        if build != "plain" and suites & PLAIN_ONLY:
            continue
        chosen.append(name)
    return chosen


def compile_folder(build, folder):
    print(f"{build}: compiling", flush=True)
    # Ninja's own line per file is noise here; what matters is what it says when it stops.
    done = subprocess.run(["ninja", "-C", folder, "-k", "20"], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode == 0:
        return True
    lines = done.stdout.splitlines()
    wanted = [line for line in lines
              if re.search(r"(error|warning|undefined reference|FAILED|multiple definition)[ :]", line)]
    print("\n".join("    " + line for line in (wanted or lines)[-40:]))
    return False


def compile_messages(folder):
    """What programs find in the build folder, but no test names as its input: translations."""
    done = subprocess.run(["meson", "introspect", "--targets", folder], check=True, capture_output=True, text=True)
    files = [os.path.relpath(name, folder) for target in json.loads(done.stdout)
             if target["build_by_default"] and os.path.basename(os.path.dirname(target["defined_in"])) in MESSAGES
             for name in target["filename"]]
    return subprocess.run(["ninja", "-C", folder, *files], stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


def run_tests(folder, names, group, rebuild):
    """One call of meson test; returns what it logged, %None when it could not start, and what it said."""
    logs = os.path.join(folder, "meson-logs")
    log = os.path.join(logs, f"testlog-{group}.json")
    if os.path.exists(log):
        os.unlink(log)
    processes = "1" if group in ALONE else AT_MOST.get(group)
    command = ["meson", "test", "-C", folder, "--logbase", f"testlog-{group}",
               "--timeout-multiplier", TIMES_THE_LIMIT]
    command += [] if rebuild else ["--no-rebuild"]
    command += ["--num-processes", processes] if processes else []
    done = subprocess.run(command + names, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if not os.path.exists(log):
        return None, done.stdout
    with open(log, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()], done.stdout


def count_tests(build, names, tests, said, tally):
    if tests is None:
        print(said[-3000:])
        tally.failed.append(f"{build}: the tests could not be started")
        return
    for test in tests:
        test["name"] = test["name"].split(" / ")[-1]
        if not count_test(build, test, tally):
            show_failure(build, test)
    if len(tests) < len(names):
        print(said[-3000:])
        tally.failed.append(f"{build}: {len(names) - len(tests)} of {len(names)} tests did not run")


def group_tests(chosen, tests):
    """Those of the shared display, one after the other; beside them the others, and then the walks."""
    groups = {"others": [], "e2e": [], "ui": []}
    for name in chosen:
        own = tests[name] & (ALONE | set(AT_MOST))
        groups[own.pop() if own else "others"].append(name)
    return {group: names for group, names in groups.items() if names}


def run_build(build, folder, words, tally):
    tests = all_tests(folder)
    chosen = choose(build, tests, words)
    if not chosen:
        return
    # For a part, meson itself builds what that part names, and one such build at a time is enough.
    if not (compile_messages(folder) if words else compile_folder(build, folder)):
        tally.failed.append(f"{build}: does not compile")
        return
    print(f"{build}: {len(chosen)} test programs", flush=True)
    groups = group_tests(chosen, tests)
    alone = [group for group in groups if group in ALONE]
    together = [group for group in groups if group not in ALONE]

    def run_all(wanted):
        return [(group, *run_tests(folder, groups[group], group, bool(words))) for group in wanted]

    with ThreadPoolExecutor(1 if words else 2) as pool:
        results = [result for done in pool.map(run_all, (together, alone)) for result in done]
    for group, logged, said in results:
        count_tests(build, groups[group], logged, said, tally)


def list_names(tests):
    suites = sorted(set().union(*tests.values()))
    for suite in suites:
        names = " ".join(sorted(name for name in tests if suite in tests[name]))
        print(f"{suite}: {names}")


def main(arguments):
    tests = all_tests(BUILDS["plain"])
    if "--list" in arguments:
        list_names(tests)
        return 0

    builds = {"plain": BUILDS["plain"]} if "--plain" in arguments else BUILDS
    words = set(arguments) - {"--plain"}
    unknown = words - set(tests) - set().union(*tests.values())
    if unknown:
        print("There is no test or suite called " + ", ".join(sorted(unknown))
              + ". ./check --list shows the names.")
        print("0 passed, 1 failed")
        return 1

    tally = Tally()
    for build, folder in builds.items():
        run_build(build, folder, words, tally)

    print()
    for text in tally.skipped:
        print(f"skipped: {text}")
    for text in tally.failed:
        print(f"FAILED: {text}")
    print(tally.line())
    if not words:
        with open(LINE_FILE, "w", encoding="utf-8") as file:
            file.write(tally.line() + "\n")
    return 1 if tally.failed or tally.passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
