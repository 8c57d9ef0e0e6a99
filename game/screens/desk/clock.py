"""The clock of the desk: its speed, and what happens when something comes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class Clock:
    """Lets the quarter run, and shows what it stops for."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ran = False  # it ran by itself when it stopped last

    @property
    def _fridays(self) -> bool:
        return self.desk.game.settings.friday_review

    def run(self, speed: int) -> None:
        """Run at a speed, or stop at 0."""
        playing = self.desk.playing
        playing.paused = speed == 0
        if speed:
            playing.speed = speed
        if self.desk.frame is not None:
            self.desk.topbar.tick()

    def toggle(self) -> None:
        """Stop, or run on."""
        self.run(self.desk.playing.speed if self.desk.playing.paused else 0)

    def next_decision(self) -> None:
        """Run on until something comes up, or to the end."""
        self.ran = False
        if self.desk.playing.to_next_decision(fridays=self._fridays):
            self._arrive()
        else:
            self.desk.game.finish()

    def tick(self, seconds: float) -> None:
        """Time passes: as many hours as the speed makes of it."""
        self.ran = self.ran or not self.desk.playing.paused
        came = self.desk.playing.tick(seconds, fridays=self._fridays)
        if self.desk.playing.ended:
            self.desk.game.finish()
        elif came:
            self._arrive()
        else:
            self.desk.update()

    def _arrive(self) -> None:
        """Something has come up: its card, with the focus on it."""
        desk = self.desk
        desk.update()
        new = next((e.key for e in desk.entries if e.key in desk.playing.new), None)
        desk.choose(new or (desk.entries[0].key if desk.entries else None))
        self.friday()

    def friday(self) -> None:
        """If a week has just closed, its review comes first."""
        if self._fridays and self.desk.playing.week_closed:
            self.desk.open_review()
