"""One sorted CSV file, searched by halving its bytes: no row is split that nobody asked for."""

from __future__ import annotations

from fractions import Fraction


class Sheet:
    r"""The bytes of a CSV file whose first column is sorted.

    >>> sheet = Sheet(b"date,rate\n2022-06-15,1.0431\n2022-06-16,1.04\n")
    >>> sheet.until("2022-06-15")
    '2022-06-15,1.0431'
    >>> sheet.between("2022-06-16", "2022-06-30")
    ['2022-06-16,1.04']
    """

    __slots__ = ("data", "first", "header")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.first = data.index(b"\n") + 1
        self.header = data[: self.first - 1].decode()

    def until(self, key: str) -> str:
        """Return the last line whose key is at most `key`, or "" if all are later."""
        end = self._place(key.encode() + b"\xff")
        if end <= self.first:
            return ""
        return self.data[self.data.rfind(b"\n", 0, end - 1) + 1 : end - 1].decode()

    def between(self, first: str, last: str) -> list[str]:
        """Return the lines whose keys run from `first` to `last`, both included."""
        return self.data[self._place(first.encode()) : self._place(last.encode() + b"\xff")].decode().splitlines()

    def starting(self, prefix: str) -> list[str]:
        """Return the lines that start with `prefix`."""
        start = prefix.encode()
        return self.data[self._place(start) : self._place(start + b"\xff")].decode().splitlines()

    @property
    def top(self) -> str:
        """The first line."""
        return self.data[self.first : self.data.find(b"\n", self.first)].decode()

    @property
    def bottom(self) -> str:
        """The last line."""
        return self.data[self.data.rfind(b"\n", self.first - 1, len(self.data) - 1) + 1 : -1].decode()

    def _place(self, key: bytes) -> int:
        """Return where the first line starts that is not below `key`."""
        data, low, high, size = self.data, self.first, len(self.data), len(key)
        while low < high:
            middle = (low + high) // 2
            line = data.rfind(b"\n", 0, middle) + 1
            if data[line : line + size] < key:
                low = data.find(b"\n", middle) + 1
            else:
                high = line
        return low


def number(text: str) -> Fraction:
    """Return the exact value of a printed decimal.

    >>> number("1.0431"), number("-0.50")
    (Fraction(10431, 10000), Fraction(-1, 2))
    """
    whole, _, decimals = text.partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals))


def step(text: str) -> Fraction:
    """Return the worth of the last printed digit.

    >>> step("1.0431"), step("136")
    (Fraction(1, 10000), Fraction(1, 1))
    """
    return Fraction(1, 10 ** len(text.partition(".")[2]))
