"""The desk in text: what waits, what can be done, and time that passes only when it is asked to."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Action, DropTask, NotNow
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK
from game.playing import Playing
from game.saves import Keeper
from game.screens.desk import units
from game.screens.desk.entry import Entry, entries, old_messages
from game.screens.desk.pace import HEADLINE, value_of
from game.screens.desk.snapshot import Snapshot, stamp
from game.screens.figure import figure
from game.strings import say
from game.text.menu import Choice, pick
from game.text.terminal import Terminal

SMALL = 0.05  # hours; less is none


class Desk:
    """One quarter at a terminal. `noted`, `aside` and `unasked` are what the window's desk remembers, too."""

    def __init__(self, terminal: Terminal, playing: Playing, keeper: Keeper) -> None:
        self.terminal = terminal
        self.playing = playing
        self.keeper = keeper
        self.moods: dict[str, str] = {}
        self._now = Snapshot(playing, self.moods)
        self.noted: set[str] = old_messages(self._now) if self._now.hour > 0 or playing.sim.actions else set()
        self.aside: set[str] = set()
        self.unasked: set[str] = set()
        self.undoing: tuple[float, Action, str] | None = None
        self.going = True
        self.again = False

    @property
    def now(self) -> Snapshot:
        """What is known at this moment."""
        if self._now.key != stamp(self.playing):
            self._now = Snapshot(self.playing, self.moods)
        return self._now

    @property
    def entries(self) -> list[Entry]:
        """What waits, most urgent first."""
        return entries(self.now, self.noted, self.aside)

    # --- doing -----------------------------------------------------------------------------------------------------

    def act(self, action: Action) -> bool:
        """Do something in the quarter, and keep it; False, and a line about it, where that cannot be."""
        try:
            self.playing.act(action)
        except NotNow as why:
            self.terminal.say(say("text.not_now", why=why))
            return False
        self.undoing = None
        self.keeper.follow(self.playing.sim)
        return True

    def may_undo(self, action: Action, what: str) -> None:
        """What would take the last ordering back, until the clock moves."""
        self.undoing = (self.playing.sim.now, action, what)

    def undo(self) -> None:
        """Take it back."""
        if self.undoing is not None and self.act(self.undoing[1]):
            self.terminal.say(say("desk.undone"))

    def put(self, action: Action, what: str, hours: float, about: str = "") -> bool:
        """Say what something brings and costs, and put it into the week if that is wanted."""
        terminal = self.terminal
        terminal.heading(what)
        if about:
            terminal.say(about)
        terminal.say(say("plan.free", hours=units.hours(self.free)) + ".")
        label = say("text.priced", what=say("plan.put"), hours=units.hours(hours))
        if pick(terminal, "", [Choice(label, lambda: None)]) is None:
            return False
        before = {t.number for t in self.now.my_week.queue}
        if not self.act(action):
            return False
        new = [t.number for t in self.now.my_week.queue if t.number not in before]
        if new:
            self.may_undo(DropTask(new[0]), what)
        terminal.say(say("plan.done", what=what, hours=units.hours(hours)))
        return True

    @property
    def free(self) -> float:
        """Hours of this week that are not spoken for."""
        mine = self.now.my_week
        return max(0.0, mine.hours_left - (mine.hours_wanted - mine.hours_spent))

    # --- the loop --------------------------------------------------------------------------------------------------

    def play(self) -> None:
        """Until the quarter ends or the player goes to the library."""
        from game.text.inbox import go_through

        go_through(self)
        while self.going and not self.playing.ended:
            self._status()
            chosen = pick(self.terminal, say("text.what_now"), self._choices(), back="text.to_library")
            if chosen is None:
                self.going = False
            else:
                chosen.do()

    def _status(self) -> None:
        now, terminal = self.now, self.terminal
        terminal.heading(say("text.status", week=now.week, weeks=now.view.weeks, when=units.moment(now.hour)))
        named = []
        for metric in (*HEADLINE, *now.indicators):
            one = figure(now.file, metric)
            named.append(say("text.number_is", name=one.name, value=one.write(value_of(now, metric))))
        terminal.say("; ".join(named) + ".")
        mine = now.my_week
        terminal.say(
            say("text.hours", gone=units.hours(mine.hours_spent), wanted=units.hours(mine.hours_wanted),
                hours=units.hours(mine.hours))
        )  # fmt: skip
        over = mine.hours_wanted - mine.hours
        if over > SMALL:
            terminal.say(say("text.overload", hours=units.hours(over)))
        if mine.current is not None:
            from game.screens.desk.errand import task_name

            terminal.say(say("week.doing", what=task_name(now, mine.current.kind, mine.current.subject)) + ".")

    def _choices(self) -> list[Choice]:
        from game.text import board, inbox, market, number, people, review, week

        waiting = self.entries
        box = say("text.inbox", n=len(waiting), title=waiting[0].title) if waiting else say("text.inbox.empty")
        choices = [
            Choice(box, partial(inbox.show, self)),
            Choice(say("text.board"), partial(board.show, self)),
            Choice(say("text.people"), partial(people.show, self)),
            Choice(say("text.market"), partial(market.show, self)),
            Choice(say("text.week"), partial(week.show, self)),
            Choice(say("text.numbers"), partial(number.show, self)),
            Choice(say("text.to_decision"), self.to_decision),
            Choice(say("text.to_evening"), self.to_evening),
            Choice(say("text.to_friday"), self.to_friday),
            Choice(say("text.review"), partial(review.look_back, self)),
            Choice(say("text.restart"), self.restart),
        ]
        if self.undoing is not None and self.undoing[0] == self.playing.sim.now:
            choices.append(Choice(say("text.undo", what=self.undoing[2]), self.undo))
        return choices

    # --- time ------------------------------------------------------------------------------------------------------

    def to_decision(self) -> None:
        """Run on until something comes up."""
        self._passes(self.playing.to_next_decision)

    def to_evening(self) -> None:
        """Run on to the end of the day, unless something comes up."""
        self._passes(lambda: self.playing.to_hour((self.now.hour // HOURS_A_DAY + 1) * HOURS_A_DAY))

    def to_friday(self) -> None:
        """Run on to the end of the week, unless something comes up."""
        self._passes(lambda: self.playing.to_hour((self.now.hour // HOURS_A_WEEK + 1) * HOURS_A_WEEK))

    def _passes(self, run) -> None:  # type: ignore[no-untyped-def]
        """Time passes: keep the quarter, look back on each Friday that went by, and show what came up."""
        from game.text import inbox, review

        week = int(self.now.hour // HOURS_A_WEEK)
        run()
        self.keeper.follow(self.playing.sim)
        if self.playing.ended:
            return
        for gone in range(week + 1, int(self.now.hour // HOURS_A_WEEK) + 1):
            review.show(self, gone)
        new = next((e.key for e in self.entries if e.key in self.playing.new), None)
        if new is not None:
            self.terminal.heading(say("text.came_up", when=self._when()))
            inbox.go_through(self, new)

    def _when(self) -> str:
        return say("text.in_week", week=self.now.week, when=units.moment(self.now.hour))

    def restart(self) -> None:
        """The same quarter from its first Monday, asking once."""
        self.terminal.heading(say("window.restart.title"))
        self.terminal.say(say("window.restart.text"))
        if pick(self.terminal, "", [Choice(say("window.restart"), lambda: None)], back="window.stay") is not None:
            self.going, self.again = False, True
