"""The project's own source, read as text and as syntax: what the architecture tests look at."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = {".git", ".venv", "build", "dist", "__pycache__"}


@dataclass(frozen=True)
class Module:
    """One Python file, under the name that an import gives it."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def syntax(self) -> ast.Module:
        return ast.parse(self.text, filename=str(self.path))

    @property
    def place(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every dotted name imported anywhere in the file, late imports included."""
        return frozenset(_imported(self.syntax))

    @cached_property
    def defines(self) -> frozenset[str]:
        """The classes and functions at the top of the file."""
        kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        return frozenset(node.name for node in self.syntax.body if isinstance(node, kinds))


def _imported(syntax: ast.Module) -> Iterator[str]:
    for node in ast.walk(syntax):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@lru_cache
def modules() -> tuple[Module, ...]:
    """Every module of assistant/ and ui/, in the order of their names."""
    files = [path for top in ("assistant", "ui") for path in (ROOT / top).rglob("*.py")]
    return tuple(Module(_name(path), path) for path in sorted(files))


@lru_cache
def python_files() -> tuple[Module, ...]:
    """Every Python file of the project, tests and packaging included."""
    return tuple(Module(_name(path), path) for path in project_files() if path.suffix == ".py")


@lru_cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project that a person wrote or chose."""
    return tuple(sorted(_walk(ROOT)))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in MADE or path.name.endswith(("_cache", ".egg-info")):
            continue
        if path.name in {".hypothesis", ".coverage"}:
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def module_of(imported: str) -> str | None:
    """The module of ours that a dotted import name reaches, or None when it is not ours."""
    known = {module.name for module in modules()}
    while imported:
        if imported in known:
            return imported
        imported = imported.rpartition(".")[0]
    return None


def knows(module: Module) -> frozenset[str]:
    """The modules of ours that this one imports."""
    reached = (module_of(name) for name in module.imports)
    return frozenset(name for name in reached if name and name != module.name)
