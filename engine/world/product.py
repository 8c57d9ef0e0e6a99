"""The product as a whole: debt, complexity, UX, what escaped the tests, and what it costs to keep."""

from __future__ import annotations

from engine.world.books import Books, Cause

DEBT_A_DAY = 0.0006  # debt that grows by itself, 0–2 scale (judgement: +.04 a quarter)
DEBT_PER_HOUR = 0.00006  # debt left by each hour built (judgement)
COMPLEXITY_PER_HOUR = 0.0001  # complexity of each hour built, 0–2 scale (judgement: +.02 for 200 h)
ESCAPED_MENDED = 0.012  # share of escaped defects mended in passing each day; MODEL's figure
DEBT_DRAG = 0.30  # speed falls to 1/(1+.30·debt); Besker et al.: about 23 % of time at debt 1


class Product:
    """State of the product. Debt and complexity run 0–2, UX 0–1, escaped defects from 0."""

    __slots__ = ("complexity", "complexity_at_start", "contracts", "debt", "escaped", "upkeep", "ux")

    def __init__(self, debt: float, complexity: float, ux: float) -> None:
        self.debt = debt
        self.complexity = complexity
        self.complexity_at_start = complexity
        self.ux = ux
        self.escaped = 0.0
        self.upkeep = 0.0  # team hours a week
        self.contracts = 0.0  # monthly revenue that no segment's price explains

    def drag(self) -> float:
        """The factor by which debt slows everybody, 0–1."""
        return 1 / (1 + DEBT_DRAG * self.debt)

    def change(self, books: Books, part: str, amount: float, cause: Cause) -> None:
        """Move debt, complexity or UX within its range and book what moved."""
        before: float = getattr(self, part)
        after = min(1.0 if part == "ux" else 2.0, max(0.0, before + amount))
        setattr(self, part, after)
        books.book(part, cause, after - before)

    def built(self, books: Books, hours: float, bugs: float, cause: Cause) -> None:
        """A release of `hours` of work leaves debt, complexity and `bugs` escaped defects behind."""
        self.change(books, "debt", DEBT_PER_HOUR * hours, cause)
        self.change(books, "complexity", COMPLEXITY_PER_HOUR * hours, cause)
        self.escaped += bugs

    def age(self, books: Books) -> None:
        """One day older."""
        self.change(books, "debt", DEBT_A_DAY, Cause("wear"))
        self.escaped -= ESCAPED_MENDED * self.escaped
