import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { openCatalogue, type LiveCatalogue } from "./content/catalogue";
import { expiredLaws } from "./content/expired-laws";
import { followVersions } from "./content/follow-versions";
import type { Catalogue, Problem } from "./content/port";
import { codeFromBytes } from "./core/certification/code";
import { describeRosette, rosettePath } from "./core/certification/rosette";
import { dayIn } from "./core/days";
import type { Instant } from "./core/words";
import { letterText } from "./documents/letter";
import { openDocuments, type Documents } from "./documents/open";
import type { Environment } from "./env.server";
import { openBackground, type OpenedBackground } from "./http/background";
import { openLog } from "./http/log";
import { openMail, watchedMail } from "./http/mail";
import { measuredStore } from "./http/measured-store";
import type { Metrics } from "./http/metrics";
import { openOfficeAccounts } from "./http/office-accounts";
import { openOperation } from "./http/operation";
import { publicOrigin } from "./http/origin";
import { openPasswords } from "./http/passwords.server";
import { openThrottle } from "./http/throttle";
import { UNMEASURED } from "./http/unmeasured";
import { textsIn } from "./i18n/texts";
import { StoreError } from "./store/error";
import { lastBackup } from "./store/lowdb/backup";
import { createLowdbStore } from "./store/lowdb/create";
import { nodeFiles } from "./store/lowdb/files";
import { readFormat } from "./store/lowdb/format";
import { observedFiles } from "./store/lowdb/observed-files";
import { describeLost } from "./store/lowdb/pins";
import { openLowdbStore } from "./store/lowdb/store";
import type { StoreObserver } from "./store/observer";
import type { Store, TryStore } from "./store/port";
import type { Deps } from "./usecases/deps";

export type OpenOptions = {
  /** Folder of the shipped courses, from the root of the project. */
  readonly courses?: string;
  readonly now?: () => Instant;
};

/** Shipped content that must not be served. Every problem is named with file and line. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`).join("\n"));
    this.name = "ContentError";
  }
}

/** The functions that make files. Fonts are read here, so it is called when the first file is asked for. */
export function openFiles(): Documents {
  return openDocuments({
    fontFolder: join(process.cwd(), "app/documents/fonts"),
    rosette: (code, language) => ({ paths: rosettePath(code), description: textsIn(language)("certificate.rosette", describeRosette(code)) }),
  });
}

/** What needs no store: clock, chance, hashing, throttle, log. */
export type Surroundings = Omit<OpenedDeps, "store" | "catalogue" | "demonstration">;
/** What the server is handed: the use cases count, it shows what was counted. */
export type OpenedDeps = Deps & { readonly measures: Metrics; readonly background: OpenedBackground };

const ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH = 20;
/** So long until a publication is seen by the other instances. Milliseconds. */
const LOOK_EVERY = 3_000;

/**
 * Opens the store and hands everything out; shipped content that the store does not know is copied into it.
 * @throws StoreError `missing`, `locked`, `damaged`, `newer`, `unreachable`, `denied`
 * @throws ContentError when a shipped course or scenario fails its check
 */
