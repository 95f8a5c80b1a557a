"""A plan's folder to a plan: what is wrong in one file hides nothing in another."""

import os
import shutil
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.diagnostics import Diagnostic
from gnbv.reading.loader import Loaded, load, load_text
from tests.conftest import TEMPLATE, edit


def found(loaded: Loaded) -> list[tuple[str, str]]:
    """The code of every finding beside the file that it stands in, in file order."""
    return [(one.code, Path(one.place.file).name) for one in loaded.in_order]


def findings(plan: Path, code: str) -> list[Diagnostic]:
    return [one for one in audit(load(plan)).diagnostics if one.code == code]


def test_the_template_is_read_whole(template: Path) -> None:
    loaded = load(template)
    assert found(loaded) == []
    assert loaded.plan
    assert loaded.plan.whole
    assert [project.code for project in loaded.plan.projects.values()] == ["1", "2"]
    assert loaded.plan.annex


def test_files_are_read_in_their_natural_order(template: Path) -> None:
    water = (template / "projects" / "1-water.yaml").read_text(encoding="utf-8")
    for number in (10, 9):
        text = water.replace('code: "1"', f'code: "{number}"')
        (template / "projects" / f"{number}-more.yaml").write_text(text, encoding="utf-8")
    plan = load(template).plan
    assert plan
    assert [project.code for project in plan.projects.values()] == ["1", "2", "9", "10"]


def test_one_broken_file_does_not_silence_the_others(template: Path) -> None:
    (template / "projects" / "1-water.yaml").write_bytes(b"code: [\n")
    edit(template / "projects" / "2-health.yaml", "  total: 4,5 tỷ", "  total: 4.5 tỷ")
    edit(template / "plan.yaml", "date: 2030-01-15", "date: soon")
    edit(template / "annex.yaml", "unit: triệu đồng", "unit: dollars")
    assert found(load(template)) == [
        ("P107", "plan.yaml"),
        ("Y100", "1-water.yaml"),
        ("M101", "2-health.yaml"),
        ("P104", "annex.yaml"),
    ]


def test_every_finding_of_a_file_is_told(template: Path) -> None:
    water = template / "projects" / "1-water.yaml"
    edit(water, "capital: 6 tỷ", "capital: 6.5 tỷ")
    edit(water, "  total: 6,6 tỷ", "  total: 6O tỷ")
    edit(water, "lead: xd\n", "leed: xd\n")
    assert [code for code, _ in found(load(template))] == ["P102", "M101", "M107"]


def test_claims_of_the_other_projects_are_checked_beside_a_broken_file(template: Path) -> None:
    (template / "projects" / "1-water.yaml").write_bytes(b"")
    edit(template / "projects" / "2-health.yaml", "  total: 4,5 tỷ", "  total: 4,6 tỷ")
    result = audit(load(template))
    codes = {one.code for one in result.diagnostics}
    assert {"Y101", "C110", "C401"} == codes
    assert result.reconciliation
    assert not result.reconciliation.plan.whole


def test_a_project_that_could_not_be_read_is_no_unknown_project(template: Path) -> None:
    (template / "projects" / "1-water.yaml").write_bytes(b"code: [\n")
    assert [one.code for one in audit(load(template)).diagnostics] == ["Y100"]


@pytest.mark.parametrize("name", ["annex.yaml", "projects/1-water.yaml", "projects/9-new.yaml"])
def test_a_folder_named_like_a_file_is_told(name: str, template: Path) -> None:
    (template / name).unlink(missing_ok=True)
    (template / name).mkdir()
    assert ("F101", Path(name).name) in found(load(template))


@pytest.mark.parametrize("name", ["annex.yaml", "projects/1-water.yaml"])
def test_links_that_lead_nowhere_or_in_a_circle_are_told(name: str, template: Path) -> None:
    for target in ("nowhere", Path(name).name):
        (template / name).unlink(missing_ok=True)
        (template / name).symlink_to(target)
        assert ("F101", Path(name).name) in found(load(template))


def test_a_pipe_hangs_nothing(template: Path) -> None:
    os.mkfifo(template / "projects" / "3-pipe.yaml")
    assert found(load(template)) == [("F101", "3-pipe.yaml")]


def test_a_file_without_end_is_read_no_further_than_its_limit(template: Path) -> None:
    large = template / "projects" / "3-large.yaml"
    with large.open("wb") as file:
        file.truncate(2**40)  # a file of holes: a tebibyte that takes no room
    assert found(load(template)) == [("Y110", "3-large.yaml")]


def test_a_plan_file_that_cannot_be_read_is_told_beside_the_other_files(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "lead: xd", "leed: xd")
    (template / "plan.yaml").unlink()
    missing = load(template)
    (template / "plan.yaml").mkdir()
    folder = load(template)
    for loaded in (missing, folder):
        assert loaded.plan is None
        assert sorted(found.code for found in loaded.diagnostics) == ["F101", "P102"]


