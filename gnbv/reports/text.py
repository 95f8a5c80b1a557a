"""Findings for people: the line with a caret, the figures, the lines behind them, the help."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import category, east_asian_width

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic, Figures, Place
from gnbv.language import Text, counted, harmless, inert, sanitize
from gnbv.money import UNITS, spell, write
from gnbv.reading.loader import Loaded
from gnbv.reconciliation import Reconciliation, Tally
from gnbv.reports import coverage
from gnbv.reports.concise import line
from gnbv.reports.paint import Role
from gnbv.reports.paths import shown
from gnbv.reports.view import View
from gnbv.rules import rule

_MOST_LINES = 40
_LONGEST_LINE = 160

_STATED = Text("văn bản ghi", "stated")
_COMPUTED = Text("tính ra", "computed")
_LINE_SAYS = Text("dòng này ghi", "the line says")
_SHOULD_BE = Text("phải là", "should be")
_DIFFERENCE = Text("chênh lệch", "difference")
_MADE_OF = Text("gồm có", "made of")
_HELP = Text("gợi ý", "help")
_SEE = Text("xem thêm", "see")


def render(audits: Sequence[Audit], view: View) -> str:
    """Render every finding of every plan, and under them each plan's summary and verdict.

    Findings are in file order, but for suspects, which go first; what follows from another finding
    is one line, so that the few that want an answer stand out.
    """
    blocks = []
    if any(audit.diagnostics for audit in audits):
        blocks.append("".join(f"{_title(audit, view)}\n" for audit in audits))
    for audit in audits:
        places = {found.place for found in audit.diagnostics}
        roots = [found for found in audit.causes_first if found.cause not in places]
        blocks += [_finding(found, audit.loaded, view) for found in roots]
        follow: dict[Place, list[Diagnostic]] = {}
        for found in audit.diagnostics:
            if found.cause is not None and found.cause in places:
                follow.setdefault(found.cause, []).append(found)
        blocks += [_follow(cause, found, view) for cause, found in follow.items()]
    blocks += [_summary(audit, view) for audit in audits]
    return inert("\n".join(blocks))


def _follow(cause: Place, follow: Sequence[Diagnostic], view: View) -> str:
    """What follows from a finding above: a line each, and how to see one in full."""
    count, example = len(follow), follow[0].code
    head = Text(
        f"{count} lỗi kéo theo từ {cause} (xem đủ: --select {example})",
        f"{counted(count, 'finding')} {'follows' if count == 1 else 'follow'} from {cause}"
        f" (in full: --select {example})",
    )
    lines = [f"  {line(replace(found, cause=None), view.lang)}" for found in follow]
    return "\n".join([view.paint(view.translate(head), "strong"), *lines]) + "\n"


def _finding(diagnostic: Diagnostic, loaded: Loaded, view: View) -> str:
    role = diagnostic.rule.severity
    head = (
        f"{view.paint(harmless(str(diagnostic.place)), 'place')}: "
        f"{view.paint(diagnostic.code, role)} {diagnostic.rule.name}: "
        f"{view.paint(harmless(diagnostic.message(view.lang)), 'strong')}"
    )
    labels = (_LINE_SAYS, _SHOULD_BE) if diagnostic.names_cause else (_STATED, _COMPUTED)
    body = [
        *_excerpt(diagnostic.place, loaded, view, role),
        *(_figures(diagnostic.figures, view, labels) if diagnostic.figures else ()),
        *_related(diagnostic.related, view),
        f"   = {view.translate(_HELP)}: {harmless(diagnostic.hint(view.lang))}",
    ]
    return "\n".join([head, *body]) + "\n"


def _related(places: Sequence[Place], view: View) -> Iterator[str]:
    for place in places[:_MOST_LINES]:
        yield f"   = {view.translate(_SEE)}: {harmless(str(place))}"
    left = len(places) - _MOST_LINES
    if left > 0:
        more = Text(f"... và {left} chỗ nữa", f"... and {counted(left, 'more place')}")
        yield f"   = {view.translate(more)}"


def _excerpt(place: Place, loaded: Loaded, view: View, role: Role) -> Iterator[str]:
    """The line as it was written, and a caret under the value."""
    document = loaded.document(place.file)
    line = document.line(place.line) if document else ""
    if not line.strip():
        return
    start = max(0, place.column - 1 - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    shown = "\t".join(map(sanitize, line[start : start + _LONGEST_LINE].split("\t")))
    end = place.end_column if place.end_line == place.line else len(line) + 1
    before = shown[: place.column - 1 - start]
    under = shown[place.column - 1 - start : max(end, place.column + 1) - 1 - start]
    margin = " " * len(str(place.line))
    yield f" {margin} {view.paint('|', 'faint')}"
    yield f" {place.line} {view.paint('|', 'faint')} {shown}"
    caret = "^" * max(1, sum(map(_width, under)))
    indent = "".join("\t" if char == "\t" else " " * _width(char) for char in before)
    yield f" {margin} {view.paint('|', 'faint')} {indent}{view.paint(caret, role)}"


def _figures(figures: Figures, view: View, names: tuple[Text, Text]) -> Iterator[str]:
    sign = "+" if figures.difference > 0 else ""
    rows = [
        (view.translate(names[0]), view.money(figures.stated)),
        (view.translate(names[1]), view.money(figures.computed)),
        (view.translate(_DIFFERENCE), sign + view.money(figures.difference)),
    ]
    labels, amounts = (max(len(row[at]) for row in rows) for at in (0, 1))
    for label, amount in rows:
        yield f"   = {label:<{labels}}  {amount:>{amounts}}"
    if not figures.contributions:
        return
    yield f"   = {view.translate(_MADE_OF)}:"
    shown = figures.contributions[:_MOST_LINES]
    lines = [view.translate(part.label) for part in shown]
    widest = max(map(len, lines))
    for name, part in zip(lines, shown, strict=True):
        amount = f"{view.money(part.amount):>{amounts}}"
        yield f"     {amount}  {name:<{widest}}  {view.paint(harmless(str(part.place)), 'place')}"
    left = len(figures.contributions) - len(shown)
    if left:
        yield "     " + view.translate(
            Text(f"... và {left} dòng nữa", f"... and {counted(left, 'more line')}")
        )


def _summary(audit: Audit, view: View) -> str:
    if audit.reconciliation is None:
        text = Text(
            "không đối chiếu được: sửa các lỗi trên trước",
            "not reconciled: fix the findings above first",
        )
        name = view.paint(harmless(shown(audit.loaded.name)), "strong")
        return f"{name}: {view.paint(view.translate(text), 'error')}\n"
    plan = audit.reconciliation.plan
    decision = plan.programme.decision
    number = f"{view.translate(Text('Quyết định', 'Decision'))} {harmless(decision.number)}"
    lines = [
        _title(audit, view),
        ", ".join([number, f"{decision.date:%d/%m/%Y}", view.translate(decision.issuer.text)]),
        "",
        *_tallies((*audit.reconciliation.tallies(), *audit.indicators), view),
        "",
        *((*coverage.listing(audit, view), "") if view.coverage else ()),
        *_verdict(audit, audit.reconciliation, view),
    ]
    return "\n".join(lines) + "\n"


def _title(audit: Audit, view: View) -> str:
    """Which plan it is: its folder, and the programme's name where its plan.yaml was read."""
    folder = view.paint(harmless(shown(audit.loaded.name)), "place")
    plan = audit.loaded.plan
    if plan is None:
        return folder
    return f"{folder}: {view.paint(view.translate(plan.programme.programme.text), 'strong')}"


