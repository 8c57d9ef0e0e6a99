"""What the library says."""

TEXTS = {
    "library.title": "Tradeoff",
    "library.subtitle": "Scenarios",
    "library.all": "All {n}",
    "library.find": "Find",
    "library.nothing_found": "No scenario has these words.",
    "library.no_scenarios": "No scenarios were found. Install the game again, or open one with: tradeoff play FILE",
    "library.broken": "{name} cannot be read and is left out: {why}",
    "library.length": "{n} week · {difficulty}|{n} weeks · {difficulty}",
    "library.length_long": "{n} week · {difficulty} · about {minutes} minutes"
    "|{n} weeks · {difficulty} · about {minutes} minutes",
    "library.more": "+{n}",
    "library.not_played": "Not played",
    "library.best": "Best {n}",
    "library.go_on": "Go on where you were",
    "library.continue": "Continue",
    "library.weekdays": "Mon,Tue,Wed,Thu,Fri",
    "library.stands_at": "Week {week}, {weekday} {hour}:{minute:02}",
    "library.begin": "Where to begin",
    "library.begin.text": "You have forty hours a week, and more is asked than a team can build. "
    "What you answer is kept as you play, so you can stop at any time.",
    "library.open": "Read the briefing",
    "library.quarters": "Your quarters",
    "library.quarters.none": "Quarters you have played will stand here.",
    "library.in_week": "In week {n}",
    "library.seeded": "{state} · seed {seed}",
}
