"""Help in both languages: each text by its type, no English in Vietnamese, pages as reviewed."""

import re
from typing import Any

import pytest
import typer

from gnbv.cli import app as application
from gnbv.cli.app import COMMANDS, app
from gnbv.cli.help_texts import described
from gnbv.language import Lang, Text
from tests import golden
from tests.conftest import Run

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|required|default|help|the|and|or|of)\b",
    re.IGNORECASE,
)
"""Words of English help pages; in a Vietnamese one they may stand only as parts of a name."""
NAMES = re.compile(r"--[\w-]+|'[^']*'|`[^`]*`")
"""Names of options and quoted words, which no language changes."""


def walk() -> dict[str, Any]:
    """Every command by name, and the application itself under ''."""
    group: Any = typer.main.get_command(app)
    return {"": group, **{name: group.get_command(None, name) for name in COMMANDS}}


@pytest.mark.parametrize("name", walk())
def test_every_command_and_every_parameter_has_both_languages(name: str) -> None:
    command = walk()[name]
    about = application._module(name).HELP if name else application.ABOUT
    texts = [about, *COMMANDS.values()]
    context = command.make_context("gnbv", [], resilient_parsing=True)
    for one in command.get_params(context):
        known = described(one, command)
        assert known.help.text.vi.endswith(".")
        assert known.help.text.en.endswith(".")
        texts.append(known.help.text)
        takes_value = one.param_type_name == "argument" or not one.is_flag
        if one.name not in {"install_completion", "show_completion"}:
            assert bool(known.help.value.vi) == takes_value, one.name
    for text in texts:
        assert isinstance(text, Text)
        assert text.vi
        assert text.en not in {"", text.vi}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", walk())
def test_help_names_every_option_and_every_word_that_it_takes(
    inside: Run, name: str, lang: Lang
) -> None:
    command = walk()[name]
    page = inside(*([name] if name else []), "--help", "--lang", lang, COLUMNS="80").stdout
    plain = " ".join(page.split())
    context = command.make_context("gnbv", [], resilient_parsing=True)
    for one in command.get_params(context):
        known = described(one, command)
        assert " ".join(known.help.text.in_language(lang).split()) in plain
        assert ", ".join(known.choices) in plain
        assert all(
            name in plain for name in [*one.opts, *one.secondary_opts] if name.startswith("-")
        )


@pytest.mark.parametrize("name", walk())
def test_vietnamese_help_has_no_english_in_it(inside: Run, name: str) -> None:
    words = [name] if name else []
    done = inside(*words, "--help", LANG="vi_VN.UTF-8", COLUMNS="80")
    assert (done.returncode, done.stderr) == (0, "")
    plain = NAMES.sub(" ", " ".join(done.stdout.split()))
    assert ENGLISH.findall(plain) == []
    assert done.stdout.startswith("Cách dùng: gnbv ")
    assert "\nTùy chọn:\n" in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_a_language_is_asked_for_before_or_after_the_command(inside: Run, name: str) -> None:
    described = inside(name, "--help", LANG="vi_VN.UTF-8").stdout
    assert inside("--lang", "vi", name, "--help").stdout == described
    assert inside("--lang=vi", name, "-h").stdout == described
    assert inside(name, "--help", "--lang", "vi").stdout == described
    assert inside(name, "--lang", "en", "--help", LANG="vi_VN.UTF-8").stdout != described
    assert inside("--lang", "vi", "--help").stdout.startswith("Cách dùng: gnbv [TÙY_CHỌN] LỆNH")


@pytest.mark.parametrize("variable", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_locale_gives_the_language_where_none_is_asked_for(inside: Run, variable: str) -> None:
    assert inside("--help", **{variable: "vi_VN.UTF-8"}).stdout.startswith("Cách dùng: ")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "words", [(), ("check",), ("allocate",)], ids=["gnbv", "check", "allocate"]
)
def test_help_at_80_columns_is_as_reviewed(
    inside: Run, pytestconfig: pytest.Config, words: tuple[str, ...], lang: str
) -> None:
    done = inside("--lang", lang, *words, "--help", COLUMNS="80")
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    golden.compare(f"help/{'-'.join(('gnbv', *words))}.{lang}.txt", done.stdout, pytestconfig)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("before", [(), ("--lang", "vi"), ("--lang=en",)])
def test_gnbv_alone_shows_its_help_and_ends_with_2(
    inside: Run, before: tuple[str, ...], lang: str
) -> None:
    done = inside(*before, LANG=f"{lang}.UTF-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == inside(*before, "--help", LANG=f"{lang}.UTF-8").stdout


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_shown(inside: Run, option: str) -> None:
    done = inside(option)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"gnbv \d+\.\d+\.\d+\n", done.stdout)
    assert inside("--lang", "vi", option).stdout == done.stdout
