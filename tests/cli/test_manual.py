"""The man pages that are installed are the help of the commands, and nothing that roff acts on."""

import re
import shutil
import subprocess
import sys
from typing import get_args

import pytest

from gnbv.cli.app import COMMANDS
from gnbv.cli.manual import manual
from gnbv.language import Lang
from tests.conftest import ENVIRON, ROOT, Run

FILES = {"en": ROOT / ".ci" / "man" / "gnbv.1", "vi": ROOT / ".ci" / "man" / "gnbv.vi.1"}
IN_EACH_LANGUAGE = pytest.mark.parametrize("lang", get_args(Lang))


@IN_EACH_LANGUAGE
def test_the_page_that_is_installed_is_the_help_of_now(
    lang: Lang, pytestconfig: pytest.Config
) -> None:
    """`pytest --update-golden` writes the page anew."""
    page = manual(lang)
    if pytestconfig.getoption("update_golden"):
        FILES[lang].write_text(page, encoding="utf-8")
    assert FILES[lang].read_text("utf-8") == page, "run pytest --update-golden, review"


@IN_EACH_LANGUAGE
def test_it_is_printed_too(lang: Lang) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gnbv.cli.manual", lang],
        env={**ENVIRON, "PYTHONIOENCODING": "cp1258"},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    assert done.stdout == FILES[lang].read_text("utf-8")


@IN_EACH_LANGUAGE
@pytest.mark.parametrize("command", COMMANDS)
def test_it_has_every_option_of_every_command(gnbv: Run, command: str, lang: Lang) -> None:
    text = FILES[lang].read_text("utf-8").replace("\\-", "-")
    section = text.partition(f"\n.SS {command}\n")[2].partition("\n.SS ")[0]
    shown = gnbv(command, "--help", "--lang", lang).stdout
    options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", shown, re.MULTILINE)
    assert options
    assert set(options) <= set(re.findall(r"--[\w-]+", section))


@IN_EACH_LANGUAGE
def test_no_line_of_words_is_a_request(lang: Lang) -> None:
    requests = [one for one in FILES[lang].read_text("utf-8").splitlines() if one[:1] in {".", "'"}]
    assert {one.split()[0] for one in requests} == {".TH", ".SH", ".SS", ".PP", ".TP", ".B"}


@IN_EACH_LANGUAGE
@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_sets_it_without_a_warning(lang: Lang) -> None:
    done = subprocess.run(
        ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-rLL=200n", str(FILES[lang])],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    assert "gnbv" in done.stdout
