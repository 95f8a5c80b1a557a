"""The letterhead owns the words around what an office hands in, as Decree 30/2020/NĐ-CP has them.

Appendix I of the decree: who issues it and its number on the left, the national title and the
motto, the place and the day on the right; at the end who receives it, and who signs. What the plan
does not name is left as dots, to be filled in by hand.
"""

from gnbv.language import Text
from gnbv.plan import Programme

NATION = Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
NUMBER = Text("Số: …………/…………", "No.: …………/…………")
PLACE_AND_DAY = Text("………………, ngày …… tháng …… năm ………", "………………, …… (day) …… (month) ……… (year)")
RECIPIENTS = Text("Nơi nhận:", "Recipients:")
RECEIVING = (
    Text.plain("- …………………………;"),
    Text.plain("- …………………………;"),
    Text("- Lưu: VT, ………", "- Archives: ………"),
)
CAPACITY = Text("………………………………………", "………………………………………")
SIGNING = Text("(Chức vụ, chữ ký của người ký, dấu)", "(Capacity, signature and seal)")
_DOTS = Text.plain("………………………………………")


def issuer_of(programme: Programme | None) -> Text:
    """Who issues the decision, as the plan names it; else dots."""
    issuer = programme.decision.issuer if programme else None
    return issuer.text if issuer else _DOTS
