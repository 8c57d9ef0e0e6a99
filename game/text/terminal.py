"""The terminal: lines out, wrapped to its width, and one line in for each question. It moves no cursor."""

from __future__ import annotations

import shutil
import textwrap
from contextlib import suppress
from typing import TextIO

from game.strings import say

NARROWEST, WIDEST = 40, 100  # columns; a longer line is hard to follow
LONGEST_ANSWER = 200  # characters of a typed line that are looked at


class InputEnded(Exception):
    """There is nothing more to read."""


class Leave(Exception):
    """The player wants to close the game."""


class Terminal:
    """Writes to one stream and reads from another. `page` holds what was written since the last answer."""

    def __init__(self, lines_in: TextIO, lines_out: TextIO, width: int | None = None) -> None:
        self._in = lines_in
        self._out = lines_out
        self._width = width
        self._echo = not lines_in.isatty()  # a pipe shows no typing, and the record of a game should
        self.page: list[str] = []
        for stream in (lines_in, lines_out):
            with suppress(AttributeError, OSError, ValueError):
                stream.reconfigure(errors="replace")  # type: ignore[attr-defined]

    @property
    def width(self) -> int:
        """Columns to write in; asked anew each time, for a window may be made wider."""
        columns = self._width or shutil.get_terminal_size((WIDEST, 24)).columns
        return max(NARROWEST, min(WIDEST, columns))

    def say(self, text: str = "", *, indent: int = 0) -> None:
        """Write a text in as many lines as it takes; what follows its first line is set in by `indent`."""
        for paragraph in text.split("\n"):
            lines = textwrap.wrap(paragraph, self.width, subsequent_indent=" " * indent, break_on_hyphens=False)
            for line in lines or [""]:
                self.page.append(line)
                self._out.write(line + "\n")

    def heading(self, text: str) -> None:
        """A line that begins something, after an empty one."""
        self.say()
        self.say(text)

    def items(self, title: str, texts: list[str]) -> None:
        """A title, and under it a line for each; nothing where there are none."""
        if texts and title:
            self.say(title)
        for text in texts:
            self.say(f"- {text}", indent=2)

    def ask(self) -> str:
        """One line, without the spaces around it. Raises InputEnded."""
        self._out.write("> ")
        self._out.flush()
        try:
            line = self._in.readline()
        except OSError:  # a terminal that has been closed
            line = ""
        if not line:
            self._out.write("\n")
            raise InputEnded
        answer = line.strip()[:LONGEST_ANSWER]
        if self._echo:
            self._out.write("".join(c for c in answer if c.isprintable())[: self.width - 2] + "\n")
        return answer

    def turn(self) -> None:
        """A question has been answered: a new page begins."""
        self.page = []

    def again(self) -> None:
        """Write the page once more."""
        for line in self.page:
            self._out.write(line + "\n")

    def help(self) -> None:
        """What can be typed anywhere."""
        for line in say("text.help").split("\n"):
            self._out.write("\n".join(textwrap.wrap(line, self.width)) + "\n")

    def wrong(self, text: str) -> None:
        """One line about an answer that cannot be taken."""
        self._out.write(textwrap.shorten(text, self.width, placeholder=" …") + "\n")
