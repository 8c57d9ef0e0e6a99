"""Everything the window says comes from one catalogue: a folder a language, a module a screen.

Each module holds `TEXTS`, a dict of dotted keys. A text may hold `{names}` to be filled in, and `one|many`: the
first form is taken when `n` is 1.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

LANGUAGE = "en"


@lru_cache
def catalogue(language: str = LANGUAGE) -> dict[str, str]:
    """All texts of a language. Raises ValueError where two modules give the same key."""
    texts: dict[str, str] = {}
    package = import_module(f"game.strings.{language}")
    for module in iter_modules(package.__path__):
        for key, text in import_module(f"game.strings.{language}.{module.name}").TEXTS.items():
            if key in texts:
                raise ValueError(f"two texts are called {key}")
            texts[key] = text
    return texts


def say(key: str, **values: object) -> str:
    """The text of that key, filled in. Raises KeyError for a key nobody wrote."""
    text = catalogue()[key]
    if "|" in text:
        one, many = text.split("|", 1)
        text = one if values.get("n") == 1 else many
    return text.format(**values) if values else text
