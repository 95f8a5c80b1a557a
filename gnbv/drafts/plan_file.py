"""The plan file owns `plan.yaml` of a draft: what the whole plan shares, and what to decide."""

from collections.abc import Iterator, Mapping

from gnbv.decision_text.money_names import begins_as_total
from gnbv.drafts.composition import Composition
from gnbv.drafts.lines import UNNAMED
from gnbv.drafts.yaml_text import Flow, Value, block, both, comment, joined, named
from gnbv.language import Text
from gnbv.money import unit_called

_NO_SOURCES = Text("Văn bản không nêu nguồn.", "The paper names no source.")


def plan_file(whole: Composition) -> str:
    """Write `plan.yaml`."""
    return _PlanFile(whole).text()


class _PlanFile:
    def __init__(self, whole: Composition) -> None:
        self._whole = whole

    def text(self) -> str:
        act, mapping = self._whole.text.act, self._whole.mapping
        decision: dict[str, Value] = {
            "number": act.number.text if act.number else "",
            "date": act.date.text if act.date else "",
            "issuer": named(act.issuer.text) if act.issuer else {},
            "title": named(act.title.text if act.title else mapping.title),
        }
        plan: dict[str, Value] = {
            "decision": decision,
            "programme": named(act.programme.text if act.programme else mapping.title),
            "place": named(act.place.text) if act.place else {},
            "period": {"first": str(mapping.period.first), "last": str(mapping.period.last)},
            "unit": mapping.unit.vi,
            "rounded": unit_called(mapping.rounded) if mapping.rounded else "",
            "natures": {key: {"name": named(one.vi)} for key, one in mapping.natures.items()},
            "sources": dict(self._sources()),
            "agencies": {key: {"name": named(name)} for key, name in self._whole.agencies.items()},
            "stated": list(self._stated_of_all()),
        }
        head = Text(
            f"Bản nháp từ {self._whole.file}: so từng điểm với bản giấy. mapping.yaml nói đã hiểu "
            "bảng ra sao.",
            f"Drafted from {self._whole.file}: compare it with the paper. mapping.yaml says how it "
            "was read.",
        )
        return joined([comment(head.in_language(self._whole.lang)), *self._doubts(), *block(plan)])

    def _doubts(self) -> Iterator[str]:
        """Comments on what a person has to decide."""
        mapping = self._whole.mapping
        understood = [
            *((one.at, one) for one in mapping.columns),
            *((one.name, one) for one in mapping.rows),
            *((one.name.vi, one) for one in mapping.sources.values()),
        ]
        for name, one in understood:
            if one.confidence == "unsure" and one.why:
                yield comment(f"? {name}: {one.why.text.in_language(self._whole.lang)}")

    def _sources(self) -> Iterator[tuple[str, Value]]:
        by_source: dict[str, dict[str, None]] = {}
        for item in self._whole.innermost:
            for line in self._whole.lines[item.at]:
                natures = by_source.setdefault(line.source, {})
                if line.nature:
                    natures[line.nature] = None
        for column in self._whole.table.drawn:
            for source in column.source or ():
                natures = by_source.setdefault(source, {})
                natures.update(dict.fromkeys(column.nature or ()))
        for key, mapped in self._whole.mapping.sources.items():
            why = mapped.why
            yield (
                key,
                {
                    "name": named(mapped.name.vi),
                    "natures": Flow(by_source.get(key, {})),
                    "years": Flow(map(str, mapped.years)),
                    "ref": why.vi.strip("'")[:120] if mapped.stated and why else "",
                    "inferred": both(why.text) if why and not mapped.stated else {},
                },
            )
        if UNNAMED in by_source:
            period = self._whole.mapping.period
            yield UNNAMED, _unnamed(by_source[UNNAMED], range(period.first, period.last + 1))

    def _stated_of_all(self) -> Iterator[dict[str, Value]]:
        for found in self._whole.text.funding:
            is_sure = found.lines or begins_as_total(found.at.quote)
            if found.project is not None or found.doubt or not is_sure:
                continue
            figures = self._whole.figures(found)
            if not figures:
                continue
            total = found.total
            yield {
                "ref": found.at.ref or self._whole.called(found.at.place),
                "figures": figures,
                "words": total.words if total and total.words_dong is not None else "",
            }


def _unnamed(natures: Mapping[str, None], years: range) -> dict[str, Value]:
    return {
        "name": named("Nguồn không nêu"),
        "natures": Flow(natures),
        "years": Flow(map(str, years)),
        "inferred": both(_NO_SOURCES),
    }
