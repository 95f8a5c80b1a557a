"""Findings as JSON: places that count from 1, figures as integers in đồng, a format version."""

from collections.abc import Iterable, Iterator
from typing import Any

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic, Figures, Place
from gnbv.plan import Plan
from gnbv.reconciliation import Claim, Covered, Tally, describe
from gnbv.verdicts import opened
from gnbv.verdicts.json_text import Part, counted, items
from gnbv.verdicts.paths import relative
from gnbv.verdicts.view import View

FORMAT_VERSION = 1


def part(audit: Audit, view: View) -> Part:
    """Return a plan with its claims by rule, its grand total and its findings."""
    return Part(audit.checked, items([_plan(audit, view)], depth=2))


def frame(parts: Iterable[Part], _: View) -> Iterator[str]:
    """Yield the document: how many plans were checked, then every plan."""
    yield from counted(parts, _body, "plans", depth=2)


def _body(checked: int) -> dict[str, Any]:
    return {"format_version": FORMAT_VERSION, "plans_checked": checked, "plans": []}


def _plan(audit: Audit, view: View) -> dict[str, Any]:
    done = audit.reconciliation
    tallies = done.tallies() if done else ()
    return {
        "plan": relative(audit.loaded.name),
        "whole": done is not None and done.plan.whole,
        "total": done.total if done and done.plan.whole else None,
        "claims": [_tally(tally) for tally in tallies],
        **_within_rounding(audit, view),
        "indicators": [_tally(tally) for tally in audit.indicators],
        **_decisions(audit),
        "coverage": _coverage(audit, view),
        **opened.facts(done),
        "hidden": audit.hidden,
        "findings": [_finding(diagnostic, view) for diagnostic in audit.diagnostics],
    }


def _decisions(audit: Audit) -> dict[str, Any]:
    """What was asserted of later decisions; nothing where there are none."""
    return {"decisions": list(map(_tally, audit.decisions))} if audit.decisions else {}


def _tally(tally: Tally) -> dict[str, Any]:
    """A tally; how many hold within rounding only is left out where none does."""
    body = tally._asdict()
    if not tally.within_rounding:
        del body["within_rounding"]
    return body


def _within_rounding(audit: Audit, view: View) -> dict[str, Any]:
    """The claims that hold within rounding only, with both ends of both intervals, if any."""
    done = audit.reconciliation
    if done is None or not done.within_rounding:
        return {}
    return {
        "within_rounding": [_loose(one, done.plan, audit, view) for one in done.within_rounding]
    }


def _loose(claim: Claim, plan: Plan, audit: Audit, view: View) -> dict[str, Any]:
    return {
        "code": claim.code,
        "label": view.translate(describe(plan, claim.selection)),
        **_place(audit.loaded.place(claim.address)),
        "stated": claim.stated,
        "computed": claim.computed,
        "stated_interval": claim.allowed._asdict(),
        "computed_interval": claim.possible._asdict(),
    }


def _coverage(audit: Audit, view: View) -> dict[str, Any] | None:
    """How many inputs there are and which have no witness; where asked for, every one of them."""
    if audit.coverage is None:
        return None
    every, unwitnessed = audit.coverage.inputs, audit.coverage.unwitnessed
    body: dict[str, Any] = {
        "inputs": len(every),
        "witnessed": len(every) - len(unwitnessed),
        "unwitnessed": [_input(one, audit, view) for one in unwitnessed],
    }
    if view.coverage:
        body["every"] = [
            _input(one, audit, view) | {"witnesses": _witnesses(one, audit)} for one in every
        ]
    return body


def _input(one: Covered, audit: Audit, view: View) -> dict[str, Any]:
    return {
        "kind": one.input.kind,
        "label": view.translate(one.input.label),
        **_place(audit.loaded.place(one.input.address)),
        "witnessed": one.witnessed,
    }


def _witnesses(one: Covered, audit: Audit) -> list[dict[str, Any]]:
    places = ((by.code, audit.loaded.place(by.address)) for by in one.witnesses)
    return [{"code": code, **_place(place)} for code, place in places]


def _finding(diagnostic: Diagnostic, view: View) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.rule.name,
        "severity": diagnostic.rule.severity,
        **_place(diagnostic.place),
        "message": diagnostic.message(view.lang),
        "hint": diagnostic.hint(view.lang),
        "figures": _figures(diagnostic.figures, view) if diagnostic.figures else None,
        "related": [_place(place) for place in diagnostic.related],
        "follows_from": _place(diagnostic.cause) if diagnostic.cause else None,
    }


def _figures(figures: Figures, view: View) -> dict[str, Any]:
    return {
        "stated": figures.stated,
        "computed": figures.computed,
        "difference": figures.difference,
        **_intervals(figures),
        "made_of": [
            {"label": view.translate(part.label), "amount": part.amount, **_place(part.place)}
            for part in figures.contributions
        ],
    }


def _intervals(figures: Figures) -> dict[str, Any]:
    """What both figures may be; nothing where they are exact."""
    if figures.allowed is None or figures.possible is None:
        return {}
    return {
        "stated_interval": figures.allowed._asdict(),
        "computed_interval": figures.possible._asdict(),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": relative(place.file),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
