"""How well a segment is known, and where each of its jobs is drawn: what has been heard, or what could be guessed."""

from __future__ import annotations

import math

from engine.play.records import JobView, SegmentView
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.scatter import Dot
from game.window.type import ROW

ANYWHERE = 0.4  # 8 in 10 values of which nothing is known lie within this of the middle of 0–1
COUNTED = 0.25  # how far off a job may lie of which only the share that does it has been counted (judgement)
LEAST_DOUBT = 0.15  # how far off what follows from a count may be at least (judgement)
LEVELS = (("well", 0.65), ("little", 0.35), ("guess", 0.01), ("none", 0.0))  # least knowledge for each word
LEFT = (("most", 0.6), ("half", 0.36), ("third", 0.22), ("sixth", 0.12), ("little", 0.0))  # least share unheard


def knowledge(segment: SegmentView) -> float:
    """How much of what could be known of a segment's jobs is known, 0–1: each by how narrow its doubt has become."""
    parts = []
    for job in segment.jobs:
        heard = 0.0
        if job.importance is not None:
            heard = 1 - min(job.error or 0.0, ANYWHERE) / ANYWHERE
            heard *= 1.0 if job.satisfaction is not None else 0.5
        elif job.used is not None:
            heard = 1 - COUNTED / ANYWHERE
        parts.append(heard)
    return math.fsum(parts) / len(parts) if parts else 0.0


def level_of(segment: SegmentView) -> str:
    """The same as the key of a word."""
    known = knowledge(segment)
    return next(word for word, least in LEVELS if known >= least)


def region_name(region: str) -> str:
    """A region as it is written: short ones are abbreviations."""
    return region.upper() if len(region) <= 4 else region.replace("-", " ").capitalize()


def left_of(segment: SegmentView) -> str:
    """What is still to be heard, in words; nothing where nobody has been met."""
    if not segment.interviews:
        return ""
    left = next(word for word, least in LEFT if segment.unheard >= least)
    return say("market.met", n=segment.interviews, left=say(f"market.left.{left}"))


def dot(job: JobView) -> Dot:
    """A job on the two scales: as heard, or a guess as wide as the doubt about it."""
    known = job.importance is not None and job.satisfaction is not None
    x, rx = 0.5, ANYWHERE
    y, ry = 0.5, ANYWHERE
    error = job.error if job.error is not None else ANYWHERE
    if job.importance is not None:
        x, rx = job.importance, error
        if job.satisfaction is None and job.used is not None:  # the share that does it is about one times the other
            y, ry = min(1.0, job.used / max(job.importance, job.used, 0.01)), max(error, LEAST_DOUBT)
    elif job.used is not None:
        x = y = math.sqrt(job.used)
        rx = ry = COUNTED
    if job.satisfaction is not None:
        y, ry = job.satisfaction, error
    return Dot(job.id, job.title, x, y, rx, ry, known, job.elsewhere)


def job_lines(job: JobView) -> list[str]:
    """What is known of a job, in sentences; all on a scale of a hundred."""
    matters, done, error = (_hundred(v) for v in (job.importance, job.satisfaction, job.error))
    if matters is None:
        said = [say("market.job.unheard")]
    elif done is None:
        said = [say("market.job.matters", matters=matters, error=error)]
    else:
        said = [say("market.job.known", matters=matters, done=done, error=error)]
    more = []
    if job.used is not None:
        more.append(say("market.job.used", used=_hundred(job.used)))
    elsewhere = _hundred(job.elsewhere)
    more.append(say("market.job.nobody") if elsewhere is None else say("market.job.elsewhere", elsewhere=elsewhere))
    return [*said, " ".join(more)]


def job_short(job: JobView) -> str:
    """The same in a few words, for a row."""
    if job.importance is None or job.satisfaction is None:
        return say("market.job.short.unheard")
    matters, done, error = (_hundred(v) for v in (job.importance, job.satisfaction, job.error))
    return say("market.job.short", matters=matters, done=done, error=error)


def _hundred(value: float | None) -> int | None:
    return None if value is None else round(100 * value)


def size_of(now: Snapshot, segment: SegmentView) -> float:
    """How many there are of a segment in all, as everybody can read."""
    return next(s.size for s in now.file.segments if s.id == segment.id)


def panel_height(sheet: Sheet, detail: str) -> int:
    """How high a panel must be for the whole of its detail."""
    lines = len(sheet.canvas.lines(detail, ROW, sheet.width - 58))
    return 50 if lines == 1 else 60 + ROW.line * (lines - 1)