export async function openDeps(env: Environment, options: OpenOptions = {}): Promise<OpenedDeps> {
  // What few installations need is loaded where it is needed: a start takes under a second.
  const metrics = env.metricsPort === undefined ? UNMEASURED : (await import("./http/metrics")).openMetrics();
  const opened = await openStore(env, metrics);
  const { demonstration, tries } = opened;
  const store = measuredStore(opened.store, metrics);
  try {
    refuseLost(store, env.dataDir);
    const surroundings = surroundingsOf(env, options, metrics);
    const catalogue = await openCatalogue(store.versions, surroundings.now);
    const { problems, changed } = await catalogue.publishShipped(options.courses ?? join(process.cwd(), "courses"));
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new ContentError(errors);
    await warnOfExpiredLaws(catalogue, surroundings);
    for (const { id, edit } of changed) surroundings.log.info({ scenario: id, edit, people: await store.learners.peopleRunning(id) }, "scenario changed");
    const throttle = tries ? openThrottle(tries) : surroundings.throttle;
    return { ...surroundings, throttle, store: tries ? followedBy(store, catalogue) : store, catalogue, demonstration };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** `tries`: shared with other instances; absent where there can be none. */
export type OpenedStore = { readonly store: Store; readonly demonstration: boolean; readonly tries?: TryStore };

/** PostgreSQL where DATABASE_URL says so, the embedded store otherwise: chosen here and nowhere else. */
export async function openStore(env: Pick<Environment, "databaseUrl" | "dataDir">, observer?: StoreObserver): Promise<OpenedStore> {
  if (env.databaseUrl !== undefined) {
    const { openPostgresStore } = await import("./store/postgres/store");
    const store = await openPostgresStore(env.databaseUrl, { observer });
    return { store, tries: store.tries, demonstration: store.format.demonstration };
  }
  const store = await openLowdbStore(env.dataDir, observer && { files: observedFiles(nodeFiles, observer) });
  return { store, demonstration: (await readFormat(env.dataDir)).demonstration };
}

/** Makes an empty store. @throws StoreError `exists` where there is one */
export async function createStore(env: Pick<Environment, "databaseUrl" | "dataDir">): Promise<void> {
  if (env.databaseUrl === undefined) return createLowdbStore(env.dataDir, { demonstration: false });
  const { createPostgresStore } = await import("./store/postgres/open");
  await createPostgresStore(env.databaseUrl, { demonstration: false });
}

/** What other instances publish is seen here until the store is closed. */
function followedBy(store: Store, catalogue: LiveCatalogue): Store {
  const { stop } = followVersions({ catalogue, versions: store.versions }, LOOK_EVERY);
  return {
    ...store,
    close: () => {
      stop();
      return store.close();
    },
  };
}

/** Whoever began with a version goes on with it, so its place cannot be taken by another. */
function refuseLost(store: Store, folder: string): void {
  const lost = store.lost?.() ?? [];
  if (lost.length === 0) return;
  const sentences = lost.map((version) => `  ${describeLost(version)}`).join("\n");
  throw new StoreError("damaged", `The store in ${folder} lacks content that people are working with:\n${sentences}\nNothing was changed. Put the folder "versions" back from a backup (npm run manage -- restore DIR).`);
}

/** Said at every start and no reason not to start: an authority goes on working while somebody reviews the law. */
async function warnOfExpiredLaws(catalogue: Catalogue, { now, log }: Surroundings): Promise<void> {
  for (const law of await expiredLaws(catalogue, dayIn("Europe/Berlin", now()))) log.warn({ code: "law-expired", ...law }, "law to be reviewed");
}

/** Finishes the work under way and the writes, and lets go of the store. */
export async function closeDeps(deps: { readonly store: Store; readonly background?: OpenedBackground }): Promise<void> {
  await deps.background?.end();
  await deps.store.close();
}

function systemNow(): Instant {
  return new Date().toISOString();
}

/** The real surroundings: system clock, random values of the system, Argon2id. */
export function surroundingsOf(env: Environment, { now }: Pick<OpenOptions, "now"> = {}, metrics: Metrics = UNMEASURED): Surroundings {
  const log = openLog(env.logLevel);
  const { origin } = publicOrigin(env);
  const clock = now ?? systemNow;
  const operation = openOperation(clock(), async () => (env.databaseUrl === undefined ? { last: await lastBackup(env.dataDir) } : "elsewhere"));
  // What went wrong is told without what the other side said: it may repeat an address.
  const mail = env.mail && openMail(env.mail, (letter) => letterText(letter, origin, textsIn(letter.language)), (error) => log.warn({ code: codeOf(error) }, "mail not sent"));
  return {
    now: clock,
    newId: () => Array.from(randomBytes(ID_LENGTH), (byte) => ID_ALPHABET.charAt(byte & 31)).join(""),
    newCode: () => codeFromBytes(randomBytes(16)),
    newToken: () => randomBytes(32).toString("base64url"),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    passwords: openPasswords(undefined, undefined, metrics.hashing),
    throttle: openThrottle(),
    ...(mail === undefined ? {} : { mail: watchedMail(mail, operation, clock) }),
    ...(env.office === undefined ? {} : { office: openOfficeAccounts(env.office, { failed: (code) => log.warn({ code }, "office account not signed in") }) }),
    background: openBackground((error) => log.error({ code: codeOf(error) }, "background work failed")),
    origin,
    log,
    measures: metrics,
    operation,
  };
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
