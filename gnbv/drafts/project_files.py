"""Project files own `projects/*.yaml` of a draft: the tree of projects with their funding lines."""

import re

from gnbv.decision_text.records import FundingBlock
from gnbv.drafts.composition import Composition
from gnbv.drafts.items import Item
from gnbv.drafts.lines import Drawn
from gnbv.drafts.vocabulary import key_of
from gnbv.drafts.yaml_text import Commented, Quoted, Value, block, joined, named
from gnbv.extraction import Cell
from gnbv.plan import OPEN

_LABEL = re.compile(
    r"^((?:tiểu dự án|dự án|hợp phần|nội dung|sub-project|project|component)\s+[\w.]+)"
    r"\s*[:.–-]\s+(?=\S)",
    re.IGNORECASE,
)


def project_files(whole: Composition) -> dict[str, str]:
    """Write a file for each outermost project, by their paths."""
    written = _ProjectFiles(whole)
    return {
        f"projects/{number:02}-{key_of(item.name)}.yaml": written.text(item)
        for number, item in enumerate(whole.table.rows.children(None), 1)
    }


class _ProjectFiles:
    def __init__(self, whole: Composition) -> None:
        self._whole = whole

    def text(self, item: Item) -> str:
        return joined(block(self._project(item)))

    def _project(self, item: Item, above: str = "") -> dict[str, Value]:
        below = self._whole.table.rows.children(item)
        label = _LABEL.match(item.name)
        said = self._whole.blocks.get(item.at)
        own = ", ".join(one for one in (above, label[1] if label else "") if one)
        called = said.project if said else None
        is_labelled = called is not None and called.doubt is None
        number = called.full_label if called and is_labelled else own
        found: dict[str, Value] = {
            "code": Quoted(item.code),
            "national_code": number if label or is_labelled else "",
            "name": named(item.name[label.end() :] if label else item.name),
            "ref": self._whole.place(self._name_cell(item)),
        }
        if below:
            return found | {"sub_projects": [self._project(one, own) for one in below]}
        return found | {
            "lead": self._lead(said),
            "funding": self._funding(item),
            "stated": self._whole.figures(said) if said and not said.doubt else {},
        }

    def _lead(self, said: FundingBlock | None) -> str:
        project = said.project if said else None
        leads = (
            one.agency for one in self._whole.text.leads if one.project == project and not one.doubt
        )
        name = next(leads, "") if project else ""
        return key_of(name) if name else ""

    def _name_cell(self, item: Item) -> Cell:
        return self._whole.table.layout.body[item.at][self._whole.table.layout.name_at]

    def _funding(self, item: Item) -> Value:
        found: dict[str, dict[str, Value]] = {}
        lines = self._whole.lines[item.at]
        if [line.source for line in lines] == [OPEN] and lines[0].nature is None:
            return self._line(lines[0])
        for line in lines:
            found.setdefault(line.source, {})[line.nature or ""] = self._line(line)
        return {
            source: natures[""] if list(natures) == [""] else natures
            for source, natures in found.items()
        }

    def _line(self, line: Drawn) -> Value:
        """A line's amount; its years, where they are printed, or both as an amount and its pins."""
        years: dict[str, Value] = {
            str(year): Commented(
                self._whole.amount(dong), self._whole.called(line.years_in[year].place)
            )
            for year, dong in line.by_year.items()
        }
        if years and not line.cells:
            return {"years": years}
        places = ", ".join(self._whole.called(cell.place) for cell in line.cells)
        note = f"{line.times} x {line.cells[0].text}, {places}" if line.times > 1 else places
        amount = Commented(self._whole.amount(line.dong), note)
        return {"amount": amount, "profile": {"pinned": years}} if years else amount
