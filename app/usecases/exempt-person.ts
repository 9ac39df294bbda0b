import { exempt, presentExemption, withoutExemption } from "../core/dossier/exempt";
import type { Dossier, Exemption } from "../core/dossier/model";
import type { Actor, Person } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { readDeadline } from "../core/typed-day";
import type { Day } from "../core/words";
import type { LogEntry } from "../store/port";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";
import { seeCalendar } from "./see-calendar";

/** `present`: the exemption that is not over yet. */
export type ExemptionSeen = { readonly name: string; readonly today: Day; readonly present?: Exemption };
/** Days as they were typed; `until` may be empty. */
export type ExemptionCommand = { readonly person: string; readonly from: string; readonly until: string };

/** HR looks at whether deadlines rest for a person. */
export async function seeExemption(deps: Deps, actor: Actor, id: string): Promise<ExemptionSeen | Refusal> {
  const asked = await ask(deps, actor, id);
  if (isRefusal(asked)) return asked;
  const present = presentExemption((await deps.store.dossiers.read(actor.authority, id))?.exemptions, asked.today);
  return { name: asked.person.name, today: asked.today, ...(present === undefined ? {} : { present }) };
}

/** HR lets deadlines rest for a person, or gives the days anew. Nobody is asked why. She reads it, and it is in the log. */
export async function exemptPerson(deps: Deps, actor: Actor, command: ExemptionCommand): Promise<"done" | Refusal> {
  const asked = await ask(deps, actor, command.person);
  if (isRefusal(asked)) return asked;
  const [from, until] = [readDeadline(command.from, asked.today), readDeadline(command.until, asked.today)];
  if (from === undefined) return refuse("due-invalid", "from");
  if (until === undefined && command.until.trim() !== "") return refuse("due-invalid", "until");
  const given: Exemption = { id: deps.newId(), from, ...(until === undefined ? {} : { until }), by: actor.person, at: deps.now() };
  return change(deps, actor, command.person, "exemption-set", (now) => exempt(now, given, asked.today));
}

/** Takes back an exemption that is not over yet, as if it had never been. */
export async function removeExemption(deps: Deps, actor: Actor, id: string): Promise<"done" | Refusal> {
  const asked = await ask(deps, actor, id);
  return isRefusal(asked) ? asked : change(deps, actor, id, "exemption-removed", (now) => withoutExemption(now, asked.today));
}

/** It is a later deadline, and whoever may give one may do this. */
async function ask(deps: Deps, actor: Actor, id: string): Promise<{ readonly person: Person; readonly today: Day } | Refusal> {
  const person = await ownPerson(deps, actor, "extend-deadline", id);
  return isRefusal(person) ? person : { person, today: (await seeCalendar(deps, actor)).today };
}

async function change(deps: Deps, actor: Actor, person: string, deed: LogEntry["deed"], decide: (now: Dossier) => Dossier | Refusal | undefined): Promise<"done" | Refusal> {
  const saved = await changeDossier(deps, actor.authority, person, decide);
  if (isRefusal(saved)) return saved;
  if (saved.changed) await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, rows: 1, people: [person] });
  return "done";
}
