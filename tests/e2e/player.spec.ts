import type { Page } from "@playwright/test";
import { showMoment } from "~/core/scenario/moment";
import { replay, sceneOf } from "~/core/scenario/play";
import { isRefusal } from "~/core/refusal";
import { expect, signIn, test } from "./steps/base";
import { keyboard, pointer } from "./steps/hands";
import { playScenario } from "./steps/journey";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
import { beginAttempt } from "./steps/posting";
import { scenarioOf, walkTo, waysThrough } from "./steps/ways";

const LEARNER = "lernen@musterland.example";
const SCENE = "s12-die-schachtel";

/** What has the focus, by id or tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || (document.activeElement?.tagName ?? ""));
}

async function firstSteps(page: Page): Promise<readonly (readonly string[])[]> {
  await signIn(page, LEARNER);
  return scenarioOf(SCENE).journeys[0]?.steps ?? [];
}

/** Answers by clicking, as the page offers it. */
async function answer(page: Page, chosen: readonly string[], next: number): Promise<void> {
  for (const id of chosen) {
    const box = page.locator(`input[value="${id}"]`);
    if ((await box.count()) > 0) await box.check();
    else await page.locator(`button[name=move][value="${id}"]`).click();
  }
  const send = page.locator(".app-answers button[type=submit]:not([name])");
  if ((await send.count()) > 0) await send.click();
  await page.waitForURL((url) => url.searchParams.get("schritt") === String(next));
}

test("P1 a scene can be played by Tab and Enter alone, and by digits", async ({ page }) => {
  const steps = await firstSteps(page);
  await playScenario({ page, hands: keyboard(page), language: "de" }, SCENE);
  await page.goto(await beginAttempt(page, SCENE));
  await answer(page, steps[0] ?? [], 1);
  await page.keyboard.press("1");
  await expect(page).toHaveURL(/schritt=2/);
});

test("P2 a scene can be played without script, from briefing to debrief", async ({ browser }) => {
  const page = await otherPage(browser, { javaScriptEnabled: false });
  await signIn(page, LEARNER);
  await playScenario({ page, hands: pointer(), language: "de" }, SCENE);
  await page.context().close();
});

test("P3 after an answer the focus is at who speaks, and one status says which word changed, a moment later", async ({ page }) => {
  const steps = await firstSteps(page);
  await page.goto(await beginAttempt(page, SCENE));
  let told = 0;
  for (const [at, chosen] of steps.entries()) {
    await answer(page, chosen, at + 1);
    await expect.poll(() => focused(page)).toBe("wer");
    expect(await page.locator("main [role=log], main [aria-live=assertive], main [role=alert]").count()).toBe(0);
    const status = page.locator("main [role=status]");
    expect(await status.count()).toBeLessThanOrEqual(1);
    const changed = /(steigt|sinkt)/.test(await page.locator(".app-meters").innerText());
    if (changed) await expect(status).toHaveText(/ jetzt .*\.$/);
    told += Number(changed);
  }
  expect(told).toBeGreaterThan(0);
});

test("P5 a phrase in another language is marked, and its meaning opens by touch", async ({ browser }) => {
  const scenario = scenarioOf(SCENE);
  const way = waysThrough(scenario).find(({ at, steps }) => {
    const trace = replay(scenario, { steps, bypass: false });
    return !isRefusal(trace) && !trace.position.over && sceneOf(scenario, at) && showMoment(scenario, trace, "de").speech.spans.some(({ lang }) => lang);
  });
  // A person of its own: turns count what somebody does, and others play as the demonstration's learners.
  const { email } = await newLearner(browser, "Portia Wort");
  const page = await otherPage(browser, { hasTouch: true });
  await signIn(page, email, OWN_PASSWORD);
  await walkTo(page, SCENE, way ?? { at: "", steps: [] });
  const phrase = page.locator(".app-speech .app-phrase");
  await expect(phrase).toHaveAttribute("lang", "pt");
  expect(await phrase.evaluate((element) => getComputedStyle(element).textDecorationStyle + getComputedStyle(element).borderBottomStyle)).toContain("dotted");
  const toggle = page.locator(".app-speech summary").filter({ hasText: "Portugiesisch" });
  await toggle.tap();
  await expect(page.locator(".app-speech .app-translation p")).toBeVisible();
  expect(await page.locator(".app-speech").ariaSnapshot()).toMatch(/Portugiesisch/);
  await page.context().close();
});

