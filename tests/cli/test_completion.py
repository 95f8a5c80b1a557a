"""What a shell completes: plans, and the years of the plan that the line names."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import TEMPLATE, Run

YEARS = (
    ("gnbv allocate small --year ", "2030 2031 2032"),
    ("gnbv allocate small --by source --year 2031", "2031"),
    ("gnbv targets small --year ", "2030 2031 2032"),
    ("gnbv allocate --year ", "2022 2023 2024 2025"),
    ("gnbv allocate nowhere --year ", ""),
    ("gnbv allocate broken --year ", ""),
    ("gnbv allocate unreadable --year ", ""),
    ("gnbv allocate '' --year ", ""),
)


@pytest.mark.parametrize(("line", "years"), YEARS, ids=[line for line, _ in YEARS])
def test_years_are_those_of_the_plan_on_the_line(
    gnbv: Run, tmp_path: Path, line: str, years: str
) -> None:
    shutil.copytree(TEMPLATE, tmp_path / "small")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "plan.yaml").write_text("- no plan")
    (tmp_path / "unreadable" / "plan.yaml").mkdir(parents=True)
    done = completed(gnbv, line, GNBV_PLAN="vinh-long-2022-2025")
    assert (done.split(), years.split()) == (years.split(), years.split())


def test_plans_are_those_here_and_those_that_ship(gnbv: Run, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATE, tmp_path / "plans" / "small")
    assert completed(gnbv, "gnbv show ").split() == ["plans/small", "vinh-long-2022-2025"]
    assert completed(gnbv, "gnbv check v").split() == ["vinh-long-2022-2025"]


def completed(gnbv: Run, line: str, **environ: str) -> str:
    done = gnbv(
        _GNBV_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
        **environ,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return str(done.stdout)
