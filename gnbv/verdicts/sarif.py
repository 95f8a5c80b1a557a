"""Findings as SARIF 2.1.0 (OASIS standard): relative URIs, stable fingerprints, rules explained."""

from collections.abc import Iterable, Iterator
from typing import Any

from gnbv import __version__
from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic, Place
from gnbv.language import Text
from gnbv.rules import RULES, Rule, explanation
from gnbv.verdicts.json_text import Part, counted, items
from gnbv.verdicts.paths import fingerprints, uri
from gnbv.verdicts.view import View

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_CAUSE = Text("lỗi này kéo theo từ đây", "this is what it follows from")
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def part(audit: Audit, view: View) -> Part:
    """Return a plan's findings as results; a clean plan has none."""
    results = (_result(found, mark, view) for found, mark in fingerprints(audit))
    return Part(audit.checked, items(results, depth=4))


def frame(parts: Iterable[Part], view: View) -> Iterator[str]:
    """Yield the log of one run: every rule, how many plans were checked, every finding."""
    yield from counted(parts, lambda checked: _log(checked, view), "results", depth=4)


def _log(checked: int, view: View) -> dict[str, Any]:
    """The log of a run that checked so many plans, without results."""
    driver = {
        "name": "gnbv",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, view) for rule in RULES],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": view.lang,
        "properties": {"plansChecked": checked},
        "results": [],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, view: View) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": view.translate(rule.title) or rule.name},
        "fullDescription": {"text": view.translate(explanation(rule.code).why)},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(found: Diagnostic, mark: str, view: View) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": _INDEX[found.code],
        "level": found.rule.severity,
        "message": {"text": f"{found.message(view.lang)} ({found.hint(view.lang)})"},
        "locations": [_location(found.place)],
        "partialFingerprints": {"gnbv/v1": mark},
    }
    parts = found.figures.contributions if found.figures else ()
    related = [
        {
            **_location(part.place),
            "message": {"text": f"{view.translate(part.label)}: {view.money(part.amount)}"},
        }
        for part in parts
    ]
    related += [_location(place) for place in found.related]
    if found.cause:
        related.append({**_location(found.cause), "message": {"text": view.translate(_CAUSE)}})
    return {**result, "relatedLocations": related} if related else result


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(place.file)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        }
    }
