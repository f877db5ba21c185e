# ruff: noqa: E501 (a sentence stands on one line)
"""Forty Dutch sentences, written before the table of Dutch words, and what each promises."""

SENTENCES = {
    "ZTE verbindt zich ertoe zijn absolute scope 1- en scope 2-broeikasgasemissies met 52% te "
    "verminderen tegen 2030, met 90% tegen 2040, ten opzichte van 2021.": (
        "-52 % of scopes 1+2 by 2030 from 2021",
        "-90 % of scopes 1+2 by 2040 from 2021",
    ),
    "ZTE wil tegen 2050 netto nul bereiken in de hele waardeketen.": (
        "net zero of scopes 1+2+3 by 2050",
    ),
    "Het bedrijf streeft ernaar de uitstoot in scope 1 en 2 met 42% te verlagen in 2030 ten "
    "opzichte van 2020.": ("-42 % of scopes 1+2 by 2030 from 2020",),
    "Wij verminderen onze scope 3-emissies met 25% tegen 2030 vergeleken met basisjaar 2019.": (
        "-25 % of scope 3 by 2030 from 2019",
    ),
    "Acme zal zijn scope 1-uitstoot vóór 2035 met 63 procent terugdringen ten opzichte van 2020.": (
        "-63 % of scope 1 by 2035 from 2020",
    ),
    "Uiterlijk in 2040 zijn we klimaatneutraal.": ("net zero of scopes 1+2+3 by 2040",),
    "Acme wil in 2030 klimaatneutraal zijn.": ("net zero of scopes 1+2+3 by 2030",),
    "Onze doelstelling is een reductie van 46,2% van de scope 1- en 2-emissies in 2030 ten opzichte "
    "van 2019.": ("-46.2 % of scopes 1+2 by 2030 from 2019",),
    "Een vermindering van de scope 1-emissies met 30% tegen 2030 ten opzichte van 2018.": (
        "-30 % of scope 1 by 2030 from 2018",
    ),
    "Acme verbindt zich ertoe om de absolute emissies van scope 1, 2 en 3 met 50% te reduceren "
    "tegen 2030 vanaf het basisjaar 2020.": ("-50 % of scopes 1+2+3 by 2030 from 2020",),
    "Tegen 2030 wil Acme de uitstoot van scope 1 en 2 halveren ten opzichte van 2019.": (
        "-50 % of scopes 1+2 by 2030 from 2019",
    ),
    "We beloven onze scope 2-emissies tot nul terug te brengen tegen 2028.": (
        "0 t of scope 2 by 2028",
    ),
    "Acme heeft zich ertoe verbonden de emissies van scope 1 met 55% te verlagen tegen 2032 "
    "vergeleken met 2022.": ("-55 % of scope 1 by 2032 from 2022",),
    "De onderneming verlaagt de scope 1- en 2-emissies per ton staal met 35% tegen 2030 ten "
    "opzichte van 2018.": ("-35 % of scopes 1+2 per ton staal by 2030 from 2018",),
    "Acme koopt tegen 2030 100% hernieuwbare elektriciteit in.": (
        "100 % renewable electricity by 2030",
    ),
    "Acme verbindt zich ertoe dat 80% van zijn leveranciers naar emissies tegen 2027 "
    "wetenschappelijk onderbouwde doelstellingen heeft voor scope 3.": (
        "80 % of suppliers by emissions (scope 3) with science-based targets by 2027",
    ),
    "Acme heeft zijn scope 1-emissies sinds 2019 met 31% verminderd.": (),
    "De uitstoot van scope 1 daalde in 2022 met 12% ten opzichte van 2021.": (),
    "Acme streeft er niet langer naar de scope 1-emissies met 42% te verminderen tegen 2030 ten "
    "opzichte van 2020.": (),
    "Acme zal zijn scope 1-emissies niet met 42% verminderen tegen 2030 ten opzichte van 2020.": (),
    "Acme heeft de doelstelling om de scope 1-emissies met 42% te verlagen tegen 2030 ten opzichte "
    "van 2020 ingetrokken.": (),
    "Acme verbindt zich er niet toe om tegen 2050 netto nul te bereiken.": (),
    "De regering wil de uitstoot van scope 1 tegen 2030 met 55% verminderen ten opzichte van 1990.": (),
    "Acme zou zijn scope 1-emissies tegen 2030 met 42% kunnen verlagen ten opzichte van 2020.": (),
    "Acme wil zijn waterverbruik tegen 2030 met 20% verminderen ten opzichte van 2020.": (),
    "De scope 1-emissies zullen tegen 2030 met 42% worden verminderd ten opzichte van 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme wil de scope 1-emissies elk jaar met 5% verminderen tot 2030 ten opzichte van 2020.": (),
    "Netto nul in 2045.": ("net zero of scopes 1+2+3 by 2045",),
    "Acme reduceert de scope 3-emissies uit ingekochte goederen en diensten met 25% tegen 2030 ten "
    "opzichte van 2021.": ("-25 % of scope 3 category 1 by 2030 from 2021",),
    "Acme reduceert de uitstoot van scope 3 door woon-werkverkeer met 30% tegen 2030 ten opzichte "
    "van 2021.": ("-30 % of scope 3 category 7 by 2030 from 2021",),
    "Acme verbindt zich ertoe de scope 1-emissies tegen 2030 met 42% te verlagen en de scope "
    "3-emissies tegen 2035 met 25% te verlagen, ten opzichte van 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-25 % of scope 3 by 2035 from 2020",
    ),
    "Acme beperkt de scope 1-emissies tot 1,2 miljoen ton CO2 in 2030.": (
        "1.2 Mt of scope 1 by 2030",
    ),
    "Acme is van plan de scope 1- en 2-emissies tussen 2020 en 2030 met 42% te verminderen.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Tegen 2030 zullen wij onze absolute scope 1-emissies met minstens 42% hebben verminderd ten "
    "opzichte van het niveau van 2020.": ("-42 % of scope 1 by 2030 from 2020",),
    "De oude doelstelling van 80% minder emissies in de waardeketen tegen 2050 is vervangen door "
    "netto nul tegen 2050.": ("net zero of scopes 1+2+3 by 2050",),
    "Acme wil netto nul uitstoot bereiken tegen 2050 en vermindert daarom de scope 1-emissies met "
    "42% tegen 2030 ten opzichte van 2020.": (
        "net zero of scopes 1+2+3 by 2050",
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Ons doel: 50% minder scope 1-uitstoot in 2030 dan in 2020.": (
        "-50 % of scope 1 by 2030 from 2020",
    ),
    "Scope 1 en 2: -42% tegen 2030 (basisjaar 2020).": ("-42 % of scopes 1+2 by 2030 from 2020",),
    "Acme dringt de marktgebaseerde scope 2-emissies terug met 60% tegen 2030 ten opzichte van "
    "2020.": ("-60 % of scope 2 (market-based) by 2030 from 2020",),
    "Het bedrijf wil zijn eigen bedrijfsvoering tegen 2030 CO2-neutraal maken.": (
        "net zero of scopes 1+2 by 2030",
    ),
}
