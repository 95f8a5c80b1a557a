"""Findings for people: the line with a caret, the figures, the lines behind them, the help."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic, Figures, Place
from gnbv.language import Text, counted, harmless, inert
from gnbv.reading.loader import Loaded
from gnbv.verdicts.concise import line
from gnbv.verdicts.excerpt import excerpt
from gnbv.verdicts.spool import Spool
from gnbv.verdicts.summary import summary, title
from gnbv.verdicts.view import View
from gnbv.wrapping import fit

_MOST_LINES = 40

_STATED = Text("văn bản ghi", "stated")
_COMPUTED = Text("tính ra", "computed")
_LINE_SAYS = Text("dòng này ghi", "the line says")
_SHOULD_BE = Text("phải là", "should be")
_DIFFERENCE = Text("chênh lệch", "difference")
_MADE_OF = Text("gồm có", "made of")
_HELP = Text("gợi ý", "help")
_SEE = Text("xem thêm", "see")


class Part(NamedTuple):
    """A plan's title, its findings ('' where it has none), and what stands under all findings."""

    title: str
    findings: str
    summary: str


def part(audit: Audit, view: View) -> Part:
    """Return what is shown of a plan.

    Findings are in file order, but for suspects, which go first; what follows from another finding
    is one line, so that the few that want an answer stand out.
    """
    shown = f"{title(audit, view)}\n", "\n".join(_findings(audit, view)), summary(audit, view)
    return Part(*(inert(fit(block, view.width)) for block in shown))


def frame(parts: Iterable[Part], _: View) -> Iterator[str]:
    """Yield every finding of every plan, and under them each plan's summary and verdict.

    Above findings stand the titles of all plans; blocks have an empty line between them.
    """
    with Spool() as titles, Spool() as findings, Spool() as summaries:
        broken = some = False
        for one in parts:
            titles.add(one.title)
            if one.findings:
                findings.add(f"\n{one.findings}")
                broken = True
            summaries.add(f"\n{one.summary}" if some else one.summary)
            some = True
        if broken:
            yield from chain(titles.pieces(), findings.pieces(), ["\n"])
        yield from summaries.pieces()


def _findings(audit: Audit, view: View) -> Iterator[str]:
    """A plan's findings, and then what follows from each of them."""
    places = {found.place for found in audit.diagnostics}
    for found in audit.causes_first:
        if found.cause not in places:
            yield _finding(found, audit.loaded, view)
    follow: dict[Place, list[Diagnostic]] = {}
    for found in audit.diagnostics:
        if found.cause is not None and found.cause in places:
            follow.setdefault(found.cause, []).append(found)
    for cause, those in follow.items():
        yield _follow(cause, those, view)


def _follow(cause: Place, follow: Sequence[Diagnostic], view: View) -> str:
    """What follows from a finding above: a line each, and how to see one in full."""
    count, example = len(follow), follow[0].code
    head = Text(
        f"{count} lỗi kéo theo từ {cause} (xem đủ: --select {example})",
        f"{counted(count, 'finding')} {'follows' if count == 1 else 'follow'} from {cause}"
        f" (in full: --select {example})",
    )
    lines = [f"  {line(found._replace(cause=None), view.lang)}" for found in follow]
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
        *excerpt(diagnostic.place, loaded, view, role),
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
