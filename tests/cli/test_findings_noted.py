"""Tables of a plan that has findings: one line on stderr says how many, and how to see them."""

from pathlib import Path

import pytest

from gnbv import checked
from tests.conftest import Run, edit


def broken(plan: Path) -> Path:
    """A plan whose project states other than its lines make, and other than its annex has."""
    edit(plan / "projects" / "1-water.yaml", "total: 6,6 tỷ", "total: 6,5 tỷ")
    return plan


COMMANDS = [
    ("show", "PLAN"),
    ("show", "PLAN", "--format", "json"),
    ("allocate", "PLAN"),
    ("targets", "PLAN", "--format", "csv"),
    ("annex", "PLAN"),
    ("compare", "PLAN"),
    ("export", "PLAN", "--format", "json", "-o", "-"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_tables_of_a_plan_with_findings_come_with_a_line_on_stderr(
    command: tuple[str, ...], gnbv: Run, template: Path
) -> None:
    clean = given(command, template)
    before = gnbv(*clean)
    broken(template)
    done = gnbv(*given(command, template))
    assert (before.returncode, before.stderr) == (0, "")
    assert done.returncode == 0
    assert done.stderr == "gnbv: plan plan has 2 findings: run gnbv check plan\n"
    assert "has 2 findings" not in done.stdout


def test_the_line_is_in_vietnamese_too(gnbv: Run, template: Path) -> None:
    done = gnbv("show", str(broken(template)), "--lang", "vi")
    assert done.stderr == "gnbv: kế hoạch plan có 2 lỗi: chạy gnbv check plan\n"


def test_it_counts_what_check_lists(gnbv: Run, template: Path) -> None:
    listed = gnbv("check", str(broken(template)), "--format", "concise").stdout
    assert len(listed.splitlines()) == 2


def test_a_second_plan_is_counted_for_itself(gnbv: Run, template: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    gnbv("init", str(other))
    done = gnbv("compare", str(other), str(broken(template)))
    assert done.stderr.count("has 2 findings") == 1
    assert "plan other" not in done.stderr


def test_a_version_counts_what_the_whole_plan_has(gnbv: Run, life: Path) -> None:
    done = gnbv("show", str(broken(life)), "--as-of", "original")
    assert done.stderr.count("findings: run gnbv check") == 1


def test_a_large_plan_is_not_checked_for_a_table(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = checked.read(broken(template))
    assert len(checked.findings_on(plan)) == 2
    monkeypatch.setattr(checked, "LARGEST_BY_THE_WAY", 4)
    assert checked.findings_on(plan) == ()


def given(command: tuple[str, ...], plan: Path) -> list[str]:
    return [str(plan) if word == "PLAN" else word for word in command]
