"""The game behind the window: which screen shows, what lies over it, and the quarter being played.

It needs no display: events go in, any surface is drawn on. The loop in `game.window.start` does the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from engine import Scenario
from game import settings as kept
from game.saves import Save
from game.screens.screen import Screen
from game.settings import Settings
from game.strings import say
from game.widgets.message import Notice
from game.window.canvas import Canvas
from game.window.keys import key_name, logical
from game.window.layer import Choice, Question
from game.window.mishap import report
from game.window.quarters import Quarters
from game.window.theme import THEMES

if TYPE_CHECKING:
    from game.playing import Playing

SMALLEST = (640, 360)  # logical; below it the scale drops to what fits
AWAKE = 0.6  # seconds of drawing after an event: as long as the longest movement takes
DOZING = 0.25  # seconds between two frames when nothing happens
_NOTICE = (464, 48)
_UPWARDS = 82  # of a notice's lower edge from the window's, between the answers and the blocks of the week


class Game:
    """Holds everything the screens share. `strict` lets a screen's exceptions through, for tests and pictures."""

    def __init__(self, settings: Settings | None = None, *, strict: bool = False) -> None:
        self.settings = kept.load() if settings is None else settings
        self.strict = strict
        self.time = 0.0  # seconds since the window opened
        self.scale = self.settings.scale  # the one in use: the one wanted, or what fits
        self.playing: Playing | None = None
        self.screen = Screen(self)
        self.layer: Screen | None = None
        self.notice: Notice | None = None
        self.quitting = False
        self.failure = ""  # why the game had to close, if it had to
        self.fullscreen_wanted = False
        self.quarters = Quarters(self)
        self._notice_do: Callable[[], object] | None = None
        self._laid: dict[Screen, tuple[object, ...]] = {}
        self._awake_until = AWAKE
        self._drawn_at = -1.0
        self._squeezed = False

    # --- which screen ---------------------------------------------------------------------------------------------

    def go(self, screen: Screen) -> None:
        """Another screen comes to the front."""
        self.layer = None
        self.screen.leave()
        self._laid.clear()
        self.screen = screen
        screen.enter()
        self.wake()

    def to_library(self) -> None:
        """Keep the quarter and show the library."""
        from game.screens.library import Library

        self.quarters.put_down()
        self.go(Library(self))

    def brief(self, scenario: Scenario, seed: int | None = None, mode: str = "guided") -> None:
        """Show what a scenario is about."""
        from game.screens.briefing import Briefing

        self.go(Briefing(self, scenario, seed, mode))

    def quit(self) -> None:
        """Keep the quarter and close the window."""
        if self.quarters.keeper is not None:
            self.quarters.put_down()
        self.quitting = True

    # --- the quarter ----------------------------------------------------------------------------------------------

    def new_quarter(self, scenario: Scenario, seed: int | None = None, mode: str = "guided") -> None:
        """Begin a quarter on its first Monday."""
        self.quarters.begin(scenario, seed, mode)

    def resume(self, save: Save, scenario: Scenario | None = None) -> None:
        """Go on with a quarter on disk."""
        self.quarters.resume(save, scenario)

    def restart(self) -> None:
        """Play the same quarter from its first Monday."""
        self.quarters.restart()

    def give_up(self) -> None:
        """Leave the quarter, asking once; it stays in the library."""
        self.quarters.give_up()

    def finish(self) -> None:
        """Show how the quarter ended."""
        self.quarters.finish()

    # --- over the screen ------------------------------------------------------------------------------------------

    def show(self, layer: Screen) -> None:
        """Lay something over the screen. What lay there goes: there is never more than one layer."""
        if self.playing is not None:
            self.playing.paused = True
        if self.layer is not None:
            self._laid.pop(self.layer, None)
        self.layer = layer
        layer.enter()
        self.wake()

    def close_layer(self) -> None:
        """Take the layer away."""
        if self.layer is not None:
            self._laid.pop(self.layer, None)
            self.layer.leave()
        self.layer = None
        self.wake()

    def ask(self, title: str, text: str, choices: list[Choice]) -> None:
        """Ask something before going on."""
        self.show(Question(self, title, text, choices))

    def back(self, label: str = "window.back") -> Choice:
        """The choice that changes nothing."""
        return Choice(say(label), key="Esc")

    def open_settings(self) -> None:
        """Show the settings."""
        from game.screens.settings import SettingsPanel

        self.show(SettingsPanel(self))

    def open_help(self) -> None:
        """Show the keys."""
        from game.screens.help import HelpPanel

        self.show(HelpPanel(self))

    def toast(self, text: str, *, icon: str = "check", action: str = "", key: str = "",
              do: Callable[[], object] | None = None) -> None:  # fmt: skip
        """Say something that goes by itself, with at most one action (Undo)."""
        self.notice = Notice((0, 0, *_NOTICE), text, self.time, icon=icon, action=action, key=key, message=True)
        self._notice_do = do
        self.wake()

    def retract(self) -> None:
        """Take away a notice whose action can no longer be done."""
        if self.notice is not None and self.notice.action:
            self.notice = None
            self.wake()

    def change(self, name: str, value: object) -> None:
        """Change a setting, at once, and remember it."""
        self.settings = self.settings.with_(name, value)
        self._squeezed = False
        self.wake()
        try:
            self.settings.save()
        except OSError as error:
            self.toast(say("window.settings_not_saved", why=error.strerror or str(error)), icon="warn")

    # --- the loop's three calls -----------------------------------------------------------------------------------

    def wake(self) -> None:
        """Something changes: draw for a while."""
        self._awake_until = self.time + AWAKE

    @property
    def dirty(self) -> bool:
        """Whether the next frame may differ from the last."""
        if self.time <= self._awake_until or self.time - self._drawn_at >= DOZING:
            return True
        return self.playing is not None and not self.playing.paused and not self.playing.ended

    def handle(self, event: pygame.event.Event) -> None:
        """One event as pygame gave it."""
        self.wake()
        if event.type == pygame.QUIT:
            self.quit()
            return
        if event.type == pygame.KEYDOWN and key_name(event) == "F11":
            self.fullscreen_wanted = not self.fullscreen_wanted
            return
        self._guarded(lambda: self._pass_on(logical(event, self.scale)))

    def _pass_on(self, event: pygame.event.Event) -> None:
        if self.layer is not None:
            self.layer.handle(event)
        elif not self._noticed(event):
            self.screen.handle(event)
        self.quarters.follow()

    def _noticed(self, event: pygame.event.Event) -> bool:
        """Whether the event was for the notice: a click on it, or its key while nobody types."""
        notice = self.notice
        if notice is None:
            return False
        used = False
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) and event.button == 1:
            if not notice.hit(event.pos):
                return False
            used = event.type == pygame.MOUSEBUTTONUP
            if not used:
                return True
        elif event.type == pygame.KEYDOWN and notice.action and not self.screen.typing:
            used = bool(notice.key) and key_name(event) == notice.key
        if used:
            self.notice = None
            if self._notice_do is not None:
                self._notice_do()
        return used

    def tick(self, seconds: float) -> None:
        """Time passes, unless something lies over the screen."""
        self.time += seconds
        if self.notice is not None and not self.notice.alive(self.time):
            self.notice = None
            self.wake()
        self._guarded(lambda: self._pass_time(seconds))

    def _pass_time(self, seconds: float) -> None:
        (self.screen if self.layer is None else self.layer).tick(seconds)
        self.quarters.follow()

    def draw(self, surface: pygame.Surface) -> None:
        """Draw everything, laid out for this surface."""
        self._drawn_at = self.time
        self._guarded(lambda: self._draw(surface))

    def _draw(self, surface: pygame.Surface) -> None:
        wide, high = surface.get_size()
        self.scale = fitting((wide, high), self.settings.scale)
        if self.scale < self.settings.scale and not self._squeezed:
            self.toast(say("window.squeezed", percent=round(100 * self.scale)), icon="info")
        self._squeezed = self.scale < self.settings.scale
        surface.set_clip(None)
        canvas = Canvas(surface, THEMES[self.settings.theme], self.scale)
        ground = (wide, high, self.scale, self.settings)
        for screen in (self.screen, self.layer):
            if screen is None:
                continue
            if self._laid.get(screen) != ground:
                screen.layout(canvas)
                self._laid[screen] = ground
            screen.draw(canvas)
        if self.notice is not None:
            self._draw_notice(canvas, self.notice)

    def _draw_notice(self, canvas: Canvas, notice: Notice) -> None:
        wide, high = canvas.size
        w = min(_NOTICE[0], round(wide) - 32)
        notice.rect = pygame.Rect(round((wide - w) / 2), round(max(8, high - _UPWARDS - _NOTICE[1])), w, _NOTICE[1])
        notice.draw(canvas)

    # --- when a screen fails --------------------------------------------------------------------------------------

    def _guarded(self, do: Callable[[], None]) -> None:
        if self.strict:
            do()
            return
        try:
            do()
        except Exception as error:
            self._mishap(error)

    def _mishap(self, error: Exception) -> None:
        """A screen has failed: keep the quarter, say what happened, and go where nothing can be lost."""
        what = f"{type(error).__name__}: {error}"
        keeper, playing = self.quarters.keeper, self.playing
        text = say("window.mishap.text", what=what, report=report(error))
        if keeper is not None and playing is not None:
            safe = keeper.keep(playing.sim)
            kept_where = "window.mishap.kept" if safe and keeper.kept else "window.mishap.lost" if not safe else ""
            if kept_where:
                text += "\n" + say(kept_where, path=keeper.path, why=keeper.failed)
        try:
            if self.screen.name == "library":
                raise error  # nowhere left to go
            self.to_library()
        except Exception:
            self.failure, self.quitting = what, True
            return
        self.ask(say("window.mishap"), text, [Choice(say("window.understood"), key="Enter", kind="main")])


def fitting(size: tuple[int, int], wanted: float) -> float:
    """The scale to use in a window of a size: the one wanted, or the largest that leaves enough room."""
    most = min(size[0] / SMALLEST[0], size[1] / SMALLEST[1])
    return wanted if wanted <= most else max(0.25, int(most * 100) / 100)
