"""What must hold of every life of a plan: each đồng is accounted for, and one too many is found."""

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.audit import audit
from gnbv.execution import carried
from gnbv.money import write
from gnbv.reading.loader import Loaded, load_text

FIRST, SECOND = 2031, 2032
LINES = 3
LEFT = 1_000_000
"""What every line has beyond what is assigned of it, in đồng."""


@dataclass(frozen=True)
class Life:
    """Two years of a line, in đồng: assigned, and what became of it at both closes.

    `later` is what the second close has of the money carried over; the rest is spent.
    """

    assigned: int
    cancelled: int
    carried: int
    again: int
    later: int

    @property
    def disbursed(self) -> int:
        return self.assigned - self.cancelled - self.carried

    @property
    def of_the_old(self) -> int:
        return self.carried - self.later


@st.composite
def lives(draw: st.DrawFn) -> Life:
    assigned = draw(st.integers(2, 10**12))
    cancelled = draw(st.integers(0, assigned - 1))
    carried_out = draw(st.integers(1, assigned - cancelled))
    again = draw(st.integers(1, 10**12))
    return Life(assigned, cancelled, carried_out, again, draw(st.integers(0, carried_out)))


AMOUNTS = ("assigned", "disbursed", "cancelled", "carried", "again", "old", "later", "new")
SUMS = ("first", "second", "out")


def text_of(found: list[Life], moved: tuple[str, int] | None, by: int) -> bytes:
    """A plan with these lives of its lines; one amount, or one sum, is moved by some đồng."""

    def dong(name: str, amount: int, number: int = 0) -> str:
        return f"{write(amount + (by if moved == (name, number) else 0))} đồng"

    head = [
        "programme: {vi: Chương trình}",
        "period: {first: 2031, last: 2033}",
        "unit: đồng",
        "sources:",
        "  central: {name: {vi: Trung ương}, years: [2031, 2032, 2033]}",
        "projects:",
    ]
    first, second = ["assignments:", *_assignment(FIRST)], _assignment(SECOND)
    closes = ["closings:", *_closing(FIRST)]
    last = _closing(SECOND)
    for number, one in enumerate(found):
        head += [f'  - code: "{number}"', "    name: {vi: Dự án}", "    funding:"]
        head += [f"      central: {write(one.assigned + one.again + LEFT)} đồng"]
        key = f'          "{number}":'
        first += [key, f"            central: {dong('assigned', one.assigned, number)}"]
        second += [key, f"            central: {dong('again', one.again, number)}"]
        closes += [f'      "{number}":', "        central:"]
        closes += [f"          disbursed: {dong('disbursed', one.disbursed, number)}"]
        closes += [f"          cancelled: {dong('cancelled', one.cancelled, number)}"]
        closes += [f"          carried_out: {dong('carried', one.carried, number)}", *_GROUND]
        last += [f'      "{number}":', "        central:", "        - origin: 2031"]
        last += [f"          disbursed: {dong('old', one.of_the_old, number)}"]
        last += [f"          cancelled: {dong('later', one.later, number)}"]
        last += [f"        - disbursed: {dong('new', one.again, number)}"]
    of_first, of_second = sum(one.assigned for one in found), sum(one.again for one in found)
    first += ["    stated:", f"      total: {dong('first', of_first)}"]
    second += ["    stated:", f"      total: {dong('second', of_second)}"]
    out = sum(one.carried for one in found)
    closes += ["    stated:", f"      total: {dong('out', out)}"]
    return "\n".join([*head, *first, *second, *closes, *last]).encode()


_GROUND = ["          ground: Điều 64", "          last_day: 2032-12-31"]


def _assignment(year: int) -> list[str]:
    decision = f"      - decision: {{number: {year}/QĐ, date: {year}-01-10}}"
    return [
        f"  - year: {year}",
        "    decisions:",
        decision,
        "        kind: initial",
        "        money:",
    ]


def _closing(year: int) -> list[str]:
    return [f"  - year: {year}", f"    date: {year + 1}-01-31", "    money:"]


def read(found: list[Life], moved: tuple[str, int] | None = None, by: int = 0) -> Loaded:
    return load_text(text_of(found, moved, by), "plan.yaml")


of_lines = st.lists(lives(), min_size=LINES, max_size=LINES)


@given(of_lines)
@settings(deadline=None, max_examples=40)
def test_a_life_in_which_every_dong_went_somewhere_is_clean(found: list[Life]) -> None:
    loaded = read(found)
    verdict = audit(loaded)
    assert verdict.diagnostics == ()
    assert loaded.plan
    money = carried(loaded.plan)
    for year in (FIRST, SECOND):
        of_year = [one for one in money if one.year == year]
        first = sum(one.disbursed for one in found)
        second = sum(one.again + one.of_the_old for one in found)
        spent = first if year == FIRST else second
        assert sum(one.used for one in of_year) == spent
    old = [one for one in money if (one.year, one.origin) == (SECOND, FIRST)]
    assert [one.carried_in for one in old] == [one.carried for one in found]
    assert verdict.coverage
    later = [one for one in verdict.coverage.inputs if one.input.kind in {"assigned", "closed"}]
    assert len(later) == LINES * len(AMOUNTS)
    assert all(one.witnessed for one in later)


@given(of_lines, st.sampled_from(AMOUNTS), st.integers(0, LINES - 1), st.sampled_from([1, -1]))
@settings(deadline=None, max_examples=80)
def test_an_amount_that_is_off_by_one_dong_is_found(
    found: list[Life], name: str, number: int, by: int
) -> None:
    found = [_with_spare(one) for one in found]
    codes = {one.code for one in audit(read(found, (name, number), by)).diagnostics}
    wanted = {
        "assigned": {"E111", "E116"},
        "again": {"E111", "E116"},
        "carried": {"E116", "E121"},
    }
    assert codes == wanted.get(name, {"E116"})


@given(of_lines, st.sampled_from(SUMS), st.sampled_from([1, -1]))
@settings(deadline=None, max_examples=30)
def test_a_sum_that_is_off_by_one_dong_is_found(found: list[Life], name: str, by: int) -> None:
    codes = {one.code for one in audit(read(found, (name, 0), by)).diagnostics}
    assert codes == {"E121" if name == "out" else "E111"}


def _with_spare(one: Life) -> Life:
    """The life with a few đồng more of everything, so that none is below zero with one less."""
    more = replace(one, assigned=one.assigned + 9, cancelled=one.cancelled + 2)
    return replace(more, carried=one.carried + 4, later=one.later + 2)
