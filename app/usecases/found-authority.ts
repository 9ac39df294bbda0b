import { foldEmail, type Authority, type Person } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

export type FoundAuthorityCommand = {
  readonly authority: { readonly name: string; readonly land: string; readonly place: string; readonly timeZone: string };
  /** Name of the first unit. */
  readonly unit: string;
  readonly administrator: { readonly name: string; readonly email: string };
};

type FoundingDeps = Pick<Deps, "store" | "now" | "newId" | "demonstration">;
const LANDS = new Set(["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"]);

/** A new authority with one unit and its first administrator, who still needs a password link. */
export async function foundAuthority(deps: FoundingDeps, command: FoundAuthorityCommand): Promise<{ readonly authority: Authority; readonly administrator: Person } | Refusal> {
  const { name, land, place, timeZone } = command.authority;
  if (name.trim() === "" || place.trim() === "") return refuse("name-missing", name.trim() === "" ? "authority" : "place");
  if (command.unit.trim() === "") return refuse("name-missing", "unit");
  if (!LANDS.has(land)) return refuse("name-missing", "land");
  if (await emailProblem(deps, command.administrator.email)) return refuse("email-taken", "email");
  const authority: Authority = { id: deps.newId(), name: name.trim(), land, place: place.trim(), timeZone, demonstration: deps.demonstration };
  const unit = { id: deps.newId(), authority: authority.id, name: command.unit.trim() };
  const administrator = administratorOf(deps, { authority: authority.id, unit: unit.id, ...command.administrator });
  if ("refused" in administrator) return administrator;
  await deps.store.organisation.saveAuthority(authority);
  await deps.store.organisation.saveUnit(unit);
  await deps.store.people.save(administrator);
  return { authority, administrator };
}

/** One more administrator for an authority, in its first unit. */
export async function addAdministrator(deps: FoundingDeps, command: { readonly authority: string; readonly name: string; readonly email: string }): Promise<Person | Refusal> {
  const [unit] = await deps.store.organisation.units(command.authority);
  if (!unit) return refuse("not-found", "authority");
  const administrator = administratorOf(deps, { ...command, unit: unit.id });
  if ("refused" in administrator) return administrator;
  return (await deps.store.people.save(administrator)) === "email-taken" ? refuse("email-taken", "email") : administrator;
}

async function emailProblem(deps: FoundingDeps, email: string): Promise<boolean> {
  return (await deps.store.people.byEmail(foldEmail(email))) !== undefined;
}

function administratorOf(deps: FoundingDeps, of: { readonly authority: string; readonly unit: string; readonly name: string; readonly email: string }): Person | Refusal {
  const email = foldEmail(of.email);
  if (of.name.trim() === "") return refuse("name-missing", "name");
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse("email-invalid", "email");
  return { id: deps.newId(), authority: of.authority, unit: of.unit, name: of.name.trim(), email, roles: ["learner", "administrator"], active: true, createdAt: deps.now() };
}
