"""What the window comes to: from where it opens, each name that one definition takes of another.

The source is read as text, so that a rule that only a worked case or a test calls is told from one
that a screen rests on. A class is taken whole: who can make one can call all of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

TOPS = ("assistant", "ui")
WINDOW = "ui.app:run"
"""Where the window opens."""

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_DEFINED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def reached(root: Path, entry: str = WINDOW) -> frozenset[str]:
    """Every `module:name` of the program in the folder `root` that the entry comes to.

    What stands at the top of a module, and runs when it is imported, is `module:`.
    """
    taken = dict(_program(root))
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name in taken and name not in found:
            found.add(name)
            waiting += [*taken[name], f"{name.partition(':')[0]}:"]
    return frozenset(found)


def _program(root: Path) -> Iterator[tuple[str, frozenset[str]]]:
    for file in (file for top in TOPS for file in (root / top).rglob("*.py")):
        parts = file.relative_to(root).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield from _module(module, ast.parse(file.read_text(encoding="utf-8")).body)


def _module(module: str, body: list[ast.stmt]) -> Iterator[tuple[str, frozenset[str]]]:
    """What each name at the top of a module takes."""
    known: dict[str, str] = {}
    for statement in body:
        known |= _imported(statement)
        known |= {name: f"{module}:{name}" for name in _named(statement)}
    for name, target in known.items():
        yield f"{module}:{name}", frozenset((target,))
    loose: set[str] = set()
    for statement in body:
        names = [*_named(statement)]
        uses = frozenset(_uses(statement, known))
        loose |= frozenset() if names else uses
        for name in names:
            yield f"{module}:{name}", uses
    yield f"{module}:", frozenset(loose)


def _named(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement at the top of a module defines."""
    if isinstance(statement, _DEFINED):
        yield statement.name
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        yield from _stored(statement)


def _imported(node: ast.AST) -> dict[str, str]:
    """What each name that is imported there stands for: `module:name`, or `module:`."""
    found: dict[str, str] = {}
    for each in ast.walk(node):
        if isinstance(each, ast.ImportFrom) and each.module:
            found |= {name.asname or name.name: f"{each.module}:{name.name}" for name in each.names}
    return found


def _stored(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id


def _uses(node: ast.AST, known: Mapping[str, str]) -> Iterator[str]:
    """What a piece of source takes of other definitions; its own names hide theirs."""
    if isinstance(node, _SCOPES):
        late = _imported(node)
        own = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
        own |= {*_stored(node)} - {*late}
        known = {name: at for name, at in {**known, **late}.items() if name not in own}
    if isinstance(node, ast.Name) and node.id in known:
        yield known[node.id]
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        package = known.get(node.value.id, "")
        yield f"{package.replace(':', '.')}:{node.attr}"
    for inner in ast.iter_child_nodes(node):
        yield from _uses(inner, known)
