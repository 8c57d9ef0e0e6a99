"""Finding out what nobody has said: interviews, watching, data, rivals, polls, regions, and problems opened unasked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from engine.play.actions.action import Action, Errand, NotNow, the_letter
from engine.world.discovery import looking, preferences, problems, research, rivals
from engine.world.inbox import Letter
from engine.world.manager import HOURS
from engine.world.market import Segment
from engine.world.quarter import Quarter

FACTS = "facts"  # what an interview is about unless it names a request: what happened last time


@dataclass(frozen=True, slots=True)
class Research(Action):
    """Interview or watch people of a segment, or ask the data a question.

    An interview is `about` the facts of last time, or about a request by its id: then it asks what people think of that
    idea, which is quicker and leans towards yes; the request stays in the inbox meanwhile.
    """

    name: ClassVar[str] = "research"
    how: Literal["interview", "observe", "data"]
    segment: str
    whom: Literal["current", "lapsed", "never"] | None = None
    about: str | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        heads = [s for s in quarter.world.market.segments if s.headline] or quarter.world.market.segments
        for segment in quarter.world.market.segments:
            yield cls("interview", segment.id, "current")
            yield cls("interview", segment.id, "lapsed")
            yield cls("interview", segment.id, "never")
            yield cls("observe", segment.id)
            yield cls("data", segment.id)
        for letter in quarter.world.letters.values():
            if letter.state == "open":
                yield cls("interview", max(heads, key=lambda s: s.users).id, "current", letter.id)

    def price(self, quarter: Quarter) -> float:
        if self.how not in ("interview", "observe", "data"):
            raise NotNow("research is interview, observe or data")
        the_segment(quarter, self.segment)
        if self.whom not in (None, "current", "lapsed", "never"):
            raise NotNow("interviews are with current users, lapsed ones or those who never were")
        if self._idea() is None:
            return HOURS[self.how]
        if self.how != "interview":
            raise NotNow("only an interview can be about an idea")
        letter = the_letter(quarter, self.about or "")
        if "ask" not in letter.ways() or quarter.world.manager.waits("ask", letter.id):
            raise NotNow(f"people have been asked about {self.about!r}, or there is nothing to ask")
        return HOURS["ask"]

    def _idea(self) -> str | None:
        return None if self.about in (None, FACTS) else self.about

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        whom = (self.whom or "current") if self.how == "interview" else ""
        world, idea = quarter.world, self._idea()
        if idea is None:
            world.manager.take(
                self.how, self.segment, hours, lambda: research.done(world, self.how, self.segment, whom)
            )
            return
        letter = world.letters[idea]
        world.manager.take("ask", idea, hours, lambda: _asked(quarter, letter))


def _asked(quarter: Quarter, letter: Letter) -> None:
    """People have said what they think, unless the request was answered or asked about meanwhile."""
    if "ask" in letter.ways() and letter.state in ("open", "looking"):
        looking.learn(quarter.world, letter, "ask")
        quarter.world.record("looked", letter.id, "ask", notice=True)


@dataclass(frozen=True, slots=True)
class StudyCompetitors(Errand):
    """Find out how well rivals do the same jobs, and what they are about to do; new things turn up once a month."""

    name: ClassVar[str] = "study-competitors"
    kind: ClassVar[str] = "competitors"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        if rivals.too_soon(quarter.world):
            raise NotNow("rivals were studied within the last month; there is nothing new yet")

    def done(self, quarter: Quarter) -> None:
        research.done(quarter.world, "competitors", "")


@dataclass(frozen=True, slots=True)
class OpenProblem(Errand):
    """Take up a segment's job that nobody has asked about, with a designer and a developer; options come of it."""

    name: ClassVar[str] = "open-problem"
    kind: ClassVar[str] = "problem"
    segment: str
    job: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for segment in quarter.world.market.segments:
            for job in segment.satisfaction:
                yield cls(segment.id, job)

    def subject(self) -> str:
        return f"{self.segment} {self.job}"

    def check(self, quarter: Quarter) -> None:
        world = quarter.world
        if self.job not in the_segment(quarter, self.segment).satisfaction:
            raise NotNow(f"{self.segment!r} has no job {self.job!r}")
        if (self.segment, self.job) in world.notes.problems:
            raise NotNow("that problem has been opened already")
        if not world.team.of("designer") and not world.team.of("developer"):
            raise NotNow("it takes a designer or a developer, and there is none")

    def done(self, quarter: Quarter) -> None:
        if (self.segment, self.job) not in quarter.world.notes.problems and quarter.world.team.here():
            problems.open_problem(quarter.world, self.segment, self.job)


@dataclass(frozen=True, slots=True)
class Poll(Errand):
    """Have departments and offices divide a hundred points each over the requests that wait."""

    name: ClassVar[str] = "poll"
    kind: ClassVar[str] = "poll"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        world = quarter.world
        if not any(not s.ceo for s in world.stakeholders.values()):
            raise NotNow("there is nobody to poll")
        if not any(x.state == "open" for x in world.letters.values()):
            raise NotNow("no request waits")

    def done(self, quarter: Quarter) -> None:
        preferences.poll(quarter.world)


@dataclass(frozen=True, slots=True)
class AskRegion(Errand):
    """Ask a regional office how a request would do among its own users."""

    name: ClassVar[str] = "ask-region"
    kind: ClassVar[str] = "region"
    request: str
    who: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for letter in quarter.world.letters.values():
            if letter.state == "open":
                for who in quarter.world.stakeholders:
                    yield cls(letter.id, who)

    def subject(self) -> str:
        return f"{self.request} {self.who}"

    def check(self, quarter: Quarter) -> None:
        letter = the_letter(quarter, self.request)
        people = quarter.world.stakeholders
        office = people.get(self.who)
        if office is None or office.region is None:
            raise NotNow(f"{self.who!r} speaks for no region")
        if all(s.region != office.region for s in quarter.world.market.segments):
            raise NotNow(f"there are no users in the region of {self.who!r}")
        if letter.work() is None:
            raise NotNow(f"there is nothing to build for {self.request!r}")
        if any(e.who and people[e.who].region == office.region for e in letter.evidence):
            raise NotNow(f"that region has been asked about {self.request!r}")

    def done(self, quarter: Quarter) -> None:
        letter = quarter.world.letters[self.request]
        if letter.state in ("open", "looking"):
            looking.ask_region(quarter.world, letter, self.who)


def the_segment(quarter: Quarter, id: str) -> Segment:
    """The segment of that id. Raises NotNow."""
    for segment in quarter.world.market.segments:
        if segment.id == id:
            return segment
    raise NotNow(f"there is no segment {id!r}")
