"""The README tells the truth: what it shows is what the tool prints, and it names every command."""

import re
from pathlib import Path

import pytest

import gnbv as library
from gnbv.cli.app import COMMANDS
from gnbv.language import Lang
from gnbv.tables.progress import STATUS
from tests import pages
from tests.conftest import ROOT, Run
from tests.pages import PAGES, Page

README = pages.README.text
OF_EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)


STATUS_TABLES = [("plans/README.md", "status", "en"), ("plans/README.vi.md", "đánh giá", "vi")]


@pytest.mark.parametrize(("path", "head", "language"), STATUS_TABLES)
def test_the_page_on_plans_calls_each_status_as_the_tool_does(
    path: str, head: str, language: Lang
) -> None:
    page = (ROOT / path).read_text(encoding="utf-8")
    (table,) = re.findall(rf"^\| {head} \|[^\n]*\n\|[-|]*\n((?:\|[^\n]*\n)+)", page, re.MULTILINE)
    listed = [row.split("|")[1].strip() for row in table.splitlines()]
    assert listed == [name.in_language(language) for name in STATUS.values()]


@OF_EACH_PAGE
def test_every_block_of_the_console_runs_the_tool(page: Page) -> None:
    blocks = page.blocks("console")
    assert blocks
    assert all(pages.SESSION.sub("", block) == "" for block in blocks)


@OF_EACH_PAGE
def test_what_a_page_shows_is_what_is_printed(
    page: Page, gnbv: Run, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    """`pytest --update-golden` writes what is printed now into the page."""
    now = pages.rerun(page, gnbv, tmp_path)
    if pytestconfig.getoption("update_golden"):
        page.file.write_text(now, encoding="utf-8")
    assert page.text == now, f"{page.path} differs: run pytest --update-golden, review"


def test_the_readme_shows_the_library_at_work() -> None:
    examples = "".join(pages.README.blocks("pycon"))
    assert examples.count(">>> ") > 10


@pytest.mark.parametrize("name", library.__all__)
def test_the_readme_names_all_that_the_library_promises(name: str) -> None:
    section = README.partition("## As a library")[2].partition("\n## ")[0]
    assert f"`{name}`" in section or f"gnbv.{name}(" in section


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`gnbv {command}" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps(gnbv: Run, command: str) -> None:
    done = gnbv(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: gnbv {command} ")
    assert "--help" in done.stdout


def test_help_lists_every_command(gnbv: Run) -> None:
    done = gnbv("--help")
    listed = re.findall(r"^  ([\w-]+) +\S.*$", done.stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("name", ["check", "test"])
def test_a_newcomers_command_is_one_line_and_the_gate_runs_it(name: str) -> None:
    marked = re.findall(rf"<!-- newcomer: {name} -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert len(marked) == 1
    assert marked[0].count("\n") == 1
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"<!-- newcomer: {name} -->" in gate
