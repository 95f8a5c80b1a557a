"""Numbering owns what a project is called: by the decision's own number, or else by its code.

The code of a project is the number of its row in the annex; the decision may count its projects
otherwise, as the national programme does (`national_code`). Where it does, 'Dự án 2' is what the
decision calls so, and never the project whose code is 2.
"""

from collections.abc import Iterator
from unicodedata import normalize

from gnbv.language import Text
from gnbv.plan.plan import Plan
from gnbv.plan.projects import Project


def label_of(plan: Plan, code: str) -> Text:
    """Return what a finding calls a project: 'Dự án 4, Tiểu dự án 3 (PL 3.2)', or 'Dự án 3.2'."""
    project = plan.by_code.get(code)
    if project and project.national_code:
        number = project.national_code.text
        row = Text(f"PL {code}", f"annex {code}") if plan.annex else _coded(code)
        return Text(f"{number.vi} ({row.vi})", f"{number.en} ({row.en})")
    if plan.numbered:
        # Without a number of its own it must not look like the project that has this number.
        return Text(f"Dự án {_coded(code).vi}", f"Project {_coded(code).en}")
    return Text(f"Dự án {code}", f"Project {code}")


def numbered_name(
    plan: Plan, project: Project, name: Text | None = None, in_tree: bool = True
) -> Text:
    """Return the name in a table's row: 'Tiểu dự án 3: ...' under 'Dự án 4: ...'.

    `name` is the wording of the table, where it is not the project's own. Where no parents stand
    above the row (not `in_tree`), the number is whole: 'Dự án 4, Tiểu dự án 3: ...'.
    """
    words = name or project.name.text
    if project.national_code is None:
        return words
    number = project.national_code.text
    above = plan.ancestry[project.code][1:] if in_tree else ()
    parent = plan.by_code[above[0]].national_code if above else None
    if parent:
        number = Text(_below(number.vi, parent.text.vi), _below(number.en, parent.text.en))
    return Text(f"{number.vi}: {words.vi}", f"{number.en}: {words.en}")


def codes_called(plan: Plan, words: str) -> tuple[str, ...]:
    """Return the codes of the projects that a user's words name: a code, a number, or a label.

    Capitals and spaces do not count. Several where a number stands for more than one project.
    """
    if words in plan.by_code:
        return (words,)
    meant = folded(words)
    return tuple(code for code in plan.by_code if meant in map(folded, names(plan, code)))


def names(plan: Plan, code: str) -> Iterator[str]:
    """Yield every way to name a project: its code, its number and its label, both languages."""
    yield code
    yield from label_of(plan, code)
    number = plan.by_code[code].national_code
    if number:
        yield from number.text


def _coded(code: str) -> Text:
    return Text(f"mã {code}", f"code {code}")


def _below(number: str, parent: str) -> str:
    """A sub-project's number without its parent's, under which it stands."""
    return number.removeprefix(parent).lstrip(" ,;.-/") or number


def folded(words: str) -> str:
    """Return words as they are compared: without capitals, and with spaces that count for one."""
    text = " ".join(normalize("NFC", words).casefold().split())
    for sign in ",()":  # where all spaces are single, this is all that a pattern would do
        text = text.replace(f" {sign}", sign).replace(f"{sign} ", sign)
    return text
