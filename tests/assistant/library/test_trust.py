"""The list of those whose signatures count here."""

import json
from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.library.keys import PublicKey
from assistant.library.trust import LIST, add, doubt, remove, trusted
from assistant.trouble import Trouble

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ITO = PublicKey("K Ito", "ICU pharmacist", b64encode(b"i" * 32).decode())
ROSSI = PublicKey("M Rossi", "intensivist", b64encode(b"r" * 32).decode())


def test_who_is_added_is_trusted_until_removed(tmp_path: Path) -> None:
    assert trusted(tmp_path) == ()
    add(tmp_path, ITO, NOW)
    add(tmp_path, ROSSI, NOW)
    rows = trusted(tmp_path)
    assert [(row.name, row.role, row.public) for row in rows] == [
        (ITO.name, ITO.role, ITO.public), (ROSSI.name, ROSSI.role, ROSSI.public),
    ]  # fmt: skip
    assert rows[0].since == "2026-11-21T09:00:00+00:00"
    assert (tmp_path / LIST).stat().st_mode & 0o777 == 0o600
    assert remove(tmp_path, "K Ito").name == "K Ito"
    assert [row.name for row in trusted(tmp_path)] == ["M Rossi"]
    assert remove(tmp_path, ROSSI.fingerprint[:9].upper()).name == "M Rossi"
    assert trusted(tmp_path) == ()


def test_a_key_is_added_once_and_only_one_person_is_removed(tmp_path: Path) -> None:
    add(tmp_path, ITO, NOW)
    with pytest.raises(Trouble, match="trusted already, as K Ito"):
        add(tmp_path, PublicKey("Somebody", "else", ITO.public), NOW)
    with pytest.raises(Trouble, match="names no trusted key"):
        remove(tmp_path, "Nobody")
    with pytest.raises(Trouble, match="names no trusted key"):
        remove(tmp_path, ITO.fingerprint[:3])
    add(tmp_path, PublicKey("K Ito", "ICU pharmacist", ROSSI.public), NOW)
    with pytest.raises(Trouble, match="more than one"):
        remove(tmp_path, "K Ito")


@pytest.mark.parametrize(
    "text", ["", "{", "7", "[7]", "[{}]", '[{"name":"a","role":"b","public":"AA","since":"x"}]',
             f'[{{"name":"a","role":"b","public":"{ITO.public}","since":"2026-11-21T09:00"}}]']
)  # fmt: skip
def test_H24_a_damaged_list_trusts_nobody_and_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / LIST).write_text(text)
    (tmp_path / LIST).chmod(0o600)
    with pytest.raises(Trouble, match="it trusts nobody"):
        trusted(tmp_path)


def test_H24_a_list_that_others_may_change_trusts_nobody(tmp_path: Path) -> None:
    add(tmp_path, ITO, NOW)
    (tmp_path / LIST).chmod(0o606)
    with pytest.raises(Trouble, match="Others may change"):
        trusted(tmp_path)


def test_a_list_holds_nothing_but_lines_that_can_be_shown(tmp_path: Path) -> None:
    add(tmp_path, ITO, NOW)
    good = json.loads((tmp_path / LIST).read_text())[0]
    for odd in ({"name": "K\x1b[2K Ito"}, {"role": 7}, {"more": "x"}):
        (tmp_path / LIST).write_text(json.dumps([{**good, **odd}]))
        with pytest.raises(Trouble, match="is damaged, so it trusts nobody"):
            trusted(tmp_path)


def test_a_folder_that_others_may_change_is_doubted(tmp_path: Path) -> None:
    assert doubt(tmp_path / "none") == ""
    tmp_path.chmod(0o700)
    assert doubt(tmp_path) == ""
    tmp_path.chmod(0o777)
    assert doubt(tmp_path).startswith(f"Others may change the folder {tmp_path}")
    tmp_path.chmod(0o700)


def test_a_list_that_is_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / LIST).symlink_to(tmp_path / "nowhere")
    with pytest.raises(Trouble, match="cannot be read"):
        trusted(tmp_path)
