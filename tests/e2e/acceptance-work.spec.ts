import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./steps/base";
import { COURSE, LESSONS } from "./steps/content";
import { keyboard } from "./steps/hands";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
import { VISITS } from "./steps/pages";

// The rules of the acceptance list about deeds, reports and answers. One id per test.

const HR = "personal@musterstadt.example";
const NEW = "/de/personal/zuweisungen/neu";

/** What the check page says, row by row. */
function checked(page: Page): Promise<readonly string[]> {
  return page.locator("main dl dd").evaluateAll((cells) => cells.map((cell) => (cell.firstChild?.textContent ?? "").trim()));
}

test("F4 nothing is assigned before a page to check it, and a certificate is revoked on a page that says what it does", async ({ page }) => {
  await signIn(page, HR);
  await page.goto("/de/personal/zuweisungen");
  const before = await page.locator("main tbody tr").count();
  await page.goto(`${NEW}/kurs`);
  const hands = keyboard(page);
  await hands.tick(page.locator("input[name=course]").first());
  await hands.press(page.locator("main button[type=submit]"));
  await hands.tick(page.locator("#who-auswahl"));
  await hands.tick(page.getByLabel("Leitung und Querschnitt"));
  await hands.press(page.locator("main button[type=submit]"));
  await hands.type(page.locator("#due"), "in 6 Wochen");
  await hands.press(page.locator("main button[type=submit]"));
  await hands.type(page.locator("#message"), "Bitte vor dem Umzug.");
  await hands.press(page.locator("main button[type=submit]"));
  await expect(page).toHaveURL(/\/pruefen\?/);
  expect((await checked(page)).slice(1, 2)).toEqual(["Einheit: Leitung und Querschnitt"]);
  await expect(page.locator("main")).toContainText("Das betrifft 3 Personen.");
  const check = page.url();
  await page.goto("/de/personal/zuweisungen");
  await expect(page.locator("main tbody tr")).toHaveCount(before);
  await page.goto(check);
  await hands.press(page.locator("main button[type=submit]"));
  await expect(page.locator("h1")).toHaveText("Der Kurs ist zugewiesen");
  await page.goto("/de/personal/zuweisungen");
  await expect(page.locator("main tbody tr")).toHaveCount(before + 1);
  await page.goto("/de/personal/bericht?status=completed");
  await page.locator("main tbody th a").last().click();
  await page.getByRole("link", { name: "Zertifikat widerrufen" }).first().click();
  await expect(page.locator("main")).toContainText("gilt danach nicht mehr");
  await expect(page.getByRole("link", { name: "Nicht widerrufen" })).toBeVisible();
});

test("F6 what was said in one step is there in the others, and when it is changed", async ({ page }) => {
  await signIn(page, HR);
  await page.goto(`${NEW}/pruefen?kurs=${COURSE}&alle=ja&pflicht=ja&frist=4.12.2026`);
  const before = await checked(page);
  const hands = keyboard(page);
  await hands.press(page.getByRole("link", { name: "Frist ändern" }));
  await expect(page.locator("#due")).toHaveValue("4.12.2026");
  await expect(page.locator("#mandatory")).toBeChecked();
  await hands.press(page.locator("main button[type=submit]"));
  await expect(page).toHaveURL(/\/pruefen\?/);
  expect(await checked(page)).toEqual(before);
  await hands.press(page.getByRole("link", { name: "Für wen ändern" }));
  await expect(page.locator("#who-alle")).toBeChecked();
});

test("Q3 after an answer its feedback has the focus, in words and with a shape for each", async ({ page, browser }) => {
  const { email } = await newLearner(browser, "Rita Rückmeldung");
  await signIn(page, email, OWN_PASSWORD);
  await page.goto(`/de/kurse/${COURSE}`);
  await page.locator("main button[value=beginnen]").first().click();
  await page.goto(`/de/kurse/${COURSE}/${LESSONS[0] ?? ""}`);
  const hands = keyboard(page);
  const shapes = new Set<string>();
  const options = page.locator("main form:has(fieldset)").first().locator("input[name=answer]");
  for (let place = 0; place < (await options.count()) && shapes.size < 2; place += 1) {
    await page.locator("main form:has(fieldset)").first().locator("input[type=checkbox]:checked").evaluateAll((boxes) => boxes.forEach((box) => (box as HTMLInputElement).click()));
    await hands.tick(options.nth(place));
    await hands.press(page.locator("main form:has(fieldset)").first().locator("button[type=submit]"));
    const focused = page.locator(":focus");
    await expect(focused).toHaveText(/^(Richtig|Noch nicht richtig)/);
    await expect(focused).toHaveJSProperty("tagName", "H3");
    const shape = await focused.locator("xpath=..").evaluate((box) => [getComputedStyle(box, "::after").content, getComputedStyle(box, "::after").transform, getComputedStyle(box, "::after").width].join());
    shapes.add(`${(await focused.textContent())?.startsWith("Richtig") ?? false} ${shape}`);
    if ((await page.locator("main form:has(fieldset)").count()) === 0) break;
  }
  expect(new Set([...shapes].map((one) => one.slice(one.indexOf(" ")))).size).toBe(shapes.size);
});

