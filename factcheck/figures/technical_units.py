"""The table of technical units: energy, forces, temperatures, data, radiation; its form is that of `unit_table`."""

# ruff: noqa: E501  (one line is one unit)

#: `name factor | symbols | words`, under the name of the dimension and its base unit.
TABLE = """\
[energy] joule
joule 1 | J | joule
kilojoule 1000 | kJ | kilojoule
megajoule 1000000 | MJ | megajoule
gigajoule 1000000000 | GJ | gigajoule
terajoule 1000000000000 | TJ | terajoule
petajoule 1000000000000000 | PJ | petajoule
exajoule 1000000000000000000 | EJ | exajoule
watt_hour 3600 | Wh | watt hour, watt-hour
kilowatt_hour 3600000 | kWh, KWh, kwh, KWH | kilowatt hour, kilowatt-hour
megawatt_hour 3600000000 | MWh, Mwh | megawatt hour, megawatt-hour
gigawatt_hour 3600000000000 | GWh | gigawatt hour, gigawatt-hour
terawatt_hour 3600000000000000 | TWh | terawatt hour, terawatt-hour
calorie 4.184 | cal | gram calorie
kilocalorie 4184 | kcal, kcals | kilocalorie, food calorie
gigacalorie 4184000000 | Gcal | gigacalorie
british_thermal_unit 1055.056 | Btu, BTU, btu | British thermal unit
million_british_thermal_unit 1055056000 | MMBtu, mmBtu, MMBTU, mmbtu |
therm 105505600 | | therm
electron_volt 0.0000000000000000001602176634 | eV | electronvolt, electron volt, electron-volt
kiloelectron_volt 0.0000000000000001602176634 | keV | kiloelectronvolt, kiloelectron volt
megaelectron_volt 0.0000000000001602176634 | MeV | megaelectronvolt, megaelectron volt
gigaelectron_volt 0.0000000001602176634 | GeV | gigaelectronvolt, gigaelectron volt
teraelectron_volt 0.0000001602176634 | TeV | teraelectronvolt, teraelectron volt
ton_TNT 4184000000 | | ton of TNT, tons of TNT, tonne of TNT, tonnes of TNT
kiloton_TNT 4184000000000 | | kiloton of TNT, kilotons of TNT, kilotonne of TNT, kilotonnes of TNT
megaton_TNT 4184000000000000 | | megaton of TNT, megatons of TNT, megatonne of TNT, megatonnes of TNT
tonne_of_oil_equivalent 41868000000 | | tonne of oil equivalent, tonnes of oil equivalent, ton of oil equivalent, tons of oil equivalent
kilotonne_of_oil_equivalent 41868000000000 | ktoe |
megatonne_of_oil_equivalent 41868000000000000 | Mtoe, mtoe |
tonne_of_coal_equivalent 29307600000 | | tonne of coal equivalent, tonnes of coal equivalent, ton of coal equivalent, tons of coal equivalent
megatonne_of_coal_equivalent 29307600000000000 | Mtce, mtce |
[power] watt
watt 1 | W | watt
kilowatt 1000 | kW, KW, kw, kWp | kilowatt
megawatt 1000000 | MW, Mw, MWe, MWp | megawatt
gigawatt 1000000000 | GW, Gw, GWe, GWp | gigawatt
terawatt 1000000000000 | TW | terawatt
milliwatt 0.001 | mW | milliwatt
microwatt 0.000001 | µW, μW | microwatt
horsepower 745.69987158227022 | hp, HP | horsepower
brake_horsepower 745.69987158227022 | bhp, BHP | brake horsepower
metric_horsepower 735.49875 | PS | metric horsepower
ton_of_refrigeration 52752800/15000 | | ton of refrigeration, tons of refrigeration
[apparent power] volt_ampere
kilovolt_ampere 1000 | kVA | kilovolt-ampere, kilovolt ampere
megavolt_ampere 1000000 | MVA | megavolt-ampere, megavolt ampere
[pressure] pascal
pascal 1 | Pa | pascal
hectopascal 100 | hPa | hectopascal
kilopascal 1000 | kPa | kilopascal
megapascal 1000000 | MPa | megapascal
gigapascal 1000000000 | GPa | gigapascal
bar 100000 | | bar
millibar 100 | mbar | millibar
atmosphere 101325 | atm | atmosphere
inch_Hg 3386.388640341 | inHg | inch of mercury, inches of mercury
millimeter_Hg 133.322387415 | mmHg, mmhg | millimetre of mercury, millimetres of mercury, millimeter of mercury, millimeters of mercury
centimeter_H2O 98.0665 | | centimetre of water, centimetres of water, centimeter of water, centimeters of water
torr 101325/760 | | torr
kilobar 100000000 | kbar | kilobar
pound_force_per_square_inch 8896443230521/1290320000 | psi, PSI, p.s.i. | pound per square inch, pounds per square inch
[force] newton
newton 1 | N | newton
kilonewton 1000 | kN | kilonewton
meganewton 1000000 | | meganewton
kilogram_force 9.80665 | kgf | kilogram-force, kilogram force, kilogram of thrust, kilograms of thrust, kilogrammes of thrust
tonne_force 9806.65 | | tonne-force, tonne of thrust, tonnes of thrust, metric tons of thrust
pound_force 4.4482216152605 | lbf | pound-force, pounds-force, pound of force, pounds of force, pound of thrust, pounds of thrust
[torque] newton_meter
newton_meter 1 | Nm | newton metre, newton meter, newton-metre, newton-meter
kilonewton_meter 1000 | kNm | kilonewton metre, kilonewton meter, kilonewton-metre, kilonewton-meter
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
millihertz 0.001 | mHz | millihertz
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
yottabyte 8000000000000000000000000 | YB | yottabyte
terabit 1000000000000 | Tbit | terabit
petabit 1000000000000000 | Pbit | petabit
kibibyte 8192 | KiB, kiB | kibibyte
mebibyte 8388608 | MiB | mebibyte
gibibyte 8589934592 | GiB | gibibyte
tebibyte 8796093022208 | TiB | tebibyte
[data rate] bit/second
bit_per_second 1 | bit/s | bit per second, bits per second
kilobit_per_second 1000 | kbps, Kbps, kbit/s, kb/s | kilobit per second, kilobits per second
megabit_per_second 1000000 | Mbps, mbps, Mbit/s, Mb/s | megabit per second, megabits per second, megabits a second
gigabit_per_second 1000000000 | Gbps, gbps, Gbit/s, Gb/s | gigabit per second, gigabits per second, gigabits a second
megabyte_per_second 8000000 | MB/s | megabyte per second, megabytes per second
kilobyte_per_second 8000 | kB/s, KB/s | kilobyte per second, kilobytes per second
gigabyte_per_second 8000000000 | GB/s | gigabyte per second, gigabytes per second
terabit_per_second 1000000000000 | Tbps, Tbit/s, Tb/s | terabit per second, terabits per second, terabits a second
terabyte_per_second 8000000000000 | TB/s | terabyte per second, terabytes per second
petabit_per_second 1000000000000000 | Pbps, Pbit/s | petabit per second, petabits per second
[computing speed] operation/second
gigaflops 1000000000 | GFLOPS, GFlops | gigaflop, gigaflops
teraflops 1000000000000 | TFLOPS, TFlops | teraflop, teraflops
petaflops 1000000000000000 | PFLOPS, PFlops | petaflop, petaflops
exaflops 1000000000000000000 | EFLOPS, EFlops | exaflop, exaflops
[electric potential] volt
volt 1 | V | volt
millivolt 0.001 | mV | millivolt
microvolt 0.000001 | µV, μV | microvolt
megavolt 1000000 | | megavolt
kilovolt 1000 | kV | kilovolt
[electric current] ampere
ampere 1 | A | ampere, amp
milliampere 0.001 | mA | milliampere, milliamp
microampere 0.000001 | µA, μA | microampere, microamp
kiloampere 1000 | kA | kiloampere, kiloamp
[electric charge] coulomb
milliampere_hour 3.6 | mAh | milliampere hour, milliampere-hour, milliamp hour
ampere_hour 3600 | Ah | ampere hour, amp hour, amp-hour
[electric resistance] ohm
ohm 1 | Ω, Ω | ohm
kiloohm 1000 | kΩ | kiloohm, kilohm
megaohm 1000000 | MΩ | megaohm, megohm
[images] pixel
pixel 1 | px | pixel
megapixel 1000000 | MP, Mpx | megapixel
dot_per_inch 1 | dpi, ppi | dot per inch, dots per inch, pixels per inch
[sound] decibel
decibel 1 | dB, db | decibel
[concentration] one
part_per_million 0.000001 | ppm | part per million, parts per million
part_per_billion 0.000000001 | ppb | part per billion, parts per billion
part_per_trillion 0.000000000001 | | part per trillion, parts per trillion
[fineness of gold] one
karat 1/24 | | karat
[radiation dose] sievert
sievert 1 | Sv | sievert
millisievert 0.001 | mSv | millisievert
microsievert 0.000001 | µSv, μSv | microsievert
nanosievert 0.000000001 | nSv | nanosievert
millirem 0.00001 | mrem | millirem
gray 1 | Gy | gray
milligray 0.001 | mGy | milligray
[exposure] coulomb/kilogram
roentgen 0.000258 | | roentgen, röntgen
[radioactivity] becquerel
becquerel 1 | Bq | becquerel
kilobecquerel 1000 | kBq | kilobecquerel
megabecquerel 1000000 | MBq | megabecquerel
gigabecquerel 1000000000 | GBq | gigabecquerel
terabecquerel 1000000000000 | TBq | terabecquerel
petabecquerel 1000000000000000 | PBq | petabecquerel
curie 37000000000 | Ci | curie
millicurie 37000000 | mCi | millicurie
microcurie 37000 | µCi, μCi | microcurie
picocurie 0.037 | pCi | picocurie
[substance] mole
mole 1 | mol | mole
millimole 0.001 | mmol | millimole
micromole 0.000001 | µmol, μmol | micromole
[light] lumen
lumen 1 | lm | lumen
candela 1 | cd | candela
[illuminance] lux
lux 1 | lx | lux
foot_candle 1/0.09290304 | | foot-candle, foot candle
[luminance] candela/meter^2
nit 1 | | nit
[flow] meter^3/second
cumec 1 | | cumec
cubic_foot_per_second 0.028316846592 | cfs | cusec
"""
