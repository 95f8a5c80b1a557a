"""What a shell completes: plans, and the years, codes and lines of the plan that the line names."""

import shutil
from pathlib import Path

import pytest

from gnbv.cli.app import COMMANDS
from tests.conftest import TEMPLATE, Run

OTHER = "vinh-long-2022-2025"
"""The plan that the environment names, of which nothing may be offered for another."""

OFFERS = (
    ("gnbv allocate small --year ", "2030 2031 2032"),
    ("gnbv allocate small --by source --year 2031", "2031"),
    ("gnbv targets small --year ", "2030 2031 2032"),
    ("gnbv --lang vi targets small --year ", "2030 2031 2032"),
    ("gnbv allocate --year ", "2022 2023 2024 2025"),
    ("gnbv allocate nowhere --year ", ""),
    ("gnbv allocate broken --year ", ""),
    ("gnbv allocate unreadable --year ", ""),
    ("gnbv allocate '' --year ", ""),
    ("gnbv targets small --agency ", "yt xd"),
    ("gnbv targets small --year 2031 --agency x", "xd"),
    ("gnbv targets small/plan.yaml --dimension ", "health water"),
    ("gnbv targets small --project 2", "2 2.1 2.2"),
    (
        "gnbv allocate small --explain ",
        """1/central/capital 1/mobilised 2.1/central/recurrent 2.1/local/recurrent
        2.2/central/recurrent 2.2/local/recurrent""",
    ),
    (
        "gnbv allocate small --set local.",
        """local.years=2030-2032 local.cut=10%
        local.ceiling.2030= local.ceiling.2031= local.ceiling.2032=""",
    ),
    ("gnbv allocate small --set cut", "cut=10%"),
    ("gnbv import a.xlsx --into small --take 1/", "1/central/capital 1/mobilised/"),
    ("gnbv import a.xlsx --take 1/", ""),
    ("gnbv targets broken --agency ", ""),
    ("gnbv allocate unreadable --explain ", ""),
)


@pytest.mark.parametrize(("line", "offered"), OFFERS, ids=[line for line, _ in OFFERS])
def test_what_is_offered_is_the_plans_on_the_line(
    gnbv: Run, tmp_path: Path, line: str, offered: str
) -> None:
    shutil.copytree(TEMPLATE, tmp_path / "small")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "plan.yaml").write_text("- no plan")
    (tmp_path / "unreadable" / "plan.yaml").mkdir(parents=True)
    assert completed(gnbv, line, GNBV_PLAN=OTHER).split() == offered.split()


def test_a_home_folder_is_found_by_its_sign(gnbv: Run, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATE, tmp_path / "home" / "small")
    home = {"HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}
    assert completed(gnbv, "gnbv targets ~/small --agency ", **home).split() == ["yt", "xd"]


def test_plans_are_those_here_and_those_that_ship(gnbv: Run, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATE, tmp_path / "plans" / "small")
    assert completed(gnbv, "gnbv show ").split() == ["plans/small", OTHER]
    assert completed(gnbv, "gnbv check v").split() == [OTHER]
    assert completed(gnbv, "gnbv import a.xlsx --into p").split() == ["plans/small"]


@pytest.mark.parametrize(
    ("line", "vi", "en"),
    [
        (f"gnbv targets {TEMPLATE} --agency y", "yt\tSở Y tế", "yt\tDepartment of Health"),
        ("gnbv check --forc", "--force\tGhi đè TỆP nếu đã có.", "--force\tReplace FILE where"),
        ("gnbv check --hel", "--help\tHiện trợ giúp này.", "--help\tShow this help."),
        ("gnbv --vers", "--version\tHiện phiên bản.", "--version\tShow the version."),
        ("gnbv ann", "annex\tlập lại phụ lục", "annex\trestore a decision's annex"),
    ],
)
def test_what_is_offered_is_explained_in_the_users_language(
    gnbv: Run, line: str, vi: str, en: str
) -> None:
    for words, environ, text in (
        (line, {"LANG": "vi_VN.UTF-8"}, vi),
        (line.replace("gnbv ", "gnbv --lang vi ", 1), {}, vi),
        (line, {}, en),
    ):
        assert in_fish(gnbv, words, **environ).startswith(text)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_offered_on_a_line_of_its_own(gnbv: Run, command: str) -> None:
    lines = in_fish(gnbv, f"gnbv {command} --", LANG="vi_VN.UTF-8").splitlines()
    assert all(line.startswith("--") and "\t" in line for line in lines)


def test_installing_is_reported_in_the_users_language(gnbv: Run, tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    file = tmp_path / ".bash_completions" / "gnbv.sh"
    for lang, text in (("vi", "đã cài tự động điền lệnh cho bash"), ("en", "completion for bash")):
        done = gnbv("--lang", lang, "--install-completion", "bash", **environ)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr.startswith(f"gnbv: {text}")
        assert str(file) in done.stderr
    assert "_GNBV_COMPLETE" in file.read_text()


def completed(gnbv: Run, line: str, **environ: str) -> str:
    done = gnbv(
        _GNBV_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
        **environ,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return str(done.stdout)


def in_fish(gnbv: Run, line: str, **environ: str) -> str:
    done = gnbv(
        _GNBV_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS=line,
        **environ,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return str(done.stdout)
