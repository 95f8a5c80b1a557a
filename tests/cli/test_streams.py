"""Where words go: closed pipes, closed streams, consoles that know no UTF-8, and terminals."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import streams
from tests.conftest import ENVIRON, ROOT, SHIPPED, TEMPLATE, Run, edit

COLOUR = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("command", ["check", "allocate", "show", "explain"])
def test_a_reader_that_goes_away_hears_no_complaint(command: str) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "GNBV_PLAN": str(TEMPLATE)}
    code, said = streams.without_reader(command, cwd=ROOT, environ=environ)
    assert code != 0
    assert said == b""


@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["allocate", "check -"])
def test_closed_streams_end_without_a_traceback(command: str, closed: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m gnbv {command} {closed}"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "GNBV_PLAN": str(TEMPLATE)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    if ">&-" in closed.split():
        assert done.returncode == 3


@pytest.mark.parametrize(
    "environ",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
)
def test_utf8_is_written_whatever_the_console_says(gnbv: Run, environ: dict[str, str]) -> None:
    done = gnbv("check", str(SHIPPED), "--lang", "vi", **environ)
    assert (done.returncode, done.stderr) == (0, "")
    assert "giảm nghèo bền vững" in done.stdout


def test_messages_hold_nothing_that_acts_on_a_terminal(gnbv: Run) -> None:
    done = gnbv("check", "a\x1b[31m\x07\u202eb")
    assert done.returncode == 2
    assert not re.search("[\x1b\x07\u202e]", done.stderr)


NAMES = (r"\e[31m", r"\e]0;owned\a", r"a\nb", r"\u202ecba", "[bold red]x[/]", "=cmd()", "<b>|`*_")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", ["allocate", "show"])
def test_names_come_alive_in_no_table(inside: Run, template: Path, command: str, name: str) -> None:
    edit(template / WATER, "en: Clean water", f'en: "{name}"')
    for form in ("table", "markdown", "csv", "json"):
        done = inside(command, str(template), "--format", form)
        assert done.returncode == 0
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", done.stdout)
        assert not re.search(r"^=|,=", done.stdout, re.MULTILINE)


WATER = "projects/1-water.yaml"


def on_terminal(*args: str, columns: int, **environ: str) -> str:
    """What the tool shows on a terminal so wide."""
    shown = streams.on_terminal(
        *args, columns=columns, cwd=ROOT, environ={**ENVIRON, "LANG": "C.UTF-8", **environ}
    )
    return shown.decode().replace("\r\n", "\n")


# Figures of the decision: 2022, each later year, the whole, and a project's total (triệu đồng).
ALLOCATED = ("50,075", "53,175", "209,600", "37,950")
SHOWN = ("196,100", "9,300", "4,200", "209,600", "93.56%", "4.44%", "2.00%", "151,800")


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize(("command", "figures"), [("allocate", ALLOCATED), ("show", SHOWN)])
def test_a_terminal_cuts_no_figure(command: str, figures: tuple[str, ...], columns: int) -> None:
    shown = COLOUR.sub("", on_terminal(command, str(SHIPPED), columns=columns))
    words = re.sub(r"\s+", " ", shown)
    for figure in figures:
        assert figure in words
    if columns >= 80:
        assert max(map(len, shown.splitlines())) <= columns
    assert "…" not in shown


def test_a_terminal_is_shown_colour_unless_it_wants_none() -> None:
    for command, off in (("check", {"NO_COLOR": "1"}), ("show", {"TERM": "dumb"})):
        assert COLOUR.search(on_terminal(command, str(SHIPPED), columns=80))
        assert "\x1b" not in on_terminal(command, str(SHIPPED), columns=80, **off)


def test_a_pipe_is_shown_no_colour_and_nothing_wrapped(gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), COLUMNS="40", FORCE_COLOR="1")
    assert "\x1b" not in done.stdout
    assert len({len(line) for line in done.stdout.splitlines() if line.startswith("---")}) == 1
    assert "Building capacity, monitoring and evaluating the programme" in done.stdout
