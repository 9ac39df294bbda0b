import { expect, openSession, signIn, test } from "./steps/base";
import { COURSE, LESSONS } from "./steps/content";
import { VISITS } from "./steps/pages";
import { newLearner, OWN_PASSWORD } from "./steps/people";
import { visit } from "./steps/visiting";

// Nothing that was entered is lost, and nobody is hurried.

const LESSON = `/de/kurse/${COURSE}/${LESSONS[0] ?? ""}`;

test("F2 what was entered stays when the session has ended", async ({ page, browser, context }) => {
  const { email } = await newLearner(browser, "Nora Notiz");
  await signIn(page, email, OWN_PASSWORD);
  await page.goto(LESSON);
  const [field, words] = [page.locator("main textarea[name=text]").first(), "Morgen sage ich zuerst, bis wann die Frist läuft, und erst danach, warum es sie gibt."];
  await field.fill(words);
  await context.clearCookies();
  await page.locator("main form:has(textarea[name=text])").first().locator("button[type=submit]").click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(words);
  // In another tab: the same person signs in again.
  await openSession(context.request, email, OWN_PASSWORD);
  // The first time from a page that knew nobody: it comes back with what belongs to her.
  await page.getByRole("button", { name: "Noch einmal senden" }).click();
  await expect(page.locator("input[name=csrf]")).toHaveCount(1);
  await page.getByRole("button", { name: "Noch einmal senden" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "lektion");
  await page.goto(LESSON);
  await expect(field).toHaveValue(words);
});

test("F2 what was entered stays after Back", async ({ page }) => {
  await page.goto("/de/barriere-melden");
  const field = page.locator("main textarea").first();
  await field.fill("Die Tabelle lässt sich auf meinem Telefon nicht lesen.");
  await page.getByRole("link", { name: "Hilfe" }).first().click();
  await expect(page).toHaveURL(/\/hilfe/);
  await page.goBack();
  await expect(field).toHaveValue("Die Tabelle lässt sich auf meinem Telefon nicht lesen.");
});

test("F5 no page runs out, not even after 25 hours", async ({ browser }) => {
  test.setTimeout(300_000);
  let looked = 0;
  await visit(browser, VISITS, async (page, path) => {
    await page.clock.install();
    await page.goto(`/de/${path}`);
    await expect(page.locator("meta[http-equiv=refresh]"), path).toHaveCount(0);
    const seen = async () => [page.url(), await page.locator("main").innerText(), await page.locator("main :is(button, input, select, textarea):enabled").count()];
    const before = await seen();
    await page.clock.fastForward("25:00:00");
    expect(await seen(), path).toEqual(before);
    looked += 1;
  });
  expect(looked).toBe(VISITS.length);
});

test("F5 the one limit, that of the session, is said beforehand", async ({ page }) => {
  await page.goto("/de/datenschutz");
  await expect(page.locator("main")).toContainText("Ihre Anmeldung endet nach 30 Minuten ohne Eingabe, spätestens nach 12 Stunden.");
});

test("S2 every help that is built in is described, without signing in or using it", async ({ page }) => {
  await page.goto("/de/hilfe");
  await page.locator("main").getByRole("link", { name: /Barrierefreiheit/ }).click();
  const described = page.locator("main li");
  for (const help of [/Tastatur/, /ohne Skript/, /Zeitvorgaben/, /Lesefassung/, /Verlauf einer Szene/, /Schriftgröße, Farben, Bewegung, Bilder/, /Vorleseprogramme/]) {
    await expect(described.filter({ hasText: help }).first(), String(help)).toBeVisible();
  }
});

test("S3 whom to ask is named with mail, telephone and a way for deaf people, on the help page and the statement", async ({ page }) => {
  await signIn(page, "fertig@musterstadt.example");
  for (const path of ["hilfe", "barrierefreiheit", "gebaerdensprache"]) {
    await page.goto(`/de/${path}`);
    const main = page.locator("main");
    await expect(main.locator("a[href^='mailto:']").first(), path).toBeVisible();
    await expect(main.locator("a[href^='tel:']").first(), path).toBeVisible();
    await expect(main.getByText("Gebärdentelefon oder Relay-Dienst").first(), path).toBeVisible();
  }
});
