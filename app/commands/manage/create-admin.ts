import { isRefusal } from "../../core/refusal";
import { openStore, surroundingsOf } from "../../deps.server";
import { readEnvironment } from "../../env.server";
import type { Store } from "../../store/port";
import { addAdministrator } from "../../usecases/found-authority";
import { makeLink } from "../../usecases/manage-people";
import { readOptions, type Option } from "./options";
import { tellLink, tellRefusal } from "./telling";

export const CREATE_ADMIN_USAGE = `Usage: npm run manage -- create-admin --name NAME --email ADDRESS [--authority NAME]

Enters one more administrator and prints a one-time link with which that person sets a password.
With the embedded store the server has to be stopped first, because that store belongs to one process.

  --name       name of the administrator
  --email      e-mail address, used to sign in
  --authority  name of the authority; needed when there are several`;

const OPTIONS: readonly Option[] = [
  { name: "name", question: "Name of the administrator" },
  { name: "email", question: "E-mail address" },
  { name: "authority", question: "Name of the authority", otherwise: "" },
];

/** One more administrator, for whoever can reach the machine. */
export async function createAdmin(argv: readonly string[]): Promise<number> {
  const env = readEnvironment(process.env);
  const options = await readOptions(argv, OPTIONS);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${CREATE_ADMIN_USAGE}\n`);
    return 2;
  }
  const { store } = await openStore(env);
  try {
    const authority = await authorityNamed(store, options.get("authority") ?? "");
    if (authority === undefined) return tellRefusal({ refused: "not-found", field: "authority" });
    const deps = { ...surroundingsOf(env), store, demonstration: false };
    const administrator = await addAdministrator(deps, { authority, name: options.get("name") ?? "", email: options.get("email") ?? "" });
    if (isRefusal(administrator)) return tellRefusal(administrator);
    const { token, until } = await makeLink(deps, administrator);
    tellLink({ name: administrator.name, origin: deps.origin, token, until });
    return 0;
  } finally {
    await store.close();
  }
}

/** Id of the authority with this name, or of the only one. */
async function authorityNamed(store: Store, name: string): Promise<string | undefined> {
  const all = await store.organisation.authorities();
  const found = name === "" ? all : all.filter((authority) => authority.name === name);
  return found.length === 1 ? found[0]?.id : undefined;
}
