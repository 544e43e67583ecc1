"""Currencies as news writes them: code, prefixes, names, and what their hundredth is called."""

# ruff: noqa: E501  (one line is one currency)

#: `code | prefixes and symbols (case counts) | names in full (case does not; the plain plural is understood)`.
CURRENCIES = """\
USD | US$, U$, $US, U.S.$, USD$, U$S, US$US | US dollar, U.S. dollar, American dollar, United States dollar, greenback, US dlr, U.S. dlr, USD, dollars US
EUR | €, EU€ | euro, eur
GBP | £, UK£, ₤ | pound sterling, pounds sterling, British pound, sterling, stg, quid, UK pound, English pound
JPY | Y=, JP¥, ¥JP, J¥ | yen, Japanese yen
CNY | RMB, CN¥, RMB¥, Rmb, 元, CN￥ | yuan, renminbi, Chinese yuan, yuan renminbi, Chinese renminbi
AUD | A$, $A, AU$, AUD$, Aus$, $AU | Australian dollar, Aussie dollar, Aust dlr, Australian dlr, dollars Australian
CAD | C$, $C, CA$, Can$, CAD$, Cdn$, CDN$ | Canadian dollar, Canadian dlr, Cdn dollar, Cdn dlr
NZD | NZ$, $NZ, NZD$ | New Zealand dollar, Kiwi dollar, N.Z. dollar, N.Z. dlr
HKD | HK$, $HK, HKD$ | Hong Kong dollar, H.K. dollar, H.K. dlr
SGD | S$, SG$, $S, SGD$ | Singapore dollar, Singaporean dollar, Singapore dlr
TWD | NT$, $NT, TW$ | Taiwan dollar, New Taiwan dollar, Taiwanese dollar, Taiwan dlr
CHF | Sfr, SFr, SFR, Fr | Swiss franc
DKK | DKr, Dkr | Danish krone, Danish kroner, Danish crown
SEK | SKr, Skr | kronor, Swedish krona, Swedish kronor, Swedish crown
NOK | NKr, Nkr | Norwegian krone, Norwegian kroner, Norwegian crown
ISK | | kronur, Icelandic krona, Icelandic kronur, Icelandic crown
INR | ₹, INR₹ | Indian rupee
PKR | PKRs | Pakistani rupee, Pakistan rupee
LKR | SLRs | Sri Lankan rupee, Sri Lanka rupee
NPR | | Nepalese rupee, Nepali rupee
MUR | | Mauritian rupee
IDR | Rp, Rp. | rupiah, Indonesian rupiah
MYR | RM, MYR$ | ringgit, Malaysian ringgit, Malaysia ringgit, Malaysian dollar, Malaysian dlr
THB | ฿ | baht, Thai baht
PHP | ₱, Php, PhP | Philippine peso, Filipino peso
VND | ₫, VND$ | dong, Vietnamese dong, Vietnam dong
KRW | ₩ | South Korean won, Korean won
KPW | | North Korean won
RUB | ₽, Rbs | rouble, ruble, Russian rouble, Russian ruble
UAH | ₴ | hryvnia, hryvnias, hryvna, Ukrainian hryvnia, hryvnya
BYN | | Belarusian rouble, Belarusian ruble, Belarus rouble
PLN | zł | zloty, zlotys, zlotych, złoty, Polish zloty, Polish złoty
CZK | Kč | koruna, korunas, koruny, Czech koruna, Czech crown
HUF | | forint, Hungarian forint
RON | | Romanian leu, Romanian lei
MDL | | Moldovan leu, Moldovan lei
BGN | | lev, leva, Bulgarian lev, Bulgarian leva
HRK | | kuna, Croatian kuna
RSD | | Serbian dinar
TRY | ₺, TL | Turkish lira, Turkey lira, Turkish lire
ILS | ₪, NIS | shekel, Israeli shekel, new Israeli shekel, new shekel
EGP | E£, LE | Egyptian pound
SYP | | Syrian pound
LBP | | Lebanese pound
SDG | | Sudanese pound
SSP | | South Sudanese pound
SAR | SR | Saudi riyal, Saudi Arabian riyal, Saudi rial
QAR | QR | Qatari riyal, Qatar riyal, Qatari rial
OMR | | Omani rial, Omani riyal
YER | | Yemeni rial, Yemeni riyal
IRR | | Iranian rial, rial, toman
AED | Dh, Dhs, DH | UAE dirham, United Arab Emirates dirham, Emirati dirham, U.A.E. dirham, dirham
MAD | | Moroccan dirham
KWD | KD | Kuwaiti dinar, Kuwait dinar
BHD | BD | Bahraini dinar
JOD | JD | Jordanian dinar
IQD | ID | Iraqi dinar
DZD | | Algerian dinar
TND | | Tunisian dinar
LYD | | Libyan dinar
ZAR | | rand, South African rand
NGN | ₦ | naira, Nigerian naira
KES | KSh, Ksh, KES, Kshs, KShs | Kenyan shilling, Kenya shilling
UGX | USh, UShs, Shs, Ush | Ugandan shilling, Uganda shilling
TZS | TSh, Tsh | Tanzanian shilling, Tanzania shilling
SOS | | Somali shilling
GHS | ₵, GH₵, GH¢, GHC | cedi, Ghanaian cedi, Ghana cedi
ETB | | birr, Ethiopian birr
ZMW | | kwacha, Zambian kwacha
MWK | | Malawian kwacha, Malawi kwacha
ZWL | Z$ | Zimbabwe dollar, Zimbabwean dollar
BWP | | pula, Botswana pula
NAD | N$ | Namibian dollar, Namibia dollar
AOA | Kz | Angolan kwanza, kwanza
RWF | | Rwandan franc
BIF | | Burundian franc
CDF | | Congolese franc
XAF | | Central African CFA franc
XOF | CFA | CFA franc, West African CFA franc
MXN | Mex$, MX$, MXN$ | Mexican peso
ARS | AR$ | Argentine peso, Argentinian peso, Argentinean peso
CLP | CL$ | Chilean peso
COP | COL$ | Colombian peso
UYU | | Uruguayan peso
CUP | | Cuban peso
DOP | RD$ | Dominican peso
BOB | Bs | boliviano
BRL | R$ | reais, Brazilian real, Brazilian reais, Brazilian reals, reals
PEN | S/ | Peruvian sol, nuevo sol, Peruvian soles
VES | | bolivar, bolívar, Venezuelan bolivar, bolivares
PYG | | guarani, Paraguayan guarani
CRC | ₡ | Costa Rican colon, Costa Rican colones
GTQ | | quetzal, quetzales
HNL | | lempira, Honduran lempira
JMD | J$ | Jamaican dollar, Jamaica dollar
TTD | TT$ | Trinidad and Tobago dollar, Trinidad dollar
BBD | Bds$ | Barbados dollar, Barbadian dollar
BSD | B$ | Bahamian dollar, Bahamas dollar
BZD | BZ$ | Belize dollar
GYD | G$ | Guyanese dollar, Guyana dollar
XCD | EC$ | East Caribbean dollar, Eastern Caribbean dollar
FJD | F$, FJ$ | Fijian dollar, Fiji dollar
PGK | PGK$ | kina, Papua New Guinea kina
SBD | SI$ | Solomon Islands dollar
WST | | tala, Samoan tala
TOP | | paanga, pa'anga
BND | | Brunei dollar
MOP | MOP$ | pataca, Macau pataca
BDT | Tk, Tk., ৳ | taka, Bangladeshi taka
MMK | | kyat, Myanmar kyat
KHR | | riel, Cambodian riel
LAK | ₭ | Lao kip, kip
MNT | ₮ | tugrik, Mongolian tugrik
KZT | ₸ | tenge, Kazakh tenge
UZS | | Uzbek som, Uzbek sum
KGS | | Kyrgyz som
TJS | | somoni
TMT | | Turkmen manat
AZN | ₼ | Azerbaijani manat, Azeri manat
GEL | ₾ | lari, Georgian lari
AMD | ֏ | Armenian dram
AFN | | afghani
ALL | | Albanian lek
MKD | | Macedonian denar
BAM | | convertible mark, marka
DEM | DM | deutsche mark, deutschemark, deutschmark, German mark, West German mark, D-mark, deutsch mark
FRF | FFr | French franc
BEF | BFr | Belgian franc
LUF | | Luxembourg franc
ITL | | lire, Italian lira, Italian lire
ESP | | peseta, Spanish peseta, pta
PTE | | escudo, Portuguese escudo
NLG | | guilder, Dutch guilder, Dfl
ATS | | Austrian schilling
FIM | | markka, Finnish markka, Finnish mark
IEP | IR£ | punt, Irish pound, Irish punt
GRD | | drachma, Greek drachma
XEU | | European Currency Unit, Ecu
BTC | ₿ | bitcoin
"""

