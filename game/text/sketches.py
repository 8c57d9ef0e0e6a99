"""After a design review: two or three sketches of an item, of which one will be built."""

from __future__ import annotations

from functools import partial

from engine.play.actions import ChooseSketch
from game.screens.desk.entry import can_choose
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, pick


def card(desk: Desk, id: str) -> bool:
    """What each is made of, and which one the designer likes. True to go on, False for the desk."""
    now, terminal = desk.now, desk.terminal
    item = now.item(id)
    if item is None or not can_choose(now, item):
        return True
    terminal.heading(say("desk.sketches.of", title=now.called(id)))
    if item.needs:
        terminal.say(say("desk.sketches.needs", block=say(f"desk.block.{item.needs}")))
    designer = next((p.name.split()[0] for p in now.people.values() if p.role == "designer" and not p.gone), "")
    favourite = "favourite" if designer else "favourite.nobody"
    choices = []
    for n, sketch in enumerate(item.sketches):
        label = say(f"desk.sketches.{n}") + ": " + ", ".join(say(f"desk.block.{block}") for block in sketch.blocks)
        if sketch.favourite:
            label += "; " + say(f"desk.sketches.{favourite}", name=designer)
        choices.append(Choice(label, partial(_have, desk, id, n), say("text.is_chosen") if item.sketch == n else ""))
    terminal.say(say("desk.sketches.else"))
    choices.append(Choice(say("text.later"), lambda: True))
    chosen = pick(terminal, say("desk.sketches.title"), choices, back="text.desk")
    return chosen is not None and bool(chosen.do())


def _have(desk: Desk, id: str, n: int) -> bool:
    if desk.act(ChooseSketch(id, n)):
        desk.terminal.say(say("desk.sketches.chosen", sketch=say(f"desk.sketches.{n}"), title=desk.now.called(id)))
    return True
