"""The words that make the number beside them part of a name."""

from __future__ import annotations

#: The word before the number that makes it a name, and which sort. Capital letters decide for the words of `CAPITAL`.
BEFORE = {
    **dict.fromkeys(
        "section sections article articles clause clauses paragraph chapter chapters rule schedule title annex "
        "appendix "
                    "proposition prop amendment resolution directive regulation § docket order bill hb sb form "
                    "instrument ni "
                    "act lawsuit".split(), "section"),
    **dict.fromkeys(
        "version versions v release windows iso ios android macos build firmware os linux python bluetooth usb web "
        "wi-fi wifi "
                    "java ubuntu fi chrome firefox php office".split(), "version"),
    **dict.fromkeys(
        "iphone max ipad galaxy playstation xbox boeing airbus pixel model type mark ps nokia audi bmw mazda peugeot "
        "porsche fiat ferrari "
                    "falcon apollo soyuz voyager gpt gemini llama claude geforce rtx core ryzen snapdragon class "
                    "antonov tupolev cessna formula "
                    "renault saab volvo citroen lexus reactor delta ariane atlas starship long march cobalt "
                    "uranium plutonium caesium cesium "
                    "carbon polonium strontium iodine ngc messier asteroid opus symphony concerto sonata sonic "
                    "rocky rambo fifa pentium dreamliner "
                    "luna venera artemis sputnik chandrayaan mariner "
        "spirit chevrolet camry gs hellfire tomahawk m gripen rafale leopard challenger abrams "
                    "eclipse".split(), "model"),
    **dict.fromkeys(
        "flight room suite floor apartment apt unit gate terminal platform pier lot block route highway flat "
                    "interstate exit junction bus line road district ward precinct zone area region sector "
                    "channel radio bbc fox cbs abc nbc "
                    "county runway hangar postcode zip camp hut cell stall bay berth pa il ca ny tx fl ohio code cr sr "
                    "freeway autoroute squad ladder engine studio motel exits passcode".split(), "address"),
    **dict.fromkeys(
        "nikkei ftse cac dax topix stoxx russell hang stoxx600 asx nasdaq ibex smi aex omx nifty sensex kospi csi "
        "fortune wilshire spi nzx "
                    "dow tsx inc500 sbf".split(), "index"),
    **dict.fromkeys(
        "covid measure group phase stage level grade category tier step game day week round lap heat act scene year "
        "team episode season series volume vol issue no number numbers nos page pages pp question exhibit "
                    "case division league "
                    "figure fig table chart box file protocol agenda item pillar priority world war euro expo "
                    "olympics super bowl wrestlemania "
                    "ufc psalm verse catch under- size sizes part tip lesson rank no. seed agent blink maroon sum "
                    "heinz forever "
                    "top big sports hard fahrenheit story toy furious shrek saw scream jackass now u2 g7 sector "
                    "section- syndicate col".split(), "list"),
}  # fmt: skip

#: These name a number only when they are capitalised.
CAPITAL = frozenset(
    "iso ni windows galaxy pixel model type mark core class falcon formula flight room suite floor unit gate platform "
    "lot block long march delta atlas "
    "line road area region group stage level step game day week round lap heat act scene series season issue case "
    "division league table file "
    "under world war euro super bowl question part title number numbers bus zone district ward sector release "
    "build apartment item priority pillar "
    "catch category team expo gemini apollo voyager order form bill office flat camp cell bay code squad ladder "
    "engine studio motel year sonic rocky "
    "top big rambo java python chrome web dow reactor carbon cobalt uranium iodine symphony concerto sonata opus "
    "spirit saw scream now sum blink rank "
    "maroon heinz forever story toy furious agent tip lesson nos no delta hut stall pier hangar ohio m core seed "
    "rule file phase eclipse exit "
    "luna venera artemis sputnik chandrayaan mariner syndicate exits "
    "protocol directive pa il ca ny tx fl gs code cr sr leopard challenger ps v measure max".split()
)

