"""The books keep every change under its cause."""

from engine.world.books import Booking, Books, Cause


def test_bookings_of_one_cause_on_one_day_become_one_row() -> None:
    """Two changes of one metric under one cause add up; another cause has its own row."""
    books = Books()
    a, b = Cause("event", "rain"), Cause("wear")
    books.book("debt", a, 0.25)
    books.book("debt", b, 0.5)
    books.book("debt", a, 0.25)
    books.close(3)
    assert books.rows == [Booking(3, "debt", a, 0.5), Booking(3, "debt", b, 0.5)]


def test_nothing_is_not_booked() -> None:
    """A change of zero leaves no row."""
    books = Books()
    books.book("debt", Cause("wear"), 0.0)
    books.close(1)
    assert books.rows == []


def test_a_day_closes_once() -> None:
    """What was booked yesterday is not booked again today."""
    books = Books()
    books.book("cash", Cause("payroll"), -1.0)
    books.close(1)
    books.close(2)
    assert [row.day for row in books.rows] == [1]


def test_the_root_tells_causes_apart() -> None:
    """The same release ordered by another decision is another cause."""
    assert Cause("released", "photos", "yes photos") != Cause("released", "photos", "ordered photos")
