"""Set-up on a machine that lacks something: it says what to type, and stops."""

import importlib.util
import subprocess
import sys
from types import ModuleType

import pytest
from source import ROOT

SCRIPT = ROOT / "packaging" / "prepare.py"


@pytest.fixture
def prepare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prepare", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["prepare"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def not_allowed(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "administrator", lambda: None)


def lacking(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    gone = prepare.Need(kind, "libgone1", lambda: prepare.loads("libgone.so.1"))
    monkeypatch.setattr(prepare, "NEEDS", [gone])


@pytest.mark.usefixtures("not_allowed")
def test_a_missing_part_is_named_with_the_line_to_type(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(prepare, monkeypatch, "window")
    with pytest.raises(prepare.CannotPrepareError) as stop:
        prepare.install_missing("test")
    assert "sudo apt-get install --no-install-recommends --yes libgone1" in str(stop.value)


@pytest.mark.usefixtures("not_allowed")
def test_what_is_only_welcome_is_said_and_missed(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(prepare, monkeypatch, "sound")
    prepare.install_missing("test")
    assert capsys.readouterr().out == "Without libgone1 reminders are seen and not heard.\n"


@pytest.mark.usefixtures("not_allowed")
def test_a_screen_is_needed_to_run_and_not_to_test(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(prepare, monkeypatch, "screen")
    prepare.install_missing("test")
    with pytest.raises(prepare.CannotPrepareError):
        prepare.install_missing("run")


def test_what_is_there_is_not_installed_again(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = prepare.Need("window", "libc6", lambda: prepare.loads("libc.so.6"))
    monkeypatch.setattr(prepare, "NEEDS", [there])
    monkeypatch.setattr(prepare, "administrator", lambda: pytest.fail("asked for the right"))
    prepare.install_missing("test")


def test_an_unknown_goal_is_wrong_use() -> None:
    line = [sys.executable, str(SCRIPT), "fly"]
    result = subprocess.run(line, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("usage: prepare.py setup|test|run")
