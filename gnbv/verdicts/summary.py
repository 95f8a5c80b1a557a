"""The summary owns what stands under a plan's findings: its tallies, the verdict, the total."""

from collections.abc import Iterator, Sequence

from gnbv.audit import Audit
from gnbv.language import Text, counted, harmless
from gnbv.money import UNITS, spell, write
from gnbv.plan import Plan
from gnbv.reconciliation import Reconciliation, Tally
from gnbv.rules import rule
from gnbv.verdicts import coverage, opened, rounding
from gnbv.verdicts.paths import shown
from gnbv.verdicts.view import View


def summary(audit: Audit, view: View) -> str:
    """What was reconciled of a plan, rule by rule, and the verdict on it."""
    if audit.reconciliation is None:
        text = Text(
            "không đối chiếu được: sửa các lỗi trên trước",
            "not reconciled: fix the findings above first",
        )
        name = view.paint(harmless(shown(audit.loaded.name)), "strong")
        return f"{name}: {view.paint(view.translate(text), 'error')}\n"
    plan = audit.reconciliation.plan
    lines = [
        title(audit, view),
        view.translate(plan.programme.decision.cited),
        "",
        *_tallies(audit.tallies, view),
        "",
        *((*coverage.listing(audit, view), "") if view.coverage else ()),
        *_verdict(audit, audit.reconciliation, view),
    ]
    return "\n".join(lines) + "\n"


_TOTAL = Text("Tổng kinh phí", "Grand total")
_OF_THOSE_HERE = Text(
    "Tổng kinh phí của các dự án hiện có", "Grand total of the projects that are here"
)


def title(audit: Audit, view: View) -> str:
    """Which plan it is: its folder, and the programme's name where its plan.yaml was read."""
    folder = view.paint(harmless(shown(audit.loaded.name)), "place")
    plan = audit.loaded.plan
    if plan is None:
        return folder
    return f"{folder}: {view.paint(view.translate(plan.programme.programme.text), 'strong')}"


def _tallies(tallies: Sequence[Tally], view: View) -> Iterator[str]:
    wide = max((len(str(tally.claims)) for tally in tallies), default=1)
    for tally in tallies:
        good = tally.holding == tally.claims
        mark = view.paint("✓" if good else "✗", "good" if good else "error")
        count = _out_of(tally, wide).in_language(view.lang)
        name = view.translate(rule(tally.code).title)
        if tally.within_rounding:
            name += f" ({view.translate(rounding.of_them(tally.within_rounding))})"
        yield f"  {mark} {tally.code}  {count}  {name}"


def _out_of(tally: Tally, wide: int) -> Text:
    """How many figures hold of how many, each as wide as the widest of its column."""
    holding, claims = f"{tally.holding:>{wide}}", f"{tally.claims:>{wide}}"
    return Text(f"{f'{tally.holding}/{tally.claims}':>{2 * wide + 1}}", f"{holding} of {claims}")


def _verdict(audit: Audit, reconciliation: Reconciliation, view: View) -> Iterator[str]:
    accepted = _accepted(reconciliation)
    if accepted:
        yield view.translate(
            Text(
                f"{accepted} số liệu in sai đã được ghi nhận và chấp nhận.",
                f"Known misprints on record and accepted: {accepted}.",
            )
        )
    yield from rounding.listing(reconciliation, audit.loaded, view)
    yield from opened.lines(reconciliation, view)
    for reservation in _reservations(audit, reconciliation):
        yield view.paint(view.translate(reservation), "warning")
    if audit.diagnostics or audit.hidden:
        yield view.paint(view.translate(_count(audit, reconciliation)), "error")
    else:
        for found in _all_well(audit, reconciliation):
            yield view.paint(view.translate(found), "good")
    if audit.coverage:
        yield coverage.verdict(audit.coverage, view)
    if reconciliation.plan.whole:
        yield from _grand_total(reconciliation.total, _lacks_project(audit), view)
        if reconciliation.plan.adjustments and not audit.diagnostics:
            yield _adjusted_total(reconciliation.plan, view)


def _reservations(audit: Audit, reconciliation: Reconciliation) -> Iterator[Text]:
    """What the verdict does not speak of."""
    if not reconciliation.plan.whole:
        yield _not_whole(audit)
    if _skips_what_came_after(reconciliation.plan):
        yield Text(
            "Các quyết định và báo cáo sau kế hoạch chưa được kiểm tra hết.",
            "Not all that came after the plan was checked.",
        )
    if audit.hidden:
        hidden = counted(audit.hidden, "finding")
        yield Text(f"{audit.hidden} lỗi được ẩn theo yêu cầu.", f"{hidden} hidden.")
    yield from audit.bounds


def _skips_what_came_after(plan: Plan) -> bool:
    """Whether decisions or reports came after the plan, and something they rest on was not read."""
    later = plan.adjustments or plan.assignments or plan.closings or plan.execution
    return bool(plan.partial) or (bool(later) and not plan.whole)


def _count(audit: Audit, reconciliation: Reconciliation) -> Text:
    """How many findings there are, and how many claims do not hold."""
    claims, count = reconciliation.claims, len(audit.diagnostics)
    broken = sum(not claim.holds for claim in claims)
    held = Text(
        f"{broken}/{len(claims)} số liệu không khớp",
        f"{broken} of {counted(len(claims), 'claim')} do{'es' * (broken == 1)} not hold",
    )
    if not broken:
        held = _all_hold(len(claims))
    return Text(f"{count} lỗi; {held.vi}.", f"{counted(count, 'finding')}; {held.en}.")


