"""Later decisions that are wrong in every way that people write: told, with their place."""

from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from gnbv.verdicts import View, rendering
from tests.conftest import Run, edit

FILES = ("adjustments/1-reallocation.yaml", "assignments/2031.yaml", "closings/2030.yaml")
BAD_CONTENT = {
    "empty": "",
    "a-comment": "# to be done\n",
    "text": "Quyết định\n",
    "a-list": "- year: 2031\n",
    "a-list-of-lists": "[[], []]\n",
    "keys-without-values": "decision:\nkind:\nyear:\nmoney:\nchanges:\n",
    "lists-for-all": "decision: []\nkind: []\nyear: []\nmoney: []\nchanges: []\ndate: []\n",
    "an-unknown-key": "budget: 5 tỷ\n",
    "half-a-file": "year: 2031\ndecisions:\n  - decision: {number: 1",
    "not-utf-8": "\udcff\udcfe",
}
A1, A2 = "adjustments/1-reallocation.yaml", "adjustments/2-supplement.yaml"
S30, S31, K30 = "assignments/2030.yaml", "assignments/2031.yaml", "closings/2030.yaml"
HUGE, LARGE = "9" * 60 + " tỷ", "999.999 tỷ"


def judged(plan: Path) -> Audit:
    """The verdict on a plan, all of whose findings can be shown in both languages."""
    verdict = audit(load(plan))
    for lang in ("vi", "en"):
        assert rendering("text")([verdict], View(lang)).endswith("\n")
    return verdict


@pytest.mark.parametrize("content", BAD_CONTENT.values(), ids=BAD_CONTENT)
@pytest.mark.parametrize("file", FILES)
def test_a_file_of_wrong_content_is_found(life: Path, file: str, content: str) -> None:
    (life / file).write_bytes(content.encode("utf-8", "surrogateescape"))
    verdict = judged(life)
    assert {Path(one.place.file).name for one in verdict.diagnostics} == {Path(file).name}
    assert verdict.claims  # what stands in other files is still reconciled


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (A1, "kind: reallocation ", "kind: transfer ", "P104"),
        (A1, "kind: reallocation ", "sort: reallocation ", "P102"),
        (A1, "date: 2031-03-15", "date: 15/03/2031", "P107"),
        (A1, "date: 2031-03-15", "date: 2031-02-30", "P107"),
        (A1, "date: 2031-03-15", "date: [2031, 3, 15]", "P103"),
        (A1, "label: march-2031 ", "label: March 2031 ", "P109"),
        (A1, "label: march-2031 ", "label: 2031-03 ", "P109"),
        (A1, "label: march-2031 ", "label: 2031-03-15 ", "P109"),
        (A1, "label: march-2031 ", "label: original ", "V121"),
        (A1, "label: march-2031 ", "label: latest ", "V121"),
        (A2, "number: 40/QĐ-UBND", "number: 2031-03-15", "V121"),
        (A2, "number: 40/QĐ-UBND", "number: original", "V121"),
        (A2, "number: 40/QĐ-UBND", "number: march-2031", "V103"),
        (A1, "decrease: 300 triệu\n", "decrease: 300\n", "M102"),
        (A1, "decrease: 300 triệu\n", "decrease: -300 triệu\n", "M112"),
        (A1, "decrease: 300 triệu\n", "decrease: [300 triệu]\n", "P103"),
        (A1, "decrease: 300 triệu\n", "decrease: 2 - 3 tỷ\n", "M131"),
        (A1, "decrease: 300 triệu\n", f"decrease: {HUGE}\n", "M109"),
        (A1, "decrease: 300 triệu\n", f"decrease: {LARGE}\n", "V113"),
        (A2, "increase: 600 triệu\n", "years: {2029: {increase: 600 triệu}}\n", "R106"),
        (A2, "increase: 600 triệu\n", "years: {next: {increase: 600 triệu}}\n", "P106"),
        (A2, "increase: 600 triệu\n", "years: {2032: 600 triệu}\n", "P103"),
        (A2, "increase: 600 triệu\n", "years: {}\n", "P105"),
        (A2, "increase: 600 triệu\n", "new: maybe\n        increase: 600 triệu\n", "P104"),
        (A2, "total: 11.700 triệu", "2040: 11.700 triệu", "R106"),
        (A2, "total: 11.700 triệu", "centrall: 11.700 triệu", "R108"),
        (S31, "year: 2031\n", "year: 2040\n", "R106"),
        (S31, "year: 2031\n", "year: next\n", "P106"),
        (S31, "date: 2031-01-10", "date: 10.1.2031", "P107"),
        (S31, "kind: initial", "kind: first", "P104"),
        (S31, "bac: 500 triệu", "west: 500 triệu", "U107"),
        (S31, "bac: 500 triệu", "bac: 500", "M102"),
        (S31, "          capital: 2 tỷ\n", f"          capital: {HUGE}\n", "M109"),
        (S31, "          capital: 2 tỷ\n", f"          capital: {LARGE}\n", "E105"),
        (S31, "          capital: 2 tỷ\n", "          capital: {}\n", "P101"),
        (S31, "          capital: 2 tỷ\n", "          capital: []\n", "P103"),
        (S31, "stated: {total: 4 tỷ}", "stated: {2040: 4 tỷ}", "R106"),
        (K30, "year: 2030\n", "year: 2029\n", "R106"),
        (K30, "date: 2031-01-31 ", "date: 31/1/2031 ", "P107"),
        (K30, "last_day: 2031-12-31", "last_day: cuối năm", "P107"),
        (K30, "disbursed: 950 triệu", f"disbursed: {HUGE}", "M109"),
        (K30, "disbursed: 950 triệu", f"disbursed: {LARGE}", "E116"),
        (K30, "disbursed: 950 triệu", "spent: 950 triệu", "P102"),
        (K30, "        disbursed: 300 triệu\n", "        []\n", "E114"),
        (K30, "        disbursed: 300 triệu\n", "        origin: 2030\n", "P101"),
    ],
)
def test_a_slip_is_found_where_it_stands(
    life: Path, file: str, old: str, new: str, code: str
) -> None:
    edit(life / file, old, new)
    found = judged(life).diagnostics
    places = {one.place.file for one in found if one.code == code}
    assert places == {str(life / file)}, [(one.code, one.place, one.message("en")) for one in found]


