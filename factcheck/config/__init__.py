"""What a newsroom decides for itself: one frozen record, with defaults that work."""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False  # as in `typing`, whose import costs start-up time
if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Config:
    """The options of a check. Rules are named by code ("CUR101"), family ("CUR") or name ("currency-conversion")."""

    select: tuple[str, ...] = ()  #: rules to run; none named means all
    ignore: tuple[str, ...] = ()  #: rules to leave out
    home_currency: str = ""  #: ISO 4217 code of the paper's own currency, for a "$" that nothing else explains
    country: str = ""  #: ISO 3166 code of the paper's own country; gives its currency, and the order of 3/4/2024
    plugins: tuple[str, ...] = ()  #: entry points of `factcheck.rules` whose rules run, too
    #: What the house calls near enough: rule or family, and the share of the computed value that it may be off by.
    tolerance: tuple[tuple[str, Fraction], ...] = ()

    @property
    def home(self) -> str:
        """The paper's own currency: the one that is named, else the dollar of its country; "" for neither.

        >>> Config(country="CA").home, Config(country="CA", home_currency="USD").home
        ('CAD', 'USD')
        """
        if self.home_currency or not self.country:
            return self.home_currency
        from factcheck.config.countries import DOLLARS

        return DOLLARS.get(self.country, "")

    def near_enough(self, code: str, name: str) -> Fraction | None:
        """Return the tolerance for a rule, the one under its narrowest name; None where the house has none.

        >>> Config(tolerance=(("CUR", 3), ("CUR102", 1))).near_enough("CUR102", "printed-rate")
        1
        """
        fitting = [(_narrowness(word, code, name), share) for word, share in self.tolerance]
        return max((each for each in fitting if each[0] >= 0), default=(-1, None))[1]

    def runs(self, code: str, name: str) -> bool:
        """Say whether the rule is to run; where `select` and `ignore` both name it, the narrower one wins.

        >>> Config(select=("CUR",), ignore=("CUR102",)).runs("CUR102", "inverted-rate")
        False
        >>> Config(select=("CUR101",), ignore=("CUR",)).runs("CUR101", "currency-conversion")
        True
        """
        selected = max((_narrowness(word, code, name) for word in self.select), default=0 if not self.select else -1)
        ignored = max((_narrowness(word, code, name) for word in self.ignore), default=-1)
        return selected > ignored if ignored >= 0 else selected >= 0


def _narrowness(word: str, code: str, name: str) -> int:
    """Return how narrowly `word` names the rule: -1 not at all, 0 for "ALL", up to a code or name in full."""
    if word == "ALL":
        return 0
    if word in (code, name):
        return 1000
    return len(word) if word and code.startswith(word) else -1
