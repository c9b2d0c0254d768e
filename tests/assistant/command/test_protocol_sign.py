"""A named person signs at a terminal: each value is asked for, and the passphrase."""

from pathlib import Path

import pytest
import typer
from unitplace import SIGNED_AT, UnitPlace

from assistant.command import protocol_sign
from assistant.command.protocol_sign import at_terminal, new_key, sign_file
from assistant.library.keys import read_public
from assistant.library.trust import LIST, add
from assistant.library.values import list_head, values
from assistant.protocol.model import Protocol
from assistant.trouble import Trouble

PHRASE = "seven geese over the bay"
ITO = ("K Ito", "ICU pharmacist")


class Terminal:
    """Somebody at a terminal who types a passphrase and says yes so many times."""

    def __init__(self, patch: pytest.MonkeyPatch, yes: int = 10_000) -> None:
        self.asked: list[str] = []
        self.yes = yes
        patch.setattr(protocol_sign, "at_terminal", lambda: True)
        patch.setattr(typer, "prompt", lambda *_words, **_how: PHRASE)
        patch.setattr(typer, "confirm", self._confirm)

    def _confirm(self, words: str, *, default: bool) -> bool:
        assert not default
        self.asked.append(words)
        return len(self.asked) <= self.yes


def rules_of(unit: UnitPlace) -> Protocol:
    from assistant.library.files import read_file

    return read_file(unit.file)


def test_at_a_terminal_each_value_is_asked_for_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unit, terminal = UnitPlace(tmp_path), Terminal(monkeypatch)
    assert new_key(tmp_path / "k", ITO, None) == 0
    add(tmp_path, read_public(tmp_path / "k.pub"), SIGNED_AT)
    assert sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path) == 0
    wanted = values(rules_of(unit))
    assert len(terminal.asked) == len(wanted)
    assert f"1 of {len(wanted)}: {wanted[0].told}" in terminal.asked[0]
    assert "not trusted" not in capsys.readouterr().out
    assert unit.shelved().rules.signed


def test_H24_the_first_no_ends_it_and_nothing_is_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unit, terminal = UnitPlace(tmp_path), Terminal(monkeypatch, yes=2)
    new_key(tmp_path / "k", ITO, None)
    assert sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path) == 1
    assert len(terminal.asked) == 3
    assert "Not accepted: " in capsys.readouterr().err
    assert not unit.signature.exists()


def test_nobody_in_particular_signs_nothing(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    for who in (("", "pharmacist"), ("K Ito", " "), ("K\nIto", "pharmacist")):
        with pytest.raises(Trouble, match="A person signs"):
            sign_file(unit.file, tmp_path / "k", who, None, None, tmp_path)
        with pytest.raises(Trouble, match="A person signs"):
            new_key(tmp_path / "k", who, None)


def test_away_from_a_terminal_the_passphrase_comes_from_a_file(tmp_path: Path) -> None:
    assert not at_terminal()
    with pytest.raises(Trouble, match="is asked for at a terminal"):
        new_key(tmp_path / "k", ITO, None)
    (tmp_path / "secret").write_text("\n")
    with pytest.raises(Trouble, match="holds no passphrase"):
        new_key(tmp_path / "k", ITO, tmp_path / "secret")


def test_an_expired_text_is_not_signed_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit, _terminal = UnitPlace(tmp_path), Terminal(monkeypatch)
    unit.change('in_force = "2026-11-21"', 'in_force = "2020-11-21"')
    unit.change('expires = "2027-05-21"', 'expires = "2021-05-21"')
    with pytest.raises(Trouble, match="expired 2021-05-21"):
        sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path)


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    (tmp_path / "list").write_bytes(b"\xff\xfe")
    with pytest.raises(Trouble, match="is not UTF-8 text"):
        sign_file(unit.file, tmp_path / "k", ITO, tmp_path / "list", None, tmp_path)


