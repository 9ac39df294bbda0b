import { WALK_START, walkOn, type ChainWalk } from "../core/audit/chain";
import type { Authority } from "../core/organisation/model";
import type { Deps } from "./deps";

/** The chain of one authority's log, walked from its beginning. */
export type AuditedLog = { readonly authority: Pick<Authority, "id" | "name">; readonly walk: ChainWalk };

const PAGE = 500;

/** Walks the log of every authority, page by page. What it proves stands at `nextLink`. */
export async function verifyAudit({ store, digest }: Pick<Deps, "store" | "digest">): Promise<readonly AuditedLog[]> {
  const audited: AuditedLog[] = [];
  for (const { id, name } of await store.organisation.authorities()) audited.push({ authority: { id, name }, walk: await walkLog(store, id, digest) });
  return audited;
}

/** The chain of one authority, from its beginning. */
export async function walkLog(store: Deps["store"], authority: string, digest: Deps["digest"]): Promise<ChainWalk> {
  let walk = WALK_START;
  for (let seen = 0; ; seen += PAGE) {
    const entries = await store.log.appended(authority, seen, PAGE);
    for (const { entry, link } of entries) walk = walkOn(walk, entry, link, digest);
    if (entries.length < PAGE) return walk;
  }
}
