"""Sentences: where a plan stands, in plain words with exact figures."""

from collections import Counter
from collections.abc import Iterator

from gnbv.audit import Audit
from gnbv.documents.material import Material
from gnbv.execution import Spending, carried
from gnbv.language import Text, counted, dated
from gnbv.money import Unit, write
from gnbv.plan import Plan, Selection
from gnbv.tables import Proportion
from gnbv.tables.notes import version_of
from gnbv.tables.progress import STATUS, latest
from gnbv.targets import progress_of, select


def standing(found: Material) -> Iterator[Text]:
    """Yield the plan's money, its versions, what was assigned, spent and carried, its targets."""
    plan = found.plan
    yield _planned(found)
    yield from version_of(plan)
    if found.assigned:
        yield _assigned(found)
    for one in found.reports:
        yield _spent(one)
    yield from _carried(plan)
    if plan.indicators:
        yield _targets(plan)


def findings_in(audit: Audit) -> Iterator[Text]:
    """Yield what a check of the plan found, or that it found nothing."""
    count = len(audit.diagnostics)
    if audit.reconciliation is None and not count:
        yield Text("Chưa đối chiếu được số liệu nào.", "Nothing could be checked.")
        return
    if not count:
        yield Text("Không có lỗi nào.", "Nothing is wrong.")
        return
    yield Text(f"{count} lỗi:", f"{counted(count, 'finding')}:")
    for one in audit.causes_first:
        place = f"{one.place.file}:{one.place.line}"
        yield Text(
            f"{place} {one.code}: {one.message('vi')}", f"{place} {one.code}: {one.message('en')}"
        )


def _planned(found: Material) -> Text:
    plan, total = found.plan, found.allocation.total(Selection())
    period = plan.programme.period.called()
    parts = [
        _named(source.name.text, found.allocation.total(Selection(source=key)), plan)
        for key, source in plan.programme.sources.items()
    ]
    whole, listed = _money(total, plan), Text.joined(parts, "; ")
    return Text(
        f"Kế hoạch {period.vi} có {whole.vi}: {listed.vi}.",
        f"The plan for {period.en} has {whole.en}: {listed.en}.",
    )


def _assigned(found: Material) -> Text:
    assigned, plan = found.assigned, found.plan
    total = assigned.total(Selection()) if assigned else 0
    planned = found.allocation.total(Selection())
    money, share = _money(total, plan), _share(total, planned)
    years = ", ".join(map(str, assigned.years)) if assigned else ""
    return Text(
        f"Đã giao {money.vi} cho các năm {years}, bằng {share.vi} kế hoạch giai đoạn.",
        f"{money.en} is assigned for {years}, {share.en} of the period plan.",
    )


def _spent(spending: Spending) -> Text:
    plan, report = spending.plan, spending.report
    sums = spending.sum_of(spending.lines)
    spent, available = _money(sums.disbursed, plan), _money(sums.available, plan)
    share, day = _share(sums.disbursed, sums.available), dated(report.as_of)
    return Text(
        f"Đến {day.vi}, theo {report.source}: giải ngân {spent.vi} trên "
        f"{available.vi} được sử dụng của năm {report.of_year}, đạt {share.vi}; "
        f"{sums.lines_reported} trên {sums.lines} dòng có báo cáo.",
        f"By {day.en}, {report.source} reports {spent.en} disbursed of the {available.en} "
        f"available in {report.of_year}, {share.en}; {sums.lines_reported} of {sums.lines} lines "
        "were reported on.",
    )


def _carried(plan: Plan) -> Iterator[Text]:
    money = carried(plan)
    for year in sorted({one.year for one in money}):
        own = [one for one in money if one.year == year]
        out = _money(sum(one.carried_out for one in own), plan)
        gone = _money(sum(one.cancelled for one in own), plan)
        yield Text(
            f"Năm {year} chuyển sang năm sau {out.vi}, hủy bỏ {gone.vi}.",
            f"{year} carried {out.en} into the next year, and cancelled {gone.en}.",
        )


def _targets(plan: Plan) -> Text:
    shown, year = select(plan), latest(plan)
    counts = Counter(progress_of(plan, one, year).status for one in shown)
    parts = [
        Text(f"{counts[key]} {name.vi}", f"{counts[key]} {name.en}")
        for key, name in STATUS.items()
        if counts[key]
    ]
    listed = Text.joined(parts)
    return Text(
        f"Trong {len(shown)} chỉ tiêu năm {year}: {listed.vi}.",
        f"Of {counted(len(shown), 'indicator')} in {year}: {listed.en}.",
    )


def _named(name: Text, amount: int, plan: Plan) -> Text:
    money = _money(amount, plan)
    return Text(f"{name.vi} {money.vi}", f"{name.en} {money.en}")


def _money(amount: int, plan: Plan) -> Text:
    """An amount in the plan's unit, exact."""
    unit: Unit = plan.programme.unit
    return Text(f"{write(amount, unit, 'vi')} {unit.vi}", f"{write(amount, unit, 'en')} {unit.en}")


def _share(part: int, whole: int) -> Text:
    percent = Proportion.of(part, whole).percent()
    return Text(f"{percent.replace('.', ',')}%", f"{percent}%")
