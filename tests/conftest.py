"""What every test stands on: no screen, no data folder of a person, no surprise."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: it aborts without a display

import gc
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ui.collector import collect_due

PROOFS = Path(__file__).parent / "proofs"

hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.register_profile(
    "ci", parent=hypothesis.settings.get_profile("house"), derandomize=True
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "house")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Proofs need programs outside the wheels: they run only when they are named."""
    named = any("proofs" in Path(arg.partition("::")[0]).parts for arg in config.args)
    return True if collection_path == PROOFS and not named else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long proofs run in `make long`, and wherever their file is named or marks are asked for."""
    named = any(arg.partition("::")[0].endswith(".py") for arg in config.args)
    if named or config.option.markexpr:
        return
    later = [item for item in items if item.get_closest_marker("long") is not None]
    if later:
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if item.get_closest_marker("long") is None]


gc.disable()  # as the program does: a worker thread that collects widgets crashes Qt


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """No test inherits the windows of another, and what it left goes on the thread that made it.

    A change of look walks over every widget there is: windows left behind made each test pay
    for all before it.
    """
    yield
    if QCoreApplication.instance() is not None:
        from PySide6.QtWidgets import QApplication

        for left in QApplication.topLevelWidgets():
            left.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_due()


@pytest.fixture(scope="session", autouse=True)
def home_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test finds, or leaves anything in, the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            folder = home / name.lower()
            folder.mkdir()
            patch.setenv(f"XDG_{name}_HOME", str(folder))
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        yield home
