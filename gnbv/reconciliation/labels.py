"""Labels: what a selection of a plan's money is called, in both languages."""

from gnbv.language import Text
from gnbv.plan import Plan, Selection, label_of

_EVERYTHING = Text("Toàn bộ kế hoạch", "The whole plan")
_FULL_YEAR = Text("một năm", "one year")


def describe(plan: Plan, selection: Selection) -> Text:
    """Name a selection: its project, source, nature and year, from the widest to the narrowest."""
    programme = plan.programme
    parts = [_EVERYTHING]
    if selection.project:
        parts = [label_of(plan, selection.project)]
    if selection.source:
        parts.append(programme.sources[selection.source].name.text)
    if selection.nature:
        parts.append(programme.natures[selection.nature].name.text)
    if selection.span == "full-year":
        parts.append(_FULL_YEAR)
    elif selection.span != "period":
        parts.append(Text(f"năm {selection.span}", f"{selection.span}"))
    return Text.joined(parts)
