"""The drug of the infusion is known under every name that it is typed by."""

import pytest
from unit import septic_shock

from assistant.rules.examine.ours import is_ours


@pytest.mark.parametrize(
    "name",
    [
        "norepinephrine", "Norepinephrine", "NOREPINEPHRINE", " norepinephrine ",
        "nor-epinephrine", "nor epinephrine", "norepinephrine bitartrate", "noradrenaline",
        "Noradrenalin", "norepi", "Norad", "Levophed", "levarterenol", "Arterenol",
        "\uff4e\uff4frepinephrine",
    ],
)  # fmt: skip
def test_our_own_drug_is_known_by_any_of_its_names(name: str) -> None:
    assert is_ours(septic_shock(), name)


@pytest.mark.parametrize(
    "name", ["", " ", "epinephrine", "adrenaline", "vasopressin", "nortriptyline"]
)
def test_no_other_drug_is_taken_for_it(name: str) -> None:
    assert not is_ours(septic_shock(), name)