test("P6 back, step back and „hierher zurück“ restore words, signals and focus", async ({ page }) => {
  const steps = await firstSteps(page);
  await page.goto(await beginAttempt(page, SCENE));
  const seen: string[] = [];
  const look = async () => `${await page.locator(".app-speech").innerText()} ${await page.locator(".app-meters").innerText()}`;
  for (const [at, chosen] of steps.slice(0, 3).entries()) {
    seen.push(await look());
    await answer(page, chosen, at + 1);
  }
  await page.goBack();
  await expect(page).toHaveURL(/schritt=2/);
  await expect.poll(look).toBe(seen[2]);
  await expect.poll(() => focused(page)).toBe("frage");
  await page.goForward();
  await expect(page).toHaveURL(/schritt=3/);
  await page.getByRole("button", { name: "Schritt zurück" }).click();
  await expect(page).toHaveURL(/schritt=2/);
  expect(await look()).toBe(seen[2]);
  await expect.poll(() => focused(page)).toBe("frage");
  await expect(page.locator(".app-answer__mark").filter({ hasText: "vorhin gewählt" })).toHaveCount(1);
  await page.locator("#verlauf summary").click();
  await page.getByRole("button", { name: /^Hierher zurück ?, zu Moment 1$/ }).click();
  await expect(page).toHaveURL(/schritt=0/);
  expect(await look()).toBe(seen[0]);
});

test("P9 what is opened and closed keeps the focus", async ({ page }) => {
  const steps = await firstSteps(page);
  await page.goto(`/de/szenen/${SCENE}`);
  await page.locator("#mode-practice").check();
  await page.getByRole("button", { name: /^(Szene|Neu) beginnen$/ }).click();
  await answer(page, steps[0] ?? [], 1);
  const toggles = page.locator("main details > summary:visible");
  expect(await toggles.count()).toBeGreaterThan(2);
  for (const toggle of await toggles.all()) {
    await toggle.focus();
    for (let press = 0; press < 2; press += 1) {
      await page.keyboard.press("Enter");
      await expect(toggle).toBeFocused();
    }
  }
});

test("P11 a day later nothing has changed: there is no clock in a scene", async ({ page }) => {
  const steps = await firstSteps(page);
  await page.clock.install();
  await page.goto(await beginAttempt(page, SCENE));
  await answer(page, steps[0] ?? [], 1);
  await page.clock.fastForward(1000);
  const before = await page.locator("main").innerHTML();
  await page.clock.fastForward("24:00:00");
  expect(await page.locator("main").innerHTML()).toBe(before);
  await expect(page).toHaveURL(/schritt=1/);
});

test("P8 signals are shapes and words, in forced colours as well", async ({ page }) => {
  const steps = await firstSteps(page);
  await page.goto(await beginAttempt(page, SCENE));
  await answer(page, steps[0] ?? [], 1);
  const signals = page.locator(".app-meters > div");
  for (const signal of await signals.all()) await expect(signal).toHaveText(/^\S+ ?[\p{L} ]+(, (steigt|sinkt)( leicht)?)?$/u);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const drawn = await page.locator(".app-meter").evaluateAll((meters) => meters.map((meter) => {
    const on = meter.querySelector(".app-meter__on");
    return [getComputedStyle(meter).stroke, on ? getComputedStyle(on).fill : "", getComputedStyle(document.body).backgroundColor];
  }));
  expect(drawn.length).toBeGreaterThan(1);
  for (const [edge, filled, ground] of drawn) expect([edge, filled]).not.toContain(ground);
  const bubble = page.locator(".app-speech");
  expect(await bubble.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe("2px");
});

test("P13 the debrief lists every answer of the path, and each of its links leads somewhere", async ({ page, browser }) => {
  const scenario = scenarioOf(SCENE);
  const { email } = await newLearner(browser, "Delia Rückblick");
  await signIn(page, email, OWN_PASSWORD);
  const address = await walkTo(page, SCENE, { at: "", steps: scenario.journeys[0]?.steps ?? [] });
  await page.goto(address.replace("/spiel/", "/rueckblick/"));
  const trace = replay(scenario, { steps: scenario.journeys[0]?.steps ?? [], bypass: false });
  if (isRefusal(trace)) throw new Error(trace.refused);
  const text = (await page.locator("main").textContent()) ?? "";
  for (const { scene } of trace.turns) expect(text).toContain(sceneOf(scenario, scene).title.de);
  for (const link of await page.locator("main a[href]").all()) {
    const href = (await link.getAttribute("href")) ?? "";
    if (href.startsWith("#")) await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
    else if (href.startsWith("/")) expect((await page.request.get(href)).status(), href).toBe(200);
    expect(await link.evaluate((element: HTMLElement) => element.tabIndex)).toBe(0);
  }
});
