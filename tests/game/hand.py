"""A player at a terminal: it reads what was written since its last answer, and types by its own dice."""

from __future__ import annotations

import io
import random
import re

from game import saves
from game.strings import say
from game.text.game import play

ENOUGH = 10_000  # typed lines, more than any quarter takes
RUBBISH = ("", "x", "99", "-1", "1.5", "²", "9" * 300, "r", "?", "eins", "\x00\x1b[A")
CHOICE = re.compile(r"^(\d+)\. (.*)$")
BOUNDS = re.compile(r"^A whole number from ([\d,]+) to ([\d,]+)\.", re.M)
NEVER = ("text.restart", "text.leave", "text.mode.guided", "text.mode.expert", "ending.again")


class Done(AssertionError):
    """It has typed more than any quarter takes."""


class Screen(io.StringIO):
    """What has been written."""


class Hand:
    """Types a line when it is asked to. `typed` keeps them all; `pages` what was written before each."""

    def __init__(self, screen: Screen, luck: int = 1, rubbish: float = 0.03, hurry: float = 0.7) -> None:
        self.screen = screen
        self.dice = random.Random(luck)
        self.rubbish = rubbish
        self.hurry = hurry
        self.typed: list[str] = []
        self.pages: list[str] = []
        self._read = 0
        self._page = ""
        self._over = False

    def isatty(self) -> bool:
        """Like a pipe."""
        return False

    def readline(self) -> str:
        """The next line typed."""
        text = self.screen.getvalue()
        fresh, self._read = text[self._read :], len(text)
        self.pages.append(fresh)
        if len(self.typed) > ENOUGH:
            raise Done(fresh)
        answer = self.answer(fresh)
        self.typed.append(answer)
        return answer + "\n"

    def answer(self, fresh: str) -> str:
        """What to type."""
        if self.dice.random() < self.rubbish:
            self._page = self._page + fresh if not choices(fresh) else fresh
            return self.dice.choice(RUBBISH)
        found = choices(fresh) or choices(self._page)
        self._page = fresh if choices(fresh) else self._page
        bounds = BOUNDS.findall(fresh)
        if bounds:
            least, most = (int(n.replace(",", "")) for n in bounds[-1])
            return str(self.dice.randint(least, min(most, least + 40)))
        if say("text.words") in fresh:
            return self.dice.choice(("33", "7.5", "abc", "1"))
        assert found, f"nothing to choose from in {fresh!r}"
        return self.choose(found)

    def choose(self, found: dict[int, str]) -> str:
        """One of the choices: the clock's, the first of the briefing, or any that can be taken."""
        labels = {label: n for n, label in found.items()}
        if say("briefing.start") in labels:
            return str(labels[say("briefing.start")])
        if say("ending.again") in labels:
            self._over = True
            return "0"
        if found[0] == say("text.leave"):
            return "0" if self._over else "1"
        clock = labels.get(say("text.to_decision"))
        if clock is not None and self.dice.random() < self.hurry:
            return str(self.dice.choice((clock, clock, clock + 1, clock + 2)))
        never = [say(key) for key in NEVER if key in ("text.restart", "ending.again")]
        open_to = [n for n, label in found.items() if n and "(not now: " not in label and label not in never]
        card = say("text.later") in labels or len(open_to) == 1
        back = clock is None and self.dice.random() < (0.1 if card else 0.4)
        return str(0 if back or not open_to else self.dice.choice(open_to))


def choices(text: str) -> dict[int, str]:
    """The last list of numbered choices in what was written, each in one line."""
    found: dict[int, str] = {}
    last = -1
    for line in text.splitlines():
        match = CHOICE.match(line)
        if match:
            n = int(match[1])
            if n == 1 and last != -1:
                found = {}
            found[n] = match[2]
            last = n
        elif last > 0 and line.startswith(" "):
            found[last] += " " + line.strip()
    return found if 0 in found else {}


def played(
    scenario: str | None = "first-quarter", luck: int = 1, width: int = 100, **options
) -> tuple[Hand, Screen, int]:
    """A quarter from its briefing to its end, or as far as `options` say."""
    screen = Screen()
    hand = Hand(screen, luck, options.pop("rubbish", 0.03), options.pop("hurry", 0.7))
    code = play(scenario, lines_in=hand, lines_out=screen, width=width, **options)  # type: ignore[arg-type]
    return hand, screen, code


def the_save() -> saves.Save:
    """The only quarter on disk."""
    (save,) = saves.find().saves
    return save


def typed(*lines: str, **options) -> tuple[str, int]:
    """What is written when these lines come through a pipe and then end."""
    out = io.StringIO()
    code = play("first-quarter", lines_in=io.StringIO("".join(f"{n}\n" for n in lines)), lines_out=out, **options)
    return out.getvalue(), code
