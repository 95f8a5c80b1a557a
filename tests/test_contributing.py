"""CONTRIBUTING.md: what it sends a newcomer to is there, and its commands are the README's."""

import re

import pytest

from tests.conftest import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PATHS = [
    named
    for named in re.findall(r"`([\w./]+)`", TEXT)
    if named != "expected.txt"  # stands in every case's folder
    and re.match(r"(gnbv|tests|plans)/|[\w/]+\.(py|toml|txt|md)$", named)
]


def test_it_names_paths() -> None:
    assert len(PATHS) > 10


@pytest.mark.parametrize("named", PATHS)
def test_a_path_that_it_names_exists(named: str) -> None:
    places = [ROOT, ROOT / "gnbv" / "reconciliation"]
    assert any((place / named).exists() for place in places), named


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("COMMANDS", "gnbv/cli/app.py"),
        ("FILES", "gnbv/reading/models.py"),
        ("FOLDERS", "gnbv/reading/models.py"),
        ("COMMENTS", "gnbv/cli/template.py"),
        ("Help", "gnbv/cli/help_texts.py"),
        ("HELP", "gnbv/cli/init.py"),
        ("KINDS", "gnbv/reconciliation/reconcile.py"),
    ],
)
def test_a_name_that_it_sends_to_is_there(name: str, module: str) -> None:
    assert f"`{name}`" in TEXT
    assert re.search(rf"^(class )?{name}\b", (ROOT / module).read_text("utf-8"), re.MULTILINE)


def test_its_commands_are_those_of_the_readme() -> None:
    (block,) = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(command in readme for command in block.splitlines())
