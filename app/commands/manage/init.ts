import { createStore, openStore, surroundingsOf } from "../../deps.server";
import { readEnvironment, type Environment } from "../../env.server";
import { isRefusal } from "../../core/refusal";
import { makeSecrets, readSecrets } from "../../http/secrets";
import { StoreError } from "../../store/error";
import { readLowdbStore } from "../../store/lowdb/store";
import type { Store } from "../../store/port";
import { foundAuthority, type FoundAuthorityCommand } from "../../usecases/found-authority";
import { makeLink } from "../../usecases/manage-people";
import { readOptions, type Option } from "./options";
import { tellLink, tellRefusal } from "./telling";

export const INIT_USAGE = `Usage: npm run manage -- init --authority NAME --land XX --place PLACE --name NAME --email ADDRESS [--unit NAME]

Makes the store in DATA_DIR and the session secret beside it (or the tables in the database of DATABASE_URL), enters the first authority and its first
administrator, and prints a one-time link with which that person sets a password. What is missing is asked for.

  --authority  name of the authority, e.g. "Stadt Musterstadt, Ausländerbehörde"
  --land       code of the Land, e.g. BW
  --place      place that certificates name
  --unit       first unit; without it "Ausländerbehörde"
  --name       name of the first administrator
  --email      e-mail address of the first administrator, used to sign in`;

const OPTIONS: readonly Option[] = [
  { name: "authority", question: "Name of the authority" },
  { name: "land", question: "Code of the Land (e.g. BW)" },
  { name: "place", question: "Place" },
  { name: "unit", question: "First unit", otherwise: "Ausländerbehörde" },
  { name: "name", question: "Name of the first administrator" },
  { name: "email", question: "E-mail address of the first administrator" },
];

/** Makes an installation ready to start. Can be repeated until the first authority stands. */
export async function init(argv: readonly string[]): Promise<number> {
  const env = readEnvironment(process.env);
  if (await lacksOnlySecret(env)) {
    makeSecrets(env.dataDir);
    process.stdout.write(`The session secret was missing; there is a new one in ${env.dataDir}. Nothing else was changed.\n`);
    return 0;
  }
  const options = await readOptions(argv, OPTIONS);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${INIT_USAGE}\n`);
    return 2;
  }
  const store = await openOrCreate(env);
  try {
    if ((await store.organisation.authorities()).length > 0) {
      process.stderr.write(`There is a store with an authority in ${placeOf(env)} already. For one more administrator run: npm run manage -- create-admin\n`);
      return 1;
    }
    return await found(env, store, commandOf(options));
  } finally {
    await store.close();
  }
}

async function found(env: Environment, store: Store, command: FoundAuthorityCommand): Promise<number> {
  const deps = { ...surroundingsOf(env), store, demonstration: false };
  const founded = await foundAuthority(deps, command);
  if (isRefusal(founded)) return tellRefusal(founded);
  if (env.sessionSecrets.length === 0) makeSecrets(env.dataDir);
  const { token, until } = await makeLink(deps, founded.administrator);
  process.stdout.write(`The store in ${placeOf(env)} is ready. Start it with: npm start\n`);
  tellLink({ name: founded.administrator.name, origin: deps.origin, token, until });
  return 0;
}

async function lacksOnlySecret(env: Environment): Promise<boolean> {
  if (readSecrets(env).length > 0) return false;
  const store = await readLowdbStore(env.dataDir).catch((error: unknown) => {
    if (error instanceof StoreError) return undefined;
    throw error;
  });
  return store !== undefined && (await store.organisation.authorities()).length > 0;
}

async function openOrCreate(env: Environment): Promise<Store> {
  await createStore(env).catch((error: unknown) => {
    if (!(error instanceof StoreError) || error.code !== "exists") throw error;
  });
  return (await openStore(env)).store;
}

// Never the address of the database: it holds a password.
function placeOf({ databaseUrl, dataDir }: Environment): string {
  return databaseUrl === undefined ? dataDir : "the database of DATABASE_URL";
}

function commandOf(options: ReadonlyMap<string, string>): FoundAuthorityCommand {
  const of = (name: string): string => options.get(name) ?? "";
  return {
    authority: { name: of("authority"), land: of("land").trim().toUpperCase(), place: of("place"), timeZone: "Europe/Berlin" },
    unit: of("unit"),
    administrator: { name: of("name"), email: of("email") },
  };
}
