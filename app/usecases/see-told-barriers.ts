import { toldNow, type ToldBarrier } from "../core/organisation/barriers";
import type { Deps } from "./deps";
import { barrierNumber } from "./report-barrier";
import { operatorOf } from "./see-operator";

/** As everybody reads it: with the number that whoever reported it has noted. */
export type ToldSeen = Pick<ToldBarrier, "what" | "done" | "state" | "on"> & { readonly number: string };
export type ToldPage = { readonly told: readonly ToldSeen[]; readonly total: number; readonly page: number; readonly pages: number };

const BATCH = 500;

/** One page of what the authority of who is asking tells about reported barriers, newest first; of the only one there is to strangers. */
export async function seeToldBarriers(deps: Pick<Deps, "store">, own: string | undefined, asked: { readonly page: number; readonly size: number }): Promise<ToldPage> {
  const operator = await operatorOf(deps, own);
  const all = operator === undefined ? [] : await toldOf(deps, operator.id);
  const pages = Math.max(1, Math.ceil(all.length / asked.size));
  const page = Number.isInteger(asked.page) ? Math.min(Math.max(1, asked.page), pages) : 1;
  const told = all.slice((page - 1) * asked.size, page * asked.size).map(({ report, what, done, state, on }) => ({ number: barrierNumber(report), what, done, state, on }));
  return { told, total: all.length, page, pages };
}

/** Everything that an authority tells at present. Only what it has said about barriers is read of its log. */
export async function toldOf({ store }: Pick<Deps, "store">, authority: string): Promise<readonly ToldBarrier[]> {
  const facts: ({ readonly told: ToldBarrier } | { readonly untold: string })[] = [];
  for (let before: string | undefined; ; ) {
    const entries = await store.log.page(authority, BATCH, { deeds: ["barrier-told", "barrier-untold"], ...(before === undefined ? {} : { before }) });
    for (const { told, untold } of entries) facts.push(...(told ? [{ told }] : untold === undefined ? [] : [{ untold }]));
    before = entries.at(-1)?.id;
    if (entries.length < BATCH) return toldNow(facts);
  }
}
