"""Each of the sixteen skills, done and not done: the same seeds, one habit's difference, and what it is worth."""
