import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { SavedView } from "../core/dossier/model";
import type { Identity } from "../core/organisation/identity";
import type { Actor } from "../core/organisation/model";
import { isRecordFact, type NumberedFact } from "../core/progress/facts";
import type { ToldFact } from "../core/progress/told-facts";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Day, Instant, Language } from "../core/words";
import type { Deps } from "./deps";
import { seeOwnRecord, type OwnRecord } from "./see-person-record";
import { tellFacts } from "./tell-facts";

/** How many facts stand on a page. */
export const FACTS_A_PAGE = 50;

export type OwnDay = { readonly day: Day; readonly facts: readonly ToldFact[] };
export type OwnDays = { readonly days: readonly OwnDay[]; readonly total: number; readonly page: number; readonly pages: number; readonly timeZone: string };

/** Everything that is stored about the own learning, in words: the newest day first, a day from its morning on. A page that there is not is the last one. */
export async function seeOwnDays(deps: Deps, actor: Actor, language: Language, wanted: number): Promise<OwnDays | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const [stream, authority] = await Promise.all([deps.store.learners.read(actor.person), deps.store.organisation.authority(actor.authority)]);
  if (!authority) throw new Error("a person without authority");
  const { timeZone } = authority;
  const pages = Math.max(1, Math.ceil(stream.facts.length / FACTS_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const newestFirst = stream.facts.toReversed();
  const told = await tellFacts(deps, stream, newestFirst.slice((page - 1) * FACTS_A_PAGE, page * FACTS_A_PAGE), language);
  const days = new Map<Day, ToldFact[]>();
  for (const fact of told.toReversed()) {
    const day = dayIn(timeZone, fact.at);
    days.set(day, [...(days.get(day) ?? []), fact]);
  }
  return { days: [...days].map(([day, facts]) => ({ day, facts })).toReversed(), total: stream.facts.length, page, pages, timeZone };
}

/** All of it as data: what HR may see and who looked, and the private part; nothing is left out but secrets. */
export type OwnData = OwnRecord & { readonly exportedAt: Instant; readonly authority: string; readonly views: readonly SavedView[]; readonly officeAccounts: readonly Omit<Identity, "person">[]; readonly facts: { readonly record: readonly NumberedFact[]; readonly private: readonly NumberedFact[] } };

export async function seeOwnData(deps: Deps, actor: Actor): Promise<OwnData | Refusal> {
  const record = await seeOwnRecord(deps, actor);
  if (isRefusal(record)) return record;
  const [{ facts }, authority, dossier, identities] = await Promise.all([deps.store.learners.read(actor.person), deps.store.organisation.authority(actor.authority), deps.store.dossiers.read(actor.authority, actor.person), deps.store.identities.ofPerson(actor.person)]);
  const officeAccounts = identities.map(({ person: _person, ...one }) => one);
  return { ...record, officeAccounts, views: dossier?.views ?? [], exportedAt: deps.now(), authority: authority?.name ?? actor.authority, facts: { record: facts.filter(isRecordFact), private: facts.filter((fact) => !isRecordFact(fact)) } };
}
