"""Floors 1 to 6 are pure: the same journal, protocol and time give the same answer anywhere."""

import ast

import pytest
from source import Module, modules

PURE = {
    "acts",
    "clock",
    "protocol",
    "quantities",
    "record",
    "rules",
    "session",
    "trouble",
    "typed",
    "views",
    "wording",
}
OUTER_WORLD = {
    "the window": {"PySide6", "shiboken6", "ui"},
    "a database": {"sqlite3", "sqlcipher3", "sqlite_utils", "dbm", "shelve"},
    "the file system": {"pathlib", "os", "io", "shutil", "tempfile", "glob", "fileinput"},
    "other programs": {"subprocess", "multiprocessing", "socket", "urllib", "http"},
    "paper": {"reportlab"},
    "a terminal": {"typer", "rich", "click", "sys"},
}
CLOCK_CALLS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "localtime", "gmtime"},
}
FILE_CALLS = {"open", "input", "print"}


def pure_modules() -> list[Module]:
    return [m for m in modules() if m.name.split(".")[:1] == ["assistant"] and _room(m) in PURE]


def _room(module: Module) -> str:
    return (*module.name.split("."), "")[1]


def calls(module: Module) -> list[ast.Call]:
    return [node for node in ast.walk(module.syntax) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("what", OUTER_WORLD)
def test_floors_1_to_6_know_nothing_of(what: str) -> None:
    found = [
        f"{module.place} imports {name}"
        for module in pure_modules()
        for name in sorted(module.imports)
        if name.split(".")[0] in OUTER_WORLD[what]
    ]
    assert found == []


def test_only_the_clock_asks_the_machine_for_the_time() -> None:
    found = [
        f"{module.place}:{call.lineno} {ast.unparse(call.func)}"
        for module in pure_modules()
        if module.name != "assistant.clock"
        for call in calls(module)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in CLOCK_CALLS.get(ast.unparse(call.func.value).split(".")[-1], ())
    ]
    late = [m.place for m in pure_modules() if "time.time" in m.imports]
    assert found + late == []


def test_floors_1_to_6_open_no_file_and_print_nothing() -> None:
    found = [
        f"{module.place}:{call.lineno} {call.func.id}"
        for module in pure_modules()
        for call in calls(module)
        if isinstance(call.func, ast.Name) and call.func.id in FILE_CALLS
    ]
    assert found == []


def test_nobody_opens_the_record_through_qt() -> None:
    found = [m.place for m in modules() if any("QtSql" in name for name in m.imports)]
    assert found == []


def test_no_field_of_the_window_changes_under_a_wheel() -> None:
    turning = {"QSpinBox", "QDoubleSpinBox", "QComboBox", "QFontComboBox", "QDial", "QSlider"}
    found = [
        f"{module.place}:{node.lineno} {name}"
        for module in modules()
        if module.name.split(".")[0] == "ui"
        for node in ast.walk(module.syntax)
        if (name := getattr(node, "id", getattr(node, "attr", ""))) in turning
    ]
    named = [m.place for m in modules() if {n.rpartition(".")[2] for n in m.imports} & turning]
    assert found + named == []
