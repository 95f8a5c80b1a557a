"""Coverage for people: every input of a plan with what witnesses it, those without any first."""

from collections.abc import Iterator

from gnbv.audit import Audit
from gnbv.language import Text, harmless
from gnbv.reconciliation import Coverage, Covered
from gnbv.verdicts.view import View

_UNKNOWN = Text(
    "Chưa xét được đối chứng: sửa các lỗi về tệp, tên và năm trước.",
    "Witnesses are not known: fix what is wrong with files, names and years first.",
)
_NONE = Text("không có đối chứng", "no witness")
_ROUNDED = Text("đối chứng trong phạm vi làm tròn", "witnessed within rounding")
_TOO_FEW = Text("chưa đủ, còn giá trị khác cũng khớp", "not enough, another value would pass")


def listing(audit: Audit, view: View) -> Iterator[str]:
    """Yield the lines that list a plan's inputs: name, place, witnesses by rule."""
    if audit.coverage is None:
        yield view.paint(view.translate(_UNKNOWN), "warning")
        return
    for one in sorted(audit.coverage.inputs, key=lambda one: one.witnessed):
        good = one.witnessed
        sign = view.paint("✓" if good else "✗", "good" if good else "error")
        yield f"  {sign} {view.translate(one.input.label)}"
        yield f"    {view.paint(harmless(str(audit.loaded.place(one.input.address))), 'place')}"
        yield from _by_rule(one, view)


def _by_rule(one: Covered, view: View) -> Iterator[str]:
    """The witnesses of an input counted by rule, a few on a line."""
    counts = [f"{code} × {count}" for code, count in sorted(one.counts().items())]
    for at in range(0, len(counts), 6):
        yield f"    {'  '.join(counts[at : at + 6])}"
    if one.within_rounding:
        yield f"    {view.translate(_ROUNDED)}"
    if not one.witnessed:
        yield f"    {view.translate(_TOO_FEW if counts else _NONE)}"


def verdict(coverage: Coverage, view: View) -> str:
    """Say in a sentence whether every input is witnessed, or how many are not."""
    left, count = len(coverage.unwitnessed), len(coverage.inputs)
    rounded = sum(one.within_rounding for one in coverage.inputs)
    if not left and rounded:
        text = Text(
            f"Mọi số liệu đầu vào đều có đối chứng, trong đó {rounded} trong phạm vi làm tròn.",
            f"Every input is witnessed, {rounded} of them within rounding.",
        )
        return view.paint(view.translate(text), "good")
    if not left:
        text = Text("Mọi số liệu đầu vào đều có đối chứng.", "Every input is witnessed.")
        return view.paint(view.translate(text), "good")
    text = Text(
        f"{left}/{count} số liệu đầu vào không có đối chứng (xem: --coverage).",
        f"{left} of {count} inputs {'has' if left == 1 else 'have'} no witness"
        " (--coverage lists them).",
    )
    return view.paint(view.translate(text), "warning")
