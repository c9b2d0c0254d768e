"""For mutants.py, in each run of the tests: the nearest first, and nothing remembered."""

import os
import sys
from collections.abc import Sequence

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the changed file first, so that most mutants die at once."""
    module, _, mutant = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".x")
    if mutant:
        forget()
        items.sort(key=lambda item: how_far(item.path.with_suffix("").parts, module.split(".")))


def how_far(test: Sequence[str], module: Sequence[str]) -> int:
    """0 for tests/a/test_b.py or test_b_more.py and a.b, 1 for others of that folder, else 2."""
    *folder, name = module
    if [*folder] != [*test[-1 - len(folder) : -1]]:
        return 2
    return 0 if f"{test[-1]}_".startswith(f"test_{name}_") else 1


def forget() -> None:
    """Each mutant is a fork of one process: what that worked out before must not answer for it."""
    rules = [module for name, module in sys.modules.items() if name.startswith("assistant.rules")]
    for thing in [thing for module in rules for thing in vars(module).values()]:
        if hasattr(thing, "cache_clear"):
            thing.cache_clear()
