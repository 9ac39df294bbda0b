import type { Page } from "@playwright/test";
import { expectReflow } from "./steps/axe";
import { expect, PASSWORD, signIn, test } from "./steps/base";
import { COURSE, LESSONS } from "./steps/content";
import { faintRings } from "./steps/focus-ring";
import { TEN, VISITS } from "./steps/pages";
import { otherPage } from "./steps/people";
import { visit } from "./steps/visiting";
import { EVERYTHING } from "./steps/ways";

// The rules of the acceptance list that need hands, a keyboard or another setting. One id per test.

const LESSON = `/de/kurse/${COURSE}/${LESSONS[0] ?? ""}`;
const LEARNER = "fertig@musterstadt.example";

type Stop = { readonly place: number; readonly told: string; readonly ring: boolean; readonly covered: boolean };

/** Where the focus is, by its place in the document; whether its ring can be seen and nothing lies over it. */
function stopOf(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return undefined;
    const shown = /radio|checkbox/.test(at.getAttribute("type") ?? "") && at.getBoundingClientRect().width < 5 ? (at.closest("label, .kern-form-check") ?? at) : at;
    const box = at.getClientRects()[0] ?? shown.getBoundingClientRect();
    const corners = [[box.left + 2, box.top + 2], [box.right - 2, box.top + 2], [box.left + 2, box.bottom - 2], [box.right - 2, box.bottom - 2]] as const;
    const covered = corners.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      // Null: outside the window, as with a long text of which the browser shows the line one writes in.
      return top !== null && !(at.contains(top) || top.contains(at) || (at instanceof HTMLInputElement && [...(at.labels ?? [])].some((label) => label.contains(top))));
    });
    const style = [at, at.parentElement, at.nextElementSibling].filter((one) => one !== null).map((one) => getComputedStyle(one));
    const ring = style.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none");
    return { place: [...document.querySelectorAll("*")].indexOf(at), told: `${at.tagName} ${(at.textContent ?? "").trim().slice(0, 30)}`, ring, covered };
  });
}

async function tabThrough(page: Page, key: "Tab" | "Shift+Tab"): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop === undefined || stops.some(({ place }) => place === stop.place)) break;
    stops.push(stop);
  }
  return stops;
}

/** Every page, or some in `npm test`: these rules are about the style sheet, which is the same on all. */
const PAGES = EVERYTHING ? VISITS : TEN.filter((_, place) => place % 2 === 1);
/** Opening every page takes its time. */
const LONG = EVERYTHING ? 2_400_000 : 240_000;

test("R4 Tab goes through the page in the order of reading, there and back, with a ring that can be seen", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.goto(`/de/${path}`);
    const there = await tabThrough(page, "Tab");
    expect.soft(there.length, path).toBeGreaterThan(5);
    expect.soft(there.map(({ place }) => place), `order on ${path}`).toEqual([...there.map(({ place }) => place)].sort((a, b) => a - b));
    expect.soft(there.filter(({ ring }) => !ring).map(({ told }) => told), `without ring on ${path}`).toEqual([]);
    const back = await tabThrough(page, "Shift+Tab");
    expect.soft(back.length, `back on ${path}`).toBeGreaterThanOrEqual(there.length - 1);
  });
});

test("R4 the ring of the focus stands out from both of its sides, light and dark", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, EVERYTHING ? VISITS : TEN.slice(-2), async (page, path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/de/${path}`);
      expect.soft(await faintRings(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  });
});

test("R5 nothing lies over what has the focus", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.goto(`/de/${path}`);
    const stops = await tabThrough(page, "Tab");
    expect.soft(stops.filter(({ covered }) => covered).map(({ told }) => told), `covered on ${path}`).toEqual([]);
  });
});

const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Texts that are cut off: something hides its overflow and has some. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => element.getClientRects().length > 0 && !element.closest(".app-hidden, svg, .app-own-short, [class*=skip]") && /hidden|clip/.test(getComputedStyle(element).overflow) && getComputedStyle(element).clipPath === "none" && (element.textContent ?? "").trim() !== "")
      .filter((element) => element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      .map((element) => `${element.tagName} ${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`));
}

test("R8 wider spacing of text cuts nothing off", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.goto(`/de/${path}`);
    // The policy of the page refuses style elements; a style sheet of the browser's own is what people use as well.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    expect.soft(await cutOff(page), path).toEqual([]);
    await expectReflow(page, path);
  });
});

test("R9 at 320 pixels no text is squeezed or cut", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/de/${path}`);
    expect.soft(await cutOff(page), path).toEqual([]);
    await expectReflow(page, path);
  });
});

