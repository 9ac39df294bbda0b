import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { MUSTERLAND, MUSTERSTADT } from "../../app/commands/demonstration/people";
import { ACCESS, WHO, type Who } from "./steps/access-table";
import { expect, PASSWORD, signIn, test } from "./steps/base";
import { beginAttempt, post, tokenOf } from "./steps/posting";
import { emptyFolder, run, serve, type Served } from "./steps/process";

const MARKER = "Zebrafink-Q4711Z";
const CALLERS: readonly Who[] = ["learner", "trainer", "hr", "council", "administrator"];
const FIELDS = { text: MARKER, note: MARKER, name: MARKER, email: `${MARKER}@x.example`, password: MARKER, answer: MARKER, move: MARKER, reason: MARKER, message: MARKER, next: `/${MARKER}` };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

let opened: ReturnType<typeof openDemonstration> | undefined;
test.afterAll(async () => {
  if (opened) expect(await (await opened).server.stop()).toBe(0);
});

/** The demonstration of this file, in a folder of its own, that writes everything it ever logs. */
function demonstration(): ReturnType<typeof openDemonstration> {
  opened ??= openDemonstration();
  return opened;
}

async function openDemonstration() {
  const [folder, metricsPort] = [emptyFolder(), await freePort()];
  const server = await serve(["demo"], { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "debug", METRICS_PORT: String(metricsPort) });
  const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return { server, metrics, store: { DATA_DIR: join(folder, "demo") } };
}

async function pageOf(browser: Browser, server: Served, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await signIn(page, email);
  return page;
}

/** Opens every route that this person may call, learners all of them, and posts markers to it; answers what must not be found afterwards. */
async function callEverything(page: Page, who: Who): Promise<{ readonly secrets: readonly string[]; readonly calls: number }> {
  const attempt = (await beginAttempt(page, "s12-die-schachtel")).split("/").at(-1) ?? "unknown";
  const csrf = await tokenOf(page, "/de/lernen");
  const called = Object.values(ACCESS).filter(({ path, may }) => !path.includes("abmelden") && (who === "learner" || may.includes(who)));
  for (const { path } of called) {
    const filled = path.replace(/\{\w+\}/g, attempt);
    const target = `${filled.startsWith("/") ? filled : `/de/${filled}`}?suche=${MARKER}`;
    await page.request.get(target, { maxRedirects: 0 });
    await post(page, target, { csrf, ...FIELDS });
  }
  const cookies = (await page.context().cookies()).map(({ value }) => value);
  await page.context().close();
  return { secrets: [attempt, csrf, ...cookies].filter((text) => text.length > 8), calls: 2 * called.length };
}

test("no name, address, answer, id or token ever stands in the log or in the metrics", async ({ browser }) => {
  const { server, metrics } = await demonstration();
  const callers: Awaited<ReturnType<typeof callEverything>>[] = [];
  for (const who of CALLERS) callers.push(await callEverything(await pageOf(browser, server, WHO[who]), who));
  const people = [...MUSTERSTADT, ...MUSTERLAND].flatMap((unit) => unit.people);
  const markers = [MARKER, "Q4711Z", PASSWORD, ".example", ...people.flatMap(({ name }) => [name, name.split(" ").at(-1) ?? name]), ...callers.flatMap(({ secrets }) => secrets)];
  const [log, page] = [server.err(), await metrics()];
  expect(log.split("\n").filter((line) => line.includes('"request"')).length).toBeGreaterThan(callers.reduce((sum, { calls }) => sum + calls, 0));
  expect(page).toContain("gegenueber_request_duration_seconds_count");
  expect(markers.filter((marker) => log.includes(marker)), "in the log").toEqual([]);
  expect(markers.filter((marker) => page.includes(marker)), "in the metrics").toEqual([]);
  expect(log).not.toContain("dropped");
});

test("a store is backed up while it serves, verified, put back elsewhere, and serves the same", async ({ browser }) => {
  const { server, metrics, store } = await demonstration();
  const learner = await pageOf(browser, server, WHO.learner);
  await learner.goto("/de/zertifikate");
  const certificate = await learner.locator("main a[href*='/zertifikate/']").first().getAttribute("href");
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await (await learner.request.get(certificate ?? "")).text())?.[0] ?? "";
  const place = join(emptyFolder(), "backup");
  const made = await run(["manage", "backup", place], store);
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(Number(/^gegenueber_backup_age_seconds (\S+)$/m.exec(await metrics())?.[1])).toBeLessThan(600);
  expect((await run(["manage", "backup", place], store)).err).toContain("is not empty");
  expect((await run(["manage", "verify-backup", place], store)).out).toMatch(/is complete\.[^]*2 authorities, [^]*49 people/);
  const audit = await run(["manage", "verify-audit"], store);
  expect(audit.out).toMatch(/last value, number \d+: [0-9a-f]{64}/);
  expect(audit.code).toBe(0);
  const refused = await run(["manage", "restore", place], store);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("holds a store already")]);
  const other = { DATA_DIR: join(emptyFolder(), "data"), PORT: "0" };
  expect((await run(["manage", "restore", place], other)).code).toBe(0);
  expect((await run(["manage", "doctor"], other)).out).toContain("All is well.");
  const restored = await serve(["start"], other);
  expect(await (await fetch(`${restored.url}/de/nachweis/${code}`)).text()).toContain("<title>Gültig: ");
  await (await pageOf(browser, restored, WHO.learner)).context().close();
  expect((await run(["manage", "doctor"], other)).out).toContain("The store is in use by process");
  expect(await restored.stop()).toBe(0);
});

test("damage is named by the file and what mends it, and every verb explains itself", async () => {
  const environment = { DATA_DIR: join(emptyFolder(), "data"), PORT: "0" };
  await run(["manage", "init", "--authority", "Stadt Beispielingen", "--land", "BW", "--place", "Beispielingen", "--name", "Ute Beispiel", "--email", "ute@beispielingen.example"], environment);
  const fresh = await run(["manage", "doctor"], environment);
  expect([fresh.code, fresh.out]).toEqual([1, expect.stringMatching(/No backup was made yet\n {2}where: .*\n {2}mend: {2}npm run manage -- backup DIR/)]);
  const people = join(environment.DATA_DIR, "people");
  const file = readdirSync(people, { recursive: true, encoding: "utf8" }).find((name) => name.endsWith(".json")) ?? "";
  const text = readFileSync(join(people, file), "utf8");
  writeFileSync(join(people, file), text.replace("Ute", "Eva"));
  const damaged = await run(["manage", "doctor"], environment);
  expect(damaged.out).toContain("does not match its checksum");
  expect(damaged.out).toContain("npm run manage -- restore DIR");
  expect((await run(["manage", "backup", join(emptyFolder(), "b")], environment)).code).toBe(1);
  for (const verb of ["backup", "verify-backup", "restore", "doctor", "verify-audit"]) {
    expect((await run(["manage", verb, "--help"], environment)).out).toContain(`npm run manage -- ${verb}`);
    expect((await run(["manage", verb, "--strange"], environment)).code).toBe(2);
  }
});
