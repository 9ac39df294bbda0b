/** Why what was typed is not kept yet. `offline`, `server`: it is tried again; the others wait for a person. */
export type Unsaved = "offline" | "server" | "conflict" | "refused" | "signed-out";

/** Where the saving of a form stands. `again`: something was typed while the last save was on its way. */
export type Autosave = { readonly at: "rest" | "waiting" | "sending" | "retrying" | "stopped"; readonly again: boolean; readonly failures: number; readonly why?: Unsaved };

/** `due`: a pause has passed; `leave`: the page or the field is left; `resume`: a person has decided. `due` also means that the line is back. */
export type AutosaveEvent = "typed" | "due" | "leave" | "resume" | "saved" | { readonly failed: Unsaved };

/** What has to be done next. `wait`: milliseconds until `due`. */
export type AutosaveDeed = "send" | { readonly wait: number } | undefined;

export const AT_REST: Autosave = { at: "rest", again: false, failures: 0 };
/** Milliseconds without a key after which somebody has come to an end, and the longest time without a save while typing goes on. */
export const PAUSE = 900;
export const LATEST = 8_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** The next state of saving, and what to do. Nothing is sent twice at once, and nothing typed is forgotten. */
export function autosaved(now: Autosave, event: AutosaveEvent): { readonly state: Autosave; readonly deed: AutosaveDeed } {
  if (typeof event === "object") return failed(now, event.failed);
  switch (event) {
    case "typed": return typed(now);
    case "due": case "leave": return now.at === "waiting" || (now.at === "retrying" && event === "due") ? sending(now) : stay(now);
    case "resume": return now.at === "retrying" || now.at === "stopped" ? sending(now) : stay(now);
    case "saved": return now.again ? { state: { at: "waiting", again: false, failures: 0 }, deed: { wait: PAUSE } } : stay(AT_REST);
  }
}

function typed(now: Autosave): { readonly state: Autosave; readonly deed: AutosaveDeed } {
  switch (now.at) {
    case "sending": return stay({ ...now, again: true });
    case "retrying": return stay(now);
    // Another wording may be accepted; a conflict or an ended session is not mended by typing on.
    case "stopped": return now.why === "refused" ? { state: { at: "waiting", again: false, failures: 0 }, deed: { wait: PAUSE } } : stay(now);
    case "rest": case "waiting": return { state: { ...now, at: "waiting" }, deed: { wait: PAUSE } };
  }
}

function sending({ failures }: Autosave): { readonly state: Autosave; readonly deed: AutosaveDeed } {
  return { state: { at: "sending", again: false, failures }, deed: "send" };
}

function failed(now: Autosave, why: Unsaved): { readonly state: Autosave; readonly deed: AutosaveDeed } {
  if (why !== "offline" && why !== "server") return stay({ at: "stopped", again: false, failures: 0, why });
  return { state: { at: "retrying", again: false, failures: now.failures + 1, why }, deed: { wait: Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** now.failures) } };
}

function stay(state: Autosave): { readonly state: Autosave; readonly deed: undefined } {
  return { state, deed: undefined };
}
