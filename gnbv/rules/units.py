"""Rules on units: coefficients that exist, reserves within bounds, counterparts that are met."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_UNITS = "units.yaml"

RULES = (
    Rule(
        "U101",
        "unknown-criterion",
        Text("không có tiêu chí '{text}'", "there is no criterion '{text}'"),
        Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}"),
        title=Text("Tiêu chí đã khai báo", "Criteria are declared"),
        why=Text(
            "Hệ số của đơn vị và trọng số của dự án chỉ tính theo tiêu chí đã khai báo trong "
            "'criteria'. Một tên viết sai sẽ làm mất điểm của đơn vị mà không ai biết.",
            "A unit's coefficients and a project's weights count for criteria that 'criteria' "
            "declares. A misspelt name would cost a unit its points in silence.",
        ),
        example=Example(_UNITS, "    weights:\n      poor: 2\n", "    weights:\n      rich: 2\n"),
    ),
    Rule(
        "U102",
        "missing-coefficient",
        Text(
            "đơn vị '{unit}' thiếu hệ số của tiêu chí '{text}'",
            "the unit '{unit}' has no coefficient for '{text}'",
        ),
        Text("thêm hệ số; ghi 0 nếu đúng là không có", "add it; write 0 if that is what it is"),
        title=Text("Đủ hệ số", "No coefficient is missing"),
        why=Text(
            "Hệ số để trống không phải là không: điều văn bản không nói thì không được tự đặt ra. "
            "Ghi rõ hệ số của mọi đơn vị theo mọi tiêu chí, kể cả khi bằng 0.",
            "A coefficient left out is not zero: what a document does not say is not invented. "
            "Write one for every unit and criterion, also where it is 0.",
        ),
        example=Example(_UNITS, "      communes: 5\n", ""),
    ),
    Rule(
        "U103",
        "no-points",
        Text(
            "không đơn vị nào có điểm ở dự án '{text}'",
            "no unit has any points in project '{text}'",
        ),
        Text(
            "kiểm tra trọng số, định mức và hệ số",
            "look at the weights, norms and coefficients",
        ),
        title=Text("Dự án có đơn vị nhận", "Someone receives a project"),
        why=Text(
            "Tiền được chia theo điểm: trọng số × định mức × hệ số. Khi mọi đơn vị đều không điểm "
            "thì không biết chia cho ai.",
            "Money is shared by points: weight × norm × coefficient. Where every unit has none, "
            "there is nobody to share it with.",
        ),
        example=Example(_UNITS, "    weights:\n      poor: 2\n", "    weights:\n      poor: 0\n"),
    ),
    Rule(
        "U104",
        "reserve-above-limit",
        Text(
            "dự phòng {percent} %, trong khi được phép nhiều nhất {limit} %",
            "{percent} % is held back, where no more than {limit} % may be",
        ),
        Text("giảm tỷ lệ dự phòng", "hold back less"),
        title=Text("Dự phòng trong mức cho phép", "The reserve is within its limit"),
        why=Text(
            "Quy định phân bổ thường cho giữ lại một tỷ lệ và đặt mức tối đa ('at_most'). Tỷ lệ "
            "giữ lại không được vượt mức đó.",
            "Allocation rules let a percentage be held back, and limit it ('at_most'). What is "
            "held back must not exceed the limit.",
        ),
        example=Example(_UNITS, "  percent: 5 %\n", "  percent: 15 %\n"),
    ),
    Rule(
        "U105",
        "counterpart-too-low",
        Text(
            "{what}: đối ứng {given}, tối thiểu phải là {needed} ({percent} %, theo {ref})",
            "{what}: the counterpart is {given}, and must be {needed} ({percent} %, by {ref})",
        ),
        Text("thêm {short}", "add {short}"),
        title=Text("Tỷ lệ đối ứng tối thiểu", "The least counterpart"),
        why=Text(
            "Chương trình thường buộc một nguồn (địa phương) đối ứng ít nhất một tỷ lệ của nguồn "
            "khác (trung ương), trên từng dự án hoặc trên tổng số. Mức tối thiểu được tính chính "
            "xác và làm tròn lên đồng.",
            "Programmes often oblige one source (local) to add at least a percentage of another "
            "(central), for each project or in total. The least amount is worked out exactly, and "
            "rounded up to the đồng.",
        ),
        example=Example("plan.yaml", "    at_least: 5 %\n", "    at_least: 7 %\n"),
    ),
    Rule(
        "U106",
        "counterpart-of-itself",
        Text("'{text}' không thể đối ứng cho chính nó", "'{text}' cannot be its own counterpart"),
        Text(
            "ghi ở 'of' nguồn được đối ứng; ở 'source' nguồn phải đối ứng",
            "name under 'of' the source that is matched, under 'source' the one that matches it",
        ),
        title=Text("Đối ứng giữa hai nguồn", "Counterparts between two sources"),
        why=Text(
            "Tỷ lệ đối ứng so tiền của một nguồn với tiền của một nguồn khác. Một nguồn so với "
            "chính nó thì luôn đạt, nên quy định ghi vào kế hoạch mà không kiểm được gì. Sửa "
            "'source' hoặc 'of'.",
            "A counterpart compares the money of one source with that of another. A source "
            "compared with itself always has enough, so the rule would stand in the plan and check "
            "nothing. Fix 'source' or 'of'.",
        ),
        example=Example("plan.yaml", "    of: central\n", "    of: local\n"),
    ),
)
