import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { openCatalogue } from "./content/catalogue";
import { codeFromBytes } from "./core/certification/code";
import type { Instant } from "./core/words";
import type { Environment } from "./env.server";
import { openLog } from "./http/log";
import { publicOrigin } from "./http/origin";
import { openPasswords } from "./http/passwords.server";
import { openThrottle } from "./http/throttle";
import { readFormat } from "./store/lowdb/format";
import { openLowdbStore } from "./store/lowdb/store";
import type { Store } from "./store/port";
import type { Deps } from "./usecases/deps";

export type OpenOptions = {
  /** Folder of the shipped courses, from the root of the project. */
  readonly courses?: string;
  readonly now?: () => Instant;
};

/** What needs no store: clock, chance, hashing, throttle, log. */
export type Surroundings = Omit<Deps, "store" | "catalogue" | "demonstration">;

const ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH = 20;

/**
 * Opens the store and hands everything out; shipped content that the store does not know is copied into it.
 * @throws StoreError `missing`, `locked`, `damaged`, `newer`
 */
export async function openDeps(env: Environment, options: OpenOptions = {}): Promise<Deps> {
  const store = await openLowdbStore(env.dataDir);
  try {
    const { demonstration } = await readFormat(env.dataDir);
    const surroundings = surroundingsOf(env, options);
    const catalogue = await openCatalogue(store.versions, surroundings.now);
    const problems = await catalogue.publishShipped(options.courses ?? join(process.cwd(), "courses"));
    // With an error nothing was copied: what the store already has is served on.
    const errors = problems.filter(({ severity }) => severity === "error").map(({ file, line, code }) => `${file}:${line} ${code}`);
    if (errors.length > 0) surroundings.log.error({ errors: errors.slice(0, 20), count: errors.length }, "shipped content was not published");
    return { ...surroundings, store, catalogue, demonstration };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Finishes the writes and lets go of the store. */
export async function closeDeps(deps: { readonly store: Store }): Promise<void> {
  await deps.store.close();
}

/** The real surroundings: system clock, random values of the system, Argon2id. */
export function surroundingsOf(env: Environment, { now }: Pick<OpenOptions, "now"> = {}): Surroundings {
  return {
    now: now ?? (() => new Date().toISOString()),
    newId: () => Array.from(randomBytes(ID_LENGTH), (byte) => ID_ALPHABET.charAt(byte & 31)).join(""),
    newCode: () => codeFromBytes(randomBytes(16)),
    newToken: () => randomBytes(32).toString("base64url"),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    passwords: openPasswords(),
    throttle: openThrottle(),
    origin: publicOrigin(env).origin,
    log: openLog(env.logLevel),
  };
}