def test_H24_a_list_that_was_ticked_for_another_text_signs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unit, _ = UnitPlace(tmp_path), Terminal(monkeypatch)
    new_key(tmp_path / "k", ITO, None)
    rules = rules_of(unit)
    rows = "\n".join(value.line.replace("[ ]", "[x]") for value in values(rules))
    accepted = tmp_path / "accepted"
    accepted.write_text(f"{list_head(rules)}\n{rows}\n")
    unit.file.write_text(unit.file.read_text().replace("adult, septic shock", "adults in shock"))
    assert sign_file(unit.file, tmp_path / "k", ITO, accepted, None, tmp_path) == 1
    assert "was not made for this text" in capsys.readouterr().err
    assert not unit.signature.exists()


def signed_by_ito(tmp_path: Path) -> tuple[UnitPlace, bytes]:
    """A unit whose file K Ito signed with a trusted key, and the signature."""
    unit = UnitPlace(tmp_path)
    new_key(tmp_path / "k", ITO, None)
    add(tmp_path, read_public(tmp_path / "k.pub"), SIGNED_AT)
    assert sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path) == 0
    return unit, unit.signature.read_bytes()


def test_H24_a_key_signs_in_its_own_name_alone_and_a_good_signature_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Terminal(monkeypatch)
    unit, good = signed_by_ito(tmp_path)
    for who in (("K Itoh", ITO[1]), (ITO[0], "nurse")):
        with pytest.raises(Trouble, match="This key is of K Ito, ICU pharmacist"):
            sign_file(unit.file, tmp_path / "k", who, None, None, tmp_path)
    (tmp_path / "k.pub").unlink()
    with pytest.raises(Trouble, match="This key is of K Ito, ICU pharmacist"):
        sign_file(unit.file, tmp_path / "k", ("K Itoh", ITO[1]), None, None, tmp_path)
    assert unit.signature.read_bytes() == good
    new_key(tmp_path / "other", ("M Rossi", "intensivist"), None)
    with pytest.raises(Trouble, match="is signed by K Ito, ICU pharmacist, and that counts here"):
        sign_file(unit.file, tmp_path / "other", ("M Rossi", "intensivist"), None, None, tmp_path)
    assert unit.signature.read_bytes() == good
    assert unit.shelved().rules.signed


def test_another_persons_public_half_beside_a_key_says_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Terminal(monkeypatch)
    unit = UnitPlace(tmp_path)
    new_key(tmp_path / "k", ITO, None)
    new_key(tmp_path / "other", ("M Rossi", "intensivist"), None)
    (tmp_path / "k.pub").write_bytes((tmp_path / "other.pub").read_bytes())
    assert sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path) == 0


def test_a_trust_list_that_cannot_be_relied_on_leaves_nothing_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Terminal(monkeypatch)
    unit, good = signed_by_ito(tmp_path)
    unit.file.write_bytes(unit.file.read_bytes() + b"# one more remark\n")
    (tmp_path / LIST).write_text("{")
    with pytest.raises(Trouble, match="is damaged"):
        sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path)
    assert unit.signature.read_bytes() == good
    unit.signature.unlink()
    (tmp_path / LIST).unlink()
    (tmp_path / "signed").rename(tmp_path / "put aside")
    (tmp_path / "signed").write_bytes(b"no folder")
    with pytest.raises(Trouble, match="was not written"):
        sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path)
    assert not unit.signature.exists()


def test_a_folder_that_others_may_change_is_told_when_somebody_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Terminal(monkeypatch)
    unit, _good = signed_by_ito(tmp_path)
    assert capsys.readouterr().err == ""
    tmp_path.chmod(0o777)
    assert sign_file(unit.file, tmp_path / "k", ITO, None, None, tmp_path) == 0
    assert "Others may change the folder" in capsys.readouterr().err
    tmp_path.chmod(0o700)


def test_a_name_of_300_letters_signs_nothing(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path)
    with pytest.raises(Trouble, match="up to 100 signs each"):
        sign_file(unit.file, tmp_path / "k", ("b" * 300, "x"), None, None, tmp_path)