test("R10 text of twice the size loses nothing", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.goto(`/de/${path}`);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await expectReflow(page, path);
  });
});

test("R12 in forced colours, what is chosen looks different from what is not", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await page.goto("/de/konto/darstellung");
    const boxes = page.locator("main input[type=checkbox]");
    for (let place = 0; place < (await boxes.count()); place += 1) {
      const row = boxes.nth(place).locator("xpath=..");
      await boxes.nth(place).setChecked(false);
      const off = await row.screenshot({ animations: "disabled" });
      await boxes.nth(place).setChecked(true);
      expect((await row.screenshot({ animations: "disabled" })).equals(off), `${colorScheme} ${place}`).toBe(false);
    }
  }
});

test("R13 with less motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, LEARNER);
  for (const path of ["lernen", `kurse/${COURSE}`, "szenen/s12-die-schachtel"]) {
    await page.goto(`/de/${path}`);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll("body *")].flatMap((element) => getComputedStyle(element).transitionDuration.split(",").map(parseFloat))));
    expect(longest, path).toBeLessThanOrEqual(0.001);
  }
});

test("R17 the first Tab shows the skip link, and it leads to the content", async ({ browser }) => {
  test.setTimeout(LONG);
  await visit(browser, PAGES, async (page, path) => {
    await page.goto(`/de/${path}`);
    if ((await page.locator("main :focus").count()) > 0) {
      // Only an address that asks for something leads to it: a line, an answer, what was wrong with a filter.
      expect.soft(path, "has the focus elsewhere").toContain("?");
      return;
    }
    await page.keyboard.press("Tab");
    const link = page.locator(":focus");
    expect(await link.getAttribute("href"), path).toMatch(/^#/);
    expect((await link.boundingBox())?.y, path).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName), path).toBe("MAIN");
  });
});

test("R18 every page can be found from two others", async ({ browser }) => {
  const linked = new Map<string, Set<string>>();
  await visit(browser, [...TEN, { path: "hilfe", as: LEARNER }, { path: "kurse", as: LEARNER }, { path: "lernen", as: LEARNER }], async (page, path) => {
    await page.goto(`/de/${path}`);
    for (const href of await page.locator("a[href^='/de/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split(/[?#]/)[0] ?? ""))) linked.set(href, (linked.get(href) ?? new Set()).add(path));
  });
  for (const path of ["anmelden", "datenschutz", "lernen", "kurse", `kurse/${COURSE}`, "zertifikate", "personal/bericht", "nachweis"]) expect(linked.get(`/de/${path}`)?.size ?? 0, path).toBeGreaterThanOrEqual(path === "anmelden" || path === "personal/bericht" ? 1 : 2);
});

test("R20 neither focus nor a choice leads away", async ({ page }) => {
  await signIn(page, "personal@musterstadt.example");
  for (const path of ["personal/bericht", `personal/zuweisungen/neu/wer?kurs=${COURSE}`]) {
    await page.goto(`/de/${path}`);
    const before = page.url();
    await tabThrough(page, "Tab");
    for (const select of await page.locator("main select").all()) await select.selectOption({ index: 0 });
    for (const box of await page.locator("main input[type=checkbox], main input[type=radio]").all()) await box.evaluate((input: HTMLInputElement) => input.click());
    expect(page.url()).toBe(before);
  }
});

test("R22 who presses by mistake can let go beside it", async ({ page }) => {
  await page.goto("/de/anmelden");
  const box = await page.locator("main button[type=submit]").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await expect(page.locator("main [role=alert]")).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe("/de/anmelden");
});

test("R24 digits answer only inside the scene, and not where they were switched off", async ({ page }) => {
  await signIn(page, "lernen@musterland.example");
  await page.goto("/de/konto/darstellung");
  await page.locator("#display-digits").uncheck();
  await page.locator("main button[type=submit]").last().click();
  await page.goto("/de/szenen/s10-ja-ja");
  await page.locator("main form button[type=submit]").first().click();
  await expect(page.locator("[data-scene]")).toHaveCount(1);
  expect(await page.locator("main").getAttribute("data-digits")).toBe("off");
  await expect(page.locator(".app-answer__key")).toHaveCount(0);
});

test("R26 fields about oneself say to the browser what they are", async ({ page }) => {
  await page.goto("/de/anmelden");
  expect(await page.locator("main input:not([type=hidden])").evaluateAll((inputs) => inputs.map((input) => input.getAttribute("autocomplete")))).toEqual(["username", "current-password"]);
  await page.goto("/de/barriere-melden");
  for (const name of await page.locator("main input[type=email]").evaluateAll((inputs) => inputs.map((input) => input.getAttribute("autocomplete")))) expect(name).toBe("email");
});

test("R28 after a step the focus is where the new page begins", async ({ page }) => {
  await signIn(page, LEARNER);
  await page.goto(LESSON);
  const next = page.locator("main a[data-prefetch]").filter({ visible: true }).last();
  const target = await next.getAttribute("href");
  await next.click();
  await expect(page).toHaveURL(new RegExp(`${target ?? "nowhere"}$`));
  await expect(page.locator("h1")).toBeFocused();
});

test("F1 what was refused is named first, has the focus, leads to its field and stands there again", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  await page.goto(`/de/kurse/${COURSE}/wissen`);
  const begin = page.locator("main form button[type=submit]").first();
  if ((await page.locator("main fieldset").count()) === 0) await begin.click();
  await page.locator("main form:has(fieldset) button[type=submit]").click();
  const summary = page.locator("main [role=alert]");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: /);
  const link = summary.locator("a");
  const [words, target] = [await link.textContent(), await link.getAttribute("href")];
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(target ?? "none")).toBeFocused();
  const described = await page.locator("main fieldset").first().getAttribute("aria-describedby");
  const error = (described ?? "").split(" ").find((id) => id.endsWith("-error")) ?? "none";
  await expect(page.locator(`[id="${error}"]`)).toContainText(words ?? "nothing");
});

