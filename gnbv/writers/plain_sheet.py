"""The plain sheet: a worksheet whose formulas are of Excel's first functions, and stay as written.

xlsxwriter looks through each formula for 29 functions of later Excels, which a file must mark; it
has no option to leave that out, and for a plan of some thousand projects it takes a third of the
whole export. Formulas here use none of them. `_prepare_formula` is xlsxwriter's own: should it be
gone, formulas are as right as before, and only slower.
"""

from xlsxwriter.worksheet import Worksheet


class PlainSheet(Worksheet):  # type: ignore[misc] # xlsxwriter has no types of its own
    """A worksheet that writes formulas as they are."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002 - as the library calls it
        return formula.removeprefix("=")
