"""Make this checkout ready for `make run`, `test`, `proofs` or `package`.

    python3 packaging/prepare.py GOAL

Standard library only: it is the first thing that runs on a bare machine. What is
missing is found by trying. Debian packages are installed when that is allowed (root,
or sudo that asks no password); otherwise the line to type is printed and the exit
status is 1. When nothing changed it ends in a fraction of a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
LOCKS = {"mutants": ROOT / "requirements-mutants.lock"}  # wheels that only this goal wants
STAMP = VENV / "prepared"

# Starting Qt is the only proof that Qt starts; the plug-in for a real screen is loaded
# without a screen, so that its missing libraries are known before a nurse meets them.
TRY_WINDOW = """
from PySide6 import QtCore, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication([])
"""
TRY_SCREEN = """
import ctypes, pathlib
from PySide6 import QtGui, QtDBus, QtOpenGL
from PySide6.QtCore import QLibraryInfo
plugins = pathlib.Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
"""


class CannotPrepareError(Exception):
    """A sentence for the person at the terminal."""


@dataclass(frozen=True)
class Need:
    """One Debian package, why it is wanted, and how to tell that its content is there."""

    kind: str
    package: str
    found: Callable[[], bool]


def loads(soname: str) -> bool:
    """True when the dynamic linker finds this shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def runs(program: str) -> bool:
    return shutil.which(program) is not None


def quiet(line: list[str]) -> int:
    """The exit status of a command whose words nobody needs."""
    return subprocess.run(line, capture_output=True, check=False).returncode


def can_make_venv() -> bool:
    # asked of a new process: after apt has run, this one still remembers the old answer
    trial = [sys.executable, "-c", "import ensurepip, venv"]
    return not quiet(trial)


def has_shared_python() -> bool:
    name = sysconfig.get_config_var("INSTSONAME") or ""
    return (Path(sysconfig.get_config_var("LIBDIR") or "/") / name).is_file() or loads(name)


