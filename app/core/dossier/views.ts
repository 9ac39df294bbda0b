import { refuse, type Refusal } from "../refusal";
import type { Dossier, SavedView } from "./model";

export const MOST_VIEWS = 20;
export const LONGEST_VIEW_NAME = 60;
/** Characters of a query; more than all filters together can have. */
const LONGEST_SEARCH = 500;

/** Keeps a view under its id: a new one, or another name or query of one that there is. */
export function saveView(dossier: Dossier, given: SavedView): Dossier | Refusal {
  const name = given.name.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return refuse("name-missing", "name");
  if (name.length > LONGEST_VIEW_NAME) return refuse("text-too-long", "name");
  if (given.search.length > LONGEST_SEARCH) return refuse("text-too-long", "search");
  const others = dossier.views.filter(({ id }) => id !== given.id);
  if (others.some((other) => folded(other.name) === folded(name))) return refuse("view-name-taken", "name");
  if (others.length >= MOST_VIEWS) return refuse("too-many-views", "name");
  const view = { ...given, name };
  const kept = dossier.views.some(({ id }) => id === given.id);
  return { ...dossier, views: kept ? dossier.views.map((one) => (one.id === given.id ? view : one)) : [...dossier.views, view] };
}

export function removeView(dossier: Dossier, id: string): Dossier {
  return { ...dossier, views: dossier.views.filter((view) => view.id !== id) };
}

function folded(name: string): string {
  return name.toLocaleLowerCase("de");
}
