import { emptyDossier, type Dossier } from "../core/dossier/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

const MOST_TRIES = 8;

/**
 * Decides on the newest dossier of a person until nobody was faster. Without another dossier nothing is written;
 * `changed` says whether this call has written.
 */
export async function changeDossier(
  deps: Pick<Deps, "store">, authority: string, person: string, decide: (now: Dossier) => Dossier | Refusal | undefined,
): Promise<{ readonly changed: boolean } | Refusal> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const now = (await deps.store.dossiers.read(authority, person)) ?? emptyDossier(person, authority);
    const next = decide(now);
    if (isRefusal(next)) return next;
    if (next === undefined || next === now) return { changed: false };
    if ((await deps.store.dossiers.save(next)) === "done") return { changed: true };
  }
  return refuse("version-conflict");
}