#: These name one in small letters too.
SMALL = frozenset(
    "section sections article articles clause clauses paragraph chapter chapters version versions page pages pp "
    "grade category phase "
    "channel route highway interstate proposition flight episode amendment exit junction gate "
    "terminal platform size sizes room level zone".split()
)

CALIBRES = frozenset({"22", "25", "30", "32", "38", "40", "44", "45", "50", "223", "308", "357"})

#: Capitalised after a number in running text, these make a title: "60 Minutes".
TITLES = frozenset(
    {
        "Minutes",
        "Days",
        "Hours",
        "Years",
        "Weeks",
        "Seconds",
        "Feet",
        "Miles",
        "Degrees",
        "Cent",
        "Hour",
        "Day",
        "Minute",
        "Year",
        "Week",
    }
)

#: After a capitalised word and a bare number these leave the number part of the name: "Open 13 in Marseille".
AFTER_TITLE = frozenset(
    ". , ' ’ ” ) is was has 's ’s in on at for to and : ; ? ! by with from will would had he she it they that all "
    "again too last this yesterday today when while but as after before during since until also better".split()
) | {
    "",
    "\n",
}

NO_TITLE = frozenset(
    "in on at of by for from with and the a an about around over under nearly almost some up down to or but than "
    "is was are were net revs "
    "shr sales total average year no yes only all both avg oct nov".split()
) | frozenset(  # polls are written like titles and results, and count
    "labour conservative conservatives tory tories liberal liberals democrat democrats republican republicans greens "
    "bush kerry obama trump biden harris".split()
)

MONTH_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october "
    "november december".split()
)

#: Nouns in the singular that a title or a model is called by: no number above one counts them.
TITLE_NOUNS = frozenset(
    "trial trials film movie game console album sequel series project mission spacecraft probe lander processor chip "
    "software engine smartphone phone handset laptop camera franchise programme program channel plant reactor missile "
    "rocket satellite telescope submarine rover platform edition release update launch single summit bus tram motorway "
    "highway".split()
)

#: After these a number before them counts who was harmed, whatever name stands before it.
CASUALTIES = frozenset(
    "killed injured wounded died arrested detained kidnapped charged infected tested evacuated rescued trapped "
    "displaced hurt dead missing needed used voted agreed".split()
)

PEOPLES = frozenset(
    "Americans American British Britons Iraqi Iraqis Israeli Israelis Palestinians Palestinian Chinese French "
    "German Germans Indian Indians "
    "Russian Russians Turkish Italian Italians Japanese Australian Australians Canadian "
    "Canadians U.S. US UK Afghan Afghans Pakistani Pakistanis Spanish "
    "Democrats Republicans Democratic Republican Labour Tory Conservative Catholic Muslim "
    "Muslims Jewish Christian Kurdish Syrian African European "
    "Indonesian Indonesians Mexican Korean Koreans Thai Ukrainian Ukrainians Dutch Irish "
    "Scottish Welsh English Olympic Senate House MPs".split()
)

#: Firms that a word and a number name.
FIRM_NUMBERS = {"phillips": "66", "century": "21", "forever": "21", "motel": "6", "super": "8", "studio": "54"}

#: What firms are called, after a number word in capitals.
FIRMS = frozenset("Holdings Group Inc Ltd Corp Capital Energy Media Bank Limited Plc Partners Entertainment".split())

PLURAL_NAMES = frozenset(
    "sections articles chapters pages clauses games days weeks numbers nos episodes sizes rounds flights rooms exits "
    "pp".split()
)

#: American states as letters write them.
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)

STREETS = frozenset(
    "Street St Road Rd Avenue Ave Lane Ln Drive Dr Boulevard Blvd Court Place Square Terrace Close Way Crescent "
    "Row Gardens Hill "
    "Highway Parkway Broadway Walk Mews Quay Plaza Circle".split()
)
