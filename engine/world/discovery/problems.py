"""Opening a problem nobody asked about: a segment's job, and two to four options of unknown worth.

The author's options come as written. Others are drawn: their worth by the thirds of published experiments, more often
good where the need has been heard of or seen; their size from the job's opportunity, importance × (1 − satisfaction).
"""

from __future__ import annotations

import math

from engine.scenario.effect import Effect, Effects, Work
from engine.scenario.schema import Alternative, Job, Option, Request, Segment
from engine.world.discovery.experiments import owe
from engine.world.discovery.interviews import is_known
from engine.world.discovery.looking import arrive
from engine.world.discovery.worth import JOB_WORTH, stake
from engine.world.inbox import Letter, Problem
from engine.world.world import World

SESSION = 3.0  # hours of a designer and of a developer in a session; DESIGN
FEWEST = 2  # options that come of a session at least; DESIGN
MOST = 4  # options that come of a session at most; DESIGN
WIN = 0.36  # share of ideas that help; MODEL, after the thirds of experiments at Microsoft
NOTHING = 0.32  # share of ideas that do nothing; MODEL, the same
WIN_KNOWN = 0.62  # share that helps where the need has been uncovered first; MODEL
WIN_LEAST = 0.75  # θ; the least of a win; MODEL
WIN_TAIL = 0.55  # θ; mean of what a win has beyond the least, exponential; MODEL, tails after Azevedo 2020
IDLE = 0.1  # θ; what does nothing lies within ± this; MODEL
HARM_LEAST = 0.35  # −θ; the least of a harm; MODEL
HARM_TAIL = 0.5  # −θ; mean of what a harm has beyond the least, exponential; MODEL
BEST = 3.0  # θ; nothing is better; MODEL
WORST = -2.0  # θ; nothing is worse; MODEL
SAME = 0.15  # of θ holds in another region; MODEL, after Regnell's weak agreement
OTHER = 0.95  # θ; sd of what another region thinks by itself; MODEL, the same
PROBLEM_SHARE = 0.1  # of a segment × opportunity; users' equivalents of θ = 1 (tuned to the shipped scenarios)
LEAST_OPPORTUNITY = 0.05  # 0–1; even a job that is well done leaves so much (judgement)
EFFORT = 70.0  # hours of development; median of an option; MODEL
EFFORT_SPREAD = 0.6  # sd of ln hours; MODEL
DESIGN_SHARE = 0.15  # hours of design for each of development; MODEL
TEST_SHARE = 0.18  # hours of test for each of development; MODEL
CHEAPER = 0.36  # share of options with a cheaper alternative; MODEL
CHEAPER_EFFORT_LEAST = 0.25  # of the effort it takes, at least; MODEL
CHEAPER_EFFORT_MOST = 0.45  # of the effort it takes, at most; MODEL
CHEAPER_VALUE_LEAST = 0.68  # of the value it keeps, at least; MODEL
CHEAPER_VALUE_MOST = 0.90  # of the value it keeps, at most; MODEL
HALF_BY_REFINING = 0.5  # of those alternatives are found with engineering, the rest with design (judgement)
HARM_KEPT = 0.5  # a cheaper alternative of what harms does .5 + .5·(1 − value) of the harm; MODEL
BETTER_DONE = 0.5  # share of an option's worth that lies in the job being done better, the rest in users (judgement)
JOB_MOST = 0.3  # 0–1; how much one option changes how well a job is done, at most (judgement)
PHRASES = 6  # ways the window has of wording a drawn option (definition)
OPTION_DAYS = 10  # working days until an option goes cold; LIBRARY's days of ignoring


def open_problem(world: World, segment: str, job: str) -> None:
    """The session is over: options lie in the inbox, brought by the designer who was there."""
    written = next(s for s in world.file.segments if s.id == segment)
    need = next(j for j in written.jobs if j.id == job)
    entity = f"{segment}-{job}"
    designer = owe(world, entity, SESSION, "designer")
    developer = owe(world, entity, SESSION, "developer")
    asker = designer or developer or world.team.here()[0]
    insight = is_known(world, segment, job)
    brought: list[tuple[Request, int | None]] = []
    if need.options:
        for n, option in enumerate(need.options, start=1):
            if insight or not option.needs_insight:
                brought.append((_authored(option, asker.id, f"{entity}-{n}"), None))
    else:
        first = int(world.chance.uniform("phrase", entity) * PHRASES)
        many = FEWEST + int(world.chance.uniform("options", entity) * (MOST - FEWEST + 1))
        for n in range(1, many + 1):
            brought.append((_drawn(world, asker.id, written, need, n, insight), (first + n) % PHRASES))
    for request, phrase in brought:
        world.requests[request.id] = request
        arrive(world, Letter(request.id, request, world.day, Problem(segment, job, phrase)))
    world.notes.problems[segment, job] = tuple(request.id for request, _ in brought)
    world.record("opened", segment, job, notice=True)


