"""The closed table of newsroom units: name, exact factor to the base unit of its dimension, symbols, words.

One line is one unit: its pint name, its factor, its symbols (case counts), its words (case does not; the regular plural
is understood, an irregular one is written). A unit whose names overlap those of another carries them in `SHARED`.
Here are the measures of daily life; energy, electricity, data and the like are in `technical_units`.
"""

# ruff: noqa: E501  (one line is one unit)

#: `name factor | symbols | words`, under the name of the dimension and its base unit.
TABLE = """\
[length] meter
meter 1 | m, mtr, mtrs | metre, meter
kilometer 1000 | km, kms, Km, KM | kilometre, kilometer
centimeter 0.01 | cm, cms | centimetre, centimeter
millimeter 0.001 | mm | millimetre, millimeter
decimeter 0.1 | dm | decimetre, decimeter
micrometer 0.000001 | µm, μm | micrometre, micrometer, micron
nanometer 0.000000001 | nm | nanometre, nanometer
picometer 0.000000000001 | | picometre, picometer
angstrom 0.0000000001 | Å | angstrom, ångström, ångstrom
decameter 10 | | decametre, decameter
inch 0.0254 | in, ins | inch, inches
foot 0.3048 | ft | foot, feet
yard 0.9144 | yd, yds | yard
mile 1609.344 | mi | mile
nautical_mile 1852 | nmi | nautical mile, sea mile
furlong 201.168 | | furlong
fathom 1.8288 | | fathom
verst 1066.8 | | verst
light_year 9460730472580800 | ly | light year, light-year, lightyear
light_second 299792458 | | light second, light-second
light_minute 17987547480 | | light minute, light-minute
light_hour 1079252848800 | | light hour, light-hour
light_day 25902068371200 | | light day, light-day
astronomical_unit 149597870700 | | astronomical unit
[area] meter^2
square_meter 1 | m2, m², sqm | square metre, square meter, sq metre, sq meter, sq m, sq. m, metre squared, meter squared
square_kilometer 1000000 | km2, km², sqkm | square kilometre, square kilometer, sq kilometre, sq kilometer, sq km, sq. km, sq kms
square_centimeter 0.0001 | cm2, cm² | square centimetre, square centimeter, sq cm
square_millimeter 0.000001 | mm2, mm² | square millimetre, square millimeter, sq mm
square_inch 0.00064516 | | square inch, square inches, sq in, sq. in
square_foot 0.09290304 | sf, sqft, ft2, ft² | square foot, square feet, sq ft, sq. ft, sq foot, sq feet
square_yard 0.83612736 | | square yard, sq yard, sq yd, sq. yd
square_mile 2589988.110336 | | square mile, sq mile, sq mi, sq. mile, sq. mi
hectare 10000 | ha | hectare
acre 4046.8564224 | ac | acre
decare 1000 | | decare
dunam 1000 | | metric dunam
iraqi_dunam 2500 | | Iraqi dunam
cypriot_donum 1337.803776 | | Cypriot donum
stremma 1000 | | stremma, stremmata
rai 1600 | rai |
pyeong 400/121 | | pyeong
square_decimeter 0.01 | | square decimetre, square decimeter
[volume] meter^3
cubic_meter 1 | m3, m³, cbm | cubic metre, cubic meter, cubic m, cu m, cu. m
cubic_kilometer 1000000000 | km3, km³ | cubic kilometre, cubic kilometer, cubic km, cu km, cu. km
cubic_centimeter 0.000001 | cc, cm3, cm³, ccm | cubic centimetre, cubic centimeter
cubic_millimeter 0.000000001 | mm3, mm³ | cubic millimetre, cubic millimeter, cubic mm
cubic_decimeter 0.001 | | cubic decimetre, cubic decimeter
cubic_hectometer 1000000 | | cubic hectometre, cubic hectometer
billion_cubic_meter 1000000000 | bcm, BCM, Bcm |
cubic_inch 0.000016387064 | | cubic inch, cubic inches, cu in, cu. in
cubic_foot 0.028316846592 | cf, ft3, ft³ | cubic foot, cubic feet, cubic ft, cu ft, cu. ft
thousand_cubic_foot 28.316846592 | Mcf, mcf, MCF |
million_cubic_foot 28316.846592 | MMcf, mmcf, MMCF |
billion_cubic_foot 28316846.592 | Bcf, bcf, BCF |
trillion_cubic_foot 28316846592 | Tcf, tcf |
cubic_yard 0.764554857984 | | cubic yard, cu yd, cu. yd
cubic_mile 4168181825.440579584 | | cubic mile
liter 0.001 | l, L, ltr, ltrs | litre, liter
milliliter 0.000001 | ml, mL, mls | millilitre, milliliter
centiliter 0.00001 | cl, cL | centilitre, centiliter
deciliter 0.0001 | dl, dL | decilitre, deciliter
hectoliter 0.1 | hl, hL | hectolitre, hectoliter
microliter 0.000000001 | µl, µL, μl, μL | microlitre, microliter
kiloliter 1 | kl, kL | kilolitre, kiloliter
megaliter 1000 | ML | megalitre, megaliter
gigaliter 1000000 | GL | gigalitre, gigaliter
gallon 0.003785411784 | | US gallon, U.S. gallon
imperial_gallon 0.00454609 | | imperial gallon, UK gallon, U.K. gallon, British gallon
quart 0.000946352946 | qt, qts | quart
imperial_quart 0.0011365225 | | imperial quart, UK quart, U.K. quart, British quart
pint 0.000473176473 | | US pint, U.S. pint
imperial_pint 0.00056826125 | | imperial pint, UK pint, U.K. pint, British pint
cup 0.0002365882365 | | cup
fluid_ounce 0.0000295735295625 | floz | fluid ounce, fl oz, fl. oz, US fluid ounce, U.S. fluid ounce, US fl oz
imperial_fluid_ounce 0.0000284130625 | | imperial fluid ounce, UK fluid ounce, U.K. fluid ounce, British fluid ounce, imperial fl oz
tablespoon 0.00001478676478125 | tbsp, tbsps, tbs | tablespoon
teaspoon 0.00000492892159375 | tsp, tsps | teaspoon
bushel 0.03523907016688 | bu | bushel
imperial_bushel 0.03636872 | | imperial bushel, UK bushel
beer_barrel 0.117347765304 | | US beer barrel, U.S. beer barrel
imperial_beer_barrel 0.16365924 | | imperial beer barrel, UK beer barrel
stere 1 | | stere
cord 3.624556363776 | | cord of wood, cords of wood, cord of firewood, cords of firewood
board_foot 0.002359737216 | | board foot, board feet
oil_barrel 0.158987294928 | bbl, bbls, bpd, bopd | barrel, bl, oil barrel
acre_foot 1233.48183754752 | | acre foot, acre feet, acre-foot, acre-feet
acre_inch 102.79015312896 | | acre inch, acre-inch, acre inches, acre-inches
[mass] kilogram
kilogram 1 | kg, kgs, Kg, Kgs, KG | kilogram, kilogramme, kilo, k.g.
gram 0.001 | g, gm, gms, gs | gram, gramme
milligram 0.000001 | mg, mgs | milligram, milligramme, m.g.
microgram 0.000000001 | µg, μg, mcg, ug | microgram, microgramme
nanogram 0.000000000001 | ng | nanogram, nanogramme
picogram 0.000000000000001 | | picogram, picogramme
tonne 1000 | t, MT | tonne, metric ton, metric tonne
kilotonne 1000000 | kt | kilotonne
megatonne 1000000000 | Mt, MMT | megatonne
gigatonne 1000000000000 | Gt | gigatonne
short_ton 907.18474 | | short ton, US ton, U.S. ton
long_ton 1016.0469088 | | long ton, imperial ton
pound 0.45359237 | lb, lbs, lb., lbs. | avoirdupois pound
ounce 0.028349523125 | oz, ozs, oz. | ounce
troy_ounce 0.0311034768 | | troy ounce, fine ounce
troy_pound 0.3732417216 | | troy pound
pennyweight 0.00155517384 | | pennyweight
tola 0.0116638038 | |
metric_tola 0.01 | | metric tola
stone 6.35029318 | st | stone
hundredweight 45.359237 | cwt | hundredweight
long_hundredweight 50.80234544 | | long hundredweight, imperial hundredweight, UK hundredweight
quintal 100 | | quintal
carat 0.0002 | | carat
grain 0.00006479891 | | grain
[time] second
second 1 | s, sec, secs | second, sec
millisecond 0.001 | ms, msec | millisecond
microsecond 0.000001 | µs, μs | microsecond
nanosecond 0.000000001 | ns | nanosecond
picosecond 0.000000000001 | | picosecond
femtosecond 0.000000000000001 | | femtosecond
attosecond 0.000000000000000001 | | attosecond
minute 60 | min, mins | minute
hour 3600 | h, hr, hrs | hour
day 86400 | d | day
week 604800 | wk, wks | week
fortnight 1209600 | | fortnight
month 2629800 | mo, mos, mth, mths | month
year 31557600 | y, yr, yrs | year
decade 315576000 | | decade
century 3155760000 | | century, centuries
millennium 31557600000 | | millennium, millennia
[speed] meter/second
meter_per_second 1 | m/s, mps | metre per second, metres per second, meter per second, meters per second, metres a second, meters a second
kilometer_per_hour 5/18 | km/h, kph, kmh, kmph, km/hr, kms/h, k.p.h., K.P.H. | kilometre per hour, kilometres per hour, kilometer per hour, kilometers per hour, kilometres an hour, kilometers an hour, km per hour, km an hour, kilometre an hour, kilometre-per-hour, kilometer-per-hour
kilometer_per_second 1000 | km/s | kilometre per second, kilometres per second, kilometer per second, kilometers per second, kilometres a second, kilometers a second
mile_per_hour 0.44704 | mph, MPH, mi/h, m.p.h., M.P.H. | mile per hour, miles per hour, miles an hour, mile an hour, mile-per-hour, mile-an-hour, miles-per-hour
foot_per_second 0.3048 | fps, ft/s | foot per second, feet per second, feet a second
centimeter_per_second 0.01 | cm/s |
mile_per_second 1609.344 | mi/s |
knot 463/900 | kn, kt | knot
[fuel economy] kilometer/liter
mile_per_gallon 48000/112903 | mpg, MPG, m.p.g. | mile per gallon, miles per gallon, miles to the gallon, miles a gallon
kilometer_per_liter 1 | km/l, km/L, kmpl, kpl |
[fuel consumption] liter/100 kilometer
liter_per_100_kilometer 1 | | liter per 100 kilometers, liters per 100 kilometers, litre per 100 kilometres, litres per 100 kilometres, litres per 100 km, liters per 100 km, l per 100 km, litres per 100km
"""

