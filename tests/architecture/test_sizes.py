"""Files and functions stay small enough to be read in one look."""

import ast
from statistics import median

from source import Module, modules, python_files

MEDIAN_LINES = 90
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40


def length(module: Module) -> int:
    return len(module.text.splitlines())


def test_half_of_the_files_are_short() -> None:
    lengths = [length(module) for module in modules() if module.text.strip()]
    assert median(lengths) <= MEDIAN_LINES


def test_no_file_is_long() -> None:
    long = {m.place: length(m) for m in python_files() if length(m) > MOST_LINES}
    assert long == {}


def test_no_function_is_long() -> None:
    long = {
        f"{module.place} {node.name}": lines
        for module in python_files()
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}
