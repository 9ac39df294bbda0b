import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./steps/base";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";

const PATH = "/de/konto/darstellung";
const backgroundOf = (page: Page, selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
const sizeOf = (page: Page) => page.locator(".app-sample .app-spoken").first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
const save = (page: Page) => page.getByRole("button", { name: "Darstellung speichern" }).click();
const [BLACK, WHITE] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];

test("S1 the own scheme overrides the system's both ways, and as the system is as the system", async ({ page }) => {
  await signIn(page, "lernen@musterland.example");
  for (const [system, own, wanted] of [["dark", "light", WHITE], ["light", "dark", BLACK], ["dark", "system", BLACK], ["light", "system", WHITE]] as const) {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(PATH);
    await page.locator(`#scheme-${own}`).check();
    expect(await backgroundOf(page, ".app-sample"), `${own} on ${system}, at once`).toBe(wanted);
    await save(page);
    await expect(page.locator("main [role=status]").first()).not.toBeEmpty();
    expect(await backgroundOf(page, "body"), `${own} on ${system}, saved`).toBe(wanted);
  }
});

test("S1 reduced motion stays reduced whatever is chosen here", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, "lernen@musterland.example");
  await page.goto(PATH);
  await page.locator("#display-motion").check();
  await page.locator("#display-lines").check();
  await expect.poll(() => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length)).toBe(0);
});

test("the sample shows each choice at once, without script, and again after saving", async ({ browser }) => {
  const page = await otherPage(browser, { javaScriptEnabled: false });
  await signIn(page, "lernen@musterland.example");
  await page.goto(PATH);
  const [before, sample] = [await sizeOf(page), page.locator(".app-sample")];
  await page.locator("#size-125").check();
  expect(await sizeOf(page)).toBeCloseTo(before * 1.25, 1);
  await expect(sample.locator("figure")).toBeVisible();
  await page.locator("#display-pictures").uncheck();
  await page.locator("#display-meters").uncheck();
  const expectQuiet = async () => {
    for (const gone of ["figure", ".app-speech__portrait", ".app-meters"]) await expect(sample.locator(gone)).toBeHidden();
    await expect(sample.locator(".app-described")).toBeVisible();
  };
  await expectQuiet();
  await save(page);
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "125");
  await expectQuiet();
  expect(await sizeOf(page)).toBeCloseTo(before * 1.25, 1);
  await page.goto("/de/szenen/s10-ja-ja");
  await expect(page.locator("main svg")).toHaveCount(0);
  await page.context().close();
});

test("F4 private parts go after a check, and what HR sees stays", async ({ browser, page }) => {
  const { email } = await newLearner(browser, "Vera Vergessen");
  await signIn(page, email, OWN_PASSWORD);
  await page.goto("/de/szenen/s10-ja-ja");
  await page.locator("main form button[type=submit]").first().click();
  await expect(page.locator("[data-scene]")).toHaveCount(1);
  await page.goto("/de/konto/daten/personalsicht");
  const record = await page.locator("main table").allInnerTexts();
  await page.goto("/de/konto/daten/loeschen");
  await page.getByRole("checkbox", { name: /Wege durch Szenen/ }).check();
  await page.getByRole("button", { name: "Auswahl prüfen" }).click();
  await expect(page.getByRole("heading", { name: "Das bleibt" })).toBeVisible();
  await page.goto("/de/konto/daten");
  await expect(page.locator(".app-days")).toContainText("Szene begonnen");
  await page.goto("/de/konto/daten/loeschen?teil=wege");
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.locator("main [role=status]").first()).toContainText("gelöscht");
  await expect(page.locator(".app-days")).not.toContainText("Szene begonnen");
  await page.goto("/de/konto/daten/personalsicht");
  expect(await page.locator("main table").allInnerTexts()).toEqual(record);
});
