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
    """An annex prints a number at one row only; below a heading row it may count anew."""
    for block in _blocks(plan):
        yield from _repeated_however_written("R120", block)


def _blocks(plan: Plan) -> Iterator[list[tuple[str, Address]]]:
    """The numbers of the rows that stand between two heading rows; those repeated are left out."""
    block: list[tuple[str, Address]] = []
    for row, at in plan.walk_rows():
        if row.heading is not None:
            yield block
            block = []
        elif row.number is not None and not row.repeats:
            block.append((row.number, (*at, "number")))
    yield block


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
