"""The closed table of newsroom units: name, exact factor to the base unit of its dimension, symbols, words.

One line is one unit: its pint name, its factor, its symbols (case counts), its words (case does not; the regular plural
is understood, an irregular one is written). A unit whose names overlap those of another carries them in `SHARED`.
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
inch 0.0254 | in, ins | inch, inches
foot 0.3048 | ft | foot, feet
yard 0.9144 | yd, yds | yard
mile 1609.344 | mi | mile
nautical_mile 1852 | nmi | nautical mile, sea mile
furlong 201.168 | | furlong
fathom 1.8288 | | fathom
light_year 9460730472580800 | ly | light year, light-year, lightyear
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
[volume] meter^3
cubic_meter 1 | m3, m³, cbm | cubic metre, cubic meter, cubic m, cu m, cu. m
cubic_kilometer 1000000000 | km3, km³ | cubic kilometre, cubic kilometer, cubic km, cu km, cu. km
cubic_centimeter 0.000001 | cc, cm3, cm³, ccm | cubic centimetre, cubic centimeter
cubic_inch 0.000016387064 | | cubic inch, cubic inches, cu in, cu. in
cubic_foot 0.028316846592 | cf, ft3, ft³ | cubic foot, cubic feet, cubic ft, cu ft, cu. ft
cubic_yard 0.764554857984 | | cubic yard, cu yd, cu. yd
cubic_mile 4168181825.440579584 | | cubic mile
liter 0.001 | l, L, ltr, ltrs | litre, liter
milliliter 0.000001 | ml, mL, mls | millilitre, milliliter
centiliter 0.00001 | cl, cL | centilitre, centiliter
deciliter 0.0001 | dl, dL | decilitre, deciliter
hectoliter 0.1 | hl, hL | hectolitre, hectoliter
megaliter 1000 | ML | megalitre, megaliter
gigaliter 1000000 | GL | gigalitre, gigaliter
gallon 0.003785411784 | | US gallon, U.S. gallon
imperial_gallon 0.00454609 | | imperial gallon, UK gallon
quart 0.000946352946 | qt, qts | quart
pint 0.000473176473 | | US pint, U.S. pint
imperial_pint 0.00056826125 | | imperial pint, UK pint
cup 0.0002365882365 | | cup
fluid_ounce 0.0000295735295625 | floz | fluid ounce, fl oz, fl. oz, US fluid ounce, U.S. fluid ounce, US fl oz
imperial_fluid_ounce 0.0000284130625 | | imperial fluid ounce, UK fluid ounce, imperial fl oz
tablespoon 0.00001478676478125 | tbsp, tbsps, tbs | tablespoon
teaspoon 0.00000492892159375 | tsp, tsps | teaspoon
bushel 0.03523907016688 | bu | bushel
oil_barrel 0.158987294928 | bbl, bbls, bpd, bopd | barrel, bl, oil barrel
acre_foot 1233.48183754752 | | acre foot, acre feet, acre-foot, acre-feet
[mass] kilogram
kilogram 1 | kg, kgs, Kg, Kgs, KG | kilogram, kilogramme, kilo, k.g.
gram 0.001 | g, gm, gms, gs | gram, gramme
milligram 0.000001 | mg, mgs | milligram, milligramme, m.g.
microgram 0.000000001 | µg, μg, mcg, ug | microgram, microgramme
tonne 1000 | t, MT | tonne, metric ton, metric tonne
kilotonne 1000000 | kt | kilotonne
megatonne 1000000000 | Mt, MMT | megatonne
gigatonne 1000000000000 | Gt | gigatonne
short_ton 907.18474 | | short ton, US ton, U.S. ton
long_ton 1016.0469088 | | long ton, imperial ton
pound 0.45359237 | lb, lbs, lb., lbs. | avoirdupois pound
ounce 0.028349523125 | oz, ozs, oz. | ounce
troy_ounce 0.0311034768 | | troy ounce, fine ounce
stone 6.35029318 | st | stone
hundredweight 45.359237 | cwt | hundredweight
quintal 100 | | quintal
carat 0.0002 | | carat
grain 0.00006479891 | | grain
[time] second
second 1 | s, sec, secs | second, sec
millisecond 0.001 | ms, msec | millisecond
microsecond 0.000001 | µs, μs | microsecond
nanosecond 0.000000001 | ns | nanosecond
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
knot 463/900 | kn, kt | knot
[fuel economy] kilometer/liter
mile_per_gallon 0.4251437074976 | mpg, MPG, m.p.g. | mile per gallon, miles per gallon, miles to the gallon, miles a gallon
[fuel consumption] liter/100 kilometer
liter_per_100_kilometer 1 | | liter per 100 kilometers, liters per 100 kilometers, litre per 100 kilometres, litres per 100 kilometres, litres per 100 km, liters per 100 km, l per 100 km, litres per 100km
[energy] joule
joule 1 | J | joule
kilojoule 1000 | kJ | kilojoule
megajoule 1000000 | MJ | megajoule
gigajoule 1000000000 | GJ | gigajoule
petajoule 1000000000000000 | PJ | petajoule
watt_hour 3600 | Wh | watt hour, watt-hour
kilowatt_hour 3600000 | kWh, KWh, kwh, KWH | kilowatt hour, kilowatt-hour
megawatt_hour 3600000000 | MWh, Mwh | megawatt hour, megawatt-hour
gigawatt_hour 3600000000000 | GWh | gigawatt hour, gigawatt-hour
terawatt_hour 3600000000000000 | TWh | terawatt hour, terawatt-hour
calorie 4.184 | cal | gram calorie
kilocalorie 4184 | kcal, kcals | kilocalorie, food calorie
british_thermal_unit 1055.056 | Btu, BTU, btu | British thermal unit
therm 105505600 | | therm
[power] watt
watt 1 | W | watt
kilowatt 1000 | kW, KW, kw | kilowatt
megawatt 1000000 | MW, Mw | megawatt
gigawatt 1000000000 | GW, Gw | gigawatt
terawatt 1000000000000 | TW | terawatt
milliwatt 0.001 | mW | milliwatt
horsepower 745.69987158227022 | hp, HP | horsepower
brake_horsepower 745.69987158227022 | bhp, BHP | brake horsepower
metric_horsepower 735.49875 | PS | metric horsepower
[pressure] pascal
pascal 1 | Pa | pascal
hectopascal 100 | hPa | hectopascal
kilopascal 1000 | kPa | kilopascal
megapascal 1000000 | MPa | megapascal
gigapascal 1000000000 | GPa | gigapascal
bar 100000 | | bar
millibar 100 | mbar | millibar
atmosphere 101325 | atm | atmosphere
inch_Hg 3386.38864034 | inHg | inch of mercury, inches of mercury
pound_force_per_square_inch 8896443230521/1290320000 | psi, PSI, p.s.i. | pound per square inch, pounds per square inch
[force] newton
newton 1 | N | newton
kilonewton 1000 | kN | kilonewton
[torque] newton_meter
newton_meter 1 | Nm | newton metre, newton meter, newton-metre, newton-meter
foot_pound 1.3558179483314004 | lbft | lb ft, ft lb, foot pound, foot-pound, pound-foot, pound foot, pound-feet
[temperature] kelvin
degree_Celsius 1 | °C, ℃, ºC | degree Celsius, degrees Celsius, degree centigrade, degrees centigrade, Celsius, centigrade, degree C, degrees C, deg C, deg. C, degs C, celcius, degree celcius, degrees celcius, deg celsius, deg. celsius, centigrate
degree_Fahrenheit 5/9 | °F, ℉, ºF | degree Fahrenheit, degrees Fahrenheit, Fahrenheit, degree F, degrees F, deg F, deg. F, degs F, farenheit, degree farenheit, degrees farenheit, deg fahrenheit, deg. fahrenheit, fahrenheits
kelvin 1 | | kelvin, degree kelvin, degrees kelvin
[angle] radian
degree 0 | °, º | degree, deg, degs, deg.
radian 1 | rad | radian
[frequency] hertz
hertz 1 | Hz, hz | hertz
kilohertz 1000 | kHz, KHz, khz | kilohertz
megahertz 1000000 | MHz, Mhz, mhz | megahertz
gigahertz 1000000000 | GHz, Ghz, ghz | gigahertz
terahertz 1000000000000 | THz | terahertz
revolutions_per_minute 1/60 | rpm, RPM, r.p.m. | revolution per minute, revolutions per minute
beat_per_minute 1/60 | bpm, BPM | beat per minute, beats per minute, beats a minute
frame_per_second 1 | FPS | frame per second, frames per second
[data] bit
bit 1 | | bit
kilobit 1000 | kbit, Kbit | kilobit
megabit 1000000 | Mbit, Mb | megabit
gigabit 1000000000 | Gbit, Gb | gigabit
byte 8 | | byte
kilobyte 8000 | kB, KB, Kb | kilobyte
megabyte 8000000 | MB, mb | megabyte
gigabyte 8000000000 | GB, gb | gigabyte
terabyte 8000000000000 | TB, tb | terabyte
petabyte 8000000000000000 | PB | petabyte
exabyte 8000000000000000000 | EB | exabyte
zettabyte 8000000000000000000000 | ZB | zettabyte
[data rate] bit/second
bit_per_second 1 | bit/s | bit per second, bits per second
kilobit_per_second 1000 | kbps, Kbps, kbit/s, kb/s | kilobit per second, kilobits per second
megabit_per_second 1000000 | Mbps, mbps, Mbit/s, Mb/s | megabit per second, megabits per second, megabits a second
gigabit_per_second 1000000000 | Gbps, gbps, Gbit/s, Gb/s | gigabit per second, gigabits per second, gigabits a second
megabyte_per_second 8000000 | MB/s | megabyte per second, megabytes per second
[electric potential] volt
volt 1 | V | volt
millivolt 0.001 | mV | millivolt
kilovolt 1000 | kV | kilovolt
[electric current] ampere
ampere 1 | A | ampere, amp
milliampere 0.001 | mA | milliampere, milliamp
[electric charge] coulomb
milliampere_hour 3.6 | mAh | milliampere hour, milliampere-hour, milliamp hour
ampere_hour 3600 | Ah | ampere hour, amp hour, amp-hour
[electric resistance] ohm
ohm 1 | Ω, Ω | ohm
[images] pixel
pixel 1 | px | pixel
megapixel 1000000 | MP, Mpx | megapixel
dot_per_inch 1 | dpi, ppi | dot per inch, dots per inch, pixels per inch
[sound] decibel
decibel 1 | dB, db | decibel
[concentration] one
part_per_million 0.000001 | ppm | part per million, parts per million
part_per_billion 0.000000001 | ppb | part per billion, parts per billion
[radiation dose] sievert
sievert 1 | Sv | sievert
millisievert 0.001 | mSv | millisievert
microsievert 0.000001 | µSv, μSv | microsievert
gray 1 | Gy | gray
[radioactivity] becquerel
becquerel 1 | Bq | becquerel
curie 37000000000 | Ci | curie
[substance] mole
mole 1 | mol | mole
[light] lumen
lumen 1 | lm | lumen
candela 1 | cd | candela
"""

#: Words that name more than one unit: candidates in the order of likelihood.
SHARED = {
    "gallon": ("gallon", "imperial_gallon"),
    "gallons": ("gallon", "imperial_gallon"),
    "gal": ("gallon", "imperial_gallon"),
    "gals": ("gallon", "imperial_gallon"),
    "pint": ("pint", "imperial_pint"),
    "pints": ("pint", "imperial_pint"),
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
