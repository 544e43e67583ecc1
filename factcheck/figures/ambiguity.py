"""Units that one sign or word shares: decided by the article's own cues, else left as candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figures import shared_measures
from factcheck.figures.cues import Cues
from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures import units
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens


def settle(t: Tokens, drafts: list[Draft]) -> None:
    """Decide shared units from the cues of the whole article; what they do not decide stays a tuple of candidates."""
    cues = Cues(t)
    own = {draft.units[0] for draft in drafts if draft.kind is Kind.MONEY and len(draft.units) == 1}
    stated = ""
    scales: frozenset[str] | None = None
    before: Draft | None = None
    for n, draft in enumerate(drafts):
        if draft.scale > 1 and draft.kind is Kind.NUMBER and before is not None:
            _in_bracket(t, draft, before)
        if len(draft.units) > 1:
            if "USD" in draft.units and _conversion(t, draft, before):
                draft.units = ("USD",)
            elif draft.units[:2] == shared_measures.POUNDS:
                shared_measures.pounds(t, draft, cues)
            elif "USD" in draft.units:
                stated = stated or _stated(t)
                draft.units = (stated,) if stated != "-" else _dollars(draft.units, cues.counts, own)
            elif draft.units[:2] in shared_measures.LIQUIDS:
                shared_measures.liquid(draft, cues)
            elif "long_ton" in draft.units:
                shared_measures.tons(draft, cues)
            else:
                draft.units = _by_cues(draft.units, cues.counts, own)
        elif draft.units == shared_measures.DEGREE:
            scales = shared_measures.scales(drafts) if scales is None else scales
            shared_measures.degrees(t, drafts, n, cues, scales)
        before = draft
    if _long_scale(t.text):
        for draft in drafts:
            if draft.scale in _LONG and not draft.label and "million" not in t.lows[draft.first : draft.last]:
                if draft.low is None or draft.low != draft.high:
                    continue
                draft.label = "short or long scale"
                draft.high = draft.low * _LONG[draft.scale]


def _long_scale(text: str) -> bool:
    """Whether a text says that its billion is, or may be, a million million."""
    if "long scale" in text or "long-scale" in text or "million million" in text:
        return True
    return "illion (10" in text and any(f"billion (10{power}" in text for power in ("^12", "¹²", "12)"))


#: How much more the words for these count where a billion is a million million.
_LONG = {10**9: 10**3, 10**12: 10**6, 10**15: 10**9}


def _conversion(t: Tokens, draft: Draft, before: Draft | None) -> bool:
    """Whether "$" converts an amount of another currency beside it: "70m euros ($91m)", "($1 = 0.94 euros)"."""
    if t.words[draft.last] == "=" and draft.low == 1:
        return True
    return (
        before is not None and before.kind is Kind.MONEY and "USD" not in before.units
        and t.words[draft.first - 1] in {"(", ";", "/"} and draft.first - before.last <= 2
    )  # fmt: skip


def _in_bracket(t: Tokens, draft: Draft, before: Draft) -> None:
    """Carry the currency into the bracket after an amount: "SEK 459m (433m in 2022)"."""
    if (
        before.kind is Kind.MONEY
        and before.scale == draft.scale
        and t.words[draft.first - 1] == "("
        and before.last == draft.first - 1
        and draft.hedge is None
        and not draft.counted
    ):
        draft.units, draft.kind, draft.carried = before.units, Kind.MONEY, True


_NATIONS = {
    "canadian": "CAD",
    "australian": "AUD",
    "zealand": "NZD",
    "singapore": "SGD",
    "us": "USD",
    "u.s.": "USD",
    "kong": "HKD",
    "american": "USD",
}


def _stated(t: Tokens) -> str:
    """Return the currency that the article says its sums are in ("All figures in Canadian dollars"), or "-"."""
    for i, low in enumerate(t.lows if "dollars" in t.lows else ()):
        if low == "dollars" and t.lows[i - 1] in _NATIONS:
            j = i - 2 if t.lows[i - 1] not in {"zealand", "kong"} else i - 3
            if (
                t.lows[j] == "in"
                and t.lows[i + 1] in {".", ",", "", "unless", "\n", ")", ";"}
                and not any(w in t.lows[max(j - 6, 0) : j] for w in ("traded", "paid"))
            ):
                return _NATIONS[t.lows[i - 1]]
    return "-"


def _dollars(candidates: units.Candidates, counts: dict[str, int], own: set[str]) -> units.Candidates:
    """Return the dollars that "$" may mean: the American one unless the article is about another dollar country."""
    american = counts.get("USD", 0)
    # The peso sign is the dollar sign only where all is Mexican; the Gulf of Mexico is not.
    others = sorted(
        (-counts[code], code)
        for code in candidates
        if code != "USD" and counts.get(code, 0) > (2 + 3 * american if code == "MXN" else 0)
    )
    if not others:
        return ("USD",)
    count, code = -others[0][0], others[0][1]
    if count == 1 and code not in own:
        return ("USD",)  # a country named in passing says nothing of the money
    if code in own and "USD" not in own:
        # "A$" or "Canadian dollars" beside a bare "$": the writer tells the two apart.
        return ("USD",)
    if "USD" in own and code in own:
        return ("USD", code)
    if "USD" in own and count >= american:
        return (code,) if len(others) == 1 else ("USD", code)
    if american and (count < 2 or count < american):
        return ("USD",)
    if american == 0 and count >= 3 and len(others) == 1 and code not in _HUBS:
        return (code,)
    return ("USD", *(code for _, code in others[:3]))


#: Places that foreign stories name often without counting in their money.
_HUBS = frozenset({"SGD", "HKD", "TWD", "MXN"})


#: What "Rs" and "P" are where no place is named.
_USUAL = frozenset({"INR", "PHP"})


def _by_cues(candidates: units.Candidates, counts: dict[str, int], own: set[str]) -> units.Candidates:
    named = [code for code in candidates if counts.get(code)]
    if len(named) == 1:
        return (named[0],)
    if named:
        best = sorted(named, key=lambda code: -counts[code])
        return (best[0],) if counts[best[0]] >= 3 * counts[best[1]] else tuple(best)
    stated = [code for code in candidates if code in own]
    if len(stated) == 1:
        return (stated[0],)
    if candidates[0] in _USUAL and not any(counts.get(code) for code in candidates):
        return (candidates[0],)
    if candidates[0] == "JPY":
        return ("JPY",) if "CNY" not in own else candidates
    return candidates
