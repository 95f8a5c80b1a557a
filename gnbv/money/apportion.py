"""Apportionment: whole parts of a whole amount, by the method of largest remainders.

Hamilton's method (Balinski and Young, Fair Representation, 1982): every part first gets the floor
of its exact share, and the units left over go to the largest remainders.
"""

from collections.abc import Sequence
from fractions import Fraction


def apportion(amount: int, weights: Sequence[int]) -> list[int]:
    """Split `amount` in proportion to whole `weights`; the parts sum to it exactly.

    Every part differs from its exact share by less than one. Equal remainders go to the earlier
    part first: that is the tie rule. A negative amount is split as its opposite.

    Raises `ValueError` where there are no weights, one is negative, or all are zero.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must not be negative, and not all zero")
    if amount < 0:
        return [-part for part in apportion(-amount, weights)]
    parts, remainders = zip(*(divmod(amount * weight, whole) for weight in weights), strict=True)
    left = amount - sum(parts)
    first = sorted(range(len(weights)), key=lambda index: (-remainders[index], index))[:left]
    result = list(parts)
    for index in first:
        result[index] += 1
    return result


def round_shares(amount: int, shares: Sequence[Fraction]) -> list[int]:
    """Round exact shares, of whatever sign, to whole parts that sum to `amount`.

    `amount` is the floor or the ceiling of their sum; every part is the floor or the ceiling of
    its share. What the floors leave goes to the largest remainders, the earlier first in ties.
    """
    parts = [share.numerator // share.denominator for share in shares]
    order = sorted(range(len(shares)), key=lambda j: (parts[j] - shares[j], j))
    for j in order[: amount - sum(parts)]:
        parts[j] += 1
    return parts
