"""What looking into a request has shown, and how a drawn option is put."""

TEXTS = {
    "known.ask": "What people say of the idea: {span}. Opinions lean towards yes.",
    "known.prototype": "People tried a prototype: {span}",
    "known.fake-door": "How many went for the door: {span}. It does not show harm.",
    "known.region": "{name} for that region: {span}",
    "known.analyse": "What the numbers say it did: {span}",
    "known.span": "{low} to {high} {users}",
    "option.0": "You asked about “{job}”, so we drew it on the wall and began at the end. This is where we came out. "
    "It is a sketch and two arrows, and we both believe in one of the arrows.",
    "option.1": "We talked about “{job}” for an hour before either of us drew anything. Then we drew the same thing. I "
    "have put it on one page so that you can say what you think of it.",
    "option.2": "Of all we had up for “{job}”, this is the one that was still there after lunch. It would change "
    "a screen people know. I can tell you how, and what it would take.",
    "option.3": "For “{job}” we asked what somebody would do without us, on a bad day, and this does that. Nobody has "
    "asked for it. I thought you would like to see it before we rub it out.",
    "option.4": "This one came late, when we were packing up, and “{job}” was still on the board. It takes a step "
    "out and puts another one in. We have not shown it to anybody yet.",
    "option.5": "I kept coming back to “{job}” and to one thing people have to remember by themselves. This "
    "remembers it for them. There are other ways to do it; this is the one we could agree on.",
}