def _all_well(audit: Audit, reconciliation: Reconciliation) -> Iterator[Text]:
    """What was proved of a plan without findings."""
    claims, loose = len(reconciliation.claims), len(reconciliation.within_rounding)
    held = Text(
        f"Cả {claims} số liệu đều khớp với các dòng kinh phí",
        "The one claim follows from the funding lines"
        if claims == 1
        else f"All {claims} claims follow from the funding lines",
    )
    sentence = Text.joined((held, rounding.of_them(loose))) if loose else held
    yield Text(f"{sentence.vi}.", f"{sentence.en}.")
    yield from _partial(reconciliation)
    yield from _years(reconciliation)
    yield from _coherence(audit, reconciliation)
    yield from _decisions(audit)


def _lacks_project(audit: Audit) -> bool:
    """Whether the plan names a project that is not there: its file may be missing."""
    return any(one.code == "R105" for one in audit.diagnostics)


def _grand_total(total: int, partial: bool, view: View) -> Iterator[str]:
    """The plan's money in figures, short, and in words; `partial` without that of some project."""
    label = view.translate(_OF_THOSE_HERE if partial else _TOTAL)
    unit = next((one for one in reversed(UNITS) if abs(total) >= one.dong), UNITS[0])
    name = unit.vi if view.lang == "vi" else unit.en
    short = f"{write(total, unit, view.lang)} {name}"
    yield f"{label}: {view.paint(view.money(total), 'strong')} ({short})"
    yield f"{' ' * len(label)}  {spell(total)} đồng"


def _adjusted_total(plan: Plan, view: View) -> str:
    from gnbv.versions import latest  # most plans have one version

    total = sum(line.amount for line in latest(plan).lines)
    label = view.translate(Text("Sau các điều chỉnh", "As adjusted"))
    return f"{label}: {view.paint(view.money(total), 'strong')}"


def _all_hold(claims: int) -> Text:
    if not claims:
        return Text("không có số liệu nào để đối chiếu", "there are no claims to reconcile")
    en = "the one claim holds" if claims == 1 else f"all {claims} claims hold"
    return Text(f"{claims} số liệu đều khớp", en)


def _accepted(reconciliation: Reconciliation) -> int:
    """How many figures, percentages and printed years of sources are misprints on record."""
    plan = reconciliation.plan
    places = [statement.years for statement in plan.statements.values()]
    places += [note.years for note in plan.annex.notes] if plan.annex else []
    years = sum(stated.misprinted for place in places for stated in place.values())
    received = sum(one.claim.accepted for one in reconciliation.partial if not one.bounded)
    shares = sum(one.accepted for one in reconciliation.shares)
    return years + received + shares + sum(claim.accepted for claim in reconciliation.claims)


def _partial(reconciliation: Reconciliation) -> Iterator[Text]:
    """What was found of stated parts and of what units receive, where there is any."""
    count = len(reconciliation.partial)
    if count:
        yield Text(
            f"Cả {count} số liệu về phần của một khoản hoặc của đơn vị nhận đều đúng.",
            f"All {counted(count, 'figure')} of parts and of recipient units hold."
            if count > 1
            else "The one figure of a part or of a recipient unit holds.",
        )


def _years(reconciliation: Reconciliation) -> Iterator[Text]:
    """What was found of the years that are printed, where there are any."""
    count = len(reconciliation.years)
    if count:
        yield Text(
            f"Cả {count} nội dung ghi về năm đều khớp với các năm của kế hoạch.",
            f"All {count} statements about years agree with the plan's years.",
        )


def _decisions(audit: Audit) -> Iterator[Text]:
    """What was found of the decisions that came after the plan, where there are any."""
    count = sum(tally.claims for tally in audit.decisions)
    if count:
        yield Text(
            f"Cả {count} điều kiểm tra về các quyết định và báo cáo sau kế hoạch đều đúng.",
            f"All {counted(count, 'assertion')} about what came after the plan hold.",
        )


def _not_whole(audit: Audit) -> Text:
    unread = next((one.place.file for one in audit.diagnostics if one.names_unread), None)
    if unread is None:
        return Text(
            "Kế hoạch chưa đủ: các tổng của toàn kế hoạch chưa được đối chiếu.",
            "The plan is not whole: totals over all projects were not reconciled.",
        )
    return Text(
        f"Kế hoạch chưa đủ vì '{unread}' chưa được đọc: các tổng của toàn kế hoạch chưa được"
        " đối chiếu.",
        f"The plan is not whole, since '{unread}' was not read: totals over all projects were not"
        " reconciled.",
    )


def _coherence(audit: Audit, reconciliation: Reconciliation) -> Iterator[Text]:
    """What was found of the targets, where there are any."""
    indicators = reconciliation.plan.indicators
    if indicators:
        count = len(indicators.indicators)
        asserted = sum(tally.claims for tally in audit.indicators)
        yield Text(
            f"{count} chỉ tiêu nhất quán: cả {asserted} phép kiểm tra đều đúng.",
            f"All {counted(asserted, 'assertion')} about {counted(count, 'indicator')} hold."
            if 1 in {count, asserted}
            else f"{count} indicators are coherent: all {asserted} assertions about them hold.",
        )
