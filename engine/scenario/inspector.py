"""Judges single references of a scenario and notes what is wrong with them, each at its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from engine.scenario.conditions import Condition, ConditionError, OnDay, compile_condition, parse_when
from engine.scenario.document import Document, Path
from engine.scenario.effect import Effect
from engine.scenario.finding import MOST_FINDINGS, Finding
from engine.scenario.schema import ScenarioFile
from engine.scenario.vocabulary import Vocabulary, vocabulary
from engine.scenario.wording import hint, quoted

AFTERMATH = 6  # weeks that follow the last one, unseen; docs/decisions/07
SUBJECTS = {"found": "discovery", "chosen": "vision"}  # of conditions; all others speak of requests


class Inspector:
    """Holds a scenario against its own names; `findings` grows."""

    def __init__(self, file: ScenarioFile, document: Document) -> None:
        self.document = document
        self.names: Vocabulary = vocabulary(file)
        self.weeks = file.weeks
        self.findings: list[Finding] = []

    @property
    def is_full(self) -> bool:
        """Whether there is more to correct than anybody would read; looking for near words then takes too long."""
        return len(self.findings) >= 2 * MOST_FINDINGS

    def note(
        self, path: Path, message: str, rule: str, *, key: bool = False, severity: Literal["error", "warning"] = "error"
    ) -> None:
        """Note a finding at a path; at its key, if `key`."""
        spot = self.document.at_key(path) if key else self.document.at(path)
        self.findings.append(Finding(self.document.path, *spot, message, rule, severity))

    def known(self, path: Path, word: str | None, kind: str, *, key: bool = False) -> None:
        """A word must be the id of something of this kind."""
        if word is not None and not self.is_full and word not in self.names.kinds[kind]:
            self.note(path, self.names.complaint(kind, word), "unknown-id", key=key)

    def all_known(self, path: Path, words: Iterable[str], kind: str) -> None:
        """Every entry of a list must be the id of something of this kind."""
        for number, word in enumerate(words):
            self.known((*path, number), word, kind)

    def keys_known(self, path: Path, words: Iterable[str], kind: str) -> None:
        """Every key of a mapping must be the id of something of this kind."""
        for word in words:
            self.known((*path, word), word, kind, key=True)

    def metric(self, path: Path, word: str) -> None:
        """A word must be a metric the quarter can be judged on."""
        if not self.is_full and word not in self.names.judged:
            self.note(path, f"unknown metric {quoted(word)}{hint(word, self.names.judged, 'known')}", "unknown-metric")

    def week(self, path: Path, week: int | None, latest: int | None = None) -> None:
        """A week must lie in the quarter."""
        latest = self.weeks if latest is None else latest
        if week is not None and week > latest:
            beyond = "" if latest == self.weeks else f" and {latest - self.weeks} unseen ones follow"
            self.note(path, f"week {week} never comes; the scenario has {self.weeks} weeks{beyond}", "week")

    def moment(self, path: Path, text: str) -> OnDay | None:
        """A date in the quarter, or a condition that makes sense; gives back a sound date."""
        try:
            moment = parse_when(text)
        except ConditionError as error:
            self._refused(path, error)
            return None
        if isinstance(moment, Condition):
            self._judge(path, moment)
            return None
        self.week(path, moment.week)
        return moment

    def condition(self, path: Path, text: str | None) -> None:
        """A condition that makes sense, if there is one."""
        if text is None:
            return
        try:
            self._judge(path, compile_condition(text))
        except ConditionError as error:
            self._refused(path, error)

    def effects(self, path: Path, effects: tuple[Effect, ...]) -> None:
        """Everything effects name."""
        alone = bool(effects) and isinstance(self.document.value(path), dict)
        for number, effect in enumerate(effects):
            self._effect(path if alone else (*path, number), effect)

    def _effect(self, path: Path, effect: Effect) -> None:
        self.condition((*path, "if"), effect.condition)
        self.week((*path, "from_week"), effect.from_week, self.weeks + AFTERMATH)
        self.known((*path, "segment"), effect.segment, "segment")
        self.known((*path, "who"), effect.who, "person")
        self.keys_known((*path, "jobs"), effect.jobs, "job")
        self.keys_known((*path, "skill"), effect.skill, "team member")
        self.keys_known((*path, "morale_of"), effect.morale_of, "team member")
        self.keys_known((*path, "trust"), effect.trust, "stakeholder or CEO")
        self.keys_known((*path, "indicators"), effect.indicators, "indicator")
        self.all_known((*path, "learn"), effect.learn, "discovery")

    def _judge(self, path: Path, condition: Condition) -> None:
        """The names in a condition that can be read."""
        asked = self.names.asked
        for name, column in condition.names:
            if name in asked or self.is_full:
                continue
            before, hyphen, after = name.partition("-")
            if hyphen and before in asked:
                advice = f"; a minus needs spaces: {before} - {after}"
            else:
                advice = hint(name, asked, "known")
            self._inside(path, column, f"unknown metric {quoted(name)}{advice}", "unknown-metric")
        for call in condition.calls:
            subject = call.arguments[0]
            kind = SUBJECTS.get(call.function, "request")
            if self.is_full:
                return
            if subject not in self.names.kinds[kind]:
                self._inside(path, call.columns[0], self.names.complaint(kind, subject), "unknown-id")
            elif call.function == "released" and len(call.arguments) > 1:
                self._released(path, subject, call.arguments[1], call.columns[1])

    def _released(self, path: Path, request: str, alternative: str, column: int) -> None:
        offered = self.names.alternatives[request]
        if not self.is_full and alternative not in offered:
            message = (
                f"request '{request}' has no alternative {quoted(alternative)}{hint(alternative, offered, 'known')}"
            )
            self._inside(path, column, message, "unknown-id")

    def _refused(self, path: Path, error: ConditionError) -> None:
        self._inside(path, error.column, error.message, "condition")

    def _inside(self, path: Path, column: int, message: str, rule: str) -> None:
        line, place = self.document.inside(path, column - 1)
        self.findings.append(Finding(self.document.path, line, place, message, rule))
