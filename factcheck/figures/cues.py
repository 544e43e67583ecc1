"""Cues: the places and peoples an article names, and the currencies they point to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    **dict.fromkeys("Lebanon Lebanese Beirut".split(), "LBP"),
    **dict.fromkeys("Syria Syrian Damascus".split(), "SYP"),
    **dict.fromkeys("Sudan Sudanese Khartoum".split(), "SDG"),
    **dict.fromkeys("Juba".split(), "SSP"),
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
    **dict.fromkeys("Romania Romanian Bucharest Romania's".split(), "RON"),
    **dict.fromkeys("Moldova Moldovan Chisinau".split(), "MDL"),
    **dict.fromkeys("Azerbaijan Azerbaijani Baku".split(), "AZN"),
    **dict.fromkeys("Serbia Serbian Belgrade".split(), "RSD"),
    **dict.fromkeys("Bahrain Bahraini".split(), "BHD"),
    **dict.fromkeys("Algeria Algerian".split(), "DZD"),
    **dict.fromkeys("Tunisia Tunisian".split(), "TND"),
    **dict.fromkeys("Libya Libyan".split(), "LYD"),
    **dict.fromkeys("Saudi Riyadh".split(), "SAR"),
    **dict.fromkeys("Qatar Qatari Doha".split(), "QAR"),
    **dict.fromkeys("Kenya Kenyan Nairobi".split(), "KES"),
    **dict.fromkeys("Nigeria Nigerian Lagos Abuja naira".split(), "NGN"),
    **dict.fromkeys("Zambia Zambian Lusaka kwacha".split(), "ZMW"),
    **dict.fromkeys("Papua Moresby kina".split(), "PGK"),
    **dict.fromkeys("Botswana Gaborone pula".split(), "BWP"),
    **dict.fromkeys("Uganda Ugandan Kampala".split(), "UGX"),
    **dict.fromkeys("Tanzania Tanzanian".split(), "TZS"),
}  # fmt: skip


class Cues:
    """How often an article names the places that use a currency; counted once, when first asked for."""

    __slots__ = ("_counts", "_tokens", "_words")

    def __init__(self, t: Tokens) -> None:
        self._tokens = t
        self._counts: dict[str, int] | None = None
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """All words of the article in small letters."""
        if self._words is None:
            self._words = frozenset(self._tokens.lows)
        return self._words

    @property
    def counts(self) -> dict[str, int]:
        """Mentions by currency code."""
        if self._counts is None:
            counts: dict[str, int] = {}
            for word, times in Counter(self._tokens.words).items():
                code = CUES.get(word)
                if code is None and len(word) > 3 and word[0] < "[":  # capitals, which the loop can afford to look at
                    if word[-2:] in {"'s", "’s", "'S"}:
                        code = CUES.get(word[:-2]) or CUES.get(word[:-2].title())
                    elif word.isupper():
                        code = CUES.get(word.title())
                if code is not None:
                    counts[code] = counts.get(code, 0) + times
            self._counts = counts
        return self._counts
