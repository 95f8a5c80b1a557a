"""Codes and numbers: each is given once, and none looks like another."""

from collections.abc import Iterable, Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding, Value
from gnbv.lookalikes import plain
from gnbv.naming import looks_like
from gnbv.plan import Plan
from gnbv.references.names import repeated

_Names = Iterable[tuple[str, Address]]


def of_projects(plan: Plan) -> Iterator[Finding]:
    """A code is given to one project only."""
    return repeated("R104", _project_codes(plan))


def alike(plan: Plan) -> Iterator[Finding]:
    """Two codes that look alike and are not the same: nobody sees which of them is meant."""
    yield from _looking_alike(_project_codes(plan))
    yield from _looking_alike((one.code, (*at, "code")) for one, at in plan.walk_indicators())


def national(plan: Plan) -> Iterator[Finding]:
    """A number of the national programme is given to one project only."""
    return _repeated_however_written(
        "R121",
        (
            (project.national_code.vi, (*at, "national_code"))
            for project, at in plan.walk()
            if project.national_code is not None
        ),
    )


def of_rows(plan: Plan) -> Iterator[Finding]:
    """An annex prints a number at one row only; it may count anew below a heading or a project."""
    for block in _blocks(plan):
        yield from _repeated_however_written("R120", block)


def _blocks(plan: Plan) -> Iterator[list[tuple[str, Address]]]:
    """The numbers that count on: of rows between two headings, and below one project.

    A number with a dot names what it stands below, and counts on through its block. Numbers of
    rows that print a project again are left out.
    """
    blocks: dict[tuple[int, str | None], list[tuple[str, Address]]] = {}
    headings = 0
    for row, at in plan.walk_rows():
        headings += row.heading is not None
        if row.heading is None and row.number is not None and not row.repeats:
            above = None if "." in row.number else _above(plan, row.project)
            blocks.setdefault((headings, above), []).append((row.number, (*at, "number")))
    yield from blocks.values()


def _above(plan: Plan, code: str | None) -> str | None:
    """The code of the project above one; None where it is an outermost one, or is none."""
    _, *above = plan.ancestry.get(code or "", ("",))
    return next(iter(above), None)


def _project_codes(plan: Plan) -> _Names:
    return ((project.code, (*at, "code")) for project, at in plan.walk())


def _looking_alike(codes: _Names) -> Iterator[Finding]:
    first: dict[str, tuple[str, Address]] = {}
    for code, at in codes:
        other, before = first.setdefault(plain(code), (code, at))
        if other != code:
            details: dict[str, Value] = {
                "text": code,
                "how": looks_like(code, other),
                "first": before,
            }
            yield Finding("R122", at, details)


def _repeated_however_written(code: str, names: _Names) -> Iterator[Finding]:
    """Capitals and spaces make no other number."""
    return repeated(code, names, same=lambda name: " ".join(name.casefold().split()))