#: Words that name more than one unit: candidates in the order of likelihood.
SHARED = {
    "gallon": ("gallon", "imperial_gallon"),
    "gallons": ("gallon", "imperial_gallon"),
    "gal": ("gallon", "imperial_gallon"),
    "gals": ("gallon", "imperial_gallon"),
    "pint": ("pint", "imperial_pint"),
    "pints": ("pint", "imperial_pint"),
    "dunam": ("dunam", "iraqi_dunam", "cypriot_donum"),
    "dunams": ("dunam", "iraqi_dunam", "cypriot_donum"),
    "donum": ("dunam", "cypriot_donum", "iraqi_dunam"),
    "donums": ("dunam", "cypriot_donum", "iraqi_dunam"),
    "dönüm": ("dunam", "cypriot_donum", "iraqi_dunam"),
    "tola": ("tola", "metric_tola"),
    "tolas": ("tola", "metric_tola"),
    "beer barrel": ("beer_barrel", "imperial_beer_barrel"),
    "beer barrels": ("beer_barrel", "imperial_beer_barrel"),
    "barrel of beer": ("beer_barrel", "imperial_beer_barrel"),
    "barrels of beer": ("beer_barrel", "imperial_beer_barrel"),
    "pound": ("GBP", "pound"),
    "pounds": ("GBP", "pound"),
    "ton": ("short_ton", "tonne", "long_ton"),
    "tons": ("short_ton", "tonne", "long_ton"),
    "dwt": ("tonne", "long_ton"),
    "deadweight tons": ("tonne", "long_ton"),
    "kiloton": ("kilotonne",),
    "kilotons": ("kilotonne",),
    "megaton": ("megatonne",),
    "megatons": ("megatonne",),
    "gigaton": ("gigatonne",),
    "gigatons": ("gigatonne",),
    "calorie": ("kilocalorie", "calorie"),
    "calories": ("kilocalorie", "calorie"),
}
