"""The site: every page and every rule is among its sources, and no link of it is dead."""

import importlib
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from gnbv.language import LANGUAGES
from gnbv.rules import RULES, explanation
from tests.conftest import ROOT

SITE = ROOT / ".ci" / "site"
LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def gathering() -> Any:
    return module("gathering")


@pytest.fixture(scope="module")
def links() -> Any:
    return module("links")


def module(name: str) -> Any:
    """A module of the site's folder, which is no package of the tests."""
    sys.path.insert(0, str(SITE))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(SITE))


@pytest.fixture(scope="module")
def sources(gathering: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    gathering.gather(folder)
    return folder


def test_every_rule_has_a_page_in_both_languages(gathering: Any, sources: Path) -> None:
    for rule in RULES:
        for lang in LANGUAGES:
            text = (sources / gathering.page_of(rule, lang)).read_text("utf-8")
            assert f"# {rule.code} {rule.name}\n" in text
            assert rule.title.in_language(lang).split()[0] in text
            why = explanation(rule.code).why.in_language(lang)
            assert why.split()[-1].rstrip(".") in text.replace("\\", "")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("rules/R105.md", "no project has the code '2.3'"),
        ("rules/R105.vi.md", "không có dự án mang mã '2.3'"),
        ("rules/R105.md", '~~~text\nproject: "2.2"\n~~~'),
        ("rules/R105.vi.md", "## Sai\n\n`annex.yaml`"),
    ],
)
def test_the_page_of_a_rule_shows_its_example(page: str, words: str, sources: Path) -> None:
    assert words in (sources / page).read_text("utf-8")


def test_the_pages_of_rules_are_all_listed(sources: Path) -> None:
    for name in ("index.md", "index.vi.md"):
        listed = set(LINK.findall((sources / "rules" / name).read_text("utf-8")))
        ending = name.removeprefix("index")
        assert {f"{rule.code}{ending}" for rule in RULES} <= listed


def test_the_repositorys_pages_are_the_sites(gathering: Any, sources: Path) -> None:
    pages = set(chain(*gathering.PAGES.values()))
    kept = {"README*.md", "C*.md", "plans/*.md"}
    assert pages == {str(one.relative_to(ROOT)) for mask in kept for one in ROOT.glob(mask)}
    for page in pages:
        assert (sources / page).read_bytes() == (ROOT / page).read_bytes()


def test_the_first_page_leads_to_every_page_but_those_of_rules(sources: Path) -> None:
    start = (sources / "index.md").read_text("utf-8")
    lists = re.findall(r"^```\{toctree\}\n(?::.*\n)+\n((?:\S+\n)+)```$", start, re.MULTILINE)
    assert len(lists) == len(LANGUAGES)
    reached = {f"{name}.md" for name in chain(*(one.split() for one in lists))}
    others = {str(one.relative_to(sources)) for one in sources.rglob("*.md")} - {"index.md"}
    assert {one for one in others if not re.match(r"rules/[A-Z]\d{3}", one)} == reached


def test_every_link_between_sources_leads_to_one(sources: Path) -> None:
    followed = 0
    for page in sources.rglob("*.md"):
        for link in LINK.findall(page.read_text("utf-8")):
            path = link.partition("#")[0]
            if "://" in link or not path:
                continue
            assert (page.parent / path).is_file(), f"{page.relative_to(sources)}: {link}"
            followed += 1
    assert followed > 2 * len(RULES)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<a href="other.html#there">x</a>', []),
        ('<a href="other.html">x</a><a href="#">x</a>', []),
        ('<a href="other.html#gone">x</a>', ["one.html: other.html#gone leads nowhere"]),
        ('<a href="gone.html">x</a>', ["one.html: gone.html leads nowhere"]),
        ('<a href="#gone">x</a>', ["one.html: #gone leads nowhere"]),
        ('<a href="https://example.org/">x</a>', []),
        ('<link rel="next" href="gone.html">', ["one.html: gone.html leads nowhere"]),
        (
            '<script src="//example.org/a.js"></script>',
            ["one.html: //example.org/a.js is not here"],
        ),
        ('<img src="gone.png">', ["one.html: gone.png is not here"]),
        ('<img src="data:image/png;base64,AA==">', []),
        (
            '<link rel="stylesheet" href="https://example.org/a.css">',
            ["one.html: https://example.org/a.css is not here"],
        ),
        ('<link rel="stylesheet" href="near.css?v=1">', []),
    ],
)
def test_what_is_wrong_with_a_page_is_found(
    body: str, found: list[str], links: Any, tmp_path: Path
) -> None:
    (tmp_path / "one.html").write_text(body)
    (tmp_path / "other.html").write_text('<p id="there">')
    (tmp_path / "near.css").write_text("p {background: url(near.png)}")
    assert list(links.faults(tmp_path)) == found


@pytest.mark.parametrize("rule", ["@import '//example.org/a.css'", "p {src: url(https://a.b/c)}"])
def test_a_style_that_loads_from_afar_is_found(rule: str, links: Any, tmp_path: Path) -> None:
    (tmp_path / "far.css").write_text(rule)
    (fault,) = links.faults(tmp_path)
    assert fault.startswith("far.css: ")


@pytest.mark.long
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("sphinx")
    pytest.importorskip("furo")
    pytest.importorskip("myst_parser")
    command = [sys.executable, str(SITE / "build.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for page, language in (("README.html", "en"), ("README.vi.html", "vi")):
        assert f' lang="{language}"' in (tmp_path / page).read_text("utf-8")


def test_the_gate_builds_the_site_with_its_extra() -> None:
    gate = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "-c constraints.txt -e '.[site]'" in gate
    assert ".ci/site/build.py" in gate
