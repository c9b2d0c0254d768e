"""`protocol`: the commands as they are typed, on real files and with real keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from unitplace import UnitPlace

from assistant.command import main
from assistant.command.protocols import app, trust
from assistant.library.files import SHIPPED

PHRASE = "seven geese over the bay"
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    """Run a command of `protocol` on the data folder: its status, and both outputs."""

    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--data", str(tmp_path / "data"), "protocol", *map(str, words)])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def key(tmp_path: Path, say: Said) -> Path:
    """K Ito's key, and the passphrase beside it."""
    secret = tmp_path / "secret"
    secret.write_text(f"{PHRASE}\n")
    status, out, _err = say("key", tmp_path / "ito", "--name", "K Ito", "--role",
                            "ICU pharmacist", "--passphrase-file", secret)  # fmt: skip
    assert status == 0
    assert "Fingerprint: " in out
    return tmp_path / "ito"


def signing(key: Path, file: Path, *more: object) -> tuple[object, ...]:
    return ("sign", file, "--key", key, "--name", "K Ito", "--role", "ICU pharmacist",
            "--passphrase-file", key.with_name("secret"), *more)  # fmt: skip


def test_a_pharmacist_reads_checks_signs_and_trusts(tmp_path: Path, say: Said, key: Path) -> None:
    unit = UnitPlace(tmp_path / "data")
    status, out, _err = say("check", unit.file)
    assert (status, out.strip()[-8:]) == (0, "unsigned")
    _status, listed, _err = say("values", unit.file)
    ticked = tmp_path / "ticked"
    ticked.write_text(listed.replace("[ ]", "[x]"), encoding="utf-8")
    status, out, err = say(*signing(key, unit.file, "--accepts", ticked))
    assert (status, err) == (0, "")
    assert "not trusted here" in out
    assert "is not trusted here" in say("check", unit.file)[1]
    status, out, _err = say("trust", "add", f"{key}.pub")
    assert status == 0
    assert say("trust", "list")[1].startswith("K Ito, ICU pharmacist, key ")
    assert say("check", unit.file)[1].strip().endswith("signed by K Ito, ICU pharmacist")
    unit.change('"1", unit = "mL/h"', '"1.5", unit = "mL/h"', file="parts/unit.toml")
    status, out, _err = say("check", unit.file)
    assert status == 0
    assert "unsigned: changed since K Ito, ICU pharmacist signed it" in out
    assert "of parts/unit.toml was" in out
    assert say("trust", "remove", "K Ito")[0] == 0
    assert say("trust", "list")[1] == "Nobody's signature counts here yet.\n"


def test_H24_nothing_is_signed_unless_each_value_is_accepted_by_name(
    tmp_path: Path, say: Said, key: Path
) -> None:
    unit, list_ = UnitPlace(tmp_path / "data"), tmp_path / "list"
    lines = say("values", unit.file)[1].splitlines()
    ticked = [line.replace("[ ]", "[x]") for line in lines]
    step = next(n for n, line in enumerate(ticked) if "pump, step" in line)
    for wrong, told in (
        (lines, "Not accepted: pump, step = 0.1 mL/h"),
        ([*ticked[:step], *ticked[step + 1 :]], "Not accepted: pump, step = 0.1 mL/h"),
        ([*ticked, "[x] pump, leap = 3 mL/h  # unit"], "Not in this protocol: pump, leap"),
        ([line.replace("0.1 mL/h", "0.2 mL/h") for line in ticked], "Changed: the list says pump"),
        ([*ticked, "yes to all"], "yes to all"),
    ):
        list_.write_text("\n".join(wrong), encoding="utf-8")
        status, _out, err = say(*signing(key, unit.file, "--accepts", list_))
        assert status == 1
        assert told in err
        assert not unit.signature.exists()
    status, _out, err = say(*signing(key, unit.file))
    assert status == 1
    assert "have to be accepted by name" in err


def test_every_fault_of_every_file_is_told_and_one_is_enough_for_status_1(
    tmp_path: Path, say: Said
) -> None:
    unit = UnitPlace(tmp_path / "data")
    unit.change("[protocol]", "colour = 3\nsize = 4\n[protocol]")
    (tmp_path / "empty.toml").write_bytes(b"")
    (tmp_path / "binary.toml").write_bytes(bytes(range(256)))
    files = (unit.file, tmp_path / "empty.toml", tmp_path / "binary.toml", tmp_path,
             tmp_path / "none.toml", SHIPPED / "paediatric.toml")  # fmt: skip
    status, out, err = say("check", *files)
    assert status == 1
    assert out.startswith(f"{SHIPPED / 'paediatric.toml'}: NE-PAEDIATRIC ")
    assert f"{unit.file}: Line " in err
    assert ", colour: is not a key of this place" in err
    assert ", size: is not a key of this place" in err
    assert f"{tmp_path / 'binary.toml'}: Line " in err
    assert f"{tmp_path} cannot be read: Is a directory" in err
    assert f"{tmp_path / 'none.toml'} cannot be read: No such file" in err
    assert "Traceback" not in err


def test_a_difference_has_both_values_and_both_lines(tmp_path: Path, say: Said) -> None:
    unit = UnitPlace(tmp_path / "data")
    assert say("diff", unit.file, SHIPPED / unit.name) == (0, "Both say the same.\n", "")
    with unit.file.open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert "Only spaces or remarks differ" in say("diff", unit.file, SHIPPED / unit.name)[1]
    unit.change('version = "0.1"', 'version = "2"')
    unit.change('"1", unit = "mL/h"', '"1.5", unit = "mL/h"', file="parts/unit.toml")
    status, out, _err = say("diff", SHIPPED / unit.name, unit.file)
    assert status == 1
    assert "protocol, version:\n  line " in out
    assert ": 0.1\n" in out
    assert "pump, low_rate:\n  parts/unit.toml line " in out
    assert ": 1.5 mL/h, source unit\n" in out


def test_what_cannot_be_compared_is_trouble(tmp_path: Path, say: Said) -> None:
    unit = UnitPlace(tmp_path / "data")
    unit.change("[protocol]", "[protocol")
    status, _out, err = say("diff", unit.file, SHIPPED / unit.name)
    assert status == 2
    assert "not readable TOML" in err
    status, _out, err = say("diff", tmp_path, SHIPPED / unit.name)
    assert status == 2
    assert "Is a directory" in err


def test_every_command_has_its_words(say: Said) -> None:
    assert {c.name or getattr(c.callback, "__name__", "") for c in app.registered_commands} == {
        "check", "values", "sign", "diff", "key",
    }  # fmt: skip
    assert [command.name for command in trust.registered_commands] == ["add", "list", "remove"]
    assert say("--help")[0] == 0
    assert say("sign")[0] == 2


def test_without_data_the_persons_own_folder_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["protocol", "trust", "list"]) == 0
    assert "Nobody's signature counts here yet." in capsys.readouterr().out
