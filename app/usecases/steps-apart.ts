import { emptySide, overflow, type History } from "../core/workshop/history";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";

type Of = Pick<Draft, "authority" | "id">;

/** Keeps the oldest steps of a history apart once it has grown, so that saving an edit stays as quick as the first one. */
export async function setApart(deps: Deps, { authority, id }: Of, history: History): Promise<History> {
  const grown = overflow(history);
  if (!grown) return history;
  const page = deps.newId();
  await deps.store.drafts.keepSteps({ authority, draft: id, page }, grown.oldest, deps.now());
  return setApart(deps, { authority, id }, grown.left(page));
}

/** Brings steps back that were kept apart, when the last one before them has been taken. */
export async function broughtBack(deps: Deps, { authority, id }: Of, history: History): Promise<History> {
  const empty = emptySide(history);
  return empty ? empty.filled(await deps.store.drafts.steps({ authority, draft: id, page: empty.page })) : history;
}
