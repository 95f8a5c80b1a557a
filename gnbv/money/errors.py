"""The one error of the money room: text that is no amount, and what its writer may have meant."""

from gnbv.lookalikes import odd, plain, visible


class AmountError(ValueError):
    """Text that cannot be read as whole đồng.

    `code` is the rule that it breaks (see `gnbv.rules.amounts`); `details` fill in that rule's
    message: always `text`, the text as written, and for some rules one or two ways to write it.
    """

    def __init__(self, code: str, text: str, **details: str) -> None:
        super().__init__(f"{code}: {text!r}")
        self.code = code
        self.details = {"text": text, **details}


def refuse_odd(text: str) -> None:
    """Raise `AmountError` (M113) where a character is not seen, or passes for another."""
    strange = odd(text)
    if strange:
        shown, meant = visible(text)[:60], plain(text)[:60]
        raise AmountError("M113", shown, character=strange.point, plain=meant)
