import { factsOf, filled, type LiveFacts, type LiveTexts } from "./facts";
import { drawHints } from "./hints";
import { morph } from "./morph";
import { drawNumbers } from "./numbers";

let asked = 0;

/** What the server draws today; `undefined`: the line is down, or somebody else's page came. */
export async function drawnToday(): Promise<Document | undefined> {
  const address = new URL(location.href);
  for (const name of ["getan", "ohne-ziel", "gespeichert"]) address.searchParams.delete(name);
  try {
    const answer = await fetch(`${address.pathname}${address.search}`, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return answer.ok && factsOf(page) ? page : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Brings in the list, the proof and everything else that a save has changed. A page that was asked for earlier or elsewhere, or
 * that is older than what was saved since, never comes over a newer one. Answers what the proof found.
 */
export async function refresh(page?: Document): Promise<LiveFacts | undefined> {
  const [number, where] = [(asked += 1), location.href];
  const next = page ?? (await drawnToday());
  const [facts, now] = [next && factsOf(next), factsOf(document)];
  if (!next || !facts || !now || number !== asked || where !== location.href || facts.revision < revisionNow(now)) return undefined;
  bringIn(next);
  return facts;
}

function bringIn(next: Document): void {
  const [main, drawn] = [document.querySelector("main"), next.querySelector("main")];
  if (!main || !drawn || main.getAttribute("data-page") !== drawn.getAttribute("data-page")) return;
  const at = document.activeElement;
  morph(main, drawn);
  drawHints();
  drawNumbers();
  if (at && at !== document.body && !at.isConnected) focusHeading();
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>("main #auswahl") ?? document.querySelector<HTMLElement>("main h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

let kept: number | undefined;

/** The newest revision that this page knows of. */
export function revisionNow(facts: LiveFacts): number {
  return Math.max(kept ?? 0, facts.revision);
}

/** From now on all forms of the page build on this revision. */
export function knowRevision(revision: number): void {
  kept = revision;
  document.querySelectorAll<HTMLInputElement>("main input[name=revision]").forEach((input) => (input.value = input.defaultValue = String(revision)));
}

/** How many problems the proof has found, in words. */
export function foundIn({ problems, texts }: { readonly problems: number; readonly texts: LiveTexts }): string {
  return filled(problems === 0 ? texts.checkedNone : problems === 1 ? texts.checkedOne : texts.checkedMany, { count: problems });
}
