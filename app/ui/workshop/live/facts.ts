import type { Around } from "~/core/workshop/around";
import type { HintCode } from "~/core/workshop/hints";
import type { Unsaved } from "~/core/workshop/autosave";

/** What the server tells the script: where to save, at which revision, and every sentence it may say. `{name}` is filled in. */
export type LiveFacts = {
  readonly save: string;
  /** Who writes here: what one person typed is never offered to another. */
  readonly owner: string;
  readonly revision: number;
  readonly problems: number;
  readonly around?: Around;
  readonly texts: LiveTexts;
};
export type LiveTexts = {
  readonly saving: string; readonly saved: string; readonly checking: string; readonly checkedNone: string; readonly checkedOne: string; readonly checkedMany: string;
  readonly notYet: string; readonly unsaved: Readonly<Record<Unsaved, string>>; readonly again: string;
  readonly must: string; readonly should: string; readonly hints: Readonly<Record<HintCode, string>>;
  readonly merged: string; readonly clash: string; readonly theirs: string; readonly keepMine: string; readonly takeTheirs: string; readonly gone: string; readonly found: string; readonly takeFound: string; readonly dropFound: string;
};

/** The facts of a page; `undefined`: it is no editor. */
export function factsOf(page: Document): LiveFacts | undefined {
  const text = page.querySelector<HTMLElement>("[data-live]")?.dataset["live"];
  return text === undefined ? undefined : (JSON.parse(text) as LiveFacts);
}

export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