#: Names that more than one country's money has; "$" and its kin are in `SYMBOLS`. The first is the likeliest.
GENERIC = {
    "dollar": ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD"),
    "peso": ("MXN", "PHP", "ARS", "COP", "CLP", "DOP", "UYU", "CUP"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "franc": ("CHF", "FRF", "XOF", "BEF", "XAF"),
    "dinar": ("KWD", "IQD", "JOD", "RSD", "BHD", "DZD", "TND", "LYD"),
    "krona": ("SEK", "ISK"),
    "krone": ("NOK", "DKK"),
    "crown": ("SEK", "NOK", "DKK", "CZK"),
    "lira": ("TRY", "ITL"),
    "shilling": ("KES", "UGX", "TZS", "SOS"),
    "riyal": ("SAR", "QAR", "OMR"),
    "won": ("KRW",),
    "mark": ("DEM",),
    "real": ("BRL",),
    "manat": ("AZN", "TMT"),
    "schilling": ("ATS",),
    "leu": ("RON", "MDL"),
    "sol": ("PEN",),
}
#: All currencies that a word may name where a text has it without a country; the rarer ones are never assumed.
SHARED = {
    "crown": "SEK NOK DKK CZK ISK",
    "dinar": "KWD IQD JOD RSD BHD DZD TND LYD MKD",
    "dirham": "AED MAD",
    "franc": "CHF XOF XAF RWF CDF GNF BIF DJF KMF XPF",
    "kronor": "SEK ISK",
    "kwacha": "ZMW MWK",
    "lei": "RON MDL",
    "lira": "TRY LBP SYP",
    "manat": "AZN TMT",
    "mark": "DEM BAM",
    "peso": "MXN PHP ARS COP CLP DOP UYU CUP",
    "pound": "GBP EGP LBP SYP SDG SSP",
    "rial": "IRR OMR YER",
    "riyal": "SAR QAR OMR YER",
    "rouble": "RUB BYN",
    "ruble": "RUB BYN",
    "rupee": "INR PKR LKR NPR MUR SCR",
    "shilling": "KES UGX TZS SOS",
    "som": "KGS UZS",
    "won": "KRW KPW",
}
#: Irregular plurals and short forms of generic names.
GENERIC_FORMS = {
    "dlr": "dollar",
    "dlrs": "dollar",
    "dls": "dollar",
    "buck": "dollar",
    "bucks": "dollar",
    "kroner": "krone",
    "kr": "krone",
    "won": "won",
    "lei": "leu",
    "soles": "sol",
    "sen": "",
}
#: Signs that several currencies share.
SYMBOLS = {
    "$": ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD", "MXN"),
    "＄": ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD", "MXN"),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
    "￡": ("GBP",),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Re": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Y": ("JPY", "CNY"),
    "Kr": ("NOK", "DKK", "SEK"),
    "kr": ("NOK", "DKK", "SEK"),
    "R": ("ZAR",),
    "Z": ("PLN",),
    "N": ("NGN",),
    "P": ("PHP", "BWP"),
    "L": ("ITL", "GBP"),
    "K": ("PGK", "ZMW"),
    "Sh": ("KES", "UGX", "TZS"),
    "Shs": ("UGX", "KES", "TZS"),
}
#: Minor units: words and signs, and the major units that they may belong to.
MINOR = {
    "cent": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
    "penny": ("GBP",),
    "sen": ("MYR", "JPY", "IDR"),
    "paisa": ("INR", "PKR"),
    "kopeck": ("RUB", "UAH"),
    "centavo": ("MXN", "BRL", "PHP"),
    "ore": ("SEK", "NOK", "DKK"),
    "grosz": ("PLN",),
    "pfennig": ("DEM",),
    "centime": ("CHF", "FRF"),
    "agora": ("ILS",),
    "satoshi": ("BTC",),
    "fils": ("AED", "KWD"),
}
#: Words before "cents" that name whose they are.
WHOSE_CENTS = {
    "euro": "EUR",
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "zealand": "NZD",
    "singapore": "SGD",
    "kong": "HKD",
}
MINOR_WORDS = {
    "cent": "cent",
    "cents": "cent",
    "¢": "cent",
    "ct": "cent",
    "cts": "cent",
    "eurocent": "cent",
    "eurocents": "cent",
    "penny": "penny",
    "pence": "penny",
    "pennies": "penny",
    "p": "penny",
    "sen": "sen",
    "paise": "paisa",
    "paisa": "paisa",
    "kopeck": "kopeck",
    "kopecks": "kopeck",
    "kopek": "kopeck",
    "kopeks": "kopeck",
    "kopiyka": "kopeck",
    "kopiykas": "kopeck",
    "kopiyok": "kopeck",
    "centavo": "centavo",
    "centavos": "centavo",
    "öre": "ore",
    "øre": "ore",
    "grosz": "grosz",
    "groszy": "grosz",
    "pfennig": "pfennig",
    "pfennigs": "pfennig",
    "centime": "centime",
    "centimes": "centime",
    "agorot": "agora",
    "satoshi": "satoshi",
    "satoshis": "satoshi",
    "fils": "fils",
}
#: The ISO codes that are read as such beside a number although the table above has no names for them.
OTHER_CODES = (
    "ANG AWG BMD BTN CVE DJF ERN FKP GIP GMD GNF HTG KMF KYD LRD LSL MGA MRU MVR MZN NIO PAB SCR SHP SLE SRD STN SVC SZL "
    "VUV XPF ECU XEU XDR CNH SDR EEK LVL LTL SKK SIT CYP MTL ROL TRL BYR GHC ZWD MXP YUM SUR"
)
