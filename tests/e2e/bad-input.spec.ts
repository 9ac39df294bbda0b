import { expect, signIn, test } from "./steps/base";
import { journeyOf } from "./steps/content";
import { beginAttempt, post, tokenOf, turnAt } from "./steps/posting";
import { otherPage } from "./steps/people";

const SCENARIO = "s12-die-schachtel";

test("an unknown address is a page that says so, in the reader's language", async ({ page }) => {
  const answer = await page.goto("/en/nothing/here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await expect(page.locator("main")).toHaveAttribute("data-page", "fehler");
});

test("somebody else's attempt looks like a missing one", async ({ page, browser }) => {
  await signIn(page, "halb@musterstadt.example");
  const address = await beginAttempt(page, SCENARIO);
  const other = await otherPage(browser);
  await signIn(other, "fertig@musterstadt.example");
  const foreign = await other.request.get(address);
  const missing = await other.request.get(address.replace(/[^/]+$/, "zzzzzzzzzzzzzzzzzzzz"));
  expect([foreign.status(), missing.status()]).toEqual([404, 404]);
  await other.context().close();
});

test("an invented move is refused with a sentence and changes nothing", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  const address = await beginAttempt(page, SCENARIO);
  const turn = await turnAt(page, address);
  const answer = await post(page, address, { csrf: await tokenOf(page, address), turn, move: "zzzz" });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain("Diese Antwort gibt es in diesem Moment nicht");
  expect(await turnAt(page, address)).toBe(turn);
});

test("a stale turn and a double click lead to the moment one stands at", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  const address = await beginAttempt(page, SCENARIO);
  const [turn, csrf] = [await turnAt(page, address), await tokenOf(page, address)];
  const reading = journeyOf(SCENARIO)[0]?.[0] ?? "";
  const both = await Promise.all([0, 1].map(() => post(page, address, { csrf, turn, move: reading })));
  expect(both.map((answer) => answer.status())).toEqual([303, 303]);
  expect(both.map((answer) => new URL(answer.headers()["location"] ?? "", "http://x").search)).toEqual(["?schritt=1", "?schritt=1"]);
  const late = await post(page, address, { csrf, turn, move: reading });
  expect(late.status()).toBe(303);
  expect(late.headers()["location"]).toContain("schritt=1");
});

test("two tabs: the later one is led to where the earlier one has gone", async ({ page, context }) => {
  await signIn(page, "halb@musterstadt.example");
  const address = await beginAttempt(page, SCENARIO);
  await page.goto(address);
  const second = await context.newPage();
  await second.goto(address);
  for (const tab of [page, second]) {
    await tab.locator("input[name=move]").first().check();
    await tab.locator("main form:has(input[name=move]) button[type=submit]").click();
    await tab.waitForURL((url) => url.searchParams.get("schritt") === "1");
  }
  await expect(second.locator("button[name=move]").first()).toBeVisible();
});

test("a post without token, from elsewhere or too large is refused before any page is asked", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  const address = await beginAttempt(page, SCENARIO);
  const [turn, csrf] = [await turnAt(page, address), await tokenOf(page, address)];
  expect((await post(page, address, { turn, move: "r2mb" })).status()).toBe(403);
  expect((await post(page, address, { csrf, turn, move: "r2mb" }, { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" })).status()).toBe(403);
  expect((await post(page, address, { csrf, turn, move: "x".repeat(1_200_000) })).status()).toBe(413);
  expect(await turnAt(page, address)).toBe(turn);
});

test("a tampered cookie counts as none and is taken away", async ({ page, context }) => {
  await signIn(page, "halb@musterstadt.example");
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "sid");
  expect(session?.httpOnly).toBe(true);
  if (session) await context.addCookies([{ ...session, value: `${session.value.slice(0, -2)}xx` }]);
  await page.goto("/de/lernen");
  await expect(page.locator("main")).toHaveAttribute("data-page", "anmelden");
  expect((await context.cookies()).some(({ name }) => name === "sid")).toBe(false);
});

test("a mistyped certificate code is answered with what is expected", async ({ page }) => {
  await page.goto("/de/nachweis");
  await page.locator("input[name=code]").fill("7K3M 12");
  await page.locator("form:has(input[name=code]) button[type=submit]").click();
  await expect(page.locator("[role=alert]")).toContainText("16 Zeichen");
  const unknown = await page.goto("/de/nachweis/0000-0000-0000-0000");
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Unbekannt");
});

test("a report filter that does not exist is named", async ({ page }) => {
  await signIn(page, "personal@musterstadt.example");
  const answer = await page.goto("/de/personal/bericht?status=quatsch");
  expect(answer?.status()).toBe(422);
  await expect(page.locator("[role=alert]")).toContainText("status = „quatsch“");
  expect((await page.request.get("/de/personal/bericht.csv?quelle=x")).status()).toBe(422);
});

test("another authority's person and report rows do not exist here", async ({ page, browser }) => {
  await signIn(page, "personal@musterstadt.example");
  await page.goto("/de/personal/bericht");
  const person = await page.locator("tbody a").first().getAttribute("href");
  const other = await otherPage(browser);
  await signIn(other, "personal@musterland.example");
  expect((await other.request.get(person ?? "")).status()).toBe(404);
  const rows = (await (await other.request.get("/de/personal/bericht.json")).json()) as { readonly rows: readonly unknown[] };
  expect(rows.rows).toHaveLength(7);
  await other.context().close();
});
