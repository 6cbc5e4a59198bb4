"""Numbers as tables have them: to so many significant digits that no machine's last bit shows."""

from typing import Any

DIGITS = 9


def digits(value: Any) -> Any:
    """A float to DIGITS significant digits; anything else as it is.

    >>> digits(1 / 3), digits(7), digits(None)
    (0.333333333, 7, None)
    """
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value
