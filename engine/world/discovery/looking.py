"""Looking into a request before answering it: it leaves the inbox and comes back with what was found."""

from __future__ import annotations

from engine.scenario.effect import Work
from engine.scenario.schema import Discovery, ScenarioFile
from engine.world.books import Cause
from engine.world.clock import HOURS_A_DAY
from engine.world.discovery import evidence, experiments
from engine.world.effects import discover
from engine.world.estimates import Estimate, first_guess, refined
from engine.world.inbox import EXPERIMENTS, Evidence, Letter
from engine.world.world import World

OPINIONLESS = ("refine", "ask", "region")  # ways that show nothing of how a thing should be made
ASKED = 0.04  # trust of an office that is asked before anything is decided; MODEL
REFINING = 1.0  # hours of each developer; LIBRARY


def arrive(world: World, letter: Letter) -> None:
    """A request lies in the inbox, with what is already known about it."""
    letter.number = len(world.letters)
    world.letters[letter.id] = world.inbox[letter.id] = letter
    if letter.written.holds:
        world.holding.append(letter)
    first_guesses(world, letter)
    for discovery in world.scenario.kept(on_cards).get(letter.written.id, ()):
        if discovery.id in world.found:
            letter.learn(discovery)
    world.record("arrived", letter.id, notice=True)


def on_cards(file: ScenarioFile) -> dict[str, list[Discovery]]:
    """By each request, the discoveries that are about it."""
    about: dict[str, list[Discovery]] = {}
    for discovery in file.discoveries:
        for request in dict.fromkeys(discovery.about):
            about.setdefault(request, []).append(discovery)
    return about


def begin(world: World, letter: Letter, way: str) -> None:
    """Begin to look into a request; it comes back to the inbox when the hours, and the days, are over."""
    letter.state = "looking"
    letter.looking = way
    world.inbox.pop(letter.id, None)
    world.record("looking", letter.id, way)


def spent(world: World, letter: Letter) -> None:
    """The manager's hours are spent; an experiment goes on for some days, anything else is over."""
    way = letter.looking
    experiments.begin(world, letter, way)
    days = experiments.RUNS_DAYS.get(way, 0)
    if not days:
        over(world, letter)
        return
    world.record("running", letter.id, way)
    ends = world.calendar.after(world.now, days * HOURS_A_DAY)
    back = world.env.timeout(ends - world.now)
    back.callbacks.append(lambda _: over(world, letter))
    letter.due_day += days  # whoever asked can see that it is being tried


def over(world: World, letter: Letter) -> None:
    """What this way shows stands on the card, and there is at least a day to answer."""
    way = letter.looking
    letter.state = "open"
    letter.looking = ""
    world.inbox[letter.id] = letter
    letter.due_day = max(letter.due_day, world.day + 1)
    experiments.end(world, letter, way)
    learn(world, letter, way)
    world.record("looked", letter.id, way, notice=True)


def learn(world: World, letter: Letter, way: str) -> None:
    """This way has been taken: the author's words for it, or a reading, and what it brings to light."""
    letter.looked.append(way)
    if way == "refine":
        for person in world.team.of("developer"):
            person.owed += REFINING
        _refine(world, letter, "")
    written = letter.written
    looks = [look for look in written.look if look.way == way]
    if not looks and way in EXPERIMENTS:
        letter.evidence.append(evidence.reading(world, letter, way))
    for look in looks:
        letter.evidence.append(Evidence(way, look.says, look.points))
        for id, points in look.alternatives.items():
            letter.speaks[id] = letter.speaks.get(id, 0) + (1 if points == "for" else -1)
        for id in look.finds:
            if letter.alternative(id) is not None:
                _find(world, letter, id)
            else:
                discover(world, id)
    for alternative in written.alternatives:
        if alternative.found_by == way:
            _find(world, letter, alternative.id)


def ask_region(world: World, letter: Letter, who: str) -> None:
    """An office has said how a request would do among its own users."""
    region = world.stakeholders[who].region
    letter.evidence.append(evidence.reading(world, letter, "region", who, region))
    world.stakeholders[who].move(world.books, ASKED, Cause("asked", who, f"ask {letter.id}", world.week))
    world.record("looked", letter.id, f"region {who}", notice=True)


def shows_how(letter: Letter) -> bool:
    """Whether anything known about a request tells how it should be made."""
    return any(e.way not in OPINIONLESS for e in letter.evidence)


def first_guesses(world: World, letter: Letter) -> None:
    """Engineering's first guess at a request that has come, and at each of its alternatives that is known."""
    _guess(world, letter, "")
    for alternative in letter.written.alternatives:
        if alternative.id in letter.found:
            _guess(world, letter, alternative.id)


def _find(world: World, letter: Letter, alternative: str) -> None:
    """It is refined at once; what engineering would have guessed before is drawn when somebody compares."""
    letter.found.add(alternative)
    _refine(world, letter, alternative)


def find(world: World, letter: Letter, alternative: str) -> None:
    """Something cheaper has come to light; engineering has a first guess at it."""
    letter.found.add(alternative)
    _guess(world, letter, alternative)


def _work(letter: Letter, variant: str) -> Work | None:
    alternative = letter.alternative(variant) if variant else None
    return alternative.work if alternative is not None else letter.work()


def guess_of(world: World, letter: Letter, variant: str) -> Estimate | None:
    """Engineering's first guess at the whole, or at an alternative that is known; None where there is no work."""
    if variant not in letter.guesses:
        _guess(world, letter, variant)
    return letter.guesses.get(variant)


def _guess(world: World, letter: Letter, variant: str) -> None:
    work = _work(letter, variant)
    if work is not None and work.total > 0:
        letter.guesses[variant] = first_guess(work, world.chance, letter.id, variant)


def _refine(world: World, letter: Letter, variant: str) -> None:
    work = _work(letter, variant)
    if work is not None and work.total > 0:
        letter.refined[variant] = refined(work, world.chance, letter.id, variant)
