import { closeReminder as closed } from "../core/dossier/remind";
import type { Actor } from "../core/organisation/model";
import { isRefusal, type Refusal } from "../core/refusal";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";

/** The learner puts a reminder away. One that is away already stays so. */
export async function closeReminder(deps: Deps, actor: Actor, reminder: string): Promise<"done" | Refusal> {
  const saved = await changeDossier(deps, actor.authority, actor.person, (now) => closed(now, reminder, deps.now()));
  return isRefusal(saved) ? saved : "done";
}
