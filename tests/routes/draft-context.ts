import { DRAFT } from "~/commands/demonstration/draft";
import type { Actor } from "~/core/organisation/model";
import { saveDraft } from "~/usecases/save-draft";
import { openWorld, TOM } from "../usecases/world";
import { called } from "./certificate-context";

export const DRAFT_BASE = `/de/werkstatt/entwuerfe/${DRAFT.id}`;

/** A world with the demonstration's draft at revision 1. `at`: what a route below it is called with; `text`: its German file as it is kept. */
export async function withDraft() {
  const world = await openWorld();
  await saveDraft(world, TOM, { ...DRAFT, expectedRevision: 0 });
  return {
    world,
    at: (page: string, form?: Record<string, string>, as: Actor = TOM) => called({
      deps: world, as: { ...as, unit: "leitung", name: "T", email: "t@x.example", session: "s" }, path: `${DRAFT_BASE}${page}`, params: { id: DRAFT.id }, ...(form ? { form } : {}),
    }),
    text: async () => (await world.store.drafts.read("musterstadt", DRAFT.id))?.sources[`${DRAFT.id}.yaml`] ?? "",
  };
}
