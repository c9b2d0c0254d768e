"""What a case may name: a slip of the pen is told, not worked around."""

import pytest

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_kinds import KINDS
from assistant.exchange.case_names import INNER, NAMES, refuse_unknown


def test_every_kind_has_its_names_and_any_of_them_passes() -> None:
    assert set(NAMES) == set(KINDS)
    for kind, names in NAMES.items():
        refuse_unknown(kind, Given(dict.fromkeys([*names.split(), "population"], "1")))


def test_an_unknown_name_is_named_with_those_that_are_known() -> None:
    with pytest.raises(Refused, match=r"^labeled_as is not known; known are value, labelled_as"):
        refuse_unknown("salt_to_base", Given({"value": "8", "labeled_as": "base"}))


@pytest.mark.parametrize(("kind", "name"), [("titrate", "order"), ("typed", "context")])
def test_the_values_inside_a_value_are_looked_at_too(kind: str, name: str) -> None:
    good = dict.fromkeys(INNER[kind][name].split(), "1")
    refuse_unknown(kind, Given({name: good}))
    with pytest.raises(Refused, match=f"^notify_does of {name} is not known"):
        refuse_unknown(kind, Given({name: {**good, "notify_does": "0.2"}}))
    refuse_unknown(kind, Given({name: None}))
