import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, signIn, test } from "./steps/base";
import { emptyFolder, run, serve } from "./steps/process";

const INIT = ["manage", "init", "--authority", "Stadt Beispielingen", "--land", "BW", "--place", "Beispielingen", "--name", "Ute Beispiel", "--email", "ute@beispielingen.example"];

test("without a store the start names the command that makes one", async () => {
  const { code, err } = await run(["start"], { DATA_DIR: join(emptyFolder(), "none"), PORT: "0" });
  expect(code).toBe(1);
  expect(err).toContain("npm run manage -- init");
});

test("a wrong setting stops the start and is named", async () => {
  const { code, err } = await run(["start"], { DATA_DIR: emptyFolder(), PORT: "many", SESSION_SECRET: "short" });
  expect(code).toBe(1);
  expect(err).toContain("PORT");
  expect(err).toContain("SESSION_SECRET");
});

test("from init by the one-time link to the first account, in one process only", async ({ page }) => {
  const environment = { DATA_DIR: join(emptyFolder(), "data"), PORT: "0" };
  const made = await run(INIT, environment);
  expect(made.code).toBe(0);
  const link = /\/de\/passwort\/(\S+)/.exec(made.out)?.[0] ?? "";
  const server = await serve(["start"], environment);
  const second = await run(["start"], environment);
  expect(second.code).toBe(3);
  expect(second.err).toMatch(/The store is in use by process \d+ on .+\. Stop it first/);
  expect((await page.request.get(`${server.url}/readyz`)).status()).toBe(200);
  await page.goto(`${server.url}${link}`);
  await page.locator("#password").fill("Birnen Leuchte Fahrrad 3");
  await page.getByRole("button", { name: "Passwort festlegen" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "anmelden");
  expect((await page.request.get(`${server.url}${link}`)).status()).toBe(410);
  await page.goto(`${server.url}/de/anmelden`);
  await page.locator("#email").fill("ute@beispielingen.example");
  await page.locator("#password").fill("Birnen Leuchte Fahrrad 3");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ute Beispiel");
  await expect(page.locator(".app-demo")).toHaveCount(0);
  expect(await server.stop()).toBe(0);
});

test("the demonstration refuses a store that is none", async () => {
  const folder = emptyFolder();
  expect((await run(INIT, { DATA_DIR: join(folder, "demo") })).code).toBe(0);
  const { code, err } = await run(["demo", "--reset"], { DATA_DIR: folder, PORT: "0" });
  expect(code).toBe(1);
  expect(err).toContain("is not a demonstration");
});

test("the check of a course names every problem with file and line, and its exit code says so", async () => {
  const folder = emptyFolder();
  cpSync("courses", folder, { recursive: true });
  const lesson = join(folder, "klar-sprechen/lessons/01-ein-gedanke-ein-satz.de.mdx");
  writeFileSync(lesson, `${readFileSync(lesson, "utf8")}\n<script>alert(1)</script>\n`);
  mkdirSync(join(folder, "scenarios"), { recursive: true });
  const scenario = join(folder, "scenarios/s10-ja-ja.yaml");
  writeFileSync(scenario, readFileSync(scenario, "utf8").replace(/^start: .*$/m, "start: zzzz"));
  const { code, out } = await run(["content", "check", "--format", "json", folder], {});
  const { problems } = JSON.parse(out) as { readonly problems: readonly { readonly code: string; readonly file: string; readonly line: number }[] };
  expect(code).toBe(1);
  expect(problems.some(({ code: found, file, line }) => found === "start-missing" && file.endsWith("s10-ja-ja.yaml") && line > 1)).toBe(true);
  expect(problems.some(({ file, line }) => file.endsWith("01-ein-gedanke-ein-satz.de.mdx") && line > 20)).toBe(true);
  expect((await run(["content", "check", "--format", "xml"], {})).code).toBe(2);
});

test("pages carry one small script and stay within their budget of bytes", async ({ page, context }) => {
  await signIn(page, "fertig@musterstadt.example");
  for (const path of ["/de/lernen", "/de/kurse/klar-sprechen", "/de/kurse/klar-sprechen/ein-gedanke-ein-satz", "/de/szenen/s12-die-schachtel"]) {
    const sizes: Record<string, number> = {};
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const types = new Map<string, string>();
    session.on("Network.responseReceived", ({ requestId, type }) => void types.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? "Other";
      sizes[type] = (sizes[type] ?? 0) + encodedDataLength;
    });
    await page.goto(path, { waitUntil: "networkidle" });
    await session.detach();
    const { Font: _font = 0, ...rest } = sizes;
    expect(sizes["Script"] ?? 0, `script of ${path}`).toBeLessThanOrEqual(3_000 + 700);
    expect(Object.values(rest).reduce((sum, size) => sum + size, 0), `bytes of ${path} without fonts`).toBeLessThanOrEqual(60_000);
  }
});