def _tallies(tallies: Sequence[Tally], view: View) -> Iterator[str]:
    wide = max((len(str(tally.claims)) for tally in tallies), default=1)
    of = view.translate(Text("trên", "of"))
    for tally in tallies:
        good = tally.holding == tally.claims
        mark = view.paint("✓" if good else "✗", "good" if good else "error")
        count = f"{tally.holding:>{wide}} {of} {tally.claims:>{wide}}"
        yield f"  {mark} {tally.code}  {count}  {view.translate(rule(tally.code).title)}"


def _verdict(audit: Audit, reconciliation: Reconciliation, view: View) -> Iterator[str]:
    claims, total = reconciliation.claims, reconciliation.total
    accepted = sum(claim.accepted for claim in claims) + _misprinted_years(reconciliation)
    if accepted:
        yield view.translate(
            Text(
                f"{accepted} số liệu in sai đã được ghi nhận và chấp nhận.",
                f"Known misprints on record and accepted: {accepted}.",
            )
        )
    if not reconciliation.plan.whole:
        yield view.paint(view.translate(_not_whole(audit)), "warning")
    if audit.hidden:
        hidden = counted(audit.hidden, "finding")
        text = Text(f"{audit.hidden} lỗi được ẩn theo yêu cầu.", f"{hidden} hidden.")
        yield view.paint(view.translate(text), "warning")
    for bound in audit.bounds:
        yield view.paint(view.translate(bound), "warning")
    if audit.diagnostics or audit.hidden:
        count = len(audit.diagnostics)
        broken = sum(not claim.holds for claim in claims)
        held = Text(
            f"{broken} trên {len(claims)} số liệu không khớp",
            f"{broken} of {counted(len(claims), 'claim')} do{'es' * (broken == 1)} not hold",
        )
        if not broken:
            held = _all_hold(len(claims))
        text = Text(f"{count} lỗi; {held.vi}.", f"{counted(count, 'finding')}; {held.en}.")
        yield view.paint(view.translate(text), "error")
    else:
        text = Text(
            f"Cả {len(claims)} số liệu đều khớp với các dòng kinh phí.",
            "The one claim follows from the funding lines."
            if len(claims) == 1
            else f"All {len(claims)} claims follow from the funding lines.",
        )
        yield view.paint(view.translate(text), "good")
        yield from _years(reconciliation, view)
        yield from _coherence(audit, reconciliation, view)
    if audit.coverage:
        yield coverage.verdict(audit.coverage, view)
    if reconciliation.plan.whole:
        label = view.translate(Text("Tổng kinh phí", "Grand total"))
        largest = next((u for u in reversed(UNITS) if abs(total) >= u.dong), UNITS[0])
        short = (
            f"{write(total, largest, view.lang)} {largest.vi if view.lang == 'vi' else largest.en}"
        )
        yield f"{label}: {view.paint(view.money(total), 'strong')} ({short})"
        yield f"{' ' * len(label)}  {spell(total)} đồng"


