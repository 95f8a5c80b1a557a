"""What must hold of every adjustment: what is moved arrives, and a figure that is off is found."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.money import write
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import Loaded, load_text
from gnbv.versions import latest

LINES = 4
amounts = st.lists(st.integers(1, 10**12), min_size=LINES, max_size=LINES)
parts = st.lists(st.fractions(0, 1), min_size=LINES, max_size=LINES)


def plan_text(lines: list[int], changes: list[int], stated: int) -> bytes:
    """A plan of one source with a line a project, adjusted by one decision, and its total after."""
    head = [
        "programme: {vi: Chương trình}",
        "period: {first: 2031, last: 2033}",
        "unit: đồng",
        "sources:",
        "  central: {name: {vi: Trung ương}, years: [2031, 2032, 2033]}",
        "projects:",
    ]
    for number, amount in enumerate(lines):
        head += [f'  - code: "{number}"', "    name: {vi: Dự án}", "    funding:"]
        head += [f"      central: {write(amount)} đồng"]
    head += ["adjustments:", "  - decision: {number: 1/QĐ, date: 2032-01-01}"]
    head += [f"    kind: {_kind(changes)}", "    changes:"]
    for number, change in enumerate(changes):
        way = "increase" if change >= 0 else "decrease"
        before, after = lines[number], lines[number] + change
        head += [f'      "{number}":', "        central:", f"          {way}: {_dong(change)}"]
        head += [f"          before: {_dong(before)}", f"          after: {_dong(after)}"]
    head += ["    stated:", "      - after:", f"          total: {_dong(stated)}"]
    return "\n".join(head).encode()


def _kind(changes: list[int]) -> str:
    net = sum(changes)
    if net == 0:
        return "reallocation"
    return "supplement" if net > 0 else "reduction"


def _dong(amount: int) -> str:
    return f"{write(abs(amount))} đồng"


def read(lines: list[int], changes: list[int], off: int = 0) -> tuple[Loaded, Plan]:
    stated = sum(lines) + sum(changes) + off
    loaded = load_text(plan_text(lines, changes, stated), "plan.yaml")
    assert loaded.plan
    return loaded, loaded.plan


@given(amounts, parts)
@settings(deadline=None, max_examples=60)
def test_what_is_taken_from_lines_and_added_to_the_last_is_a_clean_reallocation(
    lines: list[int], shares: list[Fraction]
) -> None:
    taken = [int(share * amount) for share, amount in zip(shares, lines[:-1], strict=False)]
    changes = [*(-part for part in taken), sum(taken)]
    loaded, plan = read(lines, changes)
    verdict = audit(loaded)
    assert verdict.diagnostics == ()
    after = latest(plan)
    assert [line.amount for line in after.lines] == [
        amount + change for amount, change in zip(lines, changes, strict=True)
    ]
    assert allocate(after).total(Selection()) == sum(lines)
    assert sum(allocate(after).total(Selection(span=year)) for year in (2031, 2032, 2033)) == sum(
        lines
    )
    assert verdict.coverage
    assert not [one for one in verdict.coverage.unwitnessed if one.input.kind == "change"]


@given(amounts, st.integers(0, LINES - 1), st.integers(1, 10**9), st.sampled_from([1, -1]))
@settings(deadline=None, max_examples=60)
def test_a_total_after_that_is_off_by_anything_is_found(
    lines: list[int], at: int, more: int, off: int
) -> None:
    changes = [more if number == at else 0 for number in range(LINES)]
    loaded, _ = read(lines, changes, off * min(more, sum(lines)))
    assert {one.code for one in audit(loaded).diagnostics} == {"V111"}
