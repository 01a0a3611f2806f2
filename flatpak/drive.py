"""Starts the application and walks through its pages as a screen reader would.

Arguments: the command that starts it. Inside a sandbox the process has another number, so the
application is found by its name.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LIMIT = 60
STEP = 0.05


def wait_for(what, probe):
    """The probe's first answer that is not nothing; widgets may vanish while they are asked."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            answer = probe()
            if answer:
                return answer
        except GLib.Error:
            pass
        time.sleep(STEP)
    sys.exit(f"{what}: not within {LIMIT} seconds")


def walk(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def find_application():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and "caicach" in (child.get_name() or "").lower():
            return child
    return None


def find_frame(application):
    roles = (Atspi.Role.FRAME, Atspi.Role.WINDOW)
    return next((node for node in walk(application) if node.get_role() in roles), None)


def names(application):
    return {node.get_name() for node in walk(application) if node.get_name()}


def main(command):
    Atspi.init()
    process = subprocess.Popen(command)
    try:
        application = wait_for("the application on the bus",
                               lambda: process.poll() is None and find_application())
        wait_for("its window", lambda: find_frame(application))
        seen = wait_for("the names of its pages",
                        lambda: {"Kế hoạch", "Báo cáo"} <= names(application) and names(application))
        print(f"{len(seen)} names, Vietnamese among them")
        nameless = [name for name in seen if name.startswith(("Gtk", "Adw"))]
        print(f"nameless kinds of widget: {sorted(nameless)}")
        if process.poll() is not None:
            sys.exit(f"the application ended with {process.returncode}")
    finally:
        process.terminate()
        process.wait(LIMIT)


if __name__ == "__main__":
    main(sys.argv[1:])
