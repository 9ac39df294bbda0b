import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { measuredStore } from "~/http/measured-store";
import { openMetrics } from "~/http/metrics";
import { serveMetrics } from "~/http/metrics-server";
import { createTurns } from "~/http/passwords.server";
import { createRouteLabel, createRoutePattern } from "~/http/route-pattern";
import { nodeFiles } from "~/store/lowdb/files";
import { observedFiles } from "~/store/lowdb/observed-files";
import { openLowdbStore } from "~/store/lowdb/store";
import { openMemoryStore } from "~/store/memory/store";
import { verifySignIn } from "~/usecases/sign-in";
import { trySignIn } from "~/usecases/sign-in";
import { change, opened, person } from "../store/fixtures";
import { emptyStore } from "../store/folder";
import { ask, fixedDeps, serve } from "./fixture";

async function linesOf(metrics: ReturnType<typeof openMetrics>): Promise<readonly string[]> {
  return (await metrics.page()).text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

test("requests are counted by pattern, method and class, and strangers cannot add labels", async () => {
  const { port, deps } = await serve();
  for (const path of ["/de/kurse/mit-menschen", "/de/kurse/klar-sprechen", "/livez", "/kurse/kurse/kurse", "/geheim/4711", "/assets/x.js"]) await ask(port, { path });
  await ask(port, { method: "BREW", path: "/de/kurse/klar-sprechen" }).catch(() => undefined);
  await ask(port, { method: "DELETE", path: "/de/kurse/klar-sprechen" });
  const counts = (await linesOf(deps.measures)).filter((line) => line.startsWith("gegenueber_request_duration_seconds_count"));
  expect(counts.map((line) => line.slice(line.indexOf("{"))).sort()).toEqual([
    '{route="/:/kurse/:",method="GET",status="2xx"} 2',
    '{route="/:/kurse/:",method="other",status="4xx"} 1',
    '{route="/assets/:",method="GET",status="4xx"} 1',
    '{route="/livez",method="GET",status="2xx"} 1',
    '{route="other",method="GET",status="2xx"} 2',
  ]);
});

test("labels come from the routes there are, below their parents", () => {
  const label = createRouteLabel({ root: { path: "" }, course: { path: ":lang/kurse/:kurs", parentId: "root" }, lesson: { path: ":lektion", parentId: "course" }, file: { path: ":lang/nachweis/:code.json" } }, createRoutePattern([":lang/kurse/:kurs", ":lektion", ":lang/nachweis/:code.json"]));
  expect(["/de/kurse/a", "/de/kurse/a/b", "/de/nachweis/x.json", "/", "/de/kurse/a/b/c", "/kurse"].map(label)).toEqual(["/:/kurse/:", "/:/kurse/:/:", "/:/nachweis/:", "/", "other", "other"]);
});

test("syncs, writes and the age of the last sync come from the disk layer", async () => {
  let now = 1_000_000;
  const metrics = openMetrics(() => now);
  const folder = await emptyStore();
  expect(await linesOf(metrics)).toContain("gegenueber_store_last_sync_age_seconds +Inf");
  const store = await openLowdbStore(folder.path, { files: observedFiles(nodeFiles, metrics) });
  await store.people.save(person("anna", "Anna"));
  now += 3_000;
  const lines = await linesOf(metrics);
  expect(lines).toContain("gegenueber_store_writes_total 1");
  expect(lines).toContain("gegenueber_store_last_sync_age_seconds 3");
  expect(Number(lines.find((line) => line.startsWith("gegenueber_store_sync_duration_seconds_count"))?.split(" ")[1])).toBeGreaterThanOrEqual(2);
  await store.close();
  await folder.remove();
});

test("transactions that were done again are counted by why", async () => {
  const metrics = openMetrics();
  metrics.repeated("again");
  metrics.repeated("lost");
  metrics.repeated("lost");
  expect((await linesOf(metrics)).filter((line) => line.startsWith("gegenueber_store_repeated_total"))).toEqual(['gegenueber_store_repeated_total{reason="again"} 1', 'gegenueber_store_repeated_total{reason="lost"} 2']);
});

test("conflicts and commits under way are counted, whichever store is behind", async () => {
  const metrics = openMetrics();
  const store = measuredStore(openMemoryStore(), metrics);
  const commits = [store.learners.commit(change("anna", 0, [opened("1")])), store.learners.commit(change("anna", 0, [opened("2")]))];
  expect(await linesOf(metrics)).toContain("gegenueber_store_commits_under_way 2");
  expect(await Promise.all(commits)).toEqual(["done", "conflict"]);
  expect(await linesOf(metrics)).toEqual(expect.arrayContaining(["gegenueber_store_conflicts_total 1", "gegenueber_store_commits_under_way 0"]));
});

test("refused sign-ins are counted by their reason and by nothing else", async () => {
  const deps = fixedDeps();
  const wrong = { email: "niemand@musterstadt.example", password: "falsch", address: "192.0.2.7" };
  for (let tries = 0; tries < 6; tries += 1) await trySignIn(deps, wrong);
  expect((await linesOf(deps.measures)).filter((line) => line.includes("sign_ins"))).toEqual(['gegenueber_sign_ins_refused_total{reason="failed"} 5', 'gegenueber_sign_ins_refused_total{reason="throttled"} 1']);
  expect((await deps.measures.page()).text).not.toMatch(/niemand|192\.0/);
  expect(await verifySignIn(deps, wrong)).toMatchObject({ refused: "too-many-tries" });
});

test("who waits for a password to be hashed is counted", async () => {
  const waited: number[] = [];
  const inTurn = createTurns(1, 5, (waiting) => void waited.push(waiting));
  await Promise.all([1, 2, 3].map((one) => inTurn(async () => one)));
  expect(waited).toEqual([1, 2, 1, 0, 0]);
});

describe("the page", () => {
  test("answers on a port of its own and only at its address, with what is asked for when somebody looks", async () => {
    const metrics = openMetrics(() => Date.parse("2026-11-26T03:00:00.000Z"));
    metrics.begin(async () => ({ trouble: true, kept: { people: 42 }, diskFreeBytes: 7, backup: { last: "2026-11-26T02:00:00.000Z" } }));
    const { port, stop } = await serveMetrics(metrics, { port: 0, host: "127.0.0.1" });
    onTestFinished(stop);
    const page = await ask(port, { path: "/metrics" });
    expect(page.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    for (const line of ["gegenueber_store_trouble 1", 'gegenueber_store_kept{kind="people"} 42', "gegenueber_disk_free_bytes 7", "gegenueber_backup_age_seconds 3600"]) expect(page.text).toContain(`\n${line}\n`);
    for (const name of ["process_resident_memory_bytes", "nodejs_eventloop_lag_p99_seconds", "nodejs_heap_size_used_bytes"]) expect(page.text).toContain(`\n${name} `);
    expect((await ask(port, { path: "/" })).status).toBe(404);
    expect((await ask(port, { path: "/metrics", method: "POST" })).status).toBe(405);
  });

  test("a taken port is said by the setting's name", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(serveMetrics(openMetrics(), { port, host: "127.0.0.1" })).rejects.toThrow(/^METRICS_PORT/);
  });
});
