"""What must not stand in any file: places of one machine, hosts, and the Greek letter."""

import ast
import re
import tomllib

from source import ROOT, modules, project_files

# Split, so that this file does not hold what it looks for.
PLACES = ["/" + name + "/" for name in ("work", "root", "tmp", "opt")] + [".." + "/shared"]
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "deb." + "debian.org",
    "snapshot." + "debian",
    "registry." + "npmjs",
]
MICRO_SIGN, GREEK_MU = "\u00b5", "\u03bc"
READ_THE_TEXT_OF_OTHERS = ("assistant.typed", "assistant.exchange")  # must know the letter


def texts() -> dict[str, str]:
    """Every file of the project that is text, by its place."""
    found = {}
    for path in project_files():
        content = path.read_bytes()
        if b"\0" not in content:
            found[path.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return found


def lines_with(pattern: str) -> list[str]:
    return [
        f"{place}:{number}"
        for place, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(pattern, line)
    ]


def test_no_file_names_a_place_of_one_machine() -> None:
    pattern = "|".join(rf"(?<![\w.)}}\]]){re.escape(place)}" for place in PLACES)
    assert lines_with(pattern) == []


def test_no_file_names_the_host_of_a_registry() -> None:
    assert lines_with("|".join(re.escape(host) for host in HOSTS)) == []


def test_no_file_of_the_project_holds_the_greek_letter() -> None:
    assert lines_with(f"[{MICRO_SIGN}{GREEK_MU}]") == []


def test_no_string_that_a_person_reads_makes_the_greek_letter() -> None:
    found = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        if not module.name.startswith(READ_THE_TEXT_OF_OTHERS)
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if MICRO_SIGN in node.value or GREEK_MU in node.value
    ]
    assert found == []


def test_packaging_never_becomes_a_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_everything_that_is_asked_for_is_locked_with_its_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for file, asked in (
        ("requirements.lock", [*project["dependencies"], *extras["dev"]]),
        ("requirements-mutants.lock", extras["mutants"]),
    ):
        names = {re.split(r"[<>=!~ \[]", each)[0].lower().replace("_", "-") for each in asked}
        lock = (ROOT / file).read_text("utf-8")
        locked = set(re.findall(r"^([a-z0-9.-]+)==.*\\\n    --hash=sha256:", lock, re.MULTILINE))
        assert names - locked == set()
