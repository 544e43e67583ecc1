"""The one error of the readers: which file, where in it, and the way out."""

from __future__ import annotations


class ReadError(Exception):
    """A text that cannot be read.

    The message is one line that names the fault and what to do about it; `name` is the file and `offset` the byte or
    character at fault, if there is one.
    """

    def __init__(self, message: str, name: str, offset: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.name = name
        self.offset = offset

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, int | None]]:
        # Exceptions are pickled by their `args`, which hold the message alone.
        return type(self), (self.message, self.name, self.offset)
