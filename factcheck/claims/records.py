"""Records that rules keep of what they bind besides figures."""

from __future__ import annotations

from typing import dataclass_transform


@dataclass_transform(kw_only_default=True)
class Record:
    """A record whose fields its class names, as in a dataclass; type checkers know them, and check each call.

    Nothing is generated when such a class is defined, which takes 0.01 ms instead of the 0.6 of a dataclass and the
    0.1 of a named tuple: a check defines thirty of them, and has 100 ms for everything.

    >>> class Terms(Record):
    ...     sign: int
    ...     doubt: str = ""
    >>> Terms(sign=1), Terms(sign=1).doubt, Terms(sign=1) == Terms(sign=-1)
    (Terms(sign=1), '', False)
    """

    def __init__(self, **fields: object) -> None:
        self.__dict__ |= fields

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({fields})"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(type(self))
