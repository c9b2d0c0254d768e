"""Sites by one key: the same words for the nurse and for the checker."""

import pytest

from assistant.views.setup_line import KEYS
from assistant.views.setup_sites import OTHER, sites


@pytest.mark.parametrize("access", [ident for ident, _key in KEYS])
def test_each_kind_of_line_has_its_sites_and_a_way_to_type_another(access: str) -> None:
    rows = sites(access)
    keys = [key for _text, key, _words in rows]
    assert len(set(keys)) == len(keys)
    assert all(len(key) == 1 for key in keys)
    assert rows[-1][0] == OTHER
    assert all(words.casefold() == text for text, _key, words in rows[:-1] if "PICC" not in text)


def test_without_a_line_no_site_is_offered() -> None:
    assert sites("") == ()