def test_a_broken_plan_file_leaves_the_findings_of_the_others(template: Path) -> None:
    (template / "plan.yaml").write_bytes(b"a: b: c\n")
    edit(template / "projects" / "2-health.yaml", "  total: 4,5 tỷ", "  total: 4.5 tỷ")
    loaded = load(template)
    assert loaded.plan is None
    assert found(loaded) == [("Y100", "plan.yaml"), ("M101", "2-health.yaml")]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("anex.yaml", "annex.yaml"),
        ("annex.yml", "annex.yaml"),
        ("ANNEX.YAML", "annex.yaml"),
        ("project/", "projects/"),
        ("project/1.yaml", "projects/"),
        ("projects/3-roads.yml", "projects/3-roads.yaml"),
        ("projects/3-roads.YAML", "projects/3-roads.yaml"),
        ("projects/south/3.yaml", "projects/*.yaml"),
        ("drafts/3.yaml", "plan.yaml, annex.yaml"),
        ("annex.yaml.txt", "annex.yaml"),
        ("annex.json", "annex.yaml"),
        ("INDICATORS.yml", "indicators.yaml"),
        ("2-health.yaml.txt", "plan.yaml, annex.yaml"),
        ("projects/2-health.yaml.txt", "projects/2-health.yaml"),
        ("projects/3-roads.json", "projects/3-roads.yaml"),
        ("results/2031.yml", "results/2031.yaml"),
        ("zzzz.yaml", "plan.yaml, annex.yaml"),
    ],
)
def test_a_file_that_nothing_reads_is_told_with_the_nearest_name(
    name: str, known: str, template: Path
) -> None:
    file = template / name
    file.parent.mkdir(exist_ok=True)
    if name.endswith("/"):
        file.mkdir()
    else:
        file.write_text("ref: III\n", encoding="utf-8")
    (finding,) = findings(template, "F103")
    assert str(finding.details["known"]).startswith(known)
    assert finding.hint("vi")


ELSEWHERE = (
    ("annex.yaml", "projects/annex.yaml", "annex.yaml"),
    ("annex.yaml", "projects/1-annex.yaml", "annex.yaml"),
    ("indicators.yaml", "projects/indicators.yaml", "indicators.yaml"),
    ("results/2030.yaml", "projects/2030.yaml", "results/2030.yaml"),
    ("projects/1-water.yaml", "results/1-water.yaml", "projects/1-water.yaml"),
    ("projects/1-water.yaml", "1-water.yaml", "projects/1-water.yaml"),
    ("projects/1-water.yaml", "1-water.yaml.txt", "projects/1-water.yaml"),
    ("annex.yaml", "attachment.yaml", "annex.yaml"),
)


@pytest.mark.parametrize(("right", "wrong", "known"), ELSEWHERE, ids=[w for _, w, _ in ELSEWHERE])
def test_a_plans_file_in_the_wrong_place_is_told_its_own(
    right: str, wrong: str, known: str, template: Path
) -> None:
    (template / right).rename(template / wrong)
    diagnostics = audit(load(template)).diagnostics
    assert (diagnostics[0].code, diagnostics[0].details["known"]) == ("F103", known)
    assert Path(diagnostics[0].place.file) == template / wrong
    assert [one.code for one in diagnostics[1:]] == []


def test_a_project_named_like_another_file_is_a_project_all_the_same(template: Path) -> None:
    (template / "projects/1-water.yaml").rename(template / "projects/units.yaml")
    assert audit(load(template)).diagnostics == ()


def test_what_is_not_read_comes_first_and_nothing_else_is_accused(template: Path) -> None:
    (template / "projects/1-water.yaml").rename(template / "projects/1-water.yml")
    result = audit(load(template))
    assert [one.code for one in result.diagnostics] == ["F103"]
    assert result.reconciliation
    assert not result.reconciliation.plan.whole
    (template / "projects/2-health.yaml").rename(template / "projects/2-health.yml")
    first, second, follows = audit(load(template)).diagnostics
    assert [first.code, second.code, follows.code] == ["F103", "F103", "F102"]
    assert follows.cause == first.place


def test_a_missing_plan_file_follows_from_the_one_that_is_misnamed(template: Path) -> None:
    (template / "plan.yaml").rename(template / "plan.yml")
    found = {one.code: one for one in load(template).diagnostics}
    assert found.keys() == {"F101", "F103"}
    assert found["F101"].cause == found["F103"].place


