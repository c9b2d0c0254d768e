"""Change the rules a little, thousands of times over, and see whether their tests notice.

    python tests/support/mutants.py [NAME ...]

mutmut makes the mutants (`[tool.mutmut]` in pyproject.toml says of what) and runs the tests of
assistant/rules and assistant/quantities.py on each that mypy lets pass, in a fresh copy under
build/mutants. The tests must kill at least 95 of 100, and each that lives on must be argued in
tests/mutants.toml; an argument that is no longer needed is named and fails nothing. A NAME, as
printed, runs these mutants only; it may hold a * as in 'assistant.rules.bag.*'.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "mutants"
ARGUED = ROOT / "tests" / "mutants.toml"
WANTED = ("assistant", "ui", "resources", "tests", "pyproject.toml")
AT_LEAST = 95  # per cent
KILLED = {1, 3, 24, -24, 36, 152, 255}  # a test failed, pytest broke, or it never ended
REFUSED = 37  # by mypy: such a change never lands, and needs no test
LIVES = 0
SAID_EVERY = 60  # seconds
_PLACE = re.compile(r"(.+)\.x(?:_|ǁ(\w+)ǁ)(\w+)__mutmut_\d+")


@dataclass(frozen=True)
class Mutant:
    """One change: where, the lines before and after it without their indent, and what came.

    An argument names it by these: its number moves with every change above it.
    """

    name: str
    module: str
    function: str
    was: str
    made: str
    status: int | None


@dataclass(frozen=True)
class Argument:
    """Why a change is one that nobody could notice; empty `module` and `function`: anywhere."""

    was: str
    made: str
    why: str
    module: str = ""
    function: str = ""

    def fits(self, mutant: Mutant) -> bool:
        """Whether the mutant is that change: the whole line, or anywhere a part of a line."""
        if self.module:
            mine = (self.module, self.function, self.was, self.made)
            return mine == (mutant.module, mutant.function, mutant.was, mutant.made)
        return bool(self.was) and mutant.made in swapped(mutant.was, self.was, self.made)


def swapped(line: str, old: str, new: str) -> set[str]:
    """The line with one of its `old` parts made `new`: each of them in turn."""
    parts = line.split(old)
    return {old.join(parts[:n]) + new + old.join(parts[n:]) for n in range(1, len(parts))}


def argued(text: str) -> list[Argument]:
    """What tests/mutants.toml says: of one place (`argued`), or of any (`anywhere`)."""
    rows = tomllib.loads(text)
    return [
        Argument(row["was"], made, row["why"], row.get("module", ""), row.get("function", ""))
        for row in (*rows.get("anywhere", ()), *rows.get("argued", ()))
        for made in ([row["is"]] if isinstance(row["is"], str) else row["is"])
    ]


def place(name: str) -> tuple[str, str]:
    """Module and function of a mutant: `assistant.quantities`, `Concentration.of`."""
    found = _PLACE.fullmatch(name)
    if found is None:
        raise ValueError(f"mutmut gives its mutants other names now: {name}")
    module, owner, function = found.groups()
    return module, f"{owner}.{function}" if owner else function


def lines(diff: str, sign: str) -> str:
    """The lines of a diff that went (-) or came (+), without their indent."""
    kept = [row[1:].strip() for row in diff.splitlines()[2:] if row.startswith(sign)]
    return "\n".join(kept)


def say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - it talks to a terminal


def prepare() -> None:
    """A fresh copy: an answer kept from an earlier run would stand for other tests."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name in WANTED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, FOLDER / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy2(ROOT / name, FOLDER / name)


def run(names: Sequence[str]) -> bool:
    """Let mutmut run, and say each minute how far it is; True when it came to its end."""
    env = os.environ | {
        "CI": "1",  # the same examples each time
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",  # this mypy
        "PYTHONPATH": str(ROOT / "tests" / "support"),  # nearest.py
        "QT_QPA_PLATFORM": "offscreen",
    }
    line = [sys.executable, "-m", "mutmut", "run", "--max-children", str(os.cpu_count() or 2)]
    log = FOLDER / "run.log"
    with log.open("wb") as out:
        runs = subprocess.Popen([*line, *names], cwd=FOLDER, env=env, stdout=out, stderr=out)
        while True:
            try:
                ended = runs.wait(timeout=SAID_EVERY)
                break
            except subprocess.TimeoutExpired:
                say(f"{time.strftime('%H:%M')}  {last_words(log)}")
    say(f"{last_words(log)}  (all of it: {log.relative_to(ROOT)})")
    return ended == 0


def last_words(log: Path) -> str:
    """The last line of mutmut's spinner."""
    said = re.split(r"[\r\n]+", log.read_text(encoding="utf-8", errors="replace").strip())
    return said[-1].strip()


def tried() -> Iterator[tuple[str, str, int | None]]:
    """Every mutant's file, name and exit status as mutmut has kept them."""
    for meta in sorted((FOLDER / "mutants").rglob("*.meta")):
        file = meta.relative_to(FOLDER / "mutants").with_suffix("").as_posix()
        kept = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
        yield from ((file, name, status) for name, status in kept.items())


def diff_of(name: str, file: str) -> str:
    """What was changed."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    with chdir(FOLDER):
        return str(get_diff_for_mutant(name, path=file))


def mutant(file: str, name: str, status: int | None) -> Mutant:
    """A mutant with the change that it is."""
    diff = diff_of(name, file)
    return Mutant(name, *place(name), lines(diff, "-"), lines(diff, "+"), status)


def told(each: Mutant, why: Sequence[Argument]) -> None:
    """Print a mutant that lives on, with its argument."""
    say(f"\n{each.name}" + ("" if each.status == LIVES else f"  (status {each.status})"))
    for sign, text in (("-", each.was), ("+", each.made)):
        for line in text.splitlines():
            say(f"  {sign} {line}")
    say(f"  {why[0].why if why else 'NOT ARGUED'}")


def report(*, whole: bool) -> int:
    """Print what came of it; the exit status."""
    rows = [row for row in tried() if row[2] != REFUSED and (whole or row[2] is not None)]
    arguments = argued(ARGUED.read_text(encoding="utf-8"))
    living = [mutant(*row) for row in rows if row[2] not in KILLED]
    why = {each: [a for a in arguments if a.fits(each)] for each in living}
    for each in living:
        told(each, why[each])
    used = {argument for found in why.values() for argument in found}
    for argument in arguments if whole else ():
        if argument not in used:
            say(f"\nNot needed any more: {argument.module} {argument.function} {argument.made!r}")
    made, dead = Counter(row[0] for row in rows), Counter(r[0] for r in rows if r[2] in KILLED)
    say("\nmutants  killed")
    for file, count in sorted(made.items()):
        say(f"{count:7}  {dead[file]:6}  {file}")
    killed, bare = sum(dead.values()), sum(not found for found in why.values())
    refused = sum(status == REFUSED for _, _, status in tried())
    share = 100 * killed / max(1, len(rows))
    say(
        f"{len(rows)} mutants beside {refused} that mypy refuses; the tests kill {killed} of them, "
        f"{share:.1f} per cent. {len(living)} live on, {bare} of these not argued."
    )
    return int(share < AT_LEAST or bare > 0)


def main(names: Sequence[str]) -> int:
    """The exit status."""
    begun = time.monotonic()
    prepare()
    if not run(names):
        say((FOLDER / "run.log").read_text(encoding="utf-8", errors="replace")[-4000:])
        return 2
    status = report(whole=not names)
    say(f"It took {(time.monotonic() - begun) / 60:.0f} min.")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
