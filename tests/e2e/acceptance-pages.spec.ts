import type { Browser } from "@playwright/test";
import { readDay } from "~/core/typed-day";
import { overflowOf, violationsOf } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { otherPage } from "./steps/people";
import { VISITS } from "./steps/pages";
import { controlsOf, seePage, type Control, type SeenPage } from "./steps/seen-page";
import { visit } from "./steps/visiting";

// The rules of the acceptance list that can be read off a page as it stands. One id per test; every page is opened once.

/** Where skip links lead: nobody works these. */
const TARGETS: ReadonlySet<string> = new Set(["main", "banner"]);

type Seen = SeenPage & { readonly path: string; readonly as: string | undefined; readonly controls: readonly Control[]; readonly violations: readonly string[]; readonly narrow: readonly string[] };

let pages: Promise<readonly Seen[]> | undefined;
/** All pages of the house as they stand at 1280 pixels, and what breaks at 320. */
function everyPage(browser: Browser): Promise<readonly Seen[]> {
  pages ??= look(browser);
  return pages;
}

async function look(browser: Browser): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  await visit(browser, VISITS, async (page, path) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/de/${path}`);
    const wide = { ...(await seePage(page)), controls: await controlsOf(page), violations: await violationsOf(page) };
    await page.setViewportSize({ width: 320, height: 640 });
    seen.push({ ...wide, path, as: VISITS.find((one) => one.path === path)?.as, narrow: await overflowOf(page) });
  });
  return seen;
}

/** What is wrong where, over all pages. */
async function wrongOn(browser: Browser, find: (page: Seen) => readonly string[]): Promise<readonly string[]> {
  return (await everyPage(browser)).flatMap((page) => find(page).map((what) => `${page.path}: ${what}`));
}

test("R1 every page is accessible", async ({ browser }) => {
  // It opens all pages for the tests below as well.
  test.setTimeout(600_000);
  expect(await wrongOn(browser, ({ violations }) => violations)).toEqual([]);
});

test("R7 every page reflows at 320 pixels", async ({ browser }) => {
  expect(await wrongOn(browser, ({ narrow }) => narrow)).toEqual([]);
});

test("R2 everything that can be worked has a name, none twice in one place, and its visible words are in it", async ({ browser }) => {
  expect(await wrongOn(browser, ({ controls }) => controls.filter(({ name, role }) => name === "" && !TARGETS.has(role)).map(({ role }) => role))).toEqual([]);
  expect(await wrongOn(browser, ({ sameNameInOnePlace }) => sameNameInOnePlace)).toEqual([]);
  expect(await wrongOn(browser, ({ labelNotInName }) => labelNotInName)).toEqual([]);
});

test("R3 what can have the focus has a role, is not hidden from readers, and keeps its place in the order", async ({ browser }) => {
  expect(await wrongOn(browser, ({ controls }) => controls.filter(({ role }) => role === "" || role === "generic" || role === "none").map(({ name }) => name))).toEqual([]);
  expect(await wrongOn(browser, ({ hiddenButFocusable, positiveTabIndex }) => [...hiddenButFocusable, ...positiveTabIndex])).toEqual([]);
});

test("R6 targets are high enough for a finger: 44 pixels where something is pressed, 24 everywhere but in running text", async ({ browser }) => {
  expect(await wrongOn(browser, ({ lowTargets }) => lowTargets)).toEqual([]);
  expect(await wrongOn(browser, ({ smallTargets }) => smallTargets)).toEqual([]);
});

test("R14 nothing moves for more than five seconds", async ({ browser }) => {
  expect(await wrongOn(browser, ({ endless }) => (endless > 0 ? [String(endless)] : []))).toEqual([]);
});

test("R15 page, foreign words and the switch of language say their language", async ({ browser }) => {
  expect(await wrongOn(browser, ({ lang }) => (lang === "de" ? [] : [lang]))).toEqual([]);
  expect(await wrongOn(browser, ({ switchLink }) => (switchLink.join() === "en,en" ? [] : [switchLink.join()]))).toEqual([]);
  expect(await wrongOn(browser, ({ foreignWithoutLang }) => foreignWithoutLang)).toEqual([]);
});

test("R16 one first heading, no level skipped, landmarks named, the title says page and product", async ({ browser }) => {
  expect(await wrongOn(browser, ({ headings }) => (headings.filter((level) => level === 1).length === 1 ? [] : [headings.join()]))).toEqual([]);
  expect(await wrongOn(browser, ({ headings }) => headings.flatMap((level, place) => (level > (headings[place - 1] ?? level) + 1 ? [headings.join()] : [])))).toEqual([]);
  expect(await wrongOn(browser, ({ landmarksWithoutName }) => landmarksWithoutName)).toEqual([]);
  expect(await wrongOn(browser, ({ title }) => (/^.+ – Gegenüber$/u.test(title) ? [] : [title]))).toEqual([]);
});

test("R19 header and footer are the same, in the same order, on all pages of one person", async ({ browser }) => {
  const all = await everyPage(browser);
  for (const person of new Set(all.map(({ as }) => as))) {
    const own = all.filter(({ as }) => as === person);
    expect(new Set(own.map(({ header }) => header.join(" | "))).size, `headers of ${person ?? "nobody"}`).toBe(1);
  }
  expect(new Set(all.map(({ footer }) => footer.join(" | "))).size).toBe(1);
});

test("R21 nothing is said by pointing alone", async ({ browser }) => {
  expect(await wrongOn(browser, ({ tooltips }) => tooltips)).toEqual([]);
});

test("R23 nothing has to be dragged", async ({ browser }) => {
  expect(await wrongOn(browser, ({ draggable }) => (draggable > 0 ? [String(draggable)] : []))).toEqual([]);
});

test("R25 the line of the connection is there from the start, and silent", async ({ browser }) => {
  expect(await wrongOn(browser, ({ statusLines }) => (statusLines.length === 1 && statusLines[0] === "" ? [] : [statusLines.join() || "missing"]))).toEqual([]);
});

test("R30 every picture has its words, or is marked as decoration", async ({ browser }) => {
  expect(await wrongOn(browser, ({ picturesUndecided }) => picturesUndecided)).toEqual([]);
});

const SERVICE = ["barrierefreiheit", "barriere-melden"] as const;

test("S4 the statement and the form for barriers can be reached from every page, and pass all of the above", async ({ browser }) => {
  expect(await wrongOn(browser, ({ footer }) => SERVICE.filter((path) => !footer.some((link) => link.endsWith(path) || link.includes(`${path}?`))))).toEqual([]);
  // The tests above look at all pages that were opened: both are among them, and so is the answer to a report.
  const opened = (await everyPage(browser)).map(({ path }) => path);
  expect([...SERVICE, "barrierefreiheit/in-arbeit", "barriere-melden?nummer=AB12-CD34"].filter((path) => !opened.includes(path))).toEqual([]);
});

test("S4 the statement is younger than twelve months and says whom to turn to, also without sign-in", async ({ page, browser }) => {
  const other = await otherPage(browser);
  await signIn(other, "lernen@musterstadt.example");
  for (const [at, contact, body] of [[page, /\/de\/barriere-melden/u, /^https:\/\/www\.schlichtungsstelle-bgg\.de/u], [other, /^mailto:lernplattform@musterstadt\.example$/u, /^https:\/\/schlichtung\.land\.example/u]] as const) {
    await at.goto("/de/anmelden");
    await at.locator("footer a[href$='/barrierefreiheit']").click();
    await expect(at.getByRole("heading", { level: 1 })).toHaveText("Erklärung zur Barrierefreiheit");
    const tested = readDay(/Stand: (.+?\d{4})\./u.exec((await at.getByRole("main").textContent()) ?? "")?.[1] ?? "") ?? "";
    const age = Date.now() - Date.parse(tested);
    expect([age >= 0, age < 365 * 86_400_000], `tested on ${tested}`).toEqual([true, true]);
    const links = await at.locator("main a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.filter((link) => contact.test(link)), "a way to the authority").toHaveLength(1);
    expect(links.filter((link) => body.test(link)), "a way to the conciliation body").toHaveLength(1);
  }
  await other.context().close();
});

test("S4 the form for barriers works by keyboard, keeps what was typed and answers with a number", async ({ page }) => {
  await page.goto("/de/barrierefreiheit");
  await page.getByRole("main").getByRole("link", { name: "So melden Sie eine Barriere" }).press("Enter");
  await page.getByRole("button", { name: "Barriere melden" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Schreiben Sie, was nicht ging.");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel("Ihre Behörde", { exact: true }).selectOption({ label: "Kreis Musterland, Ausländerbehörde" });
  await page.getByLabel("Wie wir Sie erreichen").fill("030 23125 777");
  await page.getByLabel("Was wollten Sie tun").fill("Das Formular lesen.");
  await page.getByRole("button", { name: "Barriere melden" }).press("Enter");
  await expect(page.getByText(/^Nummer der Meldung: [0-9A-Z]{4}-[0-9A-Z]{4}$/u)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