def _all_hold(claims: int) -> Text:
    if not claims:
        return Text("không có số liệu nào để đối chiếu", "there are no claims to reconcile")
    en = "the one claim holds" if claims == 1 else f"all {claims} claims hold"
    return Text(f"{claims} số liệu đều khớp", en)


def _misprinted_years(reconciliation: Reconciliation) -> int:
    """How many printed years of sources are misprints on record."""
    plan = reconciliation.plan
    places = [statement.years for statement in plan.statements.values()]
    places += [note.years for note in plan.annex.notes] if plan.annex else []
    return sum(stated.misprinted for years in places for stated in years.values())


def _years(reconciliation: Reconciliation, view: View) -> Iterator[str]:
    """What was found of the years that are printed, where there are any and all is well."""
    count = len(reconciliation.years)
    if count:
        text = Text(
            f"Cả {count} điều ghi về năm đều khớp với các năm của kế hoạch.",
            f"All {count} statements about years agree with the plan's years.",
        )
        yield view.paint(view.translate(text), "good")


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


def _coherence(audit: Audit, reconciliation: Reconciliation, view: View) -> Iterator[str]:
    """What was found of the targets, where there are any and all is well."""
    indicators = reconciliation.plan.indicators
    if indicators:
        count = len(indicators.indicators)
        asserted = sum(tally.claims for tally in audit.indicators)
        text = Text(
            f"{count} chỉ tiêu nhất quán: cả {asserted} điều kiểm tra đều đúng.",
            f"All {counted(asserted, 'assertion')} about {counted(count, 'indicator')} hold."
            if 1 in {count, asserted}
            else f"{count} indicators are coherent: all {asserted} assertions about them hold.",
        )
        yield view.paint(view.translate(text), "good")


def _width(char: str) -> int:
    """How many columns of a terminal a character takes."""
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
