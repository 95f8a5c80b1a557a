"""What is installed: every dependency has bounds, and a known good version within them."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
LINES = [line for line in CONSTRAINTS.splitlines() if not line.startswith("#")]
PINNED = {line.partition("==")[0]: line.partition("==")[2].partition(";")[0] for line in LINES}


def declared() -> list[Requirement]:
    """What pyproject names, the package itself left out."""
    extras = PROJECT["optional-dependencies"].values()
    every = [Requirement(one) for group in (PROJECT["dependencies"], *extras) for one in group]
    return [one for one in every if one.name != PROJECT["name"]]


every_dependency = pytest.mark.parametrize("one", declared(), ids=lambda one: one.name)


@every_dependency
def test_a_dependency_is_pinned_within_its_bounds(one: Requirement) -> None:
    assert PINNED[canonicalize_name(one.name)] in one.specifier


@every_dependency
def test_a_dependency_has_a_lower_and_an_upper_bound(one: Requirement) -> None:
    assert {bound.operator for bound in one.specifier} == {">=", "<"}
    assert Version("9999") not in one.specifier


@pytest.mark.parametrize(("old", "library"), [("xlsx", "xlsxwriter"), ("docx", "python-docx")])
def test_excel_and_word_come_with_every_install_and_their_extras_stay(
    old: str, library: str
) -> None:
    assert library in {Requirement(one).name for one in PROJECT["dependencies"]}
    assert PROJECT["optional-dependencies"][old] == []


def test_what_dependencies_need_is_pinned_too() -> None:
    asked = declared()
    needed: dict[str, None] = {}
    while asked:
        one = asked.pop()
        name = canonicalize_name(one.name)
        if name in needed or not _applies(one):
            continue
        needed[name] = None
        asked += _needs(name, one.extras)
    assert not needed.keys() - PINNED.keys()


def _applies(one: Requirement) -> bool:
    return one.marker is None or one.marker.evaluate({"extra": ""})


def _needs(name: str, extras: set[str]) -> list[Requirement]:
    """What an installed package requires here, with these extras of its own."""
    try:
        every = [Requirement(one) for one in requires(name) or ()]
    except PackageNotFoundError:
        return []
    for one in every:
        wanted = {"", *extras}
        if one.marker and any(one.marker.evaluate({"extra": extra}) for extra in wanted):
            one.marker = None
    return every


def test_constraints_hold_names_versions_and_markers_alone() -> None:
    form = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*==[0-9][0-9a-z.]*(; [a-z_]+ [<>=!]+ \"[a-z0-9.]+\")?")
    assert LINES
    assert not [line for line in LINES if not form.fullmatch(line)]
    assert [line.partition("==")[0] for line in LINES] == sorted(PINNED)
    assert not re.search(r"://|--|@", "\n".join(LINES))


def test_the_readmes_command_installs_what_is_pinned() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^python3 -m venv .*pip install .*$", readme, re.MULTILINE)
    assert "-c constraints.txt" in command


def test_the_oldest_python_is_the_one_that_is_required() -> None:
    mark = "Programming Language :: Python :: 3."
    minors = [int(one[len(mark) :]) for one in PROJECT["classifiers"] if one.startswith(mark)]
    assert PROJECT["requires-python"] == f">=3.{minors[0]}"
    assert minors == [*range(minors[0], minors[-1] + 1)]
