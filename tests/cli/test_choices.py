"""Options that take a project or a line: by its code or by the decision's own number."""

import pytest

from tests.conftest import SHIPPED, Run


@pytest.mark.parametrize("line", ["3.2/central/capital", "Dự án 4, Tiểu dự án 3/central/capital"])
def test_a_line_is_explained_by_either_number(line: str, gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), "--year", "2024", "--explain", line, "--lang", "vi")
    head = done.stdout.splitlines()[0]
    assert head.startswith("Dự án 4, Tiểu dự án 3 (PL 3.2), Ngân sách trung ương"), done.stderr


def test_a_line_of_no_project_lists_those_of_the_number_named(gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), "--year", "2024", "--explain", "Dự án 2/central")
    assert done.returncode == 2
    assert done.stderr == (
        "gnbv: there is no line 'Dự án 2/central'; "
        "there are: 1/central/recurrent, 1/local/recurrent, 1/mobilised\n"
    )


@pytest.mark.parametrize("words", ["4.1", "Dự án 6, Tiểu dự án 1", "project 6, sub-project 1"])
def test_targets_are_selected_by_either_number(words: str, gnbv: Run) -> None:
    by_code = gnbv("targets", str(SHIPPED), "--project", "4.1")
    assert by_code.returncode == 0
    assert gnbv("targets", str(SHIPPED), "--project", words).stdout == by_code.stdout


def test_a_project_that_is_not_there_is_told_with_those_that_are(gnbv: Run) -> None:
    done = gnbv("targets", str(SHIPPED), "--project", "Dự án 1", "--lang", "vi")
    assert done.returncode == 2
    near = "gần nhất: 1 (Dự án 2), 2 (Dự án 3), 3 (Dự án 4)"
    there = "có: 1 (Dự án 2), 2 (Dự án 3), "
    assert done.stderr.startswith(f"gnbv: không có dự án 'Dự án 1' ({near}); {there}")
