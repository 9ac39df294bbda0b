import { randomUUID } from "node:crypto";
import pg from "pg";
import { closeDeps, createStore, openDeps } from "../../deps.server";
import { readEnvironment, type Environment } from "../../env.server";
import { commitValues, COMMIT } from "../../store/postgres/learners";
import { openPool } from "../../store/postgres/pool";
import { openPostgresStore } from "../../store/postgres/store";
import { measureCommits } from "./commits";
import { measureLargeReport, type Copied } from "./large-report";
import { fillOffice, type Office } from "./office";
import { tell, type Bench } from "./plan";
import { withProduct } from "./product";
import { measureStartOf, sayDearer, type Sized } from "./sizes";

const SECRET = "0123456789abcdef-of-the-bench-alone";

/** PostgreSQL: commits at several sizes beside the same statements, then start, memory and report of the largest. */
export async function measurePostgres(bench: Bench, server: string, copied: Copied): Promise<void> {
  const sized: (Sized & { readonly url: string; readonly office: Office })[] = [];
  for (const learners of bench.plan.stores.sizes) sized.push(await measureSize(bench, await database(server, `bench_${learners}`), learners));
  sayDearer(bench.figures, "postgres", sized);
  const largest = sized.at(-1);
  if (!largest) return;
  const environment = { DATABASE_URL: largest.url, SESSION_SECRET: SECRET };
  await measureStartOf({ ...bench, environment }, largest.learners, "postgres");
  await withProduct({ ...bench, environment }, (served) => measureLargeReport(bench.figures, served, largest.office, "postgres", { ...bench.plan.stores.report, copied }));
}

async function measureSize({ figures, plan, folder }: Bench, url: string, learners: number): Promise<Sized & { readonly url: string; readonly office: Office }> {
  const env = readEnvironment({ DATABASE_URL: url, SESSION_SECRET: SECRET, DATA_DIR: folder, LOG_LEVEL: "warn" });
  await createStore(env);
  const office = await filled(env, learners);
  const store = await openPostgresStore(url);
  const bare = await openBare(url);
  try {
    const measured = { store, authority: office.authority, learners: office.learners };
    const alone = await measureCommits(figures, { ...measured, name: "postgres", bare: bare.commit }, plan.stores.slices);
    if (learners === plan.stores.sizes.at(-1)) await measureCommits(figures, { ...measured, name: "postgres beside single-row inserts", bare: bare.insert }, plan.stores.slices);
    return { learners, alone, url, office };
  } finally {
    await bare.close();
    await store.close();
  }
}

async function filled(env: Environment, learners: number): Promise<Office> {
  const deps = await openDeps(env);
  try {
    tell(`filling PostgreSQL with ${learners} learners`);
    return await fillOffice(deps, learners);
  } finally {
    await closeDeps(deps);
  }
}

async function database(server: string, name: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** `commit`: one transaction with the statements of a commit, for learners of its own. `insert`: one row in one statement. */
async function openBare(url: string) {
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query("CREATE TABLE gegenueber.bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, learner text NOT NULL, body text NOT NULL)");
  await owner.query("GRANT INSERT ON gegenueber.bare TO gegenueber_app");
  await owner.end();
  const pool = openPool(url);
  const versions = new Map<string, number>();
  const fact = { type: "move-made", at: "2026-11-22T09:30:00.000Z", attempt: "0123456789abcdefghjk", chosen: ["a1b2"] } as const;

  return {
    insert: async (learner: string) => {
      await pool.query({ name: "bare-insert", text: "INSERT INTO bare (learner, body) VALUES ($1, $2)", values: [learner, JSON.stringify(fact)] });
    },
    commit: async (learner: string) => {
      const [own, version] = [`bare-${learner}`, versions.get(learner) ?? 0];
      versions.set(learner, version + 1);
      const next = { learner: own, authority: "bare", version: version + 1, record: [], private: [{ ...fact, number: version + 1 }], rows: [], certificates: [] };
      const client = await pool.connect();
      await client.query(`BEGIN; SELECT set_config('app.learner', '=${own}', true), set_config('app.authority', '=bare', true); INSERT INTO commits (key) VALUES ('${randomUUID()}')`);
      await client.query({ name: "bare-commit", text: COMMIT, values: [...commitValues(next, version)] });
      await client.query("COMMIT");
      client.release();
    },
    close: () => pool.end(),
  };
}
