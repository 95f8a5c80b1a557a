"""Explanations: why one funding line gets in one year what it gets, step by step."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation.allocate import pinned_by_year, settle_grids
from gnbv.allocation.rounding import Infeasible, Settled
from gnbv.allocation.terms import Grid, Terms, bounds, grids
from gnbv.allocation.whatif import is_set
from gnbv.language import Text
from gnbv.plan import (
    ROUNDING,
    FundingLine,
    Plan,
    Remainder,
    ceiling_at,
    rounding_at,
    source_at,
    years_at,
)

Value = int | str | Text
_SUPPOSED = Text("giả định", "what if")


class Step(NamedTuple):
    """One step: what it is, its value (an int is an amount in đồng), and where it is written."""

    key: str
    label: Text
    value: Value
    address: Address | None = None


class Explanation(NamedTuple):
    """How a line's amount in a year came about; `amount` is in đồng."""

    line: FundingLine
    year: int
    amount: int
    steps: tuple[Step, ...]


def explain(plan: Plan, line: FundingLine, year: int) -> Explanation:
    """Explain one cell of an allocation that holds; raises `Infeasible` where there is none."""
    sources = list(grids(plan))
    at = next(i for i, grid in enumerate(sources) if grid.source == line.source)
    grid = sources[at]
    row = next(i for i, term in enumerate(grid.terms) if term.line.address == line.address)
    steps: list[Step] = [*_rest(line), Step("line", _LINE, line.amount, line.address)]
    if year not in grid.years:
        steps.append(Step("why", _WHY, _NOT_PAYING, years_at(source_at(grid.source))))
        return Explanation(line, year, 0, tuple(steps))
    term = grid.terms[row]
    if year in term.pins:
        amount = term.pins[year]
        label, why = (_GIVEN, _IS_GIVEN) if line.by_year else (_PINNED, _IS_PINNED)
        steps.append(Step("pinned", label, amount, line.pin_at(year)))
        steps.append(Step("why", _WHY, why))
        return Explanation(line, year, amount, tuple(steps))
    if line.by_year:
        steps.append(Step("why", _WHY, _NOT_GIVEN, line.pins_at))
        return Explanation(line, year, 0, tuple(steps))
    tables = settle_grids(plan, sources)
    settled = tables[at]
    if isinstance(settled, Infeasible):
        raise settled
    amount, spread = _spread(grid, settled, row, year)
    whole = Step("whole", _WHOLE_TOTAL, _whole_total(sources, tables, year))
    spread = tuple(_placed(step, plan, grid.source, year) for step in spread)
    found = (*steps, *_window(plan, line), *spread[:-1], whole, spread[-1])
    return Explanation(line, year, amount, found)


def _rest(line: FundingLine) -> Iterator[Step]:
    """The stated total of which a line is the remainder."""
    if isinstance(line.amount, Remainder):
        yield Step("remainder-of", _REMAINDER_OF, line.amount.whole, line.amount.total)


def _window(plan: Plan, line: FundingLine) -> Iterator[Step]:
    for name, (year, address) in bounds(plan, line).items():
        yield Step(name, _BOUNDS[name], str(year), address)


def _whole_total(sources: list[Grid], tables: list[Settled | Infeasible], year: int) -> int:
    """What all sources give in a year, in đồng; a source that cannot be settled gives nothing."""
    total = 0
    for grid, settled in zip(sources, tables, strict=True):
        if year in grid.years and isinstance(settled, Settled):
            total += settled.totals[grid.years.index(year)] * grid.rounding
            total += pinned_by_year(grid).get(year, 0)
    return total


