"""Telephone numbers: groups of digits with hyphens, points, blanks or brackets, and the short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures.draft import Draft, name

if TYPE_CHECKING:
    from factcheck.figures.tokens import Tokens

HYPHENS = frozenset({"-", "‑", "–", "."})
_CALLING = frozenset({"call", "tel", "phone", "dial", "ring"})
_EMERGENCY = frozenset({"911", "999", "112", "101", "111", "988", "000"})
_DIALLED = frozenset("call dial dialled dialed calling called ring text phone".split())
_ANSWERED = frozenset("call calls operator dispatcher emergency".split())


def read_short_number(t: Tokens, i: int) -> Draft | None:
    """Read "dial 911", "a 999 call", "text 80808"."""
    word, before = t.words[i], t.lows[i - 1]
    if word in _EMERGENCY and (before in _DIALLED or (before in {"a", "the"} and t.lows[i + 1] in _ANSWERED)):
        return name(i, i + 1, "phone")
    if before not in {"to", "on", "text"} or len(word) not in {5, 6} or not word.isdigit():
        return None
    texted = any(t.words[j] in {"text", "Text", "SMS", "Samaritans"} for j in range(max(i - 5, 0), i))
    return name(i, i + 1, "phone") if texted else None


def read_phone(t: Tokens, i: int) -> Draft | None:
    """Read the telephone number that begins with the digits at token `i`."""
    word = t.words[i]
    first, last, groups, letters = _groups(t, i)
    if len(groups) == 1 and len(word) <= 3 and _sized(t, i + 1, 4):
        return name(first, i + 3, "phone")  # "3 5550 4321"
    if word in {"1300", "1800"} and _sized(t, i + 1, 3):
        return name(i, i + 3, "phone")  # an Australian number that is free
    size = sum(map(len, groups))
    shape = [len(group) for group in groups]
    if len(groups) >= 2 and 6 <= size <= 15:
        known = shape in ([3, 3, 4], [1, 3, 3, 4]) or (shape[-2:] == [3, 4] and size >= 7)
        if known or letters or (size >= 7 and (word[0] == "0" or first < i)):
            blanks = shape == [3, 4] and first == i and not any(sign in HYPHENS for sign in t.words[i:last])
            return None if blanks and t.lows[i - 1] not in _CALLING else name(first, last, "phone")
        if shape == [3, 3] and t.lows[i - 1] == "on":
            return name(first, last, "phone")
    return name(i, i + 1, "phone") if word[0] == "0" and 7 <= len(word) <= 13 else None


def _sized(t: Tokens, j: int, size: int) -> bool:
    """Whether two groups of so many digits stand at token `j`, apart from each other."""
    return all(len(t.words[k]) == size and t.words[k].isdigit() and t.spaced(k) for k in (j, j + 1))


def _groups(t: Tokens, i: int) -> tuple[int, int, list[str], bool]:
    """Return the first token, the token after the last, the groups, and whether letters end them."""
    word = t.words[i]
    first, j, groups = i, i + 1, [word]
    if t.words[i - 1] == "+" and t.glued(i):
        first = i - 1
    elif t.words[i - 1] == "(" and t.words[j] == ")" and t.words[j + 1].isdigit():
        first, j = i - 1, j + 2
        groups.append(t.words[j - 1])
    opened = first < i
    spaced = opened or (len(word) >= 2 and (word[0] == "0" or (t.lows[i - 1] in _LEADING and len(word) >= 3)))
    while len(groups) < 8:
        sign, following = t.words[j], t.words[j + 1]
        if sign in HYPHENS and t.glued(j) and (t.glued(j + 1) or (opened and len(groups) == 2 and t.spaced(j + 1))):
            # Behind an area code in brackets the hyphen may stand apart; letters may end the number.
            if not (following.isdigit() or (following.isupper() and len(groups) >= 2)):
                break
            groups.append(following)
            j += 2
            if not following.isdigit():
                return first, j, groups, True
        elif sign == "(" and following.isdigit() and t.words[j + 2] == ")" and opened:
            groups.append(following)
            j += 3
            if t.words[j].isdigit():
                groups.append(t.words[j])
                j += 1
        elif sign == "/" and opened and t.glued(j) and t.glued(j + 1) and _other_line(t, j + 1):
            groups.append(following)
            j += 2
        elif spaced and sign.isdigit() and t.spaced(j) and len(sign) >= (1 if opened else 2):
            groups.append(sign)
            j += 1
        else:
            break
    return first, j, groups, False


_LEADING = _CALLING | {"on", ":"}


def _other_line(t: Tokens, j: int) -> bool:
    """Whether a second line of the same telephone stands at token `j`: "555-0187/0188"."""
    return t.words[j].isdigit() and len(t.words[j]) == 4 and not t.words[j + 1].isdigit()