@pytest.mark.parametrize("part", ["projects", "results"])
@pytest.mark.parametrize("target", [".", "..", "projects", "nowhere"])
def test_a_folder_that_is_a_link_in_a_circle_cannot_be_read(
    part: str, target: str, template: Path
) -> None:
    shutil.rmtree(template / part)
    (template / part).symlink_to(target if target != "projects" else part)
    assert [one.code for one in audit(load(template)).diagnostics] == ["F101"]
    assert load(template).plan is not None


@pytest.mark.parametrize("part", ["", "projects", "results", "scans"])
def test_a_folder_that_cannot_be_listed_is_named_and_nothing_follows(
    part: str, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (template / "scans").mkdir()
    scandir = os.scandir

    def locked(path: "os.PathLike[str]") -> object:
        if Path(path) == template / part:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("gnbv.reading.plan_files.os.scandir", locked)
    (finding,) = audit(load(template)).diagnostics
    assert (finding.code, Path(finding.place.file)) == ("F101", template / part)
    assert finding.message("vi") == "không đọc được: không có quyền đọc"


def test_plans_deep_inside_a_plan_are_named(template: Path) -> None:
    shutil.copytree(TEMPLATE, template / "archive" / "2029")
    (finding,) = audit(load(template)).diagnostics
    assert (finding.code, finding.place.file) == (
        "F104",
        str(template / "archive" / "2029" / "plan.yaml"),
    )


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "notes.txt",
        ".hidden.yaml",
        ".git/x.yaml",
        "scans/1.pdf",
        "projects/NOTES.md",
        "projects/.1.yaml",
        "plan.yaml~",
        "annex.yaml.bak",
        "annex.txt",
        "annex.pdf",
        "package.json",
        "projects/map.geojson",
    ],
)
def test_notes_and_scans_beside_a_plan_are_left_alone(name: str, template: Path) -> None:
    (template / name).parent.mkdir(exist_ok=True)
    (template / name).write_bytes(b"\xff")
    assert found(load(template)) == []


def indented(file: str, first: str = "  ") -> str:
    text = (TEMPLATE / file).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    return "\n".join((first if at == 0 else "  ") + line for at, line in enumerate(lines)) + "\n"


def as_one_document() -> str:
    """The template with its annex and its projects in plan.yaml itself."""
    projects = "".join(indented(f"projects/{name}.yaml", "- ") for name in ("1-water", "2-health"))
    plan = (TEMPLATE / "plan.yaml").read_text(encoding="utf-8")
    return f"{plan}annex:\n{indented('annex.yaml')}projects:\n{projects}"


def test_a_plan_in_one_document_is_the_plan_in_a_folder() -> None:
    one = audit(load_text(as_one_document().encode(), "<stdin>"))
    assert one.diagnostics == ()
    assert one.reconciliation
    folder = audit(load(TEMPLATE)).reconciliation
    assert folder
    assert one.reconciliation.total == folder.total == 11_100_000_000
    assert len(one.reconciliation.claims) == len(folder.claims)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ('code: "1"\n  name: {vi: Nước sạch, en: Clean water}', 'code: "1"', "P101"),
        ("lead: xd\n  funding", "leed: xd\n  funding", "P102"),
        ("    capital: 6 tỷ\n    mobilised", "    capital: 6.5 tỷ\n    mobilised", "M101"),
        ("cells: [ 6.600,", "cells: [ 6.500,", "C301"),
        ('project: "2.2"\n      cells', 'project: "2.3"\n      cells', "R105"),
    ],
)
def test_a_slip_in_one_document_is_told_at_its_line(right: str, wrong: str, code: str) -> None:
    text = as_one_document()
    assert text.count(right) == 1
    line = text[: text.index(right)].count("\n") + 1
    found = audit(load_text(text.replace(right, wrong).encode(), "<stdin>")).diagnostics
    assert (code, line) in {(one.code, one.place.line) for one in found}


@pytest.mark.parametrize("value", ["{}", "text", "{code: a, name: {vi: A}}", ""])
def test_projects_in_one_document_are_a_list(value: str) -> None:
    text = as_one_document().partition("projects:\n")[0] + f"projects: {value}\n"
    loaded = load_text(text.encode(), "<stdin>")
    assert ("P103", "<stdin>") in found(loaded)
    assert loaded.plan
    assert not loaded.plan.whole


def test_no_projects_in_one_document_are_told() -> None:
    text = as_one_document().partition("projects:\n")[0]
    for given in (text, f"{text}projects: []\n"):
        assert ("F102", "<stdin>") in found(load_text(given.encode(), "<stdin>"))


@pytest.mark.parametrize("key", ["projects", "annex"])
def test_what_stands_in_a_file_and_in_the_plan_is_not_lost_unseen(key: str, template: Path) -> None:
    with (template / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(f"{key}:\n  - code: a\n")
    assert ("P102", "plan.yaml") in found(load(template))
