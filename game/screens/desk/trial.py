"""What trying a finished item has shown, and what is left to try."""

from __future__ import annotations

from engine.play.records import ItemView
from engine.world.work import PARTS
from game.screens.desk.snapshot import Snapshot
from game.strings import say


def seen(item: ItemView) -> list[tuple[str, str, str]]:
    """What trying it has shown, as far as it has been tried: icon, colour and words."""
    if not item.tried:
        return [("help", "warn", say("desk.not_tried"))]
    facts = []
    if item.fits is not None:
        tone = {"well": ("check", "good"), "roughly": ("info", "warn"), "badly": ("warn", "bad")}[item.fits]
        facts.append((*tone, say(f"desk.fits.{item.fits}")))
    if item.defects:
        where = ", ".join(say(f"desk.part.{place}") for place, n in item.defects_in if n)
        said = say("desk.defects", n=item.defects)
        facts.append(("bug", "bad", say("desk.defects_in", said=said, where=where) if where else said))
    elif item.defects is not None:
        facts.append(("check", "good", say("desk.no_defects")))
    rest = [say(f"desk.part.{part}") for part in PARTS if part not in item.tried_parts]
    if rest:
        facts.append(("help", "warn", say("desk.not_tried_parts", parts=", ".join(rest))))
    return facts


def tried_out(item: ItemView) -> bool:
    """Whether there is nothing left of it to try."""
    return len(item.tried_parts) == len(PARTS)


def trials(now: Snapshot, item: ItemView) -> tuple[list[str | None], float]:
    """What is left to try, None for all of it, and its hours: in parts where that is cheaper."""
    prices, mine = now.view.prices, now.my_week
    if not item.tried:
        return [None], prices["try"]
    waits = {t.kind for t in (*mine.queue, mine.current) if t is not None and t.subject == item.id}
    parts: list[str | None] = [p for p in PARTS if p not in item.tried_parts and f"try-{p}" not in waits]
    return parts, sum(prices[f"try-{p}"] for p in parts)