def _spread(grid: Grid, settled: Settled, row: int, year: int) -> tuple[int, tuple[Step, ...]]:
    at, term = grid.years.index(year), grid.terms[row]
    # Ceilings do not move what a line takes away; what it is explained as is its opposite.
    sign = -1 if term.rest < 0 else 1
    weights = settled.fitted[term.weights] if sign > 0 else term.weights
    whole, units = sum(weights) or 1, abs(term.rest) // grid.rounding
    weight = Fraction(weights[at], whole)
    share = units * weight
    got = sign * settled.cells[row][at]
    steps = [
        *_given(grid, term, year),
        Step("weight", _WEIGHT, str(weight) if weight.denominator < 10**12 else _FITTED),
        Step("share", _SHARE, _as_fraction(sign * share * grid.rounding)),
        Step("rounding", _ROUNDING, grid.rounding),
        Step("floor", _FLOOR if sign > 0 else _NEARER, sign * int(share // 1) * grid.rounding),
    ]
    floors = [units * weight // whole for weight in weights]
    left = units - sum(floors)
    steps.append(Step("left", _LEFT, sign * left * grid.rounding))
    ranks = sorted(range(len(weights)), key=lambda j: (-(units * weights[j] % whole), j))
    rank = ranks.index(at) + 1
    rest = share - share // 1
    if rest:
        words = f"{sign * rest * grid.rounding} ({rank}/{len(weights)})"
        steps.append(Step("remainder", _REMAINDER, words))
    total = settled.totals[at] * grid.rounding + pinned_by_year(grid).get(year, 0)
    steps.append(Step("year", _YEAR_TOTAL, total, _total_address(grid, year)))
    steps.append(Step("why", _WHY, _why(got - int(share // 1), rest, rank, left)))
    return sign * got * grid.rounding, tuple(steps)


def _placed(step: Step, plan: Plan, source: str, year: int) -> Step:
    """A step with its place, if its value is written in the plan at all."""
    if step.address and step.address == ceiling_at(source_at(source), year):
        supposed = is_set(plan, source, year)
        ref = Text.plain(plan.programme.sources[source].ceilings[year].ref)
        ground = _SUPPOSED if supposed else ref
        label = Text(f"{step.label.vi} ({ground.vi})", f"{step.label.en} ({ground.en})")
        return step._replace(label=label, address=None if supposed else step.address)
    if step.key != "rounding":
        return step
    if plan.programme.sources[source].rounding:
        return step._replace(address=rounding_at(source_at(source)))
    written = "rounding" in plan.programme.model_fields_set
    return step._replace(address=ROUNDING) if written else step


def _given(grid: Grid, term: Terms, year: int) -> Iterator[Step]:
    for pinned, amount in term.pins.items():
        label = Text(f"ấn định năm {pinned}", f"pinned in {pinned}")
        yield Step("pinned", label, amount, term.line.pin_at(pinned))
    if term.pins:
        yield Step("rest", _REST, term.rest)
    yield Step("profile", _PROFILE, _proportions(grid, term), term.origin)
    if year in grid.ceilings:
        yield Step("ceiling", _CEILING, grid.ceilings[year], grid.ceiling_address(year))


def _proportions(grid: Grid, term: Terms) -> str:
    pairs = zip(grid.years, term.weights, strict=True)
    return ", ".join(f"{year}: {weight}" for year, weight in pairs)


def _total_address(grid: Grid, year: int) -> Address | None:
    return grid.ceiling_address(year) if year in grid.ceilings else None


def _as_fraction(amount: Fraction) -> str | int:
    """An exact amount in đồng: whole, or a fraction, and what it is in whole and part."""
    if amount.denominator == 1:
        return int(amount)
    whole, part = divmod(amount.numerator, amount.denominator)
    exact = f"{amount.numerator}/{amount.denominator}"
    return f"{exact} = {whole} + {part}/{amount.denominator}" if whole else exact


def _why(step: int, rest: Fraction, rank: int, left: int) -> Text:
    if not rest and step == 0:
        return _EXACT
    if step not in {0, 1}:
        return _FORCED
    if step == 1:
        return _BY_REMAINDER if rank <= left else _FOR_YEAR
    return _NO_REMAINDER if rank > left else _AGAINST_YEAR


_LINE = Text("dòng kinh phí", "funding line")
_REMAINDER_OF = Text("phần còn lại của tổng", "remainder of the total")
_PINNED = Text("số đã ấn định", "pinned amount")
_GIVEN = Text("số của năm trong kế hoạch", "the year's amount in the plan")
_REST = Text("còn lại để phân bổ", "left to spread")
_PROFILE = Text("cách phân bổ", "profile")
_BOUNDS = {"first": Text("năm đầu", "first year"), "last": Text("năm cuối", "last year")}
_CEILING = Text("mức trần của năm", "ceiling of the year")
_WEIGHT = Text("tỷ lệ của năm", "the year's weight")
_SHARE = Text("phần chính xác, đồng", "exact share, đồng")
_ROUNDING = Text("đơn vị làm tròn", "rounding unit")
_FLOOR = Text("làm tròn xuống", "floor")
_NEARER = Text("làm tròn về phía 0", "rounded toward zero")
_LEFT = Text("phần dư của dòng, mọi năm", "left over of the line, all years")
_REMAINDER = Text("số lẻ, đồng (thứ hạng trong dòng)", "remainder, đồng (rank in the line)")
_YEAR_TOTAL = Text("tổng nguồn trong năm", "the source's total of the year")
_WHOLE_TOTAL = Text("tổng kế hoạch trong năm", "the plan's total of the year")
_WHY = Text("lý do", "why")

_FITTED = Text("theo mức trần của các năm", "fitted to the years' ceilings")
_NOT_PAYING = Text(
    "nguồn vốn không được bố trí trong năm này", "the source does not pay in this year"
)
_IS_PINNED = Text("số của năm này đã được ấn định", "the year's amount is pinned")
_IS_GIVEN = Text("như kế hoạch đã ghi cho năm này", "as stated in the plan for this year")
_NOT_GIVEN = Text(
    "dòng này được ghi theo từng năm, không có năm này",
    "the line is given year by year, and not for this year",
)
_EXACT = Text("phần chính xác đã tròn đơn vị", "the exact share is a whole number of units")
_BY_REMAINDER = Text(
    "được một đơn vị dư vì số lẻ thuộc nhóm lớn nhất của dòng",
    "gets one unit left over: its remainder is among the line's largest",
)
_NO_REMAINDER = Text(
    "không được đơn vị dư: các năm khác có số lẻ lớn hơn, hoặc bằng mà đứng trước",
    "gets none of what is left over: other years have larger remainders, or equal and earlier",
)
_FOR_YEAR = Text(
    "được một đơn vị dư để tổng của năm khớp: của nguồn và của cả kế hoạch, rồi của từng dự án "
    "ở mức sát nhất có thể",
    "gets one unit left over so that the year's total holds, the source's and the plan's, and "
    "each project's as nearly as can be",
)
_AGAINST_YEAR = Text(
    "nhường đơn vị dư cho năm khác để tổng của các năm khớp: của nguồn và của cả kế hoạch, rồi "
    "của từng dự án ở mức sát nhất có thể",
    "leaves its unit to another year so that the years' totals hold, the source's and the plan's, "
    "and each project's as nearly as can be",
)
_FORCED = Text(
    "mức trần các năm buộc lệch quá một đơn vị so với phần chính xác",
    "the years' ceilings force it more than one unit from its exact share",
)
