"""Mistakes authors make: what they write instead of what in `small.yaml`, and every line the game answers with."""

# ruff: noqa: E501

MISTAKES: list[tuple[str, str, list[str]]] = [
    ("id: small\n", "id: small\nid: tiny\n", ["4:1: key 'id' stands here and on line 3; remove one"]),
    ("    trust: 0.6\n", "\ttrust: 0.6\n", ["33:1: a tab is used as indentation; use spaces"]),
    ("minutes: 5", "minutes: 05", ["7:10: a number cannot begin with 0; write 5, or '05' in quotes if it is text"]),
    ("  cash: 60000", "  cash: 1e999", ["15:9: 1e999 is too large a number"]),
    ("  cash: 60000", "  cash: .inf", ["15:9: '.inf' is no number to calculate with; write an ordinary one"]),
    ("  cash: 60000", "  cash: 9999999999999999999999999999999", ["15:9: a number of 31 digits; 30 are the most"]),
    ("  name: Lendbox", "  name: &box Lendbox", ["13:9: anchors such as &box are not allowed; remove it"]),
    (
        "  name: Lendbox",
        "  name: !!str Lendbox",
        ["13:9: tags such as tag:yaml.org,2002:str are not allowed; remove it"],
    ),
    ("  name: Ruth Hale", "  name: *box", ["43:9: aliases such as *box are not allowed; write it out"]),
    ("ceo:\n  id: ruth", "ceo:\n  <<: {id: ruth}", ["42:3: merge keys (<<) are not allowed; write the keys out"]),
    (
        "brief: You run Lendbox, where",
        "brief: You run Lendbox: where",
        ["10:23: a ': ' stands where none is allowed; put text that holds one in quotes"],
    ),
    (
        'says: "Lovely. I shall bring my camera."',
        'says: "Lovely. I shall bring my camera.',
        ["105:17: a quote is opened here and closes on line 116; close it earlier"],
    ),
    ("format: 1", "format: 2", ["2:9: format must be 1, found number 2"]),
    ("format: 1\n", "", ["2:1: missing key 'format' (1)"]),
    ("\nweeks: 4", "\nweeks: -3", ["5:8: weeks must be between 1 and 52, found -3"]),
    ("\nweeks: 4", "\nweeks: four", ["5:8: weeks: expected a whole number between 1 and 52, found text 'four'"]),
    ("\nweeks: 4", "\nweeks: 4.5", ["5:8: weeks: expected a whole number between 1 and 52, found number 4.5"]),
    (
        "\nweeks: 4",
        "\nweaks: 4",
        ["5:1: unknown key 'weaks'; did you mean 'weeks'? (allowed: weeks, start_date, noise)"],
    ),
    ("\ntitle: The small shed", "\ntitle: 2048", ["4:8: title: expected text, found number 2048; put it in quotes"]),
    (
        "difficulty: easy",
        "difficulty: eazy",
        ["6:13: difficulty cannot be 'eazy'; did you mean 'easy'? (allowed: easy, medium, hard, very hard)"],
    ),
    (
        "teaches: [saying-no,",
        "teaches: [saying_no,",
        ["8:11: entry 1 of teaches cannot be 'saying_no'; did you mean 'saying-no'?"],
    ),
    ("cash: 60000", "cash: 60,000", ["15:9: cash: expected a number, found text '60,000'; write 60000"]),
    ("cash: 60000", "cash: abc", ["15:9: cash: expected a number, found text 'abc'"]),
    ("payroll: 4500", "payroll: true", ["16:12: payroll: expected a number, found true"]),
    ("debt: 0.25", "debt: 25", ["19:9: debt must be between 0 and 2, found 25"]),
    (
        "role: designer",
        "role: desinger",
        ["23:35: role cannot be 'desinger'; did you mean 'designer'? (allowed: designer, developer, tester)"],
    ),
    (
        "skill: 1.2, ",
        "skil: 1.2, ",
        [
            "24:47: unknown key 'skil'; did you mean 'skill'? (allowed: skill, morale, hours, fatigue, pay, trouble, look)"
        ],
    ),
    ("glasses: round", "glasses: [round]", ["25:101: glasses must be round or square, found a list"]),
    (
        "id: tom, name: Tom Lis",
        "id: Tom, name: Tom Lis",
        ["24:10: id 'Tom' is no id; ids are small letters, digits and single hyphens, and begin with a letter: tom"],
    ),
    (
        "  price: 29",
        "  price: 29\n  pricing: {lowest: 30, highest: 40}",
        ["13:3: the price of 29 is not between pricing's lowest and highest"],
    ),
    (
        "  price: 29",
        "  price: 29\n  pricing: {lowest: 3, highest: 400}",
        ["13:3: pricing's highest is more than 5 times the price"],
    ),
    (
        "    users: 1800",
        "    users: 1800\n    retention: {alpha: 0, beta: 1}",
        ["53:24: alpha must be between 0.05 and 100, found 0"],
    ),
    ("dismisses: false", "dismisses: no", ["45:14: dismisses: expected true or false, found text 'no'"]),
    ("    users: 1800", "    users: 28000", ["52:12: users is larger than size"]),
    (
        "wanted: {users: up",
        "wanted: {user: up",
        [
            "71:10: unknown key 'user'; did you mean 'users'? (allowed: users, minutes_per_user, revenue, morale, cash, quality)"
        ],
    ),
    ("at_least: 1900, ", "at_least: 1900, at_most: 2000, ", ["74:5: give exactly one of at_least and at_most"]),
    (
        "{metric: users, at_least: 1900, weight: 3}",
        "{metric: users, weight: 3}",
        ["74:5: give exactly one of at_least and at_most"],
    ),
    (
        "    when: week 1\n",
        "    when: 1\n",
        ["98:11: when: expected 'week 4', a condition, or {every: 3}, found number 1; did you mean 'week 1'?"],
    ),
    (
        "    when: week 1\n",
        "    when: [week 1]\n",
        ["98:11: when: expected 'week 4', a condition, or {every: 3}, found a list"],
    ),
    ("    when: week 1\n", "", ["96:5: missing key 'when' ('week 4', a condition, or {every: 3})"]),
    (
        "{every: 2, start: 2}",
        "{evry: 2, start: 2}",
        ["131:12: unknown key 'evry'; did you mean 'every'? (allowed: every, until)"],
    ),
    (
        "{every: 2, start: 2}",
        "{every: 2 weeks, start: 2}",
        ["131:19: every: expected a whole number between 1 and 52, found text '2 weeks'; write 2"],
    ),
    (
        "truth: {users: 10, complexity: 0.03}",
        "truth: {users: ten, complexity: 3}",
        ["104:20: users: expected a number, found text 'ten'", "104:37: complexity must be between -1 and 1, found 3"],
    ),
    ("truth: {users: 8}", "truth: {usres: 8}", ["115:17: unknown key 'usres'; did you mean 'users'?"]),
    (
        "claims: [twice the borrowers]",
        "claims: twice the borrowers",
        ["101:13: claims: expected a list ([…] or lines that begin with '- '), found text 'twice the borrowers'"],
    ),
    (
        "debrief:\n  - Which request had no number in it?",
        "debrief: []\nextra: 1",
        ["159:1: unknown key 'extra' (allowed: start_date, noise)"],
    ),
    (
        "company:\n  name: Lendbox",
        "company:\n  name: ''",
        ["13:9: name is empty; write some text, or leave the key out"],
    ),
    (
        "id: ada\n    name: Ada Cole",
        "id: wen\n    name: Ada Cole",
        [
            "35:9: id 'wen' is taken on line 23; choose another",
            "76:14: unknown metric 'trust.ada'; did you mean 'trust.sam'?",
            "91:31: unknown person 'ada' (known: wen, tom, tia, sam, ruth)",
            "127:14: unknown metric 'trust.ada'; did you mean 'trust.sam'?",
            "130:11: unknown person 'ada' (known: wen, tom, tia, sam, ruth)",
            "135:39: unknown stakeholder or CEO 'ada' (known: sam, wen, ruth)",
        ],
    ),
    (
        "  - id: is-it-there\n",
        "  - id: photos\n",
        [
            "83:16: unknown request 'is-it-there' (known: photos, weekly-count)",
            "92:13: unknown request 'is-it-there' (known: photos, weekly-count)",
            "109:72: unknown discovery or alternative 'one-each' (known: empty-hook)",
            "117:9: id 'photos' is taken on line 96; choose another",
        ],
    ),
    (
        "  - id: weekly-count\n",
        "  - {id: weekly-count-2, from: sam, when: week 1, title: A ring, says: Again.}\n  - id: weekly-count\n",
        ["129:10: id 'weekly-count-2' is what 'weekly-count' when it comes again is called; choose another"],
    ),
    (
        "  - id: weekly-count\n",
        "  - {id: neighbours-know-1, from: sam, when: week 1, title: A lock, says: Look.}\n  - id: weekly-count\n",
        ["129:10: id 'neighbours-know-1' is what an option for job 'know' of 'neighbours' is called; choose another"],
    ),
    (
        "  - id: weekly-count\n",
        "  - {id: photos-clean-up, from: sam, when: week 1, title: A sweep, says: Dust.}\n  - id: weekly-count\n",
        ["129:10: id 'photos-clean-up' is what the clean-up after 'photos' is called; choose another"],
    ),
    (
        "from: sam",
        "from: smm",
        ["97:11: unknown person 'smm'; did you mean 'sam'? (known: wen, tom, tia, sam, ada, ruth)"],
    ),
    ("    need: 0.5", "    needed_by: 5", ["102:16: week 5 never comes; the scenario has 4 weeks"]),
    ("when: week 3 wed", "when: week 9 wed", ["139:11: week 9 never comes; the scenario has 4 weeks"]),
    ("when: week 3 wed", "when: week 3 sun", ["139:18: 'sun' is no working day; write mon, tue, wed, thu or fri"]),
    ("when: week 3 wed", "when: w3", ["139:11: write 'week 3'"]),
    ("when: week 3 wed", "when: Week 3 wed", ["139:11: write 'week 3 wed'"]),
    ("when: week 3 wed", "when: wk 3", ["139:11: write 'week 3'"]),
    ("  cash: 60000", "  cash: -60000", ["15:9: cash must be between 0 and 1000000000, found -60000"]),
    (
        "{metric: users, at_least: 1900, weight: 3}",
        "{metric: users, at_least: 1900, low: 2500, weight: 3}",
        ["74:42: low is where credit begins, and 2500 is beyond the target of 1900"],
    ),
    (
        "supports: [is-it-there]",
        "supports: [is-it-there, photos]",
        ["83:29: the vision speaks against 'photos', too; keep it in one list"],
    ),
    (
        "\n  - id: ada\n",
        "\n    id: ada\n",
        [
            "35:5: key 'id' stands here and on line 28; remove one, or begin a new entry with '- '",
            "36:5: key 'name' stands here and on line 29; remove one, or begin a new entry with '- '",
            "37:5: key 'title' stands here and on line 30; remove one, or begin a new entry with '- '",
            "38:5: key 'department' stands here and on line 31; remove one, or begin a new entry with '- '",
            "39:5: key 'wants' stands here and on line 34; remove one, or begin a new entry with '- '",
        ],
    ),
    (
        "{trust: {sam: -0.05}}",
        "{trust: {sma: -0.05}}",
        ["106:38: unknown stakeholder or CEO 'sma'; did you mean 'sam'? (known: sam, ada, ruth)"],
    ),
    (
        "{trust: {sam: -0.05}}",
        "{trust: {tom: -0.05}}",
        ["106:38: unknown stakeholder or CEO 'tom', which is a team member (known: sam, ada, ruth)"],
    ),
    (
        "morale_of: {wen: -0.05}",
        "morale_of: {sam: -0.05}",
        ["128:37: unknown team member 'sam', which is a stakeholder (known: wen, tom, tia)"],
    ),
    (
        "jobs: {know: 0.25}",
        "jobs: {now: 0.25}",
        ["125:29: unknown job 'now'; did you mean 'know'? (known: know, find, count)"],
    ),
    (
        "{indicators: {calls: -20}, after_weeks: 1}",
        "{indicators: {cals: -20}, after_weeks: 1}",
        ["126:23: unknown indicator 'cals'; did you mean 'calls'? (known: calls)"],
    ),
    (
        "churn: -0.2, segment: neighbours",
        "churn: -0.2, segment: neighbors",
        ["127:66: unknown segment 'neighbors'; did you mean 'neighbours'? (known: neighbours, keepers)"],
    ),
    (
        "learn: [empty-hook]",
        "learn: [empty-hooks]",
        ["135:59: unknown discovery 'empty-hooks'; did you mean 'empty-hook'? (known: empty-hook)"],
    ),
    (
        "finds: [one-each]",
        "finds: [one-eech]",
        ["109:72: unknown discovery or alternative 'one-eech'; did you mean 'one-each'? (known: empty-hook, one-each)"],
    ),
    (
        "finds: [one-each]",
        "alternatives: {one-eech: for}",
        ["109:79: unknown alternative 'one-eech'; did you mean 'one-each'? (known: one-each)"],
    ),
    (
        "about: [is-it-there]",
        "about: [is-it-their]",
        [
            "92:13: unknown request 'is-it-their'; did you mean 'is-it-there'? (known: photos, is-it-there, weekly-count)"
        ],
    ),
    (
        "against: [photos]",
        "against: [photo]",
        ["82:15: unknown request 'photo'; did you mean 'photos'? (known: photos, is-it-there, weekly-count)"],
    ),
    ("{do: one-to-one, who: ada}", "{do: one-to-one}", ["91:9: missing key 'who': a one-to-one is with somebody"]),
    ("metric: calls, at_most", "metric: cals, at_most", ["75:14: unknown metric 'cals'; did you mean 'calls'?"]),
    ("predict: {metric: users", "predict: {metric: usres", ["116:23: unknown metric 'usres'; did you mean 'users'?"]),
    (
        "{if: trust.ada > 0.5",
        "{if: trust.adda > 0.5",
        ["127:14: unknown metric 'trust.adda'; did you mean 'trust.ada'?"],
    ),
    (
        "when: found(empty-hook) or week >= 2",
        "when: found(emty-hook) or week >= 2",
        ["119:17: unknown discovery 'emty-hook'; did you mean 'empty-hook'? (known: empty-hook)"],
    ),
    (
        "when: found(empty-hook) or week >= 2",
        'when: "found(empty-hook) or week 2"',
        ["119:33: 'week 2' is a date, not a condition; write 'week >= 2'"],
    ),
    (
        "when: found(empty-hook) or week >= 2",
        "when: released(photos, one-eech)",
        ["119:28: request 'photos' has no alternative 'one-eech'; did you mean 'one-each'? (known: one-each)"],
    ),
    (
        "when: found(empty-hook) or week >= 2",
        "when: answered(photos, nope)",
        ["119:28: nobody can answer 'nope'; did you mean 'no'? (allowed: yes, no, alternative, ignored)"],
    ),
    (
        "when: found(empty-hook) or week >= 2",
        "when: users-5 > 3",
        ["119:11: unknown metric 'users-5'; a minus needs spaces: users - 5"],
    ),
    (
        "unless: found(empty-hook)",
        "unless: found(empty-hook) and",
        ["145:116: the condition ends too soon; a name or a number is missing"],
    ),
    (
        "who: tom, says",
        "who: tim, says",
        ["145:39: unknown person 'tim'; did you mean 'tom'? (known: wen, tom, tia, sam, ada, ruth)"],
    ),
    (
        "truths: {photos: {users: 60}}",
        "truths: {photoes: {users: 60}}",
        ["152:29: unknown request 'photoes'; did you mean 'photos'? (known: photos, is-it-there, weekly-count)"],
    ),
    ("role: tester", "role: developer", ["22:1: there is test to do and no tester in the team to do it"]),
    (
        "format: 1\n",
        "format: 1\nstart_date: 2027-02-30\n",
        ["3:13: start_date: there is no 2027-02-30 in the calendar"],
    ),
    (
        "format: 1\n",
        "format: 1\nstart_date: 2027-03-02\n",
        ["3:13: 2027-03-02 is no Monday, and quarters begin on one"],
    ),
    (
        "    need: 0.5\n",
        "    need: 0.5\n    interest: date\n",
        ["103:15: missing key 'behind', which goes with 'interest'"],
    ),
    (
        "    need: 0.5\n",
        "    need: 0.5\n    positions: [{who: tom, stands: for}, {who: tim, stands: for}, {who: tom, stands: against}]\n",
        [
            "103:48: unknown person 'tim'; did you mean 'tom'? (known: wen, tom, tia, sam, ada, ruth)",
            "103:73: 'tom' stands here already; nobody has two positions",
        ],
    ),
    ("no: {hours: 1,", "no: {holds: [photos], hours: 1,", ["106:18: request 'photos' cannot wait for itself"]),
    (
        "satisfaction: 0.5}",
        "satisfaction: 0.5, options: [{title: A tally, says: We count., work: {test: 4}, truth: {jobs: {cuont: 0.1}}}]}",
        ["66:160: unknown job 'cuont'; did you mean 'count'? (known: know, find, count)"],
    ),
    (
        "satisfaction: 0.5}",
        "satisfaction: 0.5, option: []}",
        ["66:84: unknown key 'option'; did you mean 'options'? (allowed: elsewhere, options)"],
    ),
]