LIBRARIES = {
    "window": {
        "libdbus-1-3": "libdbus-1.so.3",
        "libegl1": "libEGL.so.1",
        "libfontconfig1": "libfontconfig.so.1",
        "libgl1": "libGL.so.1",
        "libglib2.0-0": "libglib-2.0.so.0",
        "libxkbcommon0": "libxkbcommon.so.0",
    },
    "screen": {
        "libxcb-cursor0": "libxcb-cursor.so.0",
        "libxcb-icccm4": "libxcb-icccm.so.4",
        "libxcb-keysyms1": "libxcb-keysyms.so.1",
        "libxcb-shape0": "libxcb-shape.so.0",
        "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    },
    "sound": {"libpulse0": "libpulse.so.0", "libxrandr2": "libXrandr.so.2"},
    "printing": {"libcups2": "libcups.so.2"},
}
PROGRAMS = {
    "proof": {
        "desktop-file-utils": "desktop-file-validate",
        "poppler-utils": "pdftotext",
        "qpdf": "qpdf",
        "x11-utils": "xwininfo",
        "xvfb": "Xvfb",
        "zbar-tools": "zbarimg",
    },
    "freezing": {"binutils": "objdump"},
}
NEEDS = [
    Need("python", "python3-venv", can_make_venv),
    *(Need(k, p, partial(loads, so)) for k, some in LIBRARIES.items() for p, so in some.items()),
    *(Need(k, p, partial(runs, exe)) for k, some in PROGRAMS.items() for p, exe in some.items()),
    Need("freezing", f"libpython3.{sys.version_info.minor}", has_shared_python),
]

EVERYWHERE = {"python", "window"}
WELCOME = {"screen", "sound", "printing"}  # fetched when that is allowed, missed when it is not
GOALS = {
    "setup": EVERYWHERE,
    "test": EVERYWHERE,
    "run": EVERYWHERE | {"screen"},
    "proofs": EVERYWHERE | {"screen", "proof"},
    "mutants": EVERYWHERE,
    "package": EVERYWHERE | {"freezing"},
}
CONSEQUENCES = {
    "screen": "the window cannot open on a screen",
    "sound": "reminders are seen and not heard",
    "printing": "sheets can be saved as PDF and not printed",
}


def say(words: str) -> None:
    print(words, flush=True)


def administrator() -> list[str] | None:
    """The words before apt-get that make it work, or None when it is not allowed."""
    if not runs("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if runs("sudo") and not quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def apt(prefix: list[str], *words: str) -> bool:
    line = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    options = ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    return subprocess.run([*line, *options, *words], check=False).returncode == 0


def install_missing(goal: str) -> None:
    """Install the Debian packages whose content was not found.

    Raises CannotPrepareError when one that the goal needs is still missing afterwards.
    """
    missing = [n for n in NEEDS if n.kind in GOALS[goal] | WELCOME and not n.found()]
    if not missing:
        return
    names = " ".join(sorted(n.package for n in missing))
    line = f"apt-get install --no-install-recommends --yes {names}"
    prefix = administrator()
    if prefix is not None:
        say(f"Installing from Debian: {names}")
        apt(prefix, "update")  # an old list may still do; the install decides
        apt(prefix, *line.split()[1:])
    left = [n for n in missing if not n.found()]
    if any(n.kind in GOALS[goal] for n in left):
        how = "Type this line, then try again" if runs("apt-get") else "Debian would say"
        raise CannotPrepareError(f"Parts of the system are missing. {how}:\n  sudo {line}")
    for kind in sorted({n.kind for n in left}):
        which = " ".join(n.package for n in left if n.kind == kind)
        say(f"Without {which} {CONSEQUENCES[kind]}.")


def fingerprint() -> str:
    """What the virtual environment was made from: it is made again when this changes."""
    parts = [LOCK, *LOCKS.values(), ROOT / "pyproject.toml", Path(__file__)]
    digest = hashlib.sha256("".join([sys.version, sys.executable, str(ROOT)]).encode())
    for part in parts:
        digest.update(part.read_bytes())
    return digest.hexdigest()


def attempt(program: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in the virtual environment, without a screen."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    line = [str(PYTHON), "-c", program]
    return subprocess.run(line, env=env, capture_output=True, text=True, check=False)


def make_venv() -> None:
    """A virtual environment of this very Python; one that fits is kept."""
    trial = attempt("import sys, pip; print(sys.version)") if PYTHON.exists() else None
    if trial is None or trial.returncode or trial.stdout.strip() != sys.version.strip():
        say("Making .venv")
        line = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(line, check=False).returncode:
            raise CannotPrepareError(f"Python could not make {VENV}; it says why above.")


def install(*whats: list[str]) -> None:
    """Let pip install each of these. Raises CannotPrepareError when it could not."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    if os.geteuid() == 0:
        pip.append("--root-user-action=ignore")
    for what in whats:
        if subprocess.run([*pip, *what], check=False).returncode:
            raise CannotPrepareError(
                "pip could not install what is needed; it says why above.\n"
                "Check that this machine reaches its package index, then try again."
            )


def locked(lock: Path) -> list[str]:
    say(f"Installing the wheels of {lock.name}; the first time takes some minutes")
    return ["--require-hashes", "--requirement", str(lock)]


def install_wheels() -> None:
    install(locked(LOCK), ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    compiling = [str(PYTHON), "-m", "compileall", "-q", "assistant", "ui"]
    if subprocess.run(compiling, cwd=ROOT, check=False).returncode:
        raise CannotPrepareError("A file of assistant/ or ui/ is not Python; it is named above.")


def prove(goal: str) -> None:
    """Start Qt, and load what a real screen asks of it when the goal wants one."""
    trials = [("QApplication", TRY_WINDOW)]
    if "screen" in GOALS[goal]:
        trials.append(("Qt's part for X11", TRY_SCREEN))
    for what, program in trials:
        result = attempt(program)
        if result.returncode:
            last = (result.stderr.strip().splitlines() or ["no word"])[-1]
            raise CannotPrepareError(f"{what} does not start here. It says:\n  {last}")


def prepare(goal: str) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - whatever python3 is may have come here
        raise CannotPrepareError("Python 3.11 or later is needed: make PYTHON=python3.11 ...")
    install_missing(goal)
    made_from = fingerprint()
    done = STAMP.read_text().split() if STAMP.is_file() else []
    if done[:1] != [made_from]:
        make_venv()
        STAMP.unlink(missing_ok=True)
        install_wheels()
        done = [made_from]
    if goal not in done[1:]:
        if goal in LOCKS:
            install(locked(LOCKS[goal]))
        prove(goal)
        STAMP.write_text(" ".join([*done, goal]))


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1] not in GOALS:  # noqa: PLR2004 - a program and its goal
        print(f"usage: prepare.py {'|'.join(GOALS)}", file=sys.stderr)
        return 2
    try:
        prepare(sys.argv[1])
    except CannotPrepareError as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
