"""What looking into something has shown, and how a drawn option is put."""

TEXTS = {
    # a range that holds the truth 8 times in 10
    "known.range": "{span}, 8 in 10",
    "known.more": "{low} to {high} more {users}",
    "known.fewer": "{low} to {high} fewer {users}",
    "known.between": "between {low} fewer and {high} more {users}",
    # what each way of looking says where the author has no words of their own
    "known.ask": "Asked about it: {range}. Opinions lean towards yes.",
    "known.prototype": "With a prototype: {range}",
    "known.fake-door": "At a fake door: {range}. It does not show harm.",
    "known.region": "{name}, for that region: {range}",
    "known.analyse": "What it has brought: {range}",
    # what people have said of a request
    "known.largest.design": "Most of the work is design",
    "known.largest.development": "Most of the work is building it",
    "known.largest.test": "Most of the work is testing it",
    "known.interest.target": "Behind it: a target to be met",
    "known.interest.date": "Behind it: a date",
    "known.interest.fear": "Behind it: a fear",
    "known.stands.for.users": "{name} is for it: users need it",
    "known.stands.for.promise": "{name} is for it: it has been promised",
    "known.stands.for.own": "{name} is for it: their own work would be easier",
    "known.stands.against.users": "{name} is against it: users do not need it",
    "known.stands.against.effort": "{name} is against it: too much work for it",
    "known.stands.against.risk": "{name} is against it: something may break",
    "known.votes": "In the poll {name} gave it {points} of 100",
    "known.votes.none": "In the poll nobody gave it a point",
    "known.vote": "{name} {points}",
    # how a drawn option is put
    "option.0": "You asked about ‘{job}’, so we drew it on the wall and began at the end. This is where we came out. "
    "It is a sketch and two arrows, and we both believe in one of the arrows.",
    "option.1": "We talked about ‘{job}’ for an hour before either of us drew anything. Then we drew the same thing. I "
    "have put it on one page so that you can say what you think of it.",
    "option.2": "Of all we had up for ‘{job}’, this is the one that was still there after lunch. It would change "
    "a screen people know. I can tell you how, and what it would take.",
    "option.3": "For ‘{job}’ we asked what somebody would do without us, on a bad day, and this does that. Nobody has "
    "asked for it. I thought you would like to see it before we rub it out.",
    "option.4": "This one came late, when we were packing up, and ‘{job}’ was still on the board. It takes a step "
    "out and puts another one in. We have not shown it to anybody yet.",
    "option.5": "I kept coming back to ‘{job}’ and to one thing people have to remember by themselves. This "
    "remembers it for them. There are other ways to do it; this is the one we could agree on.",
}
