import { EN } from "./written";

/** A fault planted into the good scenario: what is exchanged, the code, and the words in whose line it is found. */
export type Fault = { readonly fault: string; readonly code: string; readonly file?: string; readonly words: string; readonly plant: readonly (readonly [from: string, to: string])[] };

const ENDING_WHEN = "when: { flag: said, is: true }";
const CARD = (more = "") => `casting: { part: asks, nameFrom: de }\n    cards:\n      k1rd: { name: "Sahar Amin", address: "Frau Amin", life: "38, Köchin."${more}, figure: { age: 38, skin: 6, hair: { style: bob, colour: black }, glasses: none, beard: none, build: medium, height: medium, clothing: { cut: knit, colour: teal }, aids: [] } }`;
const CASTING = "casting: { part: asks, nameFrom: de }";
const SHORT_MOVE = (id: string, rating: string, say: string, to: string, effects = "{}") => `      ${id}:\n        say: "${say}"\n        rating: ${rating}\n        effects: ${effects}\n        to: ${to}\n`;
const MOMENT = (id: string, moves: string) => `  ${id}:\n    title: "${id}"\n    kind: dialogue\n    room: counter\n    speaker: roth\n    mood: calm\n    speech: "Ja?"\n    imageDescription: "Frau Roth wartet."\n    moves:\n${moves}`;
const QUESTION = (results: string) => `  d1dd:\n    title: "Deutung"\n    kind: interpretation\n    room: counter\n    speaker: roth\n    mood: calm\n    speech: "Ja?"\n    imageDescription: "Frau Roth wartet."\n    readings:\n      o1dd: { stance: open, text: "Sie wartet." }\n    results:${results}\nendings:\n  e1ee`;
const PATTERNED = Array.from({ length: 5 }, (_, index) => MOMENT(`x${index}xx`, SHORT_MOVE(`y${index}xx`, "strong", "Ich sage es Ihnen gern.", "b1bb") + SHORT_MOVE(`z${index}xx`, "costly", "Da hängt ein Plan.", "b1bb"))).join("");
const MANY = Array.from({ length: 19 }, (_, index) => index);
const words = (count: number): string => Array.from({ length: count }, () => "gut").join(" ");
const FIRST_ANSWER = "Sie gehen zuerst zur Kasse.";
const NOD = '        do: "Sie nicken."\n        rating: workable\n        effects: {}\n        to: end\n';