def test_two_decisions_may_share_a_number_and_are_then_called_by_their_labels(
    life: Path, gnbv: Run
) -> None:
    edit(life / A2, "number: 40/QĐ-UBND", "number: 12/QĐ-UBND")
    edit(life / A2, "kind: supplement", "label: september\nkind: supplement")
    assert judged(life).diagnostics == ()
    done = gnbv("show", str(life), "--as-of", "12/QĐ-UBND")
    assert done.returncode == 2
    assert "march-2031, september" in done.stderr
    assert gnbv("show", str(life), "--as-of", "september").returncode == 0


@pytest.mark.parametrize("words", ["20310315", "2031-W11-6", "15/03/2031", "", " ", "2031-02-30"])
def test_a_version_in_another_form_of_day_is_wrong_usage(life: Path, gnbv: Run, words: str) -> None:
    done = gnbv("show", str(life), "--as-of", words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "march-2031" in done.stderr


@pytest.mark.parametrize("folder", ["adjustments", "assignments", "closings"])
def test_a_folder_that_is_a_file_is_found(life: Path, folder: str) -> None:
    for file in (life / folder).iterdir():
        file.unlink()
    (life / folder).rmdir()
    (life / folder).write_text("x", encoding="utf-8")
    assert judged(life).diagnostics


@pytest.mark.parametrize("file", FILES)
def test_what_cannot_be_read_leaves_versions_and_closes_unjudged(life: Path, file: str) -> None:
    """Half of the decisions would make other versions, and other sums, than all of them."""
    (life / file).write_text("[]", encoding="utf-8")
    codes = {one.code for one in judged(life).diagnostics}
    assert codes <= {"P103"}
