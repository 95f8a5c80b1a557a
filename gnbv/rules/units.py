"""Rules on units: coefficients that exist, reserves within bounds, counterparts that are met."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_UNITS = "units.yaml"

RULES = (
    Rule(
        "U101",
        "unknown-criterion",
        Text("không có tiêu chí '{text}'", "there is no criterion '{text}'"),
        Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}"),
        title=Text("Tiêu chí đã khai báo", "Criteria are declared"),
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
    ),
    Rule(
        "U103",
        "no-points",
        Text(
            "không đơn vị nào có điểm ở dự án mã '{text}'",
            "no unit has any points in the project with code '{text}'",
        ),
        Text(
            "kiểm tra trọng số, định mức và hệ số",
            "look at the weights, norms and coefficients",
        ),
        title=Text("Dự án có đơn vị nhận", "Someone receives a project"),
    ),
    Rule(
        "U104",
        "reserve-above-limit",
        Text(
            "dự phòng {percent}%, trong khi được phép nhiều nhất {limit}%",
            "{percent}% is held back, where no more than {limit}% may be",
        ),
        Text("giảm tỷ lệ dự phòng", "hold back less"),
        title=Text("Dự phòng trong mức cho phép", "The reserve is within its limit"),
    ),
    Rule(
        "U105",
        "counterpart-too-low",
        Text(
            "{what}: đối ứng {given}, tối thiểu phải là {needed} ({percent}%, theo {ref})",
            "{what}: the counterpart is {given}, and must be {needed} ({percent}%, by {ref})",
        ),
        Text("thêm {short}", "add {short}"),
        title=Text("Tỷ lệ đối ứng tối thiểu", "The least counterpart"),
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
    ),
    Rule(
        "U107",
        "unknown-unit",
        Text("không có đơn vị nhận '{text}'", "there is no unit '{text}'"),
        Text(
            "sửa tên, hoặc khai báo nó ở 'units'; {known}",
            "fix the name, or declare it under 'units'; {known}",
        ),
        title=Text("Đơn vị nhận đã khai báo", "Units are declared"),
    ),
)
