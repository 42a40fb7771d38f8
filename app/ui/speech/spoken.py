"""Text for the eye turned into text for the ear.

A voice stumbles over signs, units and ids; this spells them out. Numbers of up to
four digits are left to the voice, which reads them well.
"""

import re

_UNITS = {
    "cm/s": ("centimetre a second", "centimetres a second"),
    "mm/s": ("millimetre a second", "millimetres a second"),
    "m/s": ("metre a second", "metres a second"),
    "mm": ("millimetre", "millimetres"),
    "cm": ("centimetre", "centimetres"),
    "m": ("metre", "metres"),
    "min": ("minute", "minutes"),
    "ms": ("millisecond", "milliseconds"),
    "s": ("second", "seconds"),
    "h": ("hour", "hours"),
    "N": ("newton", "newtons"),
    "kg": ("kilogram", "kilograms"),
    "kPa": ("kilopascal", "kilopascals"),
    "ml": ("millilitre", "millilitres"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°": ("degree", "degrees"),
    "%": ("per cent", "per cent"),
}
_NUMBER = r"\d+(?:\.\d+)?"
_SPANNED = re.compile(rf"({_NUMBER})\s*[-\N{{EN DASH}}]\s*(?={_NUMBER})")
_UNIT = "|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))
_MEASURED = re.compile(rf"({_NUMBER})\s*({_UNIT})(?![A-Za-z0-9/])")
_CLOCK = re.compile(r"\b(\d{1,2}):([0-5]\d)\b")
_VERTEBRA = re.compile(r"\b([CTL])(\d{1,2})\b")
_LEVEL_OF = re.compile(rf"({_NUMBER})\s*/\s*({_NUMBER})(?![A-Za-z/])")

# In this order: what is longer stands before what it contains.
_SIGNS = (
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("approx.", "about"),
    ("\N{ALMOST EQUAL TO}", "about "),
    ("\N{GREATER-THAN OR EQUAL TO}", "at least "),
    ("\N{LESS-THAN OR EQUAL TO}", "at most "),
    (">=", "at least "),
    ("<=", "at most "),
    ("\N{PLUS-MINUS SIGN}", "plus or minus "),
    ("\N{MULTIPLICATION SIGN}", " times "),
    ("\N{RIGHTWARDS ARROW}", ", then "),
    ("->", ", then "),
    ("\N{MIDDLE DOT}", ", "),
    ("\N{BULLET}", ", "),
    ("\N{EM DASH}", ", "),
    (" \N{EN DASH} ", ", "),
    (" / ", " or "),
    ("~", "about "),
    ("&", " and "),
    ("_", " "),
    ("*", ""),
    ("#", ""),
    ("\N{HORIZONTAL ELLIPSIS}", "."),
)


def spoken(text: str) -> str:
    """Return the text as a voice should read it, in one line."""
    said = text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{THIN SPACE}", " ")
    said = _CLOCK.sub(_clock_words, said)
    said = _SPANNED.sub(r"\1 to ", said)
    said = _MEASURED.sub(_measure_words, said)
    said = _LEVEL_OF.sub(r"\1 of \2", said)
    said = _VERTEBRA.sub(r"\1 \2", said)
    for sign, words in _SIGNS:
        said = said.replace(sign, words)
    return _tidy(said)


def _clock_words(found: re.Match[str]) -> str:
    """Return minutes and seconds: times here are lengths, never times of day."""
    minutes, seconds = int(found[1]), int(found[2])
    parts = [
        f"{number} {word}" if number == 1 else f"{number} {word}s"
        for number, word in ((minutes, "minute"), (seconds, "second"))
        if number or (word == "second" and not minutes)
    ]
    return " ".join(parts)


def _measure_words(found: re.Match[str]) -> str:
    one, more = _UNITS[found[2]]
    return f"{found[1]} {one if float(found[1]) == 1 else more}"


def _tidy(said: str) -> str:
    said = re.sub(r"\s+", " ", said).strip(" ,")
    said = re.sub(r"\s+([,.;:!?])", r"\1", said)
    return re.sub(r",(?:\s*,)+", ",", said)
