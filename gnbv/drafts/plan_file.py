"""The plan file owns `plan.yaml` of a draft: what the whole plan shares, and what to decide."""

from collections.abc import Iterator, Mapping

from gnbv.decision_text.money_names import begins_as_total, is_allotment
from gnbv.decision_text.records import FundingBlock
from gnbv.drafts.composition import Composition
from gnbv.drafts.lines import UNNAMED
from gnbv.drafts.yaml_text import Flow, Value, block, both, comment, joined, named
from gnbv.language import Text
from gnbv.money import unit_called

_LONGEST = 300
"""How many letters of a quote a comment has."""
_NO_SOURCES = Text("Văn bản không nêu nguồn.", "The paper names no source.")
_NO_TITLE = Text(
    "văn bản không ghi tên chương trình; ở đây lấy tên bảng",
    "the paper does not name the programme; the table's name is taken",
)
_PROGRAMME = Text("tên chương trình", "programme")
_OTHER_YEARS = Text(
    "số tiền của năm hoặc giai đoạn khác với kế hoạch này",
    "an amount of other years than those of this plan",
)
_NO_PROJECT = Text(
    "không khớp chắc chắn với một dự án nào của bảng",
    "it surely matches no project of the table",
)
_NOT_THE_WHOLE = Text(
    "không chắc là kinh phí của cả chương trình",
    "it is not sure to be the money of the whole programme",
)
_NO_SUCH_SOURCE = Text("bảng không có nguồn này", "the table has no such source")


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
            "title": named(act.title.text if act.title else self._whole.title or mapping.table),
        }
        plan: dict[str, Value] = {
            "decision": decision,
            "programme": named(self._programme or mapping.table),
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
        comments = (*self._doubts(), *self._left_out())
        return joined([comment(head.in_language(self._whole.lang)), *comments, *block(plan)])

    @property
    def _programme(self) -> str:
        act = self._whole.text.act
        return act.programme.text if act.programme else self._whole.title

    def _doubts(self) -> Iterator[str]:
        """Comments on what a person has to decide."""
        mapping, lang = self._whole.mapping, self._whole.lang
        if not self._programme:
            yield comment(f"? {_PROGRAMME.in_language(lang)}: {_NO_TITLE.in_language(lang)}")
        understood = [
            *((one.at, one) for one in mapping.columns),
            *((one.name, one) for one in mapping.rows),
            *((one.name.vi, one) for one in mapping.sources.values()),
        ]
        for name, one in understood:
            if one.confidence == "unsure" and one.why:
                yield comment(f"? {name}: {one.why.text.in_language(lang)}")

    def _left_out(self) -> Iterator[str]:
        """Comments on what the text states of money and figures and no file of the plan holds."""
        text, lang = self._whole.text, self._whole.lang
        found = [(one.at, one.reason) for one in text.left_out]
        for block_of_text in text.funding:
            why = self._why_left(block_of_text)
            if why:
                found.append((block_of_text.at, why))
                continue
            lines = (one for one in block_of_text.lines if not self._has_source(one.standard))
            found += [(one.at, _NO_SUCH_SOURCE) for one in lines]
        for at, reason in dict.fromkeys(found):
            ref = at.ref or self._whole.called(at.place)
            yield comment(f"? {ref}: {at.quote[:_LONGEST]} ({reason.in_language(lang)})")

    def _has_source(self, standard: str) -> bool:
        return self._whole.source_key(standard) is not None

    def _why_left(self, found: FundingBlock) -> Text | None:
        """Why money that the text states is in no file; None where it is in one."""
        if found.doubt:
            return found.doubt
        if not self._whole.is_of_period(found):
            return _OTHER_YEARS
        if found.project is not None:
            is_matched = any(one is found for one in self._whole.blocks.values())
            return None if is_matched else _NO_PROJECT
        return None if found.lines or _is_of_all(found) else _NOT_THE_WHOLE

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
            if found.project is not None or self._why_left(found):
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


def _is_of_all(found: FundingBlock) -> bool:
    """Whether a sentence begins as one on the money of a whole programme does."""
    quote = found.at.quote
    before = quote.partition(found.total.text)[0] if found.total else ""
    return begins_as_total(quote) or is_allotment(before.strip(" :,"))


def _unnamed(natures: Mapping[str, None], years: range) -> dict[str, Value]:
    return {
        "name": named("Nguồn không nêu"),
        "natures": Flow(natures),
        "years": Flow(map(str, years)),
        "inferred": both(_NO_SOURCES),
    }
