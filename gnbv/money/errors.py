"""The one error of the money room: text that is no amount, and what its writer may have meant."""


class AmountError(ValueError):
    """Text that cannot be read as whole đồng.

    `code` is the rule that it breaks (see `gnbv.rules.amounts`); `details` fill in that rule's
    message: always `text`, the text as written, and for some rules one or two ways to write it.
    """

    def __init__(self, code: str, text: str, **details: str) -> None:
        super().__init__(f"{code}: {text!r}")
        self.code = code
        self.details = {"text": text, **details}
