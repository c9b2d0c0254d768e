"""Twenty figures of facts, each changed in a copy of the protocols: the fact's tests notice.

The sentence of the figure's source is changed with it, so that most copies can still be read and
it is the tests that tell, not the reader of protocols.
"""

import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from factlist import LIST
from source import ROOT
from unit import SHIPPED, profile

from assistant.library.files import read_file, whole_text
from assistant.protocol.composing import origin
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.figures import figures
from assistant.protocol.lines import line_of, lines_of
from assistant.protocol.model import Figure
from assistant.trace.facts import Fact, read_facts
from assistant.trace.places import figure_at, split

COUNT, SEED, READABLE = 20, 167, 10
FACTS = {fact.id: fact for fact in read_facts(LIST.read_bytes()).facts}
PAIRS = [(fact.id, place) for fact in FACTS.values() for place in fact.values]
SAMPLE = sorted(Random(SEED).sample(PAIRS, COUNT))


def passes(fact: Fact, protocols: Path) -> bool:
    """Whether every test of a fact passes on the profiles of that folder."""
    words = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *fact.tests]
    bare = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}
    told = {**bare, "TEST_PROTOCOLS": str(protocols)}
    ended = subprocess.run(words, cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert ended.returncode in (0, 1), ended.stdout + ended.stderr
    return ended.returncode == 0


def copy(folder: Path) -> Path:
    """A copy of the shipped profiles that may be changed."""
    made = folder / "protocols"
    shutil.copytree(SHIPPED, made)
    return made


def change(protocols: Path, place: str) -> None:
    """Write another number at that place, and in the sentence of its source."""
    name, dotted = split(place)
    figure = figure_at(profile(name), dotted)
    assert figure is not None
    text = whole_text(SHIPPED / f"{name}.toml")
    path = next(path for path, each in figures(profile(name)) if each is figure)
    part, number = origin(text, line_of(lines_of(text.decode()), path))
    file = protocols / (part or f"{name}.toml")
    rows = file.read_text(encoding="utf-8").split("\n")
    old, new = f'value = "{figure.value}"', f'value = "{other(figure)}"'
    assert old in rows[number - 1]
    rows[number - 1] = rows[number - 1].replace(old, new, 1)
    file.write_text("\n".join(rows), encoding="utf-8")
    for each in protocols.rglob("*.toml"):
        retell(each, figure)


def other(figure: Figure) -> str:
    """A number a little over the figure's, of the same kind."""
    if "." not in figure.value:
        return str(int(figure.value) + 1)
    return str(Decimal(figure.value) + Decimal(1).scaleb(-2))


def retell(file: Path, figure: Figure) -> None:
    """Say the other number in the sentence of the figure's source."""
    text = file.read_text(encoding="utf-8")
    head = rf"^\[sources\.{re.escape(figure.source)}\]$"
    found = re.search(head + r".*?^says = .*?$", text, re.MULTILINE | re.DOTALL)
    if found is not None:
        token = rf"(?<![\d.]){re.escape(figure.value)}(?![\d.]*\d)"
        said = re.sub(token, f"{figure.value} or {other(figure)}", found[0])
        file.write_text(text.replace(found[0], said), encoding="utf-8")


def test_the_tests_of_the_sample_pass_on_a_copy_that_was_not_changed(tmp_path: Path) -> None:
    tests = {test for name, _ in SAMPLE for test in FACTS[name].tests}
    whole = FACTS[SAMPLE[0][0]].model_copy(update={"tests": tuple(sorted(tests))})
    assert passes(whole, copy(tmp_path))


@pytest.mark.parametrize(("name", "place"), SAMPLE)
def test_a_figure_that_was_changed_is_noticed(name: str, place: str, tmp_path: Path) -> None:
    protocols = copy(tmp_path)
    change(protocols, place)
    assert not passes(FACTS[name], protocols), f"{name}: nobody noticed {place}"


def test_most_of_the_changed_copies_can_be_read(tmp_path: Path) -> None:
    readable = 0
    for number, (_, place) in enumerate(SAMPLE):
        protocols = copy(tmp_path / str(number))
        change(protocols, place)
        try:
            read_file(protocols / f"{split(place)[0]}.toml")
        except ProtocolFaults:
            continue
        readable += 1
    assert readable >= READABLE