test("F2 what was entered stays after an error", async ({ page }) => {
  await page.goto("/de/anmelden");
  await page.locator("#email").fill("niemand@musterstadt.example");
  await page.locator("#password").fill("ganz falsch geraten");
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("#email")).toHaveValue("niemand@musterstadt.example");
});

test("F3 signing in needs no test of memory, and passwords can be pasted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/de/anmelden");
  await page.locator("#email").fill(LEARNER);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PASSWORD);
  await page.locator("#password").focus();
  await page.keyboard.press("Control+V");
  await expect(page.locator("#password")).toHaveValue(PASSWORD);
  await expect(page.locator("img[alt*=aptcha i], iframe")).toHaveCount(0);
});

test("L1 the state of each chapter is a word", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  await page.goto(`/de/kurse/${COURSE}`);
  const states = await page.locator("main .app-tasks li, main .kern-task-list__item").allTextContents();
  expect(states.length).toBeGreaterThan(6);
  for (const state of states) expect(state).toMatch(/Noch nicht begonnen|Begonnen|Abgeschlossen|Noch nicht möglich/);
});

test("L2 progress is said in words", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  await page.goto(`/de/kurse/${COURSE}`);
  await expect(page.locator("main")).toContainText(/\d+ von \d+/);
  for (const bar of await page.locator("progress").all()) expect(await bar.evaluate((element: HTMLProgressElement) => element.labels.length > 0 || element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby"))).toBe(true);
});

test("Q1 a question is a group with a name", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  await page.goto(LESSON);
  await expect(page.locator("main form:has(fieldset)").first().locator("fieldset > legend").first()).not.toBeEmpty();
});

test("Q2 unanswered, it says why one cannot go on", async ({ page }) => {
  await signIn(page, "halb@musterstadt.example");
  await page.goto(LESSON);
  await page.locator("main form:has(fieldset)").first().locator("button[type=submit]").click();
  await expect(page.locator("main [role=alert]")).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: /);
});

test("H1 filter, order, columns and page of the report stand in the address, only what differs; reloading and sharing show the same", async ({ page }) => {
  await signIn(page, "personal@musterstadt.example");
  await page.goto("/de/personal/bericht");
  expect(new URL(page.url()).search).toBe("");
  await page.locator("select[name=status]").selectOption("completed");
  await page.locator("main details:has([name=spalten]) > summary").click();
  await page.locator("#spalte-due").uncheck();
  await page.locator("main form.app-filter button").click();
  await page.waitForURL(/status=/);
  await page.locator("main th a").nth(3).click();
  await page.waitForURL(/sort=/);
  expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(["sort", "spalten", "status"]);
  const look = async (at: Page) => ({
    rows: await at.locator("main tbody tr").allTextContents(), head: await at.locator("main thead th").allTextContents(), caption: await at.locator("main caption").textContent().then((text) => text?.replace(/,[^,]*Uhr.*$/u, "")),
    sorted: await at.locator("main th[aria-sort]").allTextContents(), status: await at.locator("select[name=status]").inputValue(), due: await at.locator("#spalte-due").isChecked(), filters: await at.locator(".app-chips a").allTextContents(),
  });
  const before = await look(page);
  expect(before).toMatchObject({ status: "completed", due: false, head: { length: 6 }, filters: { length: 1 }, sorted: { length: 1 } });
  await page.reload();
  expect(await look(page)).toEqual(before);
  const other = await otherPage(page.context().browser() ?? (() => { throw new Error("no browser"); })());
  await signIn(other, "personal@musterstadt.example");
  await other.goto(page.url());
  expect(await look(other)).toEqual(before);
  await other.context().close();
  // The first page is the one without its number.
  await page.goto("/de/personal/bericht");
  expect(await page.locator("main nav.app-pagination a[href*='seite=1']").count()).toBe(0);
});

