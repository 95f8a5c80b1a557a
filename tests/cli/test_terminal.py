"""On a terminal of any width every figure is whole, no word is broken, and no line too long."""

import re
from collections import Counter
from pathlib import Path

import pytest

from gnbv.cli import options
from gnbv.wrapping import width
from tests.conftest import ENVIRON, ROOT, SHIPPED, Run
from tests.streams import on_terminal

PLANS = ROOT / "tests" / "cases" / "plans"
TABLES = [
    ("show",),
    ("annex",),
    ("annex", "--unit", "dong"),
    ("allocate",),
    ("allocate", "--unit", "dong"),
    ("allocate", "--by", "agency"),
    ("allocate", "--year", "2024"),
    ("allocate", "--by", "nature", "--year", "2024"),
    ("allocate", "--year", "2024", "--set", "central.cut=10%"),
    ("allocate", "--set", "cut=10%", "--unit", "dong"),
    ("allocate", "--explain", "3.2/central/capital", "--year", "2024"),
    ("targets",),
    ("targets", "--year", "2024"),
    ("targets", "--notes"),
    ("targets", "--progress"),
    ("targets", "--money"),
    ("targets", "--progress", "--money", "--year", "2023"),
]
"""What prints tables of the plan that ships."""
OF_OTHERS = [
    ("allocate", str(PLANS / "twelve-communes-invented"), "--by", "unit", "--year", "2032"),
    ("targets", str(PLANS / "invented-province-with-results"), "--progress"),
    ("show", str(PLANS / "invented-province-with-results")),
]
TEXTS = [
    ("check",),
    ("check", "--coverage"),
    ("check", str(PLANS / "one-wrong-figure")),
    ("check", "--statistics", str(PLANS / "one-wrong-figure")),
    ("explain",),
    ("explain", "C104"),
    ("explain", "C503"),
]
"""What prints findings, tallies and lists, which wrap as a text does."""
COLUMNS = [60, 80, 85, 100, 120, 200]
LANGUAGES = ["vi", "en"]


@pytest.fixture
def terminal(inside: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The tool inside this process, on a terminal without colours."""

    def run(*args: str, **environ: str) -> object:
        with monkeypatch.context() as patched:
            patched.setattr(options, "on_terminal", lambda output: output is None)
            patched.setenv("NO_COLOR", "1")
            return inside(*args, cwd=ROOT, **environ)

    return run  # type: ignore[return-value]


def tokens(text: str) -> list[str]:
    """Words as they stand between spaces, without the lines that are drawn."""
    return [word for word in text.split() if not re.fullmatch(r"[-─·█▏▎▍▌▋▊▉]+", word)]


def figures(words: list[str]) -> Counter[str]:
    """Amounts and shares: figures with a group of thousands, a fraction or a percent sign."""
    return Counter(word for word in words if re.fullmatch(r"-?[\d.,]*\d[.,]\d+%?", word))


def too_long(text: str, columns: int) -> list[str]:
    """Lines wider than the terminal, but for those of one word."""
    return [line for line in text.split("\n") if width(line) > columns and len(line.split()) > 1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", [*TABLES, *OF_OTHERS], ids=" ".join)
def test_tables_fit(terminal: Run, inside: Run, command: tuple[str, ...], lang: str) -> None:
    piped = inside(*command, "--lang", lang, cwd=ROOT)
    assert (piped.returncode, piped.stderr) == (0, "")
    known = set(tokens(piped.stdout))
    known |= {f"{word}:" for word in known}  # a heading before its cell
    for columns in COLUMNS:
        shown = terminal(*command, "--lang", lang, COLUMNS=str(columns)).stdout
        assert set(tokens(shown)) <= known, f"words are broken at {columns}"
        missing = figures(tokens(piped.stdout)) - figures(tokens(shown))
        assert not missing, f"figures are cut at {columns}"
        assert not too_long(shown, columns)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", TEXTS, ids=" ".join)
def test_texts_are_broken_at_spaces(
    terminal: Run, inside: Run, command: tuple[str, ...], lang: str
) -> None:
    piped = inside(*command, "--lang", lang, cwd=ROOT)
    for columns in COLUMNS:
        shown = terminal(*command, "--lang", lang, COLUMNS=str(columns)).stdout
        assert shown.split() == piped.stdout.split()
        assert not too_long(shown, columns)


def test_a_long_line_of_a_file_is_shown_in_whole_words_about_the_value(
    terminal: Run, shipped: Path
) -> None:
    file = shipped / "indicators.yaml"
    words = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba"
    text = file.read_text(encoding="utf-8").replace(
        "    dimension: work\n", f"    dimension: work # {words}\n    unwanted: x # {words}\n", 1
    )
    file.write_text(text, encoding="utf-8")
    shown = terminal("check", str(shipped), COLUMNS="60").stdout
    excerpt = next(line for line in shown.split("\n") if "unwanted: x" in line and " | " in line)
    assert set(excerpt.split()[1:]) <= {*words.split(), "unwanted:", "x", "#", "|"}
    assert width(excerpt) <= 60


@pytest.mark.parametrize("columns", [60, 85, 120])
def test_a_real_terminal_cuts_nothing(columns: int) -> None:
    environ = {**ENVIRON, "LANG": "vi_VN.UTF-8", "NO_COLOR": "1"}
    shown = on_terminal("show", str(SHIPPED), columns=columns, cwd=ROOT, environ=environ).decode()
    for figure in ("93,56%", "4,44%", "2,00%", "72,42%", "12,31%", "5,77%", "9,50%", "209.600"):
        assert figure in shown
    assert not too_long(shown.replace("\r", ""), columns)
