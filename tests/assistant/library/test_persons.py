"""A name and a role that can stand on a sheet, in a list and on a terminal."""

import pytest

from assistant.library.persons import LONGEST, named
from assistant.trouble import Trouble


@pytest.mark.parametrize("name", ["K Ito", "Ångström-Núñez", "伊藤", "b" * LONGEST])
def test_a_name_is_any_that_can_be_read(name: str) -> None:
    named(name, "ICU pharmacist")


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "K Ito ",
        "K\nIto",
        "K\x1b[2K Ito",
        "K\x9b2J",
        "K\u202eotI",
        "K\u200bIto",
        "\ud800",
        "b" * (LONGEST + 1),
    ],
)
def test_what_moves_a_cursor_hides_or_runs_on_is_no_name(name: str) -> None:
    for who in ((name, "pharmacist"), ("K Ito", name)):
        with pytest.raises(Trouble, match=f"A person signs: .* up to {LONGEST} signs each"):
            named(*who)
