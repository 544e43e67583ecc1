"""Units that one sign or word shares: decided by the article's own cues, else left as candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.figure import Kind

if TYPE_CHECKING:
    from factcheck.figures import units
    from factcheck.figures.draft import Draft
    from factcheck.figures.tokens import Tokens

#: Places and peoples that point to a currency.
CUES = {
    **dict.fromkeys(
        "U.S. US USA America American Americans Washington York California Texas Florida Chicago Boston Nasdaq "
        "NYSE Dow Wall "
                    "Federal Pentagon Congress Senate Angeles Francisco Seattle Illinois Ohio Michigan Virginia "
                    "Georgia Pennsylvania".split(), "USD"),
    **dict.fromkeys(
        "Australia Australian Australians Australia's Sydney Melbourne Brisbane Perth Adelaide Canberra "
        "Queensland Tasmania ASX NSW "
                    "Victorian Darwin Hobart Newcastle Westpac Qantas Telstra".split(), "AUD"),
    **dict.fromkeys(
        "Canada Canadian Canadians Canada's Toronto Ottawa Vancouver Montreal Calgary Alberta Ontario Quebec TSX "
        "Saskatchewan Manitoba "
                    "Winnipeg Edmonton Halifax".split(), "CAD"),
    **dict.fromkeys("Zealand Auckland Wellington Christchurch Zealander Zealanders NZ Fonterra".split(), "NZD"),
    **dict.fromkeys("Kong HK HKMA HKEX Kowloon".split(), "HKD"),
    **dict.fromkeys("Singapore Singapore's Singaporean Singaporeans Temasek DBS".split(), "SGD"),
    **dict.fromkeys("Taiwan Taipei Taiwanese Taiwan's TSMC".split(), "TWD"),
    **dict.fromkeys("Mexico Mexican Mexico's Mexicans".split(), "MXN"),
    **dict.fromkeys(
        "Britain British UK U.K. London England English Scotland Scottish Wales Britain's BBC FTSE sterling pence "
        "£ Manchester "
                    "Birmingham Leeds Glasgow Edinburgh Whitehall Westminster Treasury NHS Commons".split(), "GBP"),
    **dict.fromkeys("Egypt Egyptian Cairo Egypt's".split(), "EGP"),
    **dict.fromkeys(
        "India Indian India's Delhi Mumbai Rupee Sensex Nifty BSE NSE RBI crore lakh Bengaluru Chennai Kolkata "
        "Modi".split(), "INR"),
    **dict.fromkeys("Pakistan Pakistani Karachi Islamabad Lahore Pakistan's".split(), "PKR"),
    **dict.fromkeys("Lanka Lankan Colombo".split(), "LKR"),
    **dict.fromkeys("Nepal Nepali Nepalese Kathmandu".split(), "NPR"),
    **dict.fromkeys("Mauritius Mauritian".split(), "MUR"),
    **dict.fromkeys("Japan Japanese Tokyo Japan's Nikkei".split(), "JPY"),
    **dict.fromkeys("China Chinese Beijing China's Shanghai Shenzhen yuan renminbi".split(), "CNY"),
    **dict.fromkeys("Philippines Philippine Manila Filipino".split(), "PHP"),
    **dict.fromkeys("Argentina Argentine Buenos Argentina's".split(), "ARS"),
    **dict.fromkeys("Colombia Colombian Bogota".split(), "COP"),
    **dict.fromkeys("Chile Chilean Santiago Chile's".split(), "CLP"),
    **dict.fromkeys("Cuba Cuban Havana".split(), "CUP"),
    **dict.fromkeys("Uruguay Uruguayan Montevideo".split(), "UYU"),
    **dict.fromkeys("Dominican".split(), "DOP"),
    **dict.fromkeys("Switzerland Swiss Zurich Geneva Basel".split(), "CHF"),
    **dict.fromkeys("France French Paris".split(), "FRF"),
    **dict.fromkeys("Belgium Belgian Brussels".split(), "BEF"),
    **dict.fromkeys("Sweden Swedish Stockholm Sweden's".split(), "SEK"),
    **dict.fromkeys("Norway Norwegian Oslo Norway's".split(), "NOK"),
    **dict.fromkeys("Denmark Danish Copenhagen Denmark's".split(), "DKK"),
    **dict.fromkeys("Czech Prague".split(), "CZK"),
    **dict.fromkeys("Iceland Icelandic Reykjavik".split(), "ISK"),
    **dict.fromkeys("Turkey Turkish Ankara Istanbul Turkey's Türkiye".split(), "TRY"),
    **dict.fromkeys("Italy Italian Rome Milan".split(), "ITL"),
    **dict.fromkeys("Kuwait Kuwaiti".split(), "KWD"),
    **dict.fromkeys("Iraq Iraqi Baghdad".split(), "IQD"),
    **dict.fromkeys("Jordan Jordanian Amman".split(), "JOD"),
    **dict.fromkeys("Serbia Serbian Belgrade".split(), "RSD"),
    **dict.fromkeys("Bahrain Bahraini".split(), "BHD"),
    **dict.fromkeys("Algeria Algerian".split(), "DZD"),
    **dict.fromkeys("Tunisia Tunisian".split(), "TND"),
    **dict.fromkeys("Libya Libyan".split(), "LYD"),
    **dict.fromkeys("Saudi Riyadh".split(), "SAR"),
    **dict.fromkeys("Qatar Qatari Doha".split(), "QAR"),
    **dict.fromkeys("Kenya Kenyan Nairobi".split(), "KES"),
    **dict.fromkeys("Uganda Ugandan Kampala".split(), "UGX"),
    **dict.fromkeys("Tanzania Tanzanian".split(), "TZS"),
}  # fmt: skip
#: What weighs: words around "pounds" that make them a weight.
_WEIGHING = frozenset(
    "weigh weighs weighed weighing weight lost gained lose gain lighter heavier heavy lift lifted shed drop "
    "dropped overweight carry "
    "carrying payload fish catch cocaine heroin marijuana explosives meat load bags".split()
)
_PAYING = frozenset(
    "paid pay pays paying fined fine spent spend spending cost costs costing worth price priced owed owes sold "
    "raised donated won stole stolen "
    "charged earned earns".split()
)
_VALUES = frozenset(
    "debt damage debts savings investment taxpayers public aid worth funding government money cash revenue sales "
    "profit assets tax "
    "losses goods property bonds compensation fines new extra assets".split()
)
_NOTES = frozenset(
    "note notes coin coins fine deal budget bill project contract bid offer house prize jackpot loan fee".split()
)


class Cues:
    """How often an article names the places that use a currency; counted once, when first asked for."""

    __slots__ = ("_counts", "_tokens")

    def __init__(self, t: Tokens) -> None:
        self._tokens = t
        self._counts: dict[str, int] | None = None

    @property
    def counts(self) -> dict[str, int]:
        """Mentions by currency code."""
        if self._counts is None:
            counts: dict[str, int] = {}
            for word in self._tokens.words:
                code = CUES.get(word)
                if code is None and len(word) > 3:
                    if word[-2:] in {"'s", "’s", "'S"}:
                        code = CUES.get(word[:-2]) or CUES.get(word[:-2].title())
                    elif word.isupper():
                        code = CUES.get(word.title())
                if code is not None:
                    counts[code] = counts.get(code, 0) + 1
            self._counts = counts
        return self._counts


def settle(t: Tokens, drafts: list[Draft]) -> None:
    """Decide shared units from the cues of the whole article; what they do not decide stays a tuple of candidates."""
    cues = Cues(t)
    own = {draft.units[0] for draft in drafts if draft.kind is Kind.MONEY and len(draft.units) == 1}
    stated = ""
    before: Draft | None = None
    for draft in drafts:
        if len(draft.units) > 1:
            if "USD" in draft.units and _conversion(t, draft, before):
                draft.units = ("USD",)
            elif draft.units[:2] == POUNDS:
                _pounds(t, draft, cues)
            elif "USD" in draft.units:
                stated = stated or _stated(t)
                draft.units = (stated,) if stated != "-" else _dollars(draft.units, cues.counts, own)
            elif draft.units[:2] in {("gallon", "imperial_gallon"), ("pint", "imperial_pint")}:
                _liquid(draft, cues.counts)
            else:
                draft.units = _by_cues(draft.units, cues.counts, own)
        before = draft


def _conversion(t: Tokens, draft: Draft, before: Draft | None) -> bool:
    """Whether "$" converts an amount of another currency beside it: "70m euros ($91m)", "($1 = 0.94 euros)"."""
    if t.words[draft.last] == "=" and draft.low == 1:
        return True
    return (
        before is not None and before.kind is Kind.MONEY and "USD" not in before.units
        and t.words[draft.first - 1] in {"(", ";", "/"} and draft.first - before.last <= 2
    )  # fmt: skip


POUNDS = ("GBP", "pound")
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
    for i, low in enumerate(t.lows):
        if low == "dollars" and t.lows[i - 1] in _NATIONS:
            j = i - 2 if t.lows[i - 1] not in {"zealand", "kong"} else i - 3
            if (
                t.lows[j] == "in"
                and t.lows[i + 1] in {".", ",", "", "unless", "\n", ")", ";"}
                and not any(w in t.lows[max(j - 6, 0) : j] for w in ("traded", "paid"))
            ):
                return _NATIONS[t.lows[i - 1]]
    return "-"


def _liquid(draft: Draft, counts: dict[str, int]) -> None:
    """Tell American gallons and pints from British ones."""
    american, british = counts.get("USD", 0), counts.get("GBP", 0)
    if american > 2 * british:
        draft.units = draft.units[:1]
    elif british > 2 * american:
        draft.units = draft.units[1:]


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
    if code in own and "USD" not in own:
        # "A$" or "Canadian dollars" beside a bare "$": the writer tells the two apart.
        return ("USD",)
    if "USD" in own and code in own:
        return ("USD", code)
    if "USD" in own and count >= american:
        return (code,) if len(others) == 1 else ("USD", code)
    if american and (count < 2 or count < american):
        return ("USD",)
    if american == 0 and count >= 3 and len(others) == 1:
        return (code,)
    return ("USD", *(code for _, code in others[:3]))


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
    if candidates[0] == "INR" and not any(counts.get(code) for code in candidates):
        return ("INR",)
    if candidates[0] == "JPY":
        return ("JPY",) if "CNY" not in own else candidates
    return candidates


def _pounds(t: Tokens, draft: Draft, cues: Cues) -> None:
    """Tell money from weight."""
    following, further = t.lows[draft.last], t.lows[draft.last + 1]
    money: bool | None = None
    if following == "of":
        money = further in _VALUES
    elif following == "sterling" or draft.scale >= 1_000_000:
        money = True
    elif t.words[draft.last - 2] in {"-", "‑"}:
        money = following in _NOTES
    elif any(t.lows[j] in _WEIGHING for j in range(max(draft.first - 5, 0), draft.first)) or following in {
        "heavier",
        "lighter",
        "overweight",
        "per",
    }:
        money = False
    elif cues.counts.get("GBP") or any(t.lows[j] in _PAYING for j in range(max(draft.first - 4, 0), draft.first)):
        money = True
    elif cues.counts.get("EGP"):
        draft.units = ("EGP",)
        return
    if money is not None:
        draft.units = ("GBP",) if money else ("pound",)
    draft.kind = Kind.MONEY if money is not False else Kind.QUANTITY
