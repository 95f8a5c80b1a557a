"""Each page has a twin in the other language: the words differ, and nothing else does.

Twins have the same sections, commands, codes of rules, plan files, keys and tables, in the same
order; test_readme.py runs the commands of both, each in its own language. What one page has and the
other lacks is shown with the headings under which it should stand.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest

from tests import pages
from tests.conftest import ROOT
from tests.pages import PAGES, TWINS, Page

LOCALE = f"(`LANG={pages.VIETNAMESE}`, hoặc thêm `--lang vi`)"
"""What the Vietnamese pages alone have to say: in which language their commands run."""

LINK = re.compile(r"\[[^]]*\]\(([^)\s]+)\)")
Shape = tuple[str, ...]


@dataclass
class Section:
    """What a section has besides words; `heading` is for whoever reads a failure."""

    heading: str
    blocks: list[Shape] = field(default_factory=list)
    tables: list[Shape] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def level(self) -> int:
        return self.heading.partition(" ")[0].count("#")

    @property
    def codes(self) -> set[str]:
        """Code in the words, and the codes of rules."""
        text = " ".join(" ".join(self.words).split()).replace(LOCALE, "")
        return spans_of(text) | set(re.findall(r"\b[A-Z]\d{3}\b", text))

    @property
    def links(self) -> list[str]:
        """The pages that it sends to; a place within one has a name of its language."""
        found = LINK.findall("\n".join(self.words))
        return [either_language(one.partition("#")[0]) for one in found]


def either_language(text: str) -> str:
    """A text in which both languages go by one name, and so do the twins."""
    text = re.sub(r"--lang (vi|en)\b", "--lang LANG", text)
    text = re.sub(r"""(["'])(vi|en)\1""", "LANG", text)
    return " ".join(text.replace(".vi.md", ".md").split())


def spans_of(text: str) -> set[str]:
    return {either_language(one) for one in re.findall(r"`([^`]+)`", text)}


def without_comments(body: str) -> Shape:
    return tuple(re.sub(r"(^|\s+)#( .*|$)", "", line) for line in body.splitlines())


def keys_of(body: str) -> Shape:
    """The keys of YAML, or the first words of other lines: what a reader copies from an example."""
    key = re.compile(r"^\s*\S+|[\w.-]+(?=:(?:\s|$))")
    return tuple(" ".join(key.findall(line)) for line in without_comments(body))


def shape_of(language: str, body: str) -> Shape:
    """What twins share of a block: commands and code whole, the keys of an example."""
    if language == "console":
        return tuple(either_language(command) for command, _ in pages.SESSION.findall(body))
    if language == "pycon":
        shown = [line for line in body.splitlines() if line.startswith((">>>", "..."))]
        return tuple(either_language(line) for line in shown)
    if language == "sh":
        return tuple(body.splitlines())
    if pages.TUTORIAL_FILE.match(body):
        return (body.splitlines()[0], *without_comments(body))
    return keys_of(body)


ANSWERS = {"có": "yes", "không": "no", "yes": "yes", "no": "no", "–": "–"}


def row_of(line: str) -> Shape:
    """The code in the cells of a table's row, or yes and no; a cell of other words is empty."""
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    return tuple(ANSWERS.get(cell, " ".join(sorted(spans_of(cell)))) for cell in cells)


PART = re.compile(
    r"^```(?P<language>\w*)\n(?P<fenced>.*?)^```$"
    r"|(?P<indented>(?:(?<=\n\n)    [^\n]*\n)(?:    [^\n]*\n|\n(?=    ))*)"
    r"|^(?P<row>\|[^\n]*\|)$"
    r"|^(?P<heading>#+ [^\n]*)$"
    r"|^(?P<words>[^\n]+)$",
    re.MULTILINE | re.DOTALL,
)


@cache
def sections(page: Page) -> list[Section]:
    found: list[Section] = []
    for part in PART.finditer(page.text):
        got: dict[str, Any] = part.groupdict()
        if got["heading"]:
            found.append(Section(got["heading"]))
        elif got["row"]:
            found[-1].tables.append(row_of(got["row"]))
            found[-1].words.append(got["row"])
        elif got["words"]:
            found[-1].words.append(got["words"])
        else:
            body = got["fenced"] if got["fenced"] is not None else got["indented"]
            found[-1].blocks.append(shape_of(got["language"] or "", body))
    return found


OF_EACH_PAIR = pytest.mark.parametrize(("english", "vietnamese"), TWINS, ids=lambda one: one.path)


@OF_EACH_PAIR
def test_a_page_leads_to_its_twin_in_its_first_lines(english: Page, vietnamese: Page) -> None:
    assert "Tiếng Việt: [README.vi.md](README.vi.md)" in english.text.splitlines()[:4]
    assert "English: [README.md](README.md)" in vietnamese.text.splitlines()[:4]
    assert LOCALE in " ".join(vietnamese.text.partition("```")[0].split())


@OF_EACH_PAIR
def test_twins_have_the_same_headings(english: Page, vietnamese: Page) -> None:
    ours, theirs = sections(english), sections(vietnamese)
    assert [one.level for one in ours] == [one.level for one in theirs], [
        (one.heading, other.heading) for one, other in zip(ours, theirs, strict=False)
    ]
    assert len(ours) > 5


@OF_EACH_PAIR
@pytest.mark.parametrize("what", ["blocks", "tables", "codes", "links"])
def test_twins_have_the_same(english: Page, vietnamese: Page, what: str) -> None:
    """Commands and keys (blocks), the code of each row (tables), code and rules in the words."""
    pairs = [
        (ours.heading, getattr(ours, what), getattr(theirs, what))
        for ours, theirs in zip(sections(english), sections(vietnamese), strict=True)
    ]
    for heading, ours, theirs in pairs:
        assert ours == theirs, f"under {heading}"
    assert any(ours for _, ours, _ in pairs)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_a_link_to_a_file_leads_to_one(page: Page) -> None:
    links = [one for one in LINK.findall(page.text) if "://" not in one]
    assert links
    for link in links:
        path, _, place = link.partition("#")
        file = (page.file.parent / path).resolve() if path else page.file
        assert file.is_relative_to(ROOT), link
        assert file.exists(), link
        assert not place or place in anchors(file.read_text(encoding="utf-8")), link


def anchors(text: str) -> set[str]:
    """The places within a page that a link may name, as GitHub makes them of headings."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    kept = (re.sub(r"[^\w\- ]", "", one.lower()) for one in headings)
    return {one.strip().replace(" ", "-") for one in kept}


@pytest.mark.parametrize(
    ("english", "vietnamese", "what"),
    [
        ("# A\n`--year` (C101)\n", "# B\n`--year` (C102)\n", "codes"),
        ("# A\n`gnbv check`\n", "# B\n`gnbv show`\n", "codes"),
        (
            "# A\n```console\n$ gnbv check\na\n```\n",
            "# B\n```console\n$ gnbv show\na\n```\n",
            "blocks",
        ),
        ("# A\n\n    name: x  # y\n", "# B\n\n    names: x  # z\n", "blocks"),
        ("# A\n| a | `b` |\n", "# B\n| a | `c` |\n", "tables"),
        ("# A\n| a | `b` |\n", "# B\n| a | `b` |\n| a | `b` |\n", "tables"),
        ("# A\n| `a` | yes |\n", "# B\n| `a` | không |\n", "tables"),
        ("# A\n[a](b.md)\n", "# B\n[a](c.md)\n", "links"),
    ],
)
def test_a_difference_is_seen(english: str, vietnamese: str, what: str, tmp_path: Any) -> None:
    got = []
    for name, text in (("one.md", english), ("two.md", vietnamese)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        got.append(getattr(sections(Page(str(tmp_path / name), "C.UTF-8"))[0], what))
    assert got[0] != got[1]
    assert all(got)
