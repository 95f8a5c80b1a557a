"""The README tells the truth: what it shows is what the tool prints, and it names every command."""

import doctest
import re
import shlex

import pytest

import gnbv as library
from gnbv.cli.app import COMMANDS
from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
SESSIONS = [
    (command, shown)
    for block in BLOCKS
    for command, shown in re.findall(r"^\$ gnbv(.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


def test_every_block_of_the_console_runs_the_tool() -> None:
    assert BLOCKS
    assert sum(block.count("$ ") for block in BLOCKS) == len(SESSIONS)


@pytest.mark.parametrize(("command", "shown"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_what_the_readme_shows_is_what_is_printed(gnbv: Run, command: str, shown: str) -> None:
    done = gnbv(*shlex.split(command), cwd=ROOT)
    assert (done.stdout, done.stderr) == (shown, "")


def test_what_the_readme_shows_of_the_library_is_what_it_returns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    examples = "\n".join(re.findall(r"^```pycon\n(.*?)^```$", README, re.DOTALL | re.MULTILINE))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README", "README.md", 0)
    runner = doctest.DocTestRunner(verbose=False)
    assert len(test.examples) > 10
    assert runner.run(test).failed == 0


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
    listed = re.findall(r"^  (\w+) +\S.*$", done.stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("name", ["check", "test"])
def test_a_newcomers_command_is_one_line_and_the_gate_runs_it(name: str) -> None:
    marked = re.findall(rf"<!-- newcomer: {name} -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert len(marked) == 1
    assert marked[0].count("\n") == 1
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"<!-- newcomer: {name} -->" in gate
