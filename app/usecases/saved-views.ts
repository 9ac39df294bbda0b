import { may } from "../core/access";
import type { SavedView } from "../core/dossier/model";
import { removeView, saveView } from "../core/dossier/views";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";

/** The views of the report that somebody keeps for herself, in the order in which she saved them. Nobody else is shown them. */
export async function seeViews(deps: Deps, actor: Actor): Promise<readonly SavedView[] | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  return (await deps.store.dossiers.read(actor.authority, actor.person))?.views ?? [];
}

/** Keeps a new view; `search` is the query of its address. */
export async function keepView(deps: Deps, actor: Actor, name: string, search: string): Promise<SavedView | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  const view: SavedView = { id: deps.newId(), name, search, savedAt: deps.now() };
  const saved = await changeDossier(deps, actor.authority, actor.person, (now) => saveView(now, view));
  return isRefusal(saved) ? saved : view;
}

/** Gives a view another name or another query. */
export async function changeView(deps: Deps, actor: Actor, id: string, change: Partial<Pick<SavedView, "name" | "search">>): Promise<"done" | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  const saved = await changeDossier(deps, actor.authority, actor.person, (now) => {
    const view = now.views.find((one) => one.id === id);
    return view ? saveView(now, { ...view, ...change, savedAt: deps.now() }) : refuse("not-found");
  });
  return isRefusal(saved) ? saved : "done";
}

/** What is gone already is gone. */
export async function dropView(deps: Deps, actor: Actor, id: string): Promise<"done" | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  const saved = await changeDossier(deps, actor.authority, actor.person, (now) => (now.views.some((view) => view.id === id) ? removeView(now, id) : undefined));
  return isRefusal(saved) ? saved : "done";
}
