"""Numbered choices, and questions for a number. A mistake gets one line, and the question again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.strings import say
from game.text.terminal import Leave, Terminal

AT_ONCE = 16  # choices; of a longer list the rest comes on asking


@dataclass(frozen=True)
class Choice:
    """Something that can be chosen, and what it does; where it cannot be done now, `off` says why."""

    label: str
    do: Callable[[], object]
    off: str = ""


def pick(
    terminal: Terminal, question: str, choices: Sequence[Choice], *, back: str = "text.back", enter: int = 0
) -> Choice | None:
    """Ask until one is chosen; None for the way back, which is always 0. An empty line takes the one of number `enter`.

    `r` reads the page again, `?` helps, and `q` raises Leave.
    """
    start = 0
    while True:
        shown = choices[start : start + AT_ONCE]
        if len(choices) <= AT_ONCE + 1:
            shown = choices
        more = len(choices) - start - len(shown)
        rows = list(shown)
        if question:
            terminal.say(question)
        for n, choice in enumerate(rows, 1):
            label = say("text.off", what=choice.label, why=choice.off) if choice.off else choice.label
            terminal.say(f"{n}. {label}", indent=len(str(n)) + 2)
        if len(shown) < len(choices):
            terminal.say(f"{len(rows) + 1}. " + (say("text.more", n=more) if more else say("text.from_start")))
        terminal.say(f"0. {say(back)}")
        taken = _number(terminal, len(rows) + (len(shown) < len(choices)), enter)
        if taken == len(rows) + 1:
            start = start + len(shown) if more else 0
            terminal.turn()
            continue
        if taken and rows[taken - 1].off:
            terminal.wrong(rows[taken - 1].off)
            terminal.turn()
            continue
        terminal.turn()
        return rows[taken - 1] if taken else None


def _number(terminal: Terminal, most: int, enter: int) -> int:
    """A number from 0 to `most`."""
    while True:
        answer = terminal.ask()
        if not answer and enter:
            return enter
        if not _common(terminal, answer):
            number = whole(answer)
            if number is not None and 0 <= number <= most:
                return number
            terminal.wrong(say("text.wrong_choice", most=most))


def _common(terminal: Terminal, answer: str) -> bool:
    """What can be typed anywhere; False where it is something else."""
    word = answer.lower()
    if word in ("q", "quit", "exit"):
        raise Leave
    if word in ("?", "h", "help"):
        terminal.help()
    elif word == "r":
        terminal.again()
    else:
        return False
    return True


def whole(answer: str) -> int | None:
    """The whole number that was typed, if it was one."""
    text = answer.replace(",", "").removesuffix(".")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 16 else None


def number(terminal: Terminal, question: str, least: int, most: int) -> int | None:
    """A whole number within bounds; None for an empty line, which goes back."""
    terminal.say(question)
    terminal.say(say("text.number", least=f"{least:,}", most=f"{most:,}"))
    while True:
        answer = terminal.ask()
        if not answer:
            terminal.turn()
            return None
        if not _common(terminal, answer):
            found = whole(answer)
            if found is not None and least <= found <= most:
                terminal.turn()
                return found
            terminal.wrong(say("text.wrong_number", least=f"{least:,}", most=f"{most:,}"))


def words(terminal: Terminal, question: str) -> str | None:
    """Any words; None for an empty line, which goes back."""
    terminal.say(question)
    terminal.say(say("text.words"))
    while True:
        answer = terminal.ask()
        if not _common(terminal, answer):
            terminal.turn()
            return answer or None