test("H2 tables have a caption, headers with a scope, a sorted column, scroll in a named place that takes the focus, and keep their roles as blocks", async ({ page }) => {
  await signIn(page, "personal@musterstadt.example");
  const session = await page.context().newCDPSession(page);
  for (const [path, sorted] of [["bericht?sort=-unit", "descending"], ["bericht?sort=name", "ascending"], ["bericht?ansicht=einheiten", undefined], ["zuweisungen", undefined]] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/de/personal/${path}`);
    const table = page.locator("main table").first();
    await expect(table.locator("caption")).not.toBeEmpty();
    expect(await table.locator("th:not([scope])").count(), path).toBe(0);
    expect(await table.locator("th[aria-sort]").evaluateAll((heads) => heads.map((head) => head.getAttribute("aria-sort")))).toEqual(sorted === undefined ? [] : [sorted]);
    const scroller = page.locator("main [tabindex='0']:has(table)").first();
    await expect(scroller).toHaveAttribute("role", "region");
    expect(await scroller.evaluate((element) => document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent ?? "")).not.toBe("");
    await scroller.focus();
    await expect(scroller).toBeFocused();
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(table.locator("tbody tr").first()).toHaveCSS("display", "block");
    // What the browser tells, not what the markup hopes: blocks could lose their rows.
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const told = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    const [rows, columns] = [await table.locator("tr").count(), await table.locator("thead th").count()];
    expect({ table: told("table"), rows: told("row") >= rows, heads: told("columnheader") >= columns, named: told("rowheader") >= rows - 1, cells: told("cell") >= (rows - 1) * (columns - 1) }, path).toEqual({ table: 1, rows: true, heads: true, named: true, cells: true });
  }
});

test("H3 Enter and Space open every filter; Escape closes it, and the focus is where it was", async ({ page }) => {
  await signIn(page, "personal@musterstadt.example");
  await page.goto("/de/personal/bericht");
  for (const summary of await page.locator("main details > summary").all()) {
    await summary.focus();
    const open = () => summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
    const before = await open();
    await page.keyboard.press("Enter");
    expect(await open()).toBe(!before);
    await page.keyboard.press("Space");
    expect(await open()).toBe(before);
    await expect(summary).toBeFocused();
    if (!before) await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(summary).not.toBeFocused();
    await page.keyboard.press("Escape");
    expect(await open()).toBe(false);
    await expect(summary).toBeFocused();
  }
  const selects = await page.locator("main select").all();
  expect(selects.length).toBeGreaterThan(2);
  for (const select of selects) {
    const open = () => select.evaluate((element) => element.matches(":open"));
    for (const key of ["Space", "Enter"]) {
      await select.focus();
      const before = await select.inputValue();
      await page.keyboard.press(key);
      await expect.poll(open).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(open).toBe(false);
      await expect(select).toBeFocused();
      expect(await select.inputValue()).toBe(before);
    }
  }
});

test("D3 a certificate is verified without account and without script, the verdict first", async ({ browser }) => {
  const page = await otherPage(browser, { javaScriptEnabled: false });
  await page.goto("/de/nachweis/0000-0000-0000-0000");
  await expect(page.locator("main h1")).toHaveText("Unbekannt");
  await page.context().close();
});

test("S1 settings of the system are followed", async ({ page }) => {
  await page.goto("/de/anmelden");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).not.toBe(light);
});

test("S2 what helps is described where everybody finds it", async ({ page }) => {
  await page.goto("/de/hilfe");
  await page.locator("main a[href='/de/hilfe/tastatur']").first().click();
  await expect(page.locator("main h1")).toContainText(/Tastatur/);
});