export const PROVEN: readonly Fault[] = [
  { fault: "a moment no way leads to", code: "scene-unreachable", words: "  c1cc:", plant: [["to: c1cc        # Die Rückfrage", "to: b1bb"]] },
  { fault: "a state without an answer", code: "dead-end", words: "  b1bb:", plant: [['do: "Sie nicken."', `do: "Sie nicken."\n        ${ENDING_WHEN}`]] },
  { fault: "a loop without a way out", code: "loop-without-exit", words: "  b1bb:", plant: [["to: end", "to: b1bb"]] },
  { fault: "a condition that never holds where it is asked", code: "condition-never-true", words: `${ENDING_WHEN}\n        rating: costly`, plant: [["rating: costly", `${ENDING_WHEN}\n        rating: costly`]] },
  { fault: "a variant that another one always hides", code: "condition-never-true", words: "{ meter: trust, atLeast: 0 }\n        mood: sad", plant: [['speech: "Danke."', 'speech: "Danke."\n    variants:\n      v1aa:\n        when: { meter: trust, atMost: 2 }\n        mood: calm\n      v2aa:\n        when: { meter: trust, atLeast: 0 }\n        mood: sad']] },
  { fault: "a named condition nobody asks for", code: "condition-unused", words: "idle:", plant: [["start: a1aa", "conditions:\n  idle: { flag: said, is: true }\nstart: a1aa"]] },
  { fault: "a step at the edge of its meter", code: "effect-never-moves", words: "effects: { trust: -1 }\n        to: b1bb", plant: [["effects: {}\n        to: b1bb", "effects: { trust: -1 }\n        to: b1bb"]] },
  { fault: "a moment with one defensible answer", code: "moves-too-few", words: "  a1aa:\n", plant: [['rating: workable\n        effects: { set: [said] }\n        appeal: "Zeigen', 'rating: costly\n        effects: { set: [said] }\n        appeal: "Zeigen']] },
  { fault: "no good ending", code: "good-ending-missing", words: "endings:", plant: [["kind: gelungen", "kind: tragfaehig"]] },
  { fault: "a single good way", code: "one-way-only", words: "endings:", plant: [['effects: { set: [said] }\n        appeal: "Zeigen', 'effects: {}\n        appeal: "Zeigen']] },
  { fault: "an answer that every good way needs", code: "one-answer-needed", words: "m3bb:", plant: [[NOD, `${NOD.replace("{}", "{ set: [nodded] }")}${SHORT_MOVE("m5bb", "workable", "Gern.", "end")}`], ["flags:", 'flags:\n  nodded: "Sie haben genickt."'], [ENDING_WHEN, "when: { all: [{ flag: said, is: true }, { flag: nodded, is: true }] }"]] },
  { fault: "a first mistake that ends it", code: "mistake-beyond-repair", words: "m2aa:", plant: [["to: c1cc        # Die Rückfrage", "to: end"]] },
  { fault: "more states than can be walked", code: "states-too-many", words: "scenes:", plant: [
    [NOD, NOD + MANY.map((index) => SHORT_MOVE(`g${index}gg`, "workable", "Ja.", "b1bb", `{ set: [f${index}] }`)).join("")],
    ["flags:", `flags:\n${MANY.map((index) => `  f${index}: "Merker."`).join("\n")}`],
    [ENDING_WHEN, `when: { any: [{ flag: said, is: true }, { all: [${MANY.map((index) => `{ flag: f${index}, is: true }`).join(", ")}] }] }`],
  ] },
  { fault: "a way round in a circle", code: "bypass-circle", words: "contentNote", plant: [["cast:\n", 'contentNote: { text: "Laut.", bypass: { b1bb: m3bb } }\ncast:\n'], ["to: end", "to: b1bb"]] },
  { fault: "a condition that asks itself", code: "condition-circle", words: "idle:", plant: [["start: a1aa", "conditions:\n  idle: { condition: idle, is: true }\nstart: a1aa"]] },
  { fault: "a condition without a name", code: "condition-missing", words: "{ condition: told, is: true }", plant: [[ENDING_WHEN, "when: { condition: told, is: true }"]] },
  { fault: "a hub that is none", code: "hub-missing", words: "{ hub: a1aa", plant: [[ENDING_WHEN, "when: { hub: a1aa, discussed: all, is: true }"]] },
  { fault: "a subject that is none", code: "subject-missing", words: "{ subject: said", plant: [[ENDING_WHEN, "when: { subject: said, is: true }"]] },
  { fault: "no ending at all", code: "endings-missing", words: "endings: {}", plant: [["endings:\n  e1ee:", "endings: {}\njourneys:\n  e1ee:"], [`    title: "Klar"\n    kind: gelungen\n    ${ENDING_WHEN}\n    story: "Frau Roth geht zur Kasse."\n    imageDescription: "Frau Roth geht."\n    experience: { roth: "Ich wusste, wohin." }\n    summary: "Der Schritt war klar."\n  e2ee:\n    title: "Unklar"\n    kind: nicht_gelungen\n    story: "Frau Roth liest den Brief."\n    imageDescription: "Frau Roth liest."\n    experience: { roth: "Ich weiß es nicht." }\n    summary: "Der Schritt fehlte."\n`, '    title: "Klar"\n    steps: [m1aa]\n    ending: e1ee\n'], ["journeys:\n  jy1a:\n", ""], ['    title: "Klar gesagt"\n    steps: [m1aa, m3bb]\n    ending: e1ee\n    meters: { trust: { atLeast: 2, atMost: 2 } }\n', ""]] },
  { fault: "an interpretation without a result", code: "results-missing", words: "results: {}", plant: [["endings:\n  e1ee", QUESTION(" {}")]] },
  { fault: "a last result with a condition", code: "last-result-conditional", words: "when: { readings", plant: [["endings:\n  e1ee", QUESTION('\n      i1dd:\n        when: { readings: open, atLeast: 1 }\n        rating: strong\n        observation: "Sie nickt."\n        effects: {}\n        to: b1bb')]] },
  { fault: "a moment without moves", code: "moves-missing", words: "moves: {}", plant: [[`    moves:\n      m3bb:\n${NOD}`, "    moves: {}\n"]] },
  { fault: "a flag nobody asks for", code: "flag-never-read", words: '  said: "', plant: [[ENDING_WHEN, "when: { meter: trust, atLeast: 1 }"]] },
  { fault: "a flag nobody sets", code: "flag-never-set", words: "idle:", plant: [["flags:", 'flags:\n  idle: "Nichts."']] },
  { fault: "a meter that starts outside its words", code: "meter-start", words: "start: 7", plant: [["shape: circle, start: 1", "shape: circle, start: 7"]] },
  { fault: "a law nobody wrote down", code: "norm-missing", words: "norms: [nix]", plant: [["rating: strong", "norms: [nix]\n        rating: strong"]] },
  { fault: "evidence for what is not declared", code: "dimension-undeclared", words: "legal_clarity: { shown", plant: [["dimensions: [legal_clarity]", "dimensions: [self_regulation]"]] },
  { fault: "a dimension without evidence", code: "dimension-unused", words: "dimensions:", plant: [["dimensions: [legal_clarity]", "dimensions: [legal_clarity, self_regulation]"]] },
  { fault: "a mark of nobody", code: "mark-unknown", words: "{ruth}", plant: [["Ein Schritt, ein Satz.", "{ruth} weiß den Schritt."]] },
  { fault: "a phrase outside speech", code: "mark-unknown", words: 'hint: "{ph1a}', plant: [["Ein Schritt, ein Satz.", "{ph1a} Ein Satz."]] },
  { fault: "a card without its swap test", code: "swap-card-missing", words: "k1rd:", plant: [[CASTING, CARD()]] },
  { fault: "a swap test of no card", code: "swap-card-unknown", words: "k9xx", plant: [["checkedBy: author", 'checkedBy: author, cards: { k9xx: "Gleich." }']] },
  { fault: "a phrase of a card that nobody says", code: "card-phrase-missing", words: "k1rd:", plant: [[CASTING, CARD(', phrases: { ph9z: { lang: fa, dir: rtl, text: "?" } }')]] },
  { fault: "the name of somebody who has cards", code: "card-name-literal", words: "situation:", plant: [[CASTING, CARD()]] },
  { fault: "somebody without casting", code: "casting-missing", words: "  roth:\n", plant: [[`    ${CASTING}\n`, ""]] },
  { fault: "a word of another language", code: "foreign-text", words: "Merhaba", plant: [["Frau Roth nickt.", "Merhaba, sagt Frau Roth."]] },
  { fault: "letters of another script in English", code: "foreign-text", file: EN, words: "Спасибо", plant: [["Ms Roth nods.", "Спасибо, says Ms Roth."]] },
  { fault: "a stereotype", code: "stereotype", words: "Typisch", plant: [["Frau Roth nickt.", "Typisch, Frau Roth nickt."]] },
  { fault: "a stereotype about a people", code: "stereotype", words: "Ungarn", plant: [["Frau Roth nickt.", "Ungarn sind eben so."]] },
  { fault: "a stereotype in English", code: "stereotype", file: EN, words: "in her culture", plant: [["Ms Roth nods.", "Ms Roth nods, as they do in her culture."]] },
  { fault: "a long speech", code: "speech-long", words: "gut gut", plant: [["Danke.", `${words(15)}. `.repeat(5)]] },
  { fault: "a long sentence", code: "sentence-long", words: "gut gut", plant: [["Danke.", `${words(21)}.`]] },
  { fault: "a long sentence in a hint", code: "sentence-long", words: "hint: ", plant: [["Ein Schritt, ein Satz.", `${words(21)}.`]] },
  { fault: "a long sentence of English speech", code: "sentence-long", file: EN, words: "gut gut", plant: [["Thank you.", `${words(21)}.`]] },
  { fault: "a best answer that shows by its length", code: "length-betrays", words: "  a1aa:\n", plant: [[FIRST_ANSWER, `${FIRST_ANSWER} Dort bezahlen Sie, und dann kommen Sie wieder.`]] },
  { fault: "the first answer always right", code: "right-is-first", words: "scenes:", plant: [["endings:\n  e1ee", `${PATTERNED}endings:\n  e1ee`]] },
  { fault: "the longest answer always right", code: "right-is-longest", words: "scenes:", plant: [["endings:\n  e1ee", `${PATTERNED}endings:\n  e1ee`]] },
  { fault: "a move nobody has a reason to choose", code: "move-dominated", words: "m4aa:", plant: [['        appeal: "Zeigen geht schneller."\n', ""]] },
  { fault: "a law that was not reviewed in time", code: "law-expired", words: "ln1a:", plant: [["asOf: 2026-11-22, reviewBy: 2027-11-22", "asOf: 2025-11-22, reviewBy: 2026-11-25"]] },
  { fault: "a review before the text", code: "review-order", words: "ln1a:", plant: [["reviewBy: 2027-11-22", "reviewBy: 2026-11-21"]] },
  { fault: "no structural cause", code: "field-missing", words: "debrief:", plant: [['  structuralCause: "Der Brief ist lang."\n', ""]] },
  { fault: "no swap test", code: "field-missing", words: "# ", plant: [['swapTest: { exchanged: "Namen.", finding: "Gleich.", checkedBy: author }\n', ""], ["format: scenario/1", "format: scenario/1 # Kopf"]] },
  { fault: "a phrase without its language", code: "field-missing", words: "ph1a:", plant: [["ph1a: { lang: es, dir: ltr", "ph1a: { dir: ltr"]] },
];
