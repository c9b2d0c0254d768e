"""The mutants that the tests let live are argued one by one; `make mutants` holds them to it."""

import mutants
import nearest
import pytest
from source import ROOT

DIFF = """--- assistant/rules/bag.py
+++ assistant/rules/bag.py
@@ -1,4 +1,4 @@
 def left(held: Fraction) -> Fraction:
-    return held - 1
+    return held + 1
"""


def test_every_argument_is_about_a_file_of_ours_and_says_why() -> None:
    for argument in mutants.argued(mutants.ARGUED.read_text(encoding="utf-8")):
        place = ROOT / argument.module.replace(".", "/")
        assert (
            place.with_suffix(".py").is_file()
            or (place / "__init__.py").is_file()
            or (not argument.module)
        ), argument
        assert argument.was != argument.made, argument
        assert len(argument.why.split()) >= 4, argument


def test_an_argument_fits_its_own_change_only() -> None:
    here = mutants.Mutant("m", "a.b", "f", "if e.place > x.place:", "if e.place >= x.place:", 0)
    row = {"was": here.was, "made": here.made, "why": "no two entries have one place"}
    assert mutants.Argument(**row, module="a.b", function="f").fits(here)
    assert not mutants.Argument(**row, module="a.b", function="g").fits(here)
    assert mutants.Argument("place > ", "place >= ", "anywhere").fits(here)
    assert not mutants.Argument("place < ", "place <= ", "anywhere").fits(here)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("assistant.quantities.x_on_pump__mutmut_14", ("assistant.quantities", "on_pump")),
        ("assistant.rules.bag.x__lasting__mutmut_7", ("assistant.rules.bag", "_lasting")),
        ("assistant.quantities.xǁRateǁflow__mutmut_2", ("assistant.quantities", "Rate.flow")),
    ],
)
def test_a_mutant_is_known_by_its_module_and_its_function(
    name: str, place: tuple[str, str]
) -> None:
    assert mutants.place(name) == place


def test_a_mutant_is_known_by_the_line_before_and_after() -> None:
    assert mutants.lines(DIFF, "-") == "return held - 1"
    assert mutants.lines(DIFF, "+") == "return held + 1"


@pytest.mark.parametrize(
    ("test", "steps"),
    [
        ("tests/assistant/rules/test_bag", 0),
        ("tests/assistant/rules/test_bag_more", 0),
        ("tests/assistant/rules/test_bagtime", 1),
        ("tests/assistant/rules/examine/test_bag", 2),
        ("tests/assistant/test_quantities", 2),
    ],
)
def test_the_tests_of_the_changed_file_are_the_nearest(test: str, steps: int) -> None:
    assert nearest.how_far(test.split("/"), ["assistant", "rules", "bag"]) == steps
