"""The grammar of conditions, read by recursive descent into closures."""

from __future__ import annotations

from collections.abc import Callable

from engine.scenario.term import COMPARE, Call, Name, Term, Test, any_of, both_of, calculation, quantity, truth
from engine.scenario.token import ConditionError, Token
from engine.scenario.wording import hint

ANSWERS = ("yes", "no", "alternative", "ignored")
FUNCTIONS = {  # name: the most arguments
    "arrived": 1,
    "answered": 2,
    "released": 2,
    "finished": 1,
    "found": 1,
    "chosen": 1,
}
DEEPEST = 20  # brackets within brackets


class Reader:
    """Reads tokens from left to right."""

    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._at = 0
        self._depth = 0
        self.names: list[Name] = []
        self.calls: list[Call] = []

    def whole(self) -> Test:
        """The condition, to its end."""
        term = self._either()
        if self._now.kind != "end":
            raise ConditionError(self._leftover(), self._now.column)
        return truth(term)

    @property
    def _now(self) -> Token:
        return self._words[self._at]

    def _take(self, *texts: str) -> Token | None:
        if self._now.kind in ("sign", "name") and self._now.text in texts:
            self._at += 1
            return self._words[self._at - 1]
        return None

    def _either(self) -> Term:
        term = self._both()
        while self._take("or"):
            left, right = truth(term), truth(self._both())
            term = Term(term.column, test=any_of(left, right))
        return term

    def _both(self) -> Term:
        term = self._negated()
        while self._take("and"):
            left, right = truth(term), truth(self._negated())
            term = Term(term.column, test=both_of(left, right))
        return term

    def _negated(self) -> Term:
        word = self._take("not")
        if word is None:
            return self._compared()
        inner = truth(self._deeper(self._negated, word))
        return Term(word.column, test=lambda facts: not inner(facts))

    def _compared(self) -> Term:
        term = self._sum()
        sign = self._take(*COMPARE)
        if sign is None:
            return term
        left, right, compare = quantity(term), quantity(self._sum()), COMPARE[sign.text]
        if self._now.text in COMPARE:
            raise ConditionError("compare two things at a time: a < b and b < c", self._now.column)
        return Term(term.column, test=lambda facts: compare(left(facts), right(facts)))

    def _sum(self) -> Term:
        term = self._product()
        while sign := self._take("+", "-"):
            term = calculation(sign.text, term, self._product())
        return term

    def _product(self) -> Term:
        term = self._single()
        while sign := self._take("*", "/"):
            term = calculation(sign.text, term, self._single())
        return term

    def _single(self) -> Term:
        word = self._now
        if word.kind == "end":
            raise ConditionError("the condition ends too soon; a name or a number is missing", word.column)
        self._at += 1
        if word.kind == "number":
            value = float(word.text)
            return Term(word.column, number=lambda facts: value)
        if word.text == "-":
            inner = quantity(self._deeper(self._single, word))
            return Term(word.column, number=lambda facts: -inner(facts))
        if word.text == "(":
            term = self._deeper(self._either, word)
            if not self._take(")"):
                raise ConditionError("this '(' is never closed", word.column)
            return term._replace(column=word.column)
        if word.kind == "name" and word.text not in ("and", "or", "not"):
            return self._call(word) if self._take("(") else self._metric(word)
        raise ConditionError(f"a name or a number is missing before '{word.text}'", word.column)

    def _deeper(self, read: Callable[[], Term], word: Token) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ConditionError(f"more than {DEEPEST} brackets within brackets", word.column)
        term = read()
        self._depth -= 1
        return term

    def _metric(self, word: Token) -> Term:
        name = word.text
        if name in FUNCTIONS:
            raise ConditionError(f"'{name}' needs brackets: {name}(id)", word.column)
        if name in ("week", "day") and self._now.kind == "number":
            number = self._now.text
            message = f"'{name} {number}' is a date, not a condition; write '{name} >= {number}'"
            raise ConditionError(message, word.column)
        self.names.append(Name(name, word.column))
        return Term(word.column, number=lambda facts: facts.metric(name))

    def _call(self, word: Token) -> Term:
        kind = word.text
        if kind not in FUNCTIONS:
            raise ConditionError(f"nothing is called '{kind}(…)'{hint(kind, FUNCTIONS)}", word.column)
        given = [self._argument(kind)]
        while self._take(","):
            given.append(self._argument(kind))
        if not self._take(")"):
            raise ConditionError(f"the '(' of {kind} is never closed", word.column)
        if len(given) > FUNCTIONS[kind]:
            raise ConditionError(f"{kind} takes {FUNCTIONS[kind]} at most", given[-1].column)
        subject, detail = given[0].text, given[1].text if len(given) > 1 else None
        if kind == "answered" and detail is not None and detail not in ANSWERS:
            raise ConditionError(f"nobody can answer '{detail}'{hint(detail, ANSWERS)}", given[1].column)
        self.calls.append(Call(kind, tuple(a.text for a in given), word.column, tuple(a.column for a in given)))
        return Term(word.column, test=lambda facts: facts.happened(kind, subject, detail))

    def _argument(self, kind: str) -> Token:
        word = self._now
        if word.kind != "name":
            raise ConditionError(f"{kind} needs an id here", word.column)
        self._at += 1
        return word

    def _leftover(self) -> str:
        now = self._now
        if now.text == ")":
            return "this ')' closes nothing"
        return f"'{now.text}' does not fit here; 'and', 'or' or a sign such as > is missing before it"
