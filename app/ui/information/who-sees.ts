/** Who sees what, as the server enforces it, a row for each kind of data. */
export const COLUMNS = ["learner", "trainer", "hr", "council", "administrator", "others"] as const;
export type Column = (typeof COLUMNS)[number];

type Cell = "yes" | "no" | "none" | "later" | "ownAuthority" | "suppressed" | "suppressedOthers" | "log" | "nameUnit" | "callers";
type Row = "own" | "completed" | "open" | "moves" | "counts" | "looked" | "dossier" | "account";

export const WHO_SEES: readonly { readonly row: Row; readonly cells: Readonly<Record<Column, Cell>> }[] = [
  { row: "own", cells: { learner: "yes", trainer: "no", hr: "no", council: "no", administrator: "no", others: "no" } },
  { row: "completed", cells: { learner: "yes", trainer: "no", hr: "yes", council: "no", administrator: "no", others: "no" } },
  { row: "open", cells: { learner: "yes", trainer: "no", hr: "yes", council: "no", administrator: "no", others: "no" } },
  { row: "dossier", cells: { learner: "yes", trainer: "no", hr: "yes", council: "log", administrator: "no", others: "no" } },
  { row: "moves", cells: { learner: "none", trainer: "later", hr: "no", council: "no", administrator: "no", others: "no" } },
  { row: "counts", cells: { learner: "none", trainer: "none", hr: "ownAuthority", council: "suppressed", administrator: "no", others: "suppressedOthers" } },
  { row: "looked", cells: { learner: "yes", trainer: "none", hr: "none", council: "log", administrator: "none", others: "no" } },
  { row: "account", cells: { learner: "yes", trainer: "no", hr: "nameUnit", council: "callers", administrator: "yes", others: "no" } },
];
