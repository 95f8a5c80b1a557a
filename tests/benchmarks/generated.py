"""Generated plans own what the benchmarks write: folders of a plan of any size, always the same."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import nation

SOURCES = ("central", "local", "mobilised")
YEARS = tuple(range(2030, 2040))


def write_lines(folder: Path, size: int) -> None:
    """A plan of so many funding lines: projects with a line of each of three sources."""
    dice = random.Random(size)
    amounts = [[dice.randrange(10**6, 10**10) for _ in SOURCES] for _ in range(size // 3)]
    _write(folder, amounts, "đồng")


def write_units(folder: Path, size: int) -> None:
    """A plan of 33 funding lines, and so many units."""
    nation.write_province(folder, 0, size)


def write_annex(folder: Path, size: int) -> None:
    """A plan and its annex of so many cells: forty columns, of the period and of each year."""
    dice = random.Random(size)
    yearly = [[dice.randrange(1, 10**5) for _ in SOURCES] for _ in range(size // 40)]
    _write(folder, [[len(YEARS) * one for one in row] for row in yearly], "triệu")
    columns = [_column("all", None, "period")]
    columns += [_column(key, key, "period") for key in SOURCES]
    columns += [_column(f"{key}-{year}", key, str(year)) for year in YEARS for key in SOURCES]
    columns += [_column(f"all-{year}", None, str(year)) for year in YEARS[:6]]
    rows = []
    for at, row in enumerate(yearly):
        period = [len(YEARS) * one for one in row]
        cells = [sum(period), *period, *(row * len(YEARS)), *[sum(row)] * 6]
        rows.append(f'- {{number: "{at}", project: "{at}", cells: [{", ".join(map(str, cells))}]}}')
    head = "ref: I\ntitle: {vi: x}\nunit: triệu đồng\ncolumns:\n"
    text = head + "\n".join(columns) + "\nrows:\n" + "\n".join(rows) + "\n"
    (folder / "annex.yaml").write_text(text, encoding="utf-8")


def _column(name: str, source: str | None, span: str) -> str:
    of_source = f", source: {source}" if source else ""
    return f"- {{id: {name}, heading: [{{vi: x}}], span: {span}{of_source}}}"


def _write(
    folder: Path, amounts: list[list[int]], unit: str, period: tuple[int, ...] = YEARS
) -> None:
    """A programme of ten years, or of others, and projects with these amounts by source."""
    years = ", ".join(map(str, period))
    sources = "\n".join(
        f"  {key}: {{name: {{vi: {key}}}, short: {{vi: {key}}}, years: [{years}], ref: I}}"
        for key in SOURCES
    )
    head = (
        'decision: {number: "1", date: 2030-01-15, issuer: {vi: x}, title: {vi: x}}\n'
        "programme: {vi: x}\n"
        f"period: {{first: {period[0]}, last: {period[-1]}, ref: I}}\n"
        f"unit: triệu đồng\nnatures: {{}}\nsources:\n{sources}\n"
        "agencies: {a: {name: {vi: x}, ref: I}}\nstated: []\nprojects:\n"
    )
    projects = []
    for at, row in enumerate(amounts):
        funding = ", ".join(
            f"{key}: {amount} {unit}" for key, amount in zip(SOURCES, row, strict=True)
        )
        projects.append(
            f'- {{code: "{at}", name: {{vi: x}}, ref: I, lead: a, funding: {{{funding}}}}}'
        )
    (folder / "plan.yaml").write_text(head + "\n".join(projects) + "\n", encoding="utf-8")


_QUARTERS = ("03-31", "06-30", "09-30", "12-31")
_SHARE = 1_000_000
"""What every decision assigns of a line, in đồng; half of that is carried over at each close."""


def write_life(folder: Path, lines: int, years: int) -> None:
    """A plan and all that came after it: of each year four assignments, reports and a close.

    Every year also has a decision that moves money from a tenth of the lines to the next ones.
    """
    period = tuple(range(YEARS[0], YEARS[0] + years))
    amount = len(_QUARTERS) * _SHARE * years
    rows = [[2 * amount for _ in SOURCES] for _ in range(-(-lines // len(SOURCES)))]
    _write(folder, rows, "đồng", period)
    keys = [(str(at), source) for at in range(len(rows)) for source in SOURCES][:lines]
    for number, year in enumerate(period):
        _part(folder, "adjustments", f"{year}", _moves(year, keys))
        _part(folder, "assignments", f"{year}", _assignments(year, keys))
        _part(folder, "closings", f"{year}", _closing(year, keys, first=not number))
        for quarter in range(len(_QUARTERS)):
            day = f"{year}-{_QUARTERS[quarter]}"
            _part(folder, "execution", day, _report(day, quarter, keys, first=not number))


def _part(folder: Path, kind: str, name: str, lines: Iterator[str]) -> None:
    path = folder / kind / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _by_line(keys: list[tuple[str, str]], given: str, indent: str = "") -> Iterator[str]:
    """What is given of each line, the same of all; lines of one project stand together."""
    project = None
    yield f"{indent}money:"
    for code, source in keys:
        if code != project:
            yield f'{indent}  "{code}":'
        yield f"{indent}    {source}: {given}"
        project = code


def _moves(year: int, keys: list[tuple[str, str]]) -> Iterator[str]:
    """From every tenth project to the next one, if that is there, in the first source."""
    yield f"decision: {{number: A-{year}, date: {year}-02-15}}"
    yield "kind: reallocation\nchanges:"
    own = [code for code, source in keys if source == SOURCES[0]]
    for at in range(0, len(own) - 1, 10):
        yield f'  "{own[at]}": {{{SOURCES[0]}: {{decrease: 1.000 đồng}}}}'
        yield f'  "{own[at + 1]}": {{{SOURCES[0]}: {{increase: 1.000 đồng}}}}'


def _assignments(year: int, keys: list[tuple[str, str]]) -> Iterator[str]:
    yield f"year: {year}\ndecisions:"
    for number in range(len(_QUARTERS)):
        day = f"{year}-{3 * number + 1:02}-10"
        yield f"  - decision: {{number: {number}-{year}, date: {day}}}"
        yield f"    kind: {'supplement' if number else 'initial'}"
        yield from _by_line(keys, f"{_SHARE} đồng", "    ")


def _closing(year: int, keys: list[tuple[str, str]], *, first: bool) -> Iterator[str]:
    yield f"year: {year}\ndate: {year + 1}-01-31"
    all_year, over = len(_QUARTERS) * _SHARE, _SHARE // 2
    own = (
        f"{{disbursed: {all_year - over} đồng, carried_out: {over} đồng, ground: x,"
        f" last_day: {year + 1}-12-31}}"
    )
    old = f"{{origin: {year - 1}, disbursed: {over} đồng}}"
    yield from _by_line(keys, own if first else f"[{old}, {own}]")


def _report(day: str, quarter: int, keys: list[tuple[str, str]], *, first: bool) -> Iterator[str]:
    yield f"as_of: {day}\nkind: quarter\nsource: Kho bạc"
    own = f"{{disbursed: {(quarter + 1) * _SHARE - _SHARE // 2} đồng}}"
    old = f"{{origin: {int(day[:4]) - 1}, disbursed: {_SHARE // 2} đồng}}"
    yield from _by_line(keys, own if first else f"[{old}, {own}]")
