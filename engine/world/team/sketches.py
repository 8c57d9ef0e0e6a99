"""Design: two or three sketches of an item, made of simple blocks, and the one that is built.

How good a sketch truly is can partly be seen (fewer blocks, and early on the one that people come for) and is partly
luck. Nobody reviews it: the designer takes their favourite, which is the better the more skilled they are.
"""

from __future__ import annotations

from engine.world.chance import Chance
from engine.world.people import Person
from engine.world.work import UX_USUAL, Sketch, WorkItem
from engine.world.world import World

BLOCKS = ("title", "list", "picture", "search", "map", "form", "button", "calendar")
NEEDED = ("list", "picture", "search", "map", "form", "calendar")  # what people may come for
FEWEST = 3  # blocks of the shortest sketch (judgement)
LENGTHS = 4  # lengths there are, so that the longest has six blocks (judgement)
TWO_OR_THREE = 0.5  # share of items with three sketches (judgement)
UX_BASE = 0.47  # of the mean sketch (tuned: a favourite of a designer of skill 1 is then worth the usual)
FEWER = 0.09  # ux lost with each block more (judgement)
FIRST = 0.08  # ux lost with each block that stands before the one people come for (judgement)
MEAN_LENGTH = 4.5  # blocks of a sketch on average (definition)
MEAN_PLACE = 2.43  # place of the needed block on average, counted from 0 (definition)
LUCK = 0.10  # sd of the ux that nobody can see (judgement)
TASTE = 0.30  # sd of a designer's judgement of their own sketches, at skill 1 (judgement)
REVIEW_UX = 0.14  # ux gained by talking it through, whichever is chosen (judgement)
REVIEW_FITS = 0.85  # share of the misfit that a review leaves; MODEL
WORTH_LEAST = 0.5  # share of what is good that people get at ux 0; MODEL .25, softened
WORTH_SPAN = 0.9  # how much more at ux 1: 1 at the usual ux, 1.4 at the best; MODEL .95


def worth(ux: float) -> float:
    """The factor on what is good of a release by how well it is designed; 1 at the usual ux."""
    return WORTH_LEAST + WORTH_SPAN * ux


def needed(chance: Chance, item: str) -> str:
    """The block that people come for."""
    return NEEDED[int(chance.uniform("needed", item) * len(NEEDED))]


def draw(chance: Chance, item: str) -> tuple[Sketch, ...]:
    """An item's sketches: two or three, of three to six blocks each; one of them is what people come for."""
    wanted = needed(chance, item)
    count = 2 + (chance.uniform("sketches", item) < TWO_OR_THREE)
    return tuple(_sketch(chance, item, wanted, k) for k in range(count))


def _sketch(chance: Chance, item: str, wanted: str, k: int) -> Sketch:
    code = int(chance.uniform("sketch", item, k) * 2**40)
    length = FEWEST + code % LENGTHS
    code //= LENGTHS
    kinds = list(BLOCKS)
    blocks = []
    for _ in range(length):
        blocks.append(kinds.pop(code % len(kinds)))
        code //= len(kinds) + 1
    if wanted not in blocks:
        blocks[-1] = wanted
    seen = FEWER * (MEAN_LENGTH - length) + FIRST * (MEAN_PLACE - blocks.index(wanted))
    ux = UX_BASE + seen + LUCK * chance.normal("sketch-luck", item, k)
    return Sketch(tuple(blocks), min(1.0, max(0.0, ux)))


def prepare(world: World, item: WorkItem, designer: Person | None) -> None:
    """The designer has something to show, and a favourite among it."""
    if item.sketches:
        return
    item.sketches = draw(world.chance, item.id)
    taste = TASTE / designer.skill if designer is not None else TASTE
    best = None
    for k, sketch in enumerate(item.sketches):
        liked = sketch.ux + taste * world.chance.normal("favourite", item.id, k)
        if best is None or liked > best:
            best, item.favourite = liked, k


def designed(world: World, item: WorkItem, designer: Person) -> None:
    """Design is done: the sketch that was chosen, or the designer's favourite, is what will be built."""
    prepare(world, item, designer)
    take(item)


def take(item: WorkItem) -> None:
    """The item's ux is now that of its sketch; one without a design has the usual."""
    if not item.sketches:
        item.ux = UX_USUAL
        return
    sketch = item.sketches[item.favourite if item.sketch is None else item.sketch]
    item.ux = min(1.0, sketch.ux + (REVIEW_UX if item.reviewed else 0.0))


def review(world: World, item: WorkItem) -> None:
    """Two hours with the designer over the sketches: what is built fits better and raises fewer questions."""
    item.reviewed = True
    item.misfit *= REVIEW_FITS
    if item.stage != "design":
        take(item)
    world.record("reviewed", item.id, notice=True)


def designer_of(world: World, item: WorkItem) -> Person | None:
    """Whoever designs it now, else the most skilled designer there is."""
    designers = world.team.of("designer")
    for person in designers:
        if person.id in item.workers:
            return person
    return max(designers, key=lambda p: p.skill) if designers else None
