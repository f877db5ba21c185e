"""Dutch and German: the founding sentences, and forty of each language."""

import dutch
import german
import pytest

from trajectory import ALL, S12, NetZero, Target
from trajectory.wording import parse, sentence
from trajectory.wording.languages import de, nl
from trajectory.wording.tokens import tokens_of

LANGUAGES = {"nl": dutch.SENTENCES, "de": german.SENTENCES}
EVERY = [(code, text) for code, texts in LANGUAGES.items() for text in texts]


@pytest.mark.parametrize(("code", "text"), EVERY)
def test_a_sentence_promises_what_it_says(code, text):
    """Each sentence gives its promises, no more and no less."""
    assert sorted(map(str, parse(text).targets)) == sorted(LANGUAGES[code][text])


@pytest.mark.parametrize(("code", "text"), EVERY)
def test_the_language_is_found_and_said(code, text):
    """It is found from the text alone."""
    assert parse(text).language == code


@pytest.mark.parametrize("text", [text for _, text in EVERY])
def test_what_was_read_is_said_in_english(text):
    """The canonical sentence of each promise reads back, whatever language it was read in."""
    for target in parse(text).targets:
        read = parse(sentence(target))
        assert (read.language, read.targets) == ("en", (target,))


def test_the_dutch_release_of_zte_is_read():
    """Its near, long and net-zero targets, in sentences of our own that state its facts."""
    read = parse(
        "ZTE verbindt zich ertoe de absolute scope 1- en scope 2-broeikasgasemissies met 52% te "
        "verminderen tegen 2030, met 90% tegen 2040, ten opzichte van 2021. In de hele waardeketen "
        "wil ZTE tegen 2050 netto nul bereiken."
    )
    assert read.targets == (
        Target(S12, "52%", 2030, base_year=2021),
        Target(S12, "90%", 2040, base_year=2021),
        NetZero(ALL, 2050),
    )
    assert (read.language, read.not_understood) == ("nl", ())


@pytest.mark.parametrize(
    "text",
    [
        "Les émissions de la société baisseront de 45% par rapport à 2019 pour 2030.",
        "La empresa se compromete a reducir las emisiones un 42% para 2030 con respecto a 2020.",
        "L'azienda ridurrà le emissioni del 42% entro il 2030 rispetto al 2020.",
    ],
)
def test_a_language_that_is_not_read_is_not_understood(text):
    """It is said once: no language, no promise, the whole text in one span."""
    read = parse(text)
    assert (read.language, read.targets, read.drafts) == (None, (), ())
    assert [read.quote(span) for span in read.not_understood] == [text]


@pytest.mark.parametrize("table", [nl.WORDS, de.WORDS])
def test_a_table_holds_words_as_they_are_read(table):
    """Each entry is a sequence of tokens, so that it can be found in a text."""
    for phrase in table:
        words = [word for word in phrase.split() if not word.startswith("<")]
        assert tokens_of(" ".join(words)).words == words


@pytest.mark.parametrize(
    ("text", "level"),
    [("tot 1,2 miljoen ton CO2", 1.2e6), ("tot 279.100 ton CO2", 279_100.0)],
)
def test_the_comma_is_the_point(text, level):
    """A decimal comma and a point between thousands are read as they are meant."""
    (noun,) = parse(f"Acme beperkt zijn scope 1-emissies in 2030 {text}.").targets
    unit = {"MtCO2e": 1e6, "tCO2e": 1.0}[noun.unit]
    assert noun.level * unit == pytest.approx(level)