def _authored(option: Option, asker: str, id: str) -> Request:
    return Request.model_construct(
        id=id,
        asker=asker,
        when="week 1",
        title=option.title,
        says=option.says,
        need=0.0,
        expires_days=OPTION_DAYS,
        work=option.work,
        largest_part=option.largest_part,
        truth=option.truth,
        alternatives=option.alternatives,
    )


def _drawn(world: World, asker: str, segment: Segment, job: Job, n: int, insight: bool) -> Request:
    """An option by luck, keyed by its id: flipping a decision elsewhere changes nothing of it."""
    chance = world.chance
    id = f"{segment.id}-{job.id}-{n}"
    title = f"{job.title} ({n})"
    theta = theta_of(world, id, insight)
    hours = EFFORT * math.exp(EFFORT_SPREAD * chance.normal("option-effort", id))
    alternatives: tuple[Alternative, ...] = ()
    if chance.uniform("cheaper", id) < CHEAPER:
        effort = _between(CHEAPER_EFFORT_LEAST, CHEAPER_EFFORT_MOST, chance.uniform("cheaper", id, 1))
        value = _between(CHEAPER_VALUE_LEAST, CHEAPER_VALUE_MOST, chance.uniform("cheaper", id, 2))
        alternatives = (
            Alternative.model_construct(
                id="half",
                title=f"{title} ½",
                found_by="refine" if chance.uniform("cheaper", id, 3) < HALF_BY_REFINING else "design",
                work=_work(hours * effort),
                truth=_effects(world, id, segment, job, theta, value if theta > 0 else HARM_KEPT * (2 - value)),
            ),
        )
    return Request.model_construct(
        id=id,
        asker=asker,
        when="week 1",
        title=title,
        says=job.title,
        need=0.0,
        expires_days=OPTION_DAYS,
        work=_work(hours),
        truth=_effects(world, id, segment, job, theta, 1.0),
        alternatives=alternatives,
    )


def theta_of(world: World, id: str, insight: bool) -> float:
    """How good a drawn option is, θ of −2 to 3; the same luck with insight is never worse. Hidden."""
    luck = world.chance.uniform("option", id)
    win = WIN_KNOWN if insight else WIN
    nothing = NOTHING * (1 - win) / (1 - WIN)
    tail = world.chance.exponential("option-size", id)
    if luck < win:
        return min(BEST, WIN_LEAST + WIN_TAIL * tail)
    if luck < win + nothing:
        return IDLE * (2 * world.chance.uniform("option-size", id, 1) - 1)
    return max(WORST, -HARM_LEAST - HARM_TAIL * tail)


def size(world: World, segment: Segment, job: Job) -> float:
    """Users' equivalents of θ = 1 for an option about this job. Hidden: it speaks of the job's opportunity."""
    opportunity = max(LEAST_OPPORTUNITY, job.importance * (1 - job.satisfaction))
    return PROBLEM_SHARE * opportunity * stake(world, segment)


def _effects(world: World, id: str, segment: Segment, job: Job, theta: float, value: float) -> Effects:
    """An option's truth in the language of effects: the job done better or worse, and users who come or go."""
    bring = value * theta * size(world, segment, job)
    held = JOB_WORTH * job.importance * stake(world, segment)
    better = max(-JOB_MOST, min(JOB_MOST, BETTER_DONE * bring / held)) if held > 0 else 0.0
    effects = [Effect(jobs={job.id: better}), _users(world, segment, bring - better * held)]
    for other in world.file.segments:
        same = next((j for j in other.jobs if j.id == job.id), None)
        if same is not None and other.region != segment.region:
            theirs = SAME * theta + OTHER * world.chance.normal("elsewhere-worth", f"{id}/{other.id}")
            theirs = max(WORST, min(BEST, theirs)) * value * size(world, other, same)
            spilt = JOB_WORTH * same.importance * stake(world, other) * better
            effects.append(_users(world, other, theirs - spilt))
    return tuple(effects)


def _users(world: World, segment: Segment, bring: float) -> Effect:
    """So many headline users' equivalents, as users of this segment."""
    held = stake(world, segment)
    return Effect(segment=segment.id, users=bring * segment.users / held if held > 0 else 0.0)


def _work(development: float) -> Work:
    return Work(design=DESIGN_SHARE * development, development=development, test=TEST_SHARE * development)


def _between(least: float, most: float, luck: float) -> float:
    return least + (most - least) * luck
