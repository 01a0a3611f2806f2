"""Starts the application and walks through its pages as a screen reader would.

Arguments: the command that starts it. Inside a sandbox the process has another number, so the
application is found by its name. Where no office is open yet, the sample year is opened.

SPDX-License-Identifier: GPL-3.0-or-later
Copyright 2026 The Cải Cách authors
"""

import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What newer releases of the binding retired is all that the older ones have.
warnings.simplefilter("ignore", DeprecationWarning)

LIMIT = 60
STEP = 0.05
PAGES = 10


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


def find(application, name, roles):
    return next((node for node in walk(application)
                 if node.get_role() in roles and name in (node.get_name() or "")), None)


def act(application, name):
    """Rows of lists have no action on the bus; the widget around them has those of its class."""
    for node in walk(application):
        for index in range(node.get_n_actions()):
            if Atspi.Action.get_action_name(node, index) == name:
                node.do_action(index)
                return


def find_pages(tried):
    """The side bar's list of pages; without an office there is none, so the sample is opened once."""
    application = find_application()
    application.clear_cache()
    pages = find(application, "Các trang", (Atspi.Role.LIST,))
    if not pages and not tried and find(application, "Mở năm mẫu", (Atspi.Role.LIST_ITEM,)):
        tried.append(True)
        act(application, "start.sample")
    return pages


def show_page(pages, index):
    title = pages.get_child_at_index(index).get_name()
    pages.select_child(index)
    wait_for(f"the page {title}",
             lambda: (find_frame(find_application()).get_name() or "").startswith(title))
    return title


def main(command):
    Atspi.init()
    process = subprocess.Popen(command)
    try:
        application = wait_for("the application on the bus",
                               lambda: process.poll() is None and find_application())
        wait_for("its window", lambda: find_frame(application))
        pages = wait_for("the list of pages", lambda tried=[]: find_pages(tried))
        shown = [show_page(pages, index) for index in range(PAGES)]
        print("shown: " + ", ".join(shown))
        if process.poll() is not None:
            sys.exit(f"the application ended with {process.returncode}")
    finally:
        process.terminate()
        process.wait(LIMIT)


if __name__ == "__main__":
    main(sys.argv[1:])
