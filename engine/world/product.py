"""The product as a whole: debt, complexity, UX, what escaped the tests, what it costs to keep, and how good it is."""

from __future__ import annotations

from engine.world.books import Books, Cause

DEBT_A_DAY = 0.0006  # debt that grows by itself, 0–2 scale (judgement: +.04 a quarter)
DEBT_PER_HOUR = 0.00006  # debt left by each hour built (judgement)
COMPLEXITY_PER_HOUR = 0.0001  # complexity of each hour built, 0–2 scale (judgement: +.02 for 200 h)
ESCAPED_MENDED = 0.012  # share of escaped defects mended in passing each day; MODEL's figure
KNOWN_MENDED = 0.05  # the same of those that were known at the release (judgement)
KNOWN_COUNTS = 0.5  # what a known defect counts against one nobody expected: support was warned (judgement)
DEBT_PAID = 0.02  # debt gone a day at all of the developers' time; LIBRARY: 150 hours of mending are .12 of debt
DEBT_DRAG = 0.30  # speed falls to 1/(1+.30·debt); Besker et al. 2018: 23 % of time at debt 1
LACK_ESCAPED = 0.04  # what quality lacks for each escaped defect (judgement: six of them take it from 1 to .81)
LACK_DEBT = 0.25  # what quality lacks at debt 1: things break, and are slow (judgement)
LACK_COMPLEXITY = 0.25  # what quality lacks at complexity 1: things are hard to find (judgement)

WEAR, MENDED = Cause("wear"), Cause("mended")


def lacks(part: str) -> float:
    """What quality lacks for each unit of a part; 0 for what is no part of it."""
    if part == "escaped":
        return LACK_ESCAPED
    return LACK_DEBT if part == "debt" else LACK_COMPLEXITY if part == "complexity" else 0.0


class Product:
    """State of the product. Debt and complexity run 0–2, UX 0–1, escaped defects from 0."""

    __slots__ = ("complexity", "complexity_at_start", "contracts", "debt", "escaped", "known", "upkeep", "ux")

    def __init__(self, debt: float, complexity: float, ux: float) -> None:
        self.debt = debt
        self.complexity = complexity
        self.complexity_at_start = complexity
        self.ux = ux
        self.escaped = 0.0  # defects that users meet; a known one counts half
        self.known = 0.0  # that part of them which was known when it went out
        self.upkeep = 0.0  # team hours a week
        self.contracts = 0.0  # monthly revenue that no segment's price explains

    def drag(self) -> float:
        """The factor by which debt slows everybody, 0–1."""
        return 1 / (1 + DEBT_DRAG * self.debt)

    def quality(self) -> float:
        """The product as users meet it, 0–1: 1/(1 + L), with L what it lacks by escaped defects, debt and complexity.

        Of this form a day's change is −ΔL·q·q′, so each cause of ΔL has an exact share of it.
        """
        lack = LACK_ESCAPED * self.escaped + LACK_DEBT * self.debt + LACK_COMPLEXITY * self.complexity
        return 1 / (1 + lack)

    def change(self, books: Books, part: str, amount: float, cause: Cause) -> None:
        """Move debt, complexity or UX within its range and book what moved."""
        before: float = getattr(self, part)
        after = min(1.0 if part == "ux" else 2.0, max(0.0, before + amount))
        setattr(self, part, after)
        books.book(part, cause, after - before)

    def built(self, books: Books, hours: float, cause: Cause) -> None:
        """A release of `hours` of work leaves debt and complexity behind."""
        self.change(books, "debt", DEBT_PER_HOUR * hours, cause)
        self.change(books, "complexity", COMPLEXITY_PER_HOUR * hours, cause)

    def escape(self, books: Books, unknown: float, known: float, cause: Cause) -> None:
        """Defects reach users, or (below 0) go back with what had them."""
        known = max(-self.known, KNOWN_COUNTS * known)
        moved = max(-self.escaped, unknown + known)
        self.known += known
        self.escaped += moved
        books.book("escaped", cause, moved)

    def pay(self, books: Books, share: float) -> None:
        """A day on which developers put this share of their time, 0–1, into paying down debt."""
        self.change(books, "debt", -DEBT_PAID * share, Cause("paid-down", "", "invest debt"))

    def age(self, books: Books) -> None:
        """One day older: wear adds debt, and some of what escaped is mended in passing, what was known sooner."""
        before = self.debt
        self.debt = min(2.0, before + DEBT_A_DAY)
        books.book("debt", WEAR, self.debt - before)
        if self.escaped:
            known = KNOWN_MENDED * self.known
            self.known -= known
            mended = known + ESCAPED_MENDED * (self.escaped - self.known - known)
            self.escaped -= mended
            books.book("escaped", MENDED, -mended)
