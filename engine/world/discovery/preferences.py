"""What departments and offices want: each divides a hundred points over the requests that are open.

They mostly disagree. Of ten of them over eighteen requests Kendall's W is about .19, each puts about .74 of the budget
on its top fifth and nothing on half (Regnell et al. 2001). What somebody asked for and truly needs shows through in
their own budget, and a regional office leans towards what would do its own users good.
"""

from __future__ import annotations

import math

from engine.world.discovery.evidence import truth_of, unit
from engine.world.discovery.worth import worth
from engine.world.inbox import Letter
from engine.world.stakeholders import Stakeholder
from engine.world.world import World

BUDGET = 100  # points each has to give away; Regnell et al. 2001
COMMON = 0.4  # weight of what all feel alike, of 1 for a wish's whole spread; gives Kendall's W .19 (tuned)
OWN_NEED = 1.6  # spreads of a wish by which an asker wants their own request, at a need of 1 (judgement)
HOME_LEAN = 0.5  # spreads by which an office leans towards θ = 1 in its region (judgement)
HOME_MOST = 2.0  # θ beyond which an office's lean grows no more (judgement)
KEENNESS = 1.2  # how steeply points follow a wish; gives the top fifth .74 (tuned)
UNWANTED = 0.5  # share of the requests that get nothing; Regnell et al. 2001


def poll(world: World) -> None:
    """Everybody has divided their points over the requests that wait."""
    letters = [x for x in world.letters.values() if x.state in ("open", "looking")]
    notes = world.notes
    notes.votes = {s.id: budget(world, s, letters) for s in world.stakeholders.values() if not s.ceo}
    notes.polled_on = world.day
    world.record("polled", "", notice=True)


def budget(world: World, voter: Stakeholder, letters: list[Letter]) -> dict[str, int]:
    """One voter's points for each of these requests; whole ones, `BUDGET` in all."""
    wishes = {x.id: wish(world, voter, x) for x in letters}
    ranked = sorted(wishes, key=lambda id: -wishes[id])
    wanted = ranked[: max(1, len(ranked) - int(UNWANTED * len(ranked)))]
    weights = {id: math.exp(KEENNESS * wishes[id]) for id in wanted}
    total = 0.0
    for weight in weights.values():
        total += weight
    shares = {id: BUDGET * weight / total for id, weight in weights.items()}
    points = {id: int(share) for id, share in shares.items()}
    left = BUDGET
    for whole in points.values():
        left -= whole
    for id in sorted(shares, key=lambda id: -(shares[id] % 1))[:left]:
        points[id] += 1
    return {x.id: points.get(x.id, 0) for x in letters}


def wish(world: World, voter: Stakeholder, letter: Letter) -> float:
    """How much a voter wants a request: partly what all feel, mostly their own. Hidden; the points show it."""
    chance = world.chance
    felt = COMMON * chance.normal("wish", letter.id)
    felt += math.sqrt(1 - COMMON**2) * chance.normal("wish", f"{letter.id}/{voter.id}")
    if letter.written.asker == voter.id:
        felt += OWN_NEED * letter.written.need
    if voter.department == "region" and voter.region is not None:
        theta = worth(world, truth_of(world, letter), voter.region) / unit(world, letter.work())
        felt += HOME_LEAN * max(-HOME_MOST, min(HOME_MOST, theta))
    return felt
