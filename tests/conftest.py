"""What every test stands on: no screen, no data folder of a person, no surprise."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: it aborts without a display

import gc
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from held import RUNS, Held, repeated, watched
from PySide6.QtCore import QCoreApplication, QEvent

from ui.collector import collect_due

PROOFS = Path(__file__).parent / "proofs"
WINDOWED = tuple(Path(__file__).parent / name for name in ("ui", "stories"))
HELD = pytest.StashKey[dict[str, Held]]()

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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """A probe watches what every test of a window holds the event loop with."""
    windowed = any(place in item.path.parents for place in WINDOWED)
    if not windowed or item.get_closest_marker("overload") is not None:
        return (yield)
    with watched() as probe:
        done = yield
    item.stash[HELD] = probe.held
    return done


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """A test that held the loop runs again: a hold counts when every run repeats it."""
    from _pytest.runner import runtestprotocol

    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    runs = [item.stash.get(HELD, {})]
    while repeated(runs) and len(runs) < RUNS and all(r.passed for r in reports):
        item._initrequest()  # type: ignore[attr-defined]
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        runs.append(item.stash.get(HELD, {}))
    if holds := repeated(runs):
        call = next((r for r in reports if r.when == "call" and r.passed), None)
        if call is not None:
            call.outcome, call.longrepr = "failed", "\n".join(map(str, holds))
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


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
