"""Plans for commands that calculate: read, usable, or the command ends saying why."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from gnbv import references
from gnbv.allocation import Allocation, allocate, unit_findings
from gnbv.cli.app import Exit, fail
from gnbv.cli.progress import progress
from gnbv.diagnostics import Diagnostic
from gnbv.findings import Finding
from gnbv.language import Lang, Text
from gnbv.loader import Loaded, load
from gnbv.plan import Plan, Units

Check = Callable[[Plan], tuple[Finding, ...]]


def allocated(folder: Path, lang: Lang, *checks: Check) -> tuple[Loaded, Allocation]:
    """Return a plan's folder as read and the plan's allocation, if it can be calculated with.

    A plan with findings in its YAML, fields or references, or by one of `checks`, or whose years
    cannot be settled, ends the command (exit 1): figures worked out from half a plan would look
    like figures.
    """
    with progress(Text("đang đọc kế hoạch", "reading the plan"), lang):
        loaded = load(folder)
    plan = loaded.plan
    if plan is None or loaded.diagnostics or any(one(plan) for one in (references.check, *checks)):
        from gnbv.audit import audit

        refuse(audit(loaded).diagnostics, lang)
    allocation = allocate(plan)
    require_settled(loaded, allocation, lang)
    return loaded, allocation


def changed(words: Sequence[str], loaded: Loaded, allocation: Allocation, lang: Lang) -> Allocation:
    """Return the allocation as `--set` would have it; ends the command where there is none."""
    from gnbv.allocation.whatif import apply
    from gnbv.cli.changes import parse

    plan = apply(allocation.plan, [parse(word, allocation.plan, lang) for word in words])
    after = allocate(plan)
    sets = " ".join(f"--set {word}" for word in words)
    require_settled(loaded, after, lang, Text(f"với {sets}:", f"with {sets}:"))
    return after


_FINDINGS = Text("kế hoạch có lỗi:", "the plan has findings:")


def require_settled(
    loaded: Loaded, allocation: Allocation, lang: Lang, head: Text = _FINDINGS
) -> None:
    """End the command (exit 1) where years cannot be settled, saying what contradicts what."""
    if allocation.findings:
        from gnbv.placing import place

        plan = allocation.plan
        refuse([place(one, plan, loaded) for one in allocation.findings], lang, head)


def require_units(loaded: Loaded, plan: Plan, lang: Lang) -> Units:
    """Return the plan's units; ends the command where it has none, or they have findings."""
    if plan.units is None:
        text = Text("kế hoạch không có units.yaml", "the plan has no units.yaml")
        fail(text.say(lang), Exit.USAGE)
    found = unit_findings(plan)
    if found:
        from gnbv.placing import place

        refuse([place(finding, plan, loaded) for finding in found], lang)
    return plan.units


def refuse(diagnostics: Iterable[Diagnostic], lang: Lang, head: Text = _FINDINGS) -> NoReturn:
    """End the command with findings, a line each, under words that say whose they are."""
    from gnbv.reports.concise import line

    shown = list(diagnostics)
    unread = any(diagnostic.could_not_be_read for diagnostic in shown)
    lines = [line(diagnostic, lang) for diagnostic in shown]
    fail("\n".join([head.say(lang), *lines]), Exit.FAILED if unread else Exit.FINDINGS)
