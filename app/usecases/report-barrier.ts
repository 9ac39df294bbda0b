import type { Actor, ReportedBarrier } from "../core/organisation/model";
import { networkOf, type Try } from "../core/organisation/throttle";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/** `authority`: to whom, where the person does not say it by being signed in. `address`: where it comes from, for the throttle. */
export type BarrierCommand = ReportedBarrier & { readonly authority: string; readonly address: string };

const LONGEST = { what: 4000, page: 500, contact: 200, browser: 300 } as const;

/** Anybody tells an authority what they could not read, work or understand. Answers the number of the report. */
export async function reportBarrier(deps: Deps, viewer: Pick<Actor, "person" | "authority"> | undefined, command: BarrierCommand): Promise<string | Refusal> {
  const what = command.what.trim();
  if (what === "") return refuse("barrier-missing", "what");
  for (const field of ["what", "page", "contact"] as const) if ((command[field] ?? "").length > LONGEST[field]) return refuse("text-too-long", field);
  const authority = await deps.store.organisation.authority(viewer?.authority ?? command.authority);
  if (!authority) return refuse("target-empty", "authority");
  const tries: readonly Try[] = [{ rule: "barrier-address", key: networkOf(command.address) }];
  if ((await deps.throttle.take(tries, deps.now())) > 0) return refuse("too-many-tries", "what");
  const [page, contact, browser] = [command.page.trim(), command.contact?.trim() ?? "", command.browser?.slice(0, LONGEST.browser) ?? ""];
  const id = deps.newId();
  await deps.store.log.append({
    id, authority: authority.id, at: deps.now(), by: viewer?.person ?? "", deed: "barrier-reported", people: [],
    barrier: { what, page, ...(contact === "" ? {} : { contact }), ...(browser === "" ? {} : { browser }) },
  });
  return barrierNumber(id);
}

/** The first eight characters of its id, in fours: what one reads out on the telephone. */
export function barrierNumber(id: string): string {
  const upper = id.toUpperCase();
  return `${upper.slice(0, 4)}-${upper.slice(4, 8)}`;
}

/** Whom somebody who is not signed in can choose from. */
export async function seeAuthorities({ store }: Pick<Deps, "store">): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await store.organisation.authorities()).map(({ id, name }) => ({ id, name }));
}
