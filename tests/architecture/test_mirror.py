"""tests/ mirrors assistant/ and ui/: who looks for the tests of a file finds them.

assistant/rules/bag.py is told by tests/assistant/rules/test_bag.py, or, when that grows,
by test_bag_*.py beside it. Widgets, parts of a screen and kinds of entries may be told by
one test of their whole folder, and so may what a package's __init__ defines; that test then
names a class or function of each of them. A file of names alone needs none.
"""

import ast
from pathlib import Path

from source import ROOT, Module, modules

TESTS = ROOT / "tests"
TOLD_AS_A_WHOLE = {
    "assistant/record/entries",
    "ui/widgets",
    "ui/board",
    "ui/setup",
    "ui/bedside",
    "ui/glance",
    "ui/review",
    "ui/reference",
    "ui/dialogs",
    "ui/app",
}


def files_about(place: Path) -> list[Path]:
    """The test files that tell of this module or folder, if any."""
    folder = TESTS / place.parent
    exact = folder / f"test_{place.stem}.py"
    return [path for path in (exact, *folder.glob(f"test_{place.stem}_*.py")) if path.is_file()]


def told_with_its_folder(module: Module) -> bool:
    """True when a test of the folder names something that the module defines."""
    folder = Path(module.place).parent
    if folder.as_posix() not in TOLD_AS_A_WHOLE and module.path.name != "__init__.py":
        return False
    inside = sorted((TESTS / folder).glob("*.py"))
    return any(names(path) & module.defines for path in [*files_about(folder), *inside])


def names(path: Path) -> set[str]:
    """Every name that a test file imports or uses."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found.add(node.name.rpartition(".")[2])
    return found


def test_every_module_with_code_has_its_test() -> None:
    bare = [
        module.place
        for module in modules()
        if module.defines
        and not files_about(Path(module.place))
        and not told_with_its_folder(module)
    ]
    assert bare == []


def test_every_test_tells_of_a_module_that_exists() -> None:
    lost = [
        path.relative_to(ROOT).as_posix()
        for top in ("assistant", "ui")
        for path in sorted((TESTS / top).rglob("test_*.py"))
        if not tells_of_something(path)
    ]
    assert lost == []


def tells_of_something(test: Path) -> bool:
    folder = ROOT / test.relative_to(TESTS).parent
    words = test.stem.removeprefix("test_").split("_")
    stems = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    return (
        folder.relative_to(ROOT).as_posix() in TOLD_AS_A_WHOLE
        or any((folder / f"{stem}.py").is_file() for stem in stems)
        or any((folder / stem / "__init__.py").is_file() for stem in stems)
    )
