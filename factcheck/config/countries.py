"""Countries, and what a paper's own one decides: which dollar a bare $ is, and what 3/4/2024 means."""

#: All countries of ISO 3166-1, two letters each.
COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)
#: Countries in which a bare $ is another dollar than that of the United States, or the same one.
DOLLARS = {
    "AG": "XCD", "AU": "AUD", "BB": "BBD", "BM": "BMD", "BN": "BND", "BS": "BSD", "BZ": "BZD", "CA": "CAD", "DM": "XCD",
    "FJ": "FJD", "GD": "XCD", "GY": "GYD", "HK": "HKD", "JM": "JMD", "KN": "XCD", "KY": "KYD", "LC": "XCD", "LR": "LRD",
    "NA": "NAD", "NZ": "NZD", "SB": "SBD", "SG": "SGD", "SR": "SRD", "TT": "TTD", "TW": "TWD", "US": "USD", "VC": "XCD",
}  # fmt: skip
#: Where papers in English write the month before the day in digits, and where the day; elsewhere both are seen.
MONTH_FIRST = frozenset({"US"})
DAY_FIRST = frozenset("AU BB BW FJ GB GH GY HK IE IN JM KE LK MT MU MW MY NA NG NZ PG PK SG TT TZ UG ZA ZM ZW".split())
