"""The plain records a view is made of. None of them holds a truth the player has not been told."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.relations import PositionView
from engine.scenario.schema import Look
from engine.world.estimates import Estimate
from engine.world.inbox import Evidence
from engine.world.manager import Spent


class Metrics(NamedTuple):
    """The headline numbers: users, minutes a week per user, revenue a month, morale 0–1, cash, quality 0–1."""

    users: float
    minutes_per_user: float
    revenue: float
    morale: float
    cash: float
    quality: float


EstimateView = Estimate  # engineering says no more than anybody may hear


class WayView(NamedTuple):
    """A way to look into a request that has not been taken."""

    way: str
    hours: float
    title: str | None


class AlternativeView(NamedTuple):
    """Something cheaper that is known. `speaks` is how much of what was found speaks for it, less what speaks against.

    What is found about a request need not hold for what could be done instead, nor the other way round.
    """

    id: str
    title: str
    hours: float
    estimate: EstimateView | None
    speaks: int = 0


class RequestView(NamedTuple):
    """One entry of the inbox, or an answered one.

    `kind` is "request", or "option" where it came of opening the problem of a segment's job; a drawn option has a
    `phrase`, by which the window words it. `votes` are points, of a hundred each, at the last poll.
    """

    id: str
    arrived_day: int
    asker: str
    title: str
    says: str
    claims: tuple[str, ...]
    has_work: bool
    yes_hours: float
    no_hours: float
    no_reasoned_hours: float
    yes_label: str | None
    no_label: str | None
    chooses_vision: bool
    predict: str | None
    predict_metric: str | None
    kind: str
    segment: str
    job: str
    phrase: int | None
    # What may change from one look to the next.
    due_day: int
    reminded: bool
    estimate: EstimateView | None
    guess: int | None
    largest_part: str | None
    evidence: tuple[Evidence, ...]
    ways: tuple[WayView, ...]
    alternatives: tuple[AlternativeView, ...]
    promise_week: int
    state: str
    answer: str
    because: str
    variant: str
    reaction: str
    votes: tuple[tuple[str, int], ...]
    behind: str | None
    interest: str | None
    positions: tuple[PositionView, ...]
    reason_state: str


class QuestionView(NamedTuple):
    """An open question of the team."""

    id: str
    person: str
    item: str
    asks: str
    either: tuple[str, ...]
    asked_at: float
    queued: bool


class SketchView(NamedTuple):
    """One way to design something: its blocks, in the order in which people meet them."""

    blocks: tuple[str, ...]
    favourite: bool  # the designer's


class ReadingView(NamedTuple):
    """What five days with a share of the users say that all would do: 8 in 10 land between low and high.

    Users are within four weeks, revenue is monthly, an indicator is by how much it moves. `points` is for, against or
    neither, where the range leaves no doubt of the sign and the scenario wants a direction.
    """

    metric: str
    low: float
    high: float
    points: str


class GuessView(NamedTuple):
    """What was guessed and estimated of something released, and what it took: hours, mending apart."""

    item: str
    title: str
    week: int
    mine: int | None
    first: float
    refined: float | None
    actual: float


class RegressionView(NamedTuple):
    """Something a release has broken, found in the numbers and not yet mended."""

    item: str
    title: str
    since_week: int
    repair: str | None  # the repair on the board, if it is there


class ItemView(NamedTuple):
    """Something on the board.

    `stage` is design, development, test, acceptance, held, shared (out to some users) or released. `spent` is work done
    so far in the hours of its estimate, mending included. `fits` and `defects` are what trying it has shown;
    `defects_in` says where, for the places tried. `chore` is a repair or clean-up of the item `about`. Sketches, and
    the block `needs` that people come for, are seen after a design review; `sketch` is the one chosen. `displaced_by`
    is the work that goes first by an answer of the player, `displaces` what waits for this. `usage` is how often
    people use it: often, sometimes, rarely or never, once it is analysed; `reading` is what the
    analysis says of its worth, `from_share` what five days with a share of the users said.
    """

    id: str
    request: str
    title: str
    stage: str
    estimate: EstimateView | None
    spent: float
    workers: tuple[str, ...]
    blocked_by: str | None
    promised_to: str | None
    promised_week: int | None
    late: bool
    tried: bool
    fits: str | None
    defects: int | None
    waits_for: str | None
    rounds: int
    started: bool
    reading: Evidence | None = None
    chore: str | None = None
    about: str | None = None
    tried_parts: tuple[str, ...] = ()
    defects_in: tuple[tuple[str, int], ...] = ()
    reviewed: bool = False
    needs: str | None = None
    sketches: tuple[SketchView, ...] = ()
    sketch: int | None = None
    displaced_by: str | None = None
    displaces: tuple[str, ...] = ()
    from_share: tuple[ReadingView, ...] = ()
    usage: str | None = None


class Backlog(NamedTuple):
    """Hours of work still open by their estimates: refined ones, and first guesses as they were guessed."""

    refined: float
    guessed: float


class PersonView(NamedTuple):
    """One of the team.

    `morale` is what they show, 0–1. `fatigue` is fresh, tired or worn. `signs` that they may leave: quieter, then
    elsewhere. `trouble` is its kind once they have told it (load, say, quarrel, growth, home), `trouble_says` their
    words where the author gave some, `helped` whether something was done. `leaves_day` is the last day of somebody who
    has given notice. `newcomer` is the share of them that is still new, `teaching` the share of their time that
    newcomers take, both to the nearest tenth or hundredth. `hours` are those they work a week, `long_until` the last
    day of agreed long hours, `seen_day` that of the last one-to-one; `on_call` is this week's.
    """

    id: str
    name: str
    role: str
    trait: str | None
    morale: float
    item: str | None
    away: bool
    gone: bool
    look: Look
    fatigue: str
    hours: float
    long_until: int | None
    signs: tuple[str, ...]
    trouble: str | None
    trouble_says: str | None
    helped: bool
    leaves_day: int | None
    newcomer: float
    teaching: float
    seen_day: int | None
    on_call: bool


class StakeholderView(NamedTuple):
    """Somebody outside the team. Trust is 0–1."""

    id: str
    name: str
    title: str
    department: str
    trust: float
    trust_last_week: float
    ceo: bool
    wants: str | None
    promises: int
    look: Look
    behind: str | None
    interest: str | None
    mood: float


class JobView(NamedTuple):
    """A job of a segment, 0–1 each, None until uncovered.

    `importance` and `satisfaction` are as heard, and 8 in 10 lie within `error` of the truth. `used` is the share of
    users whom the data shows doing it here, `elsewhere` how well rivals do it. `opened`: the problem has been taken up.
    """

    id: str
    title: str
    importance: float | None
    satisfaction: float | None
    error: float | None = None
    used: float | None = None
    elsewhere: float | None = None
    opened: bool = False


class SegmentView(NamedTuple):
    """People with the same jobs in one region; minutes a week and leavers a month, 0–1, as the data last said.

    `paying` is the share that pays, 0–1. `sensitivity` is how much they mind the price, give or take
    `sensitivity_error`, as price tests have shown it; None until there was one. `users_before` are those of the start
    of this week. `unheard` is the share of needs, 0–1, that so many meetings usually leave unheard of, whoever is met;
    `counted_day` is that of the last question to the data.
    """

    id: str
    name: str
    region: str
    users: float
    headline: bool
    jobs: tuple[JobView, ...]
    interviews: int = 0
    minutes: float | None = None
    leaving: float | None = None
    paying: float = 0.0
    sensitivity: float | None = None
    sensitivity_error: float | None = None
    users_before: float = 0.0
    unheard: float = 1.0
    counted_day: int | None = None


class RumourView(NamedTuple):
    """Something a rival is about to do, and the week in which it is expected, give or take one."""

    title: str
    week: int


class BusinessView(NamedTuple):
    """The firm's money and terms.

    `income` and `costs` are a week's; `runway` is in weeks, None where cash does not shrink. `coming_price` and
    `coming_model` are what a change under way leads to. Without `lowest` the price is not the player's to set;
    `models` are those the player may change to.
    """

    cash: float
    income: float
    costs: float
    runway: float | None
    price: float
    coming_price: float | None
    lowest: float | None
    highest: float | None
    model: str
    coming_model: str | None
    models: tuple[str, ...]


class TaskView(NamedTuple):
    """Something in the manager's week."""

    number: int
    kind: str
    subject: str
    hours: float


class WeekView(NamedTuple):
    """The manager's hours of this week: `hours` of them there are, 40 less holidays.

    `mail` has the mornings still to come whose mail is not in the queue yet; `hours_wanted` counts it.
    """

    starts: float
    hours: float
    spent: tuple[Spent, ...]
    current: TaskView | None
    current_ends: float
    queue: tuple[TaskView, ...]
    mail: tuple[float, ...]
    mail_hours: float
    hours_spent: float
    hours_wanted: float
    hours_left: float


class Mark(NamedTuple):
    """A decision or an event for the charts' time axis."""

    day: int
    kind: str
    subject: str


class VisionView(NamedTuple):
    """A direction that can be chosen."""

    id: str
    title: str
    argues: str
    chosen: bool