test("H4 bars of the report have their number beside them, in a table, below a sentence", async ({ page }) => {
  await signIn(page, HR);
  await page.goto("/de/personal/bericht?ansicht=einheiten");
  await expect(page.locator(".app-report-sentence")).toContainText(/\d+ von \d+/);
  const rows = await page.locator("main table tbody tr").evaluateAll((all) =>
    all.map((row) => ({ words: row.textContent ?? "", value: row.querySelector("progress")?.value, titles: row.querySelectorAll("[title], title").length })));
  expect(rows.length).toBeGreaterThan(2);
  for (const { words, value, titles } of rows) {
    expect(words).toContain(`${value ?? "no bar"}\u202f%`);
    expect(titles).toBe(0);
  }
  await expect(page.locator("main canvas, main svg")).toHaveCount(0);
});

const MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
/** What a cell of the screen is called in a file: days in digits, without the notes behind them, and nothing for a dash. */
function asInFile(cell: string): string {
  if (cell === "–") return "";
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\. (\p{L}+) (\d{4})(?: \(.*\))?$/u.exec(cell) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? cell : `${day.padStart(2, "0")}.${String(number).padStart(2, "0")}.${year}`;
}

test("H5 the files hold the rows of the screen, each cell of them, and open in a German Excel, umlauts and dates whole", async ({ page }) => {
  await signIn(page, HR);
  const hash = (rows: readonly (readonly string[])[]) => createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  for (const query of ["?status=completed&sort=-completedOn", "?sort=unit", "?status=overdue", "?status=open&sort=due", "?spalten=unit,due"]) {
    await page.goto(`/de/personal/bericht${query}`);
    const seen = await page.locator("main tbody tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")));
    const columns = seen[0]?.length ?? 0;
    expect(columns, query).toBeGreaterThan(2);
    const csv = await (await page.request.get(`/de/personal/bericht.csv${query}`)).body();
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = "", ...rest] = csv.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(head.split(";").slice(0, columns)).toEqual(await page.locator("main thead th").allTextContents());
    const lines = rest.map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")).slice(0, columns));
    expect(lines, query).toEqual(seen.map((row) => row.map(asInFile)));
    expect(hash(lines), query).toBe(hash(seen.map((row) => row.map(asInFile))));
    const json = (await (await page.request.get(`/de/personal/bericht.json${query}`)).json()) as { readonly rows: readonly { readonly name: string }[] };
    expect(json.rows.map(({ name }) => name), query).toEqual(seen.map(([name = ""]) => name));
  }
  await page.goto("/de/personal/bericht?sort=unit");
  expect(await (await page.request.get("/de/personal/bericht.csv?sort=unit")).text()).toContain("Dvořák");
});

test("H6 the staff council never sees a number below five, nor what would give it away", async ({ page }) => {
  await signIn(page, "personalrat@musterstadt.example");
  await page.goto("/de/personalrat");
  const rows = await page.locator("table:has(tfoot)").first().locator("tbody tr, tfoot tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")));
  const numbers = rows.map((cells) => cells.map(Number));
  for (const [asked = 0, done = 0] of numbers.filter(([asked]) => !Number.isNaN(asked))) {
    expect(done).toBeGreaterThanOrEqual(5);
    expect(asked - done).toBeGreaterThanOrEqual(5);
  }
  const hidden = numbers.slice(0, -1).filter(([asked]) => Number.isNaN(asked));
  expect(hidden.length, "the unit of three is covered, and never alone").toBeGreaterThan(1);
  const [total = [], shown] = [numbers.at(-1), numbers.slice(0, -1).filter(([asked]) => !Number.isNaN(asked))];
  if (!Number.isNaN(total[0])) for (const column of [0, 1]) expect((total[column] ?? 0) - shown.reduce((sum, cells) => sum + (cells[column] ?? 0), 0)).toBeGreaterThanOrEqual(5);
  for (const query of ["?einheit=x", "?status=overdue", "?kurs=klar-sprechen"]) {
    await page.goto(`/de/personalrat${query}`);
    expect(await page.locator("table:has(tfoot)").first().locator("tbody tr, tfoot tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")))).toEqual(rows);
  }
});

test("R27 the filter of the report, the statement and the form for barriers work without script", async ({ browser }) => {
  const page = await otherPage(browser, { javaScriptEnabled: false });
  await signIn(page, HR);
  await page.goto("/de/personal/bericht");
  await page.locator("select[name=status]").selectOption("overdue");
  await page.locator("main form.app-filter button").click();
  await expect(page.locator(".app-chips a")).toHaveCount(1);
  await expect(page.locator("main tbody tr").first()).toContainText("Überfällig");
  await page.locator(".app-chips a").click();
  await expect(page.locator(".app-chips")).toHaveCount(0);
  await page.goto("/de/barrierefreiheit");
  await expect(page.locator("h1")).toContainText("Barrierefreiheit");
  await reportBarrier(page);
  await page.context().close();
  const stranger = await otherPage(browser, { javaScriptEnabled: false });
  await reportBarrier(stranger);
  await stranger.context().close();
});

/** The demonstration has two authorities: who is not signed in says which one is meant. */
async function reportBarrier(page: Page): Promise<void> {
  await page.goto("/de/barriere-melden");
  const authority = page.locator("#authority");
  if (await authority.isVisible()) await authority.selectOption({ index: 1 });
  await page.locator("#what").fill("Der Knopf hat keinen Namen.");
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main")).toContainText(/Nummer der Meldung: [0-9A-Z]{4}-[0-9A-Z]{4}/);
}

test("no page plays anything by itself", async ({ request }) => {
  for (const { path } of VISITS.filter(({ as, path: one }) => as === undefined && one !== "gibt-es-nicht" && !one.startsWith("nachweis/"))) {
    const html = await (await request.get(`/de/${path}`)).text();
    expect(html, path).not.toMatch(/<(video|audio)\b(?![^>]*\bcontrols\b)|\bautoplay\b/);
  }
});
