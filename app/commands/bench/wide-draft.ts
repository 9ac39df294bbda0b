const RATINGS = ["strong", "workable", "costly"] as const;
const STEPS = ["+1", "0", "-1"] as const;

/** A draft of so many moments with three answers each, written as closely as the language allows: the largest still fits a file. */
export function wideDraft(id: string, scenes: number): string {
  return `${head(id)}scenes:
${Array.from({ length: scenes }, (_, index) => momentOf(index, scenes)).join("")}endings:
  gut: { title: "Gut", kind: gelungen, when: { meter: trust, atLeast: 3 }, story: "Er geht mit einer Antwort.", imageDescription: "Er lächelt.", summary: "Geklärt.", experience: { wendt: "Man hat mir zugehört." } }
  offen: { title: "Offen", kind: tragfaehig, story: "Er kommt noch einmal.", imageDescription: "Er nickt.", summary: "Vertagt.", experience: { wendt: "Vielleicht morgen." } }
${tail()}`;
}

function momentOf(index: number, scenes: number): string {
  const answers = RATINGS.map((rating, place) => {
    const target = index + 1 + (place === 1 ? 1 : 0);
    const effects = place === 1 ? "{}" : `{ trust: ${STEPS[place] ?? "0"} }`;
    return `m${index}x${place}: { say: "Antwort ${place} auf ${index}.", rating: ${rating}, effects: ${effects}, to: ${target >= scenes ? "end" : `s${target}`} }`;
  });
  return `  s${index}:
    { title: "Moment ${index}", kind: dialogue, room: counter, speaker: wendt, mood: tense, speech: "Ich warte schon lange.", imageDescription: "Er wartet.", moves: { ${answers.join(", ")} } }
`;
}

function head(id: string): string {
  return `format: scenario/1
id: ${id}
language: de
title: "Der lange Vormittag"
place: counter
minutes: 60
dimensions: [mutual_understanding]
briefing: { role: "Sie arbeiten am Schalter.", situation: "Herr Wendt wartet.", goal: "Eine Antwort geben." }
cast:
  wendt: { name: "Karsten Wendt", address: "Herr Wendt", side: visitor, life: "48, fährt Bus.", wish: "Weiterfahren.", figure: { age: 48, skin: 2, hair: { style: cropped, colour: blond }, glasses: none, beard: short, build: broad, height: tall, clothing: { cut: work_jacket, colour: navy }, aids: [] } }
meters:
  trust: { label: "Vertrauen", of: wendt, shape: circle, start: 2, words: ["keins", "wenig", "etwas", "viel", "volles"] }
start: s0
`;
}

function tail(): string {
  const lens = ["power", "experience", "images", "habits"].map((aspect) => `${aspect}: { question: "Was?", reading: "Das." }`).join(", ");
  return `debrief: { opening: "Was nun?", lens: { ${lens} }, innerView: { wendt: "Ich wollte nur los." }, structuralCause: "Zu wenig Zeit.", authorityCould: {}, tool: { card: W11, why: "Sie hilft." }, intention: "Ich frage nach." }
legal: { note: "Keine.", norms: {} }
swapTest: { exchanged: "Namen.", finding: "Gleich.", checkedBy: author }
`;
}
