import type { Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { COURSE, journeyOf, rightAnswer } from "./steps/content";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
import { beginAttempt, post, tokenOf } from "./steps/posting";
import { answerAll } from "./steps/ways";

const SCENE = "s10-ja-ja";
/** Plays an attempt from a place on by posting; answers the address of its debrief. */
async function playOn(page: Page, address: string, from = 0): Promise<string> {
  await answerAll(page, address, journeyOf(SCENE).slice(from));
  return address.replace("/spiel/", "/rueckblick/");
}

test("P13: the map is a list as well, each of its links works by keyboard, and a turn can be tried again without script", async ({ browser }) => {
  const { email } = await newLearner(browser, "Karla Karte");
  const page = await otherPage(browser, { javaScriptEnabled: false });
  await signIn(page, email, OWN_PASSWORD);
  const address = await beginAttempt(page, SCENE);
  const debrief = await playOn(page, address);
  const answers = journeyOf(SCENE).length;
  await page.goto(debrief);
  const signs = page.locator(".app-map text");
  const list = page.locator(".app-map-list");
  for (const name of await signs.allTextContents()) if (name !== "?") await expect(list).toContainText(name.slice(0, 8));
  for (const link of await list.locator("a").all()) {
    await link.focus();
    await page.keyboard.press("Enter");
    const target = (await link.getAttribute("href")) ?? "none";
    await page.waitForURL((url) => url.hash === target);
    await expect(page.locator(target)).toBeInViewport();
  }
  const retries = page.getByRole("button", { name: /Ab hier anders versuchen/ });
  await expect(retries).toHaveCount(answers);
  for (let place = answers - 1; place >= 0; place -= 1) {
    await page.goto(debrief);
    await retries.nth(place).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`schritt=${place}$`));
    await expect(page.locator("main")).toHaveAttribute("data-page", "szene");
    await playOn(page, address, place);
  }
  await page.context().close();
});

test("the ended path stays on the map as a branch, readable at 320 pixels and in forced colours", async ({ browser }) => {
  const { email } = await newLearner(browser, "Zoe Zweig");
  const page = await otherPage(browser);
  await signIn(page, email, OWN_PASSWORD);
  const debrief = await playOn(page, await beginAttempt(page, SCENE));
  await page.goto(debrief);
  await expect(page.locator(".app-map__other:not(.app-map__other--unknown)")).toHaveCount(0);
  const first = page.getByRole("button", { name: /Ab hier anders versuchen/ }).first();
  await first.click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "szene");
  await page.locator("input[name=move]").first().check();
  await page.locator("main form:has(input[name=move]) button[type=submit]").click();
  for (let turn = 1; turn < 30 && (await page.locator("[data-ending]").count()) === 0; turn += 1) {
    await page.locator("button[name=move]").last().click();
    await page.waitForURL((url) => url.searchParams.get("schritt") === String(turn + 1));
  }
  await page.goto(debrief);
  expect(await page.locator(".app-map__other:not(.app-map__other--unknown)").count()).toBeGreaterThan(0);
  await expectAccessible(page, "debrief");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page, "debrief");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await expectAccessible(page, "debrief in forced colours");
  await page.context().close();
});

test("a refresher is on the home of who has finished, is answered once, and can be switched off and on", async ({ page }) => {
  await signIn(page, "fertig@musterstadt.example");
  await page.getByRole("link", { name: /Auffrischung öffnen/ }).click();
  for (let number = 1; number <= 3; number += 1) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Frage ${number} von 3`);
    await expectAccessible(page, `refresher, question ${number}`);
    await answer(page);
    await page.locator("main form:has(input[name=question]) button[type=submit]").click();
    await expect(page.locator(".app-feedback")).toBeVisible();
    await page.locator("main .app-actions a.kern-btn").click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ein Moment");
  await expectAccessible(page, "refresher, moment");
  const readings = page.locator("input[name=move]");
  if ((await readings.count()) > 0) {
    await readings.first().check();
    await page.locator("main form:has(input[name=move]) button[type=submit]").click();
  } else await page.locator("button[name=move]").first().click();
  await expect(page.getByRole("heading", { name: "Was Ihre Antwort bewirkt" })).toBeVisible();
  await expectAccessible(page, "refresher, afterwards");
  await page.getByRole("link", { name: "Auffrischung beenden" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Für diesmal fertig");
  await page.goto("/de/lernen");
  await expect(page.getByRole("link", { name: /Auffrischung öffnen/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Auffrischungen" }).click();
  await page.getByRole("button", { name: "Keine Auffrischungen mehr" }).click();
  await expect(page.getByRole("status").filter({ hasText: "ausgeschaltet" })).toBeVisible();
  await page.getByRole("button", { name: "Auffrischungen wieder einschalten" }).click();
  await expect(page.getByRole("status").filter({ hasText: "eingeschaltet" })).toBeVisible();
  const away = await post(page, `/de/lernen/auffrischung/${COURSE}`, { csrf: await tokenOf(page, "/de/lernen/auffrischung"), question: "fremd", answer: "x" });
  expect(away.status()).toBe(422);
});

async function answer(page: Page): Promise<void> {
  const { kind, answer: given } = rightAnswer(await page.locator("main form input[name=question]").inputValue());
  if (kind === "single" || kind === "multiple") for (const option of given) await page.locator(`main input[name=answer][value="${option}"]`).check();
  else if (kind === "short") await page.locator("main input[name=answer]").fill(given[0] ?? "");
  else {
    const selects = page.locator("main select[name=answer]");
    for (const [index, value] of given.entries()) await (kind === "order" ? selects.nth(index) : selects.filter({ has: page.locator(`option[value="${value}"]`) })).selectOption(value);
  }
}
