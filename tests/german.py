# ruff: noqa: E501 (a sentence stands on one line)
"""Forty German sentences, written before the table of German words, and what each promises."""

SENTENCES = {
    "ZTE verpflichtet sich, die absoluten Scope-1- und Scope-2-Treibhausgasemissionen bis 2030 um "
    "52 % und bis 2040 um 90 % gegenüber 2021 zu senken.": (
        "-52 % of scopes 1+2 by 2030 from 2021",
        "-90 % of scopes 1+2 by 2040 from 2021",
    ),
    "ZTE will bis 2050 Netto-Null in der gesamten Wertschöpfungskette erreichen.": (
        "net zero of scopes 1+2+3 by 2050",
    ),
    "Acme verpflichtet sich, seine Scope-1-Emissionen bis 2030 um 42 Prozent gegenüber dem "
    "Basisjahr 2020 zu reduzieren.": ("-42 % of scope 1 by 2030 from 2020",),
    "Wir wollen unsere Emissionen in Scope 1 und 2 bis 2035 um 63% im Vergleich zu 2019 senken.": (
        "-63 % of scopes 1+2 by 2035 from 2019",
    ),
    "Acme wird seine Scope-3-Emissionen bis 2030 um 25 % gegenüber 2021 verringern.": (
        "-25 % of scope 3 by 2030 from 2021",
    ),
    "Acme senkt die Scope-1- und Scope-2-Emissionen bis 2030 um 46,2 % gegenüber 2019.": (
        "-46.2 % of scopes 1+2 by 2030 from 2019",
    ),
    "Bis 2040 sind wir klimaneutral.": ("net zero of scopes 1+2+3 by 2040",),
    "Acme strebt an, bis 2030 klimaneutral zu werden.": ("net zero of scopes 1+2+3 by 2030",),
    "Unser Ziel ist eine Reduktion der Scope-1-Emissionen um 30 % bis 2030 gegenüber 2018.": (
        "-30 % of scope 1 by 2030 from 2018",
    ),
    "Das Unternehmen plant, die Emissionen aus Scope 1, 2 und 3 bis 2030 um 50 % gegenüber 2020 zu "
    "mindern.": ("-50 % of scopes 1+2+3 by 2030 from 2020",),
    "Acme will die Emissionen aus Scope 1 und 2 bis 2030 gegenüber 2019 halbieren.": (
        "-50 % of scopes 1+2 by 2030 from 2019",
    ),
    "Acme hat sich verpflichtet, seine Scope-1-Emissionen bis 2032 um 55 % im Vergleich zu 2022 zu "
    "senken.": ("-55 % of scope 1 by 2032 from 2022",),
    "Acme verringert die Scope-1-Emissionen je Tonne Stahl bis 2030 um 35 % gegenüber 2018.": (
        "-35 % of scope 1 per Tonne Stahl by 2030 from 2018",
    ),
    "Acme bezieht bis 2030 100 % erneuerbaren Strom.": ("100 % renewable electricity by 2030",),
    "Acme verpflichtet sich, dass 80 % seiner Lieferanten nach Emissionen bis 2027 "
    "wissenschaftsbasierte Ziele für Scope 3 haben werden.": (
        "80 % of suppliers by emissions (scope 3) with science-based targets by 2027",
    ),
    "Acme hat seine Scope-1-Emissionen seit 2019 um 31 % gesenkt.": (),
    "Die Scope-1-Emissionen sanken 2022 um 12 % gegenüber 2021.": (),
    "Acme strebt nicht mehr an, die Scope-1-Emissionen bis 2030 um 42 % gegenüber 2020 zu senken.": (),
    "Acme wird seine Scope-1-Emissionen bis 2030 nicht um 42 % gegenüber 2020 senken.": (),
    "Acme hat das Ziel, die Scope-1-Emissionen bis 2030 um 42 % gegenüber 2020 zu senken, "
    "zurückgezogen.": (),
    "Acme verpflichtet sich nicht, bis 2050 Netto-Null zu erreichen.": (),
    "Die Regierung will die Scope-1-Emissionen bis 2030 um 55 % gegenüber 1990 senken.": (),
    "Acme könnte seine Scope-1-Emissionen bis 2030 um 42 % gegenüber 2020 senken.": (),
    "Acme will seinen Wasserverbrauch bis 2030 um 20 % gegenüber 2020 senken.": (),
    "Die Scope-1-Emissionen sollen bis 2030 um 42 % gegenüber 2020 gesenkt werden.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme will die Scope-1-Emissionen jährlich um 5 % bis 2030 gegenüber 2020 senken.": (),
    "Netto-Null bis 2045.": ("net zero of scopes 1+2+3 by 2045",),
    "Acme senkt die Scope-3-Emissionen aus eingekauften Waren und Dienstleistungen bis 2030 um 25 % "
    "gegenüber 2021.": ("-25 % of scope 3 category 1 by 2030 from 2021",),
    "Acme senkt die Scope-3-Emissionen aus der Nutzung verkaufter Produkte bis 2030 um 30 % "
    "gegenüber 2021.": ("-30 % of scope 3 category 11 by 2030 from 2021",),
    "Acme verpflichtet sich, die Scope-1-Emissionen bis 2030 um 42 % zu senken und die "
    "Scope-3-Emissionen bis 2035 um 25 % zu senken, jeweils gegenüber 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-25 % of scope 3 by 2035 from 2020",
    ),
    "Acme begrenzt die Scope-1-Emissionen bis 2030 auf 1,2 Millionen Tonnen CO2.": (
        "1.2 Mt of scope 1 by 2030",
    ),
    "Acme will die Scope-1- und Scope-2-Emissionen zwischen 2020 und 2030 um 42 % reduzieren.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Bis 2030 werden wir unsere Scope-1-Emissionen um mindestens 42 % gegenüber dem Niveau von 2020 "
    "gesenkt haben.": ("-42 % of scope 1 by 2030 from 2020",),
    "Das alte Ziel von 80 % weniger Emissionen in der Wertschöpfungskette bis 2050 wurde ersetzt "
    "durch Netto-Null bis 2050.": ("net zero of scopes 1+2+3 by 2050",),
    "Acme will bis 2050 Netto-Null-Emissionen erreichen und senkt die Scope-1-Emissionen bis 2030 um "
    "42 % gegenüber 2020.": (
        "net zero of scopes 1+2+3 by 2050",
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Unser Ziel: 50 % weniger Scope-1-Emissionen bis 2030 gegenüber 2020.": (
        "-50 % of scope 1 by 2030 from 2020",
    ),
    "Scope 1 und 2: -42 % bis 2030 (Basisjahr 2020).": ("-42 % of scopes 1+2 by 2030 from 2020",),
    "Acme senkt die marktbasierten Scope-2-Emissionen bis 2030 um 60 % gegenüber 2020.": (
        "-60 % of scope 2 (market-based) by 2030 from 2020",
    ),
    "Der eigene Betrieb soll bis 2030 CO2-neutral werden.": ("net zero of scopes 1+2 by 2030",),
    "Minderung der Emissionen in Scope 1 und 2 um mindestens 42 % bis spätestens 2030, bezogen auf "
    "2020.": ("-42 % of scopes 1+2 by 2030 from 2020",),
}
