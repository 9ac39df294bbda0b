/** What a card is for. */
export const CARD_KINDS = ["technique", "checklist", "phrase", "language"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Things an authority can set up or check, out of the toolbox of the courses. */
export const TOOL_IDS = [
  "W01", "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09", "W10", "W11", "W12",
  "W13", "W14", "W15", "W16", "W17", "W18", "W19", "W20", "W21", "W22", "W23", "W24",
] as const;
/** Sentences for a conversation at the counter. */
export const PHRASE_IDS = ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12"] as const;
/** One short sentence each, in the visitor's language. */
export const SENTENCE_IDS = ["L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10"] as const;

export type ToolId = (typeof TOOL_IDS)[number];
export type PhraseId = (typeof PHRASE_IDS)[number];
export type SentenceId = (typeof SENTENCE_IDS)[number];
export type GivenId = ToolId | PhraseId | SentenceId;

/** `courses`: short names of the courses it belongs to, also of those that are not written yet. */
export type GivenCard =
  | { readonly id: ToolId; readonly kind: "technique" | "checklist"; readonly courses: readonly string[] }
  | { readonly id: PhraseId; readonly kind: "phrase"; readonly courses: readonly string[] }
  | { readonly id: SentenceId; readonly kind: "language"; readonly courses: readonly string[] };

const CHECKLISTS: ReadonlySet<ToolId> = new Set(["W02", "W12", "W15", "W18", "W20", "W21", "W22"]);

const TOOL_COURSES: Readonly<Record<ToolId, readonly string[]>> = {
  W01: ["K1"], W02: ["K1", "K5"], W03: ["K7"], W04: ["K5"], W05: ["K5"], W06: ["K7"], W07: ["K7"], W08: ["K7"], W09: ["K5"], W10: ["K7"],
  W11: ["K1"], W12: ["K3"], W13: ["K3"], W14: ["K3"], W15: ["K4"], W16: ["K1", "K2", "K3", "K4"], W17: ["K5"], W18: ["K3"], W19: ["K6"],
  W20: ["K4"], W21: ["K8"], W22: ["K8"], W23: ["K7"], W24: ["K8"],
};

const PHRASE_COURSES: Readonly<Record<PhraseId, readonly string[]>> = {
  P01: ["K3"], P02: ["K6"], P03: ["K6"], P04: ["K3"], P05: ["K6"], P06: ["K4"], P07: ["K2"], P08: ["K3"], P09: ["K6"], P10: ["K2"], P11: ["K4"], P12: ["K7"],
};

/** All given cards: sentences for the counter first, because they are wanted between two visitors. */
export const GIVEN_CARDS: readonly GivenCard[] = [
  ...PHRASE_IDS.map((id) => ({ id, kind: "phrase" as const, courses: PHRASE_COURSES[id] })),
  ...SENTENCE_IDS.map((id) => ({ id, kind: "language" as const, courses: ["K3"] })),
  ...TOOL_IDS.map((id) => ({ id, kind: CHECKLISTS.has(id) ? ("checklist" as const) : ("technique" as const), courses: TOOL_COURSES[id] })),
];

/** What an empty toolbox proposes. */
export const STARTERS: readonly GivenId[] = ["P01", "P02", "P06", "L01", "W18"];

export function givenCard(id: string): GivenCard | undefined {
  return GIVEN_CARDS.find((card) => card.id === id);
}
