"""Where each published result stands that a check holds the model against."""

SOURCES = {
    "V1": "Madachy, *Software Process Dynamics*, 2008, after Brooks",
    "V2": "Erlang C, closed form",
    "V3": "Pollaczek–Khinchine, closed form",
    "V5": "constant work in progress over balanced exponential stations, closed form; Hopp & Spearman",
    "V7": "Little's law, an identity",
    "V8": "Bass 1969, closed form",
    "V10": "Fader & Hardie 2007, the shifted beta-geometric",
    "V12": "an identity",
    "V13": "Griffin & Hauser 1993",
    "V14": "Little 2006, Landmark Graphics, 121 projects",
    "V16": "Abdel-Hamid 1988, NASA's DE-A project",
    "V17": "Abdel-Hamid 1988",
    "V18": "Smith 1956: one server, linear cost of delay",
    "V20": "Regnell et al. 2001",
    "V21": "Pencavel 2014",
    "V22": "Shaw et al. 2003; Shapiro et al. 1994",
    "V23": "of practice: what waits for an answer waits longer; no figure is published",
}
