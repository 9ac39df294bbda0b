import type { Browser, Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";

const HR = "personal@musterstadt.example";

/** The page that HR has of a person of whom the report knows. */
async function personPage(page: Page, name: string): Promise<string> {
  await page.goto("/de/personal/bericht?status=open");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "person");
  return page.url();
}

async function hrPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const page = await otherPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 640 } });
  await signIn(page, HR);
  return page;
}

for (const script of [true, false]) {
  test(`HR reminds somebody, who reads who and when, and puts it away; ${script ? "with" : "without"} script at 320 px`, async ({ browser }) => {
    const { name, email } = await newLearner(browser, script ? "Nora Nachricht" : "Otto Ohneskript");
    const hr = await hrPage(browser, script);
    await personPage(hr, name);
    await hr.getByRole("link", { name: /^An .* erinnern$/ }).click();
    await hr.getByRole("textbox", { name: "Text der Erinnerung" }).fill("Ihr Kurs wartet auf Sie.");
    if (script) await expectAccessible(hr, hr.url());
    await hr.getByRole("button", { name: "Vorschau ansehen" }).click();
    await expect(hr.getByRole("heading", { name: `Das liest ${name}` })).toBeVisible();
    if (script) await expectAccessible(hr, hr.url());
    await expectReflow(hr, hr.url());
    await hr.getByRole("button", { name: "Eine Erinnerung senden" }).click();
    await expect(hr.getByRole("heading", { level: 1, name: "Eine Erinnerung ist gesendet" })).toBeFocused();
    if (script) await expectAccessible(hr, hr.url());

    const learner = await otherPage(browser, { javaScriptEnabled: script, viewport: { width: 320, height: 640 } });
    await signIn(learner, email, OWN_PASSWORD);
    await expect(learner.locator(".app-reminder")).toContainText("Regina Althoff");
    await expect(learner.locator(".app-reminder")).toContainText("Ihr Kurs wartet auf Sie.");
    if (script) await expectAccessible(learner, learner.url());
    await expectReflow(learner, learner.url());
    await learner.getByRole("button", { name: /^Erinnerung weglegen/ }).click();
    await expect(learner.locator(".app-reminder")).toHaveCount(0);
    await learner.goto("/de/konto/daten/personalsicht");
    await expect(learner.locator("main")).toContainText("an einen Kurs erinnert");
    await Promise.all([hr.context().close(), learner.context().close()]);
  });
}

test("HR gives a later deadline and recognises a proof, and the person reads both", async ({ browser }) => {
  const { name, email } = await newLearner(browser, "Paula Papier");
  const hr = await hrPage(browser, true);
  const person = await personPage(hr, name);
  await hr.getByRole("link", { name: /^Frist für .* verlängern$/ }).click();
  await hr.getByRole("textbox", { name: "Neue Frist" }).fill("in 40 Wochen");
  await hr.getByRole("textbox", { name: "Grund" }).fill("Die Abteilung zieht um.");
  await hr.getByRole("button", { name: "Angaben prüfen" }).click();
  await expectAccessible(hr, hr.url());
  await hr.getByRole("button", { name: "Frist verlängern", exact: true }).click();
  await expect(hr.getByRole("status").filter({ hasText: "Die Frist ist verlängert." })).toBeVisible();
  await hr.goto(`${person}/anerkennen`);
  for (const [field, text] of [["Was vorgelegt wurde", "Bescheinigung"], ["Ausgestellt von", "Landesakademie"], ["Abgeschlossen am", "14.3.2026"], ["Grund", "Gleicher Inhalt"]] as const) await hr.getByRole("textbox", { name: field }).fill(text);
  await expectAccessible(hr, hr.url());
  await hr.getByRole("button", { name: "Angaben prüfen" }).click();
  await expect(hr.locator("main")).toContainText("Ein Zertifikat entsteht dadurch nicht.");
  await hr.getByRole("button", { name: "Nachweis anerkennen" }).click();
  await expect(hr.getByRole("status").filter({ hasText: "Der Nachweis ist anerkannt." })).toBeVisible();
  await expectAccessible(hr, hr.url());
  await expectReflow(hr, hr.url());

  const learner = await otherPage(browser);
  await signIn(learner, email, OWN_PASSWORD);
  await expect(learner.locator("main")).toContainText("anerkannt, abgeschlossen am 14. März 2026");
  await learner.goto("/de/konto/daten/personalsicht");
  for (const said of ["Anerkannt", "Landesakademie", "Die Abteilung zieht um."]) await expect(learner.locator("main")).toContainText(said);
  await Promise.all([hr.context().close(), learner.context().close()]);
});

test("HR keeps a view under a name, changes it, resets it and deletes it, by keyboard", async ({ browser }) => {
  const hr = await hrPage(browser, true);
  await hr.goto("/de/personal/bericht?status=overdue");
  await hr.locator("summary", { hasText: "Als Ansicht speichern" }).press("Enter");
  await hr.getByRole("textbox", { name: "Name der Ansicht" }).fill("Überfällig überall");
  await hr.getByRole("button", { name: "Ansicht speichern" }).press("Enter");
  await expect(hr.getByRole("link", { name: "Überfällig überall" })).toHaveAttribute("aria-current", "true");
  await hr.locator("#status").selectOption("open");
  await hr.getByRole("button", { name: "Filter anwenden" }).press("Enter");
  await expect(hr.locator("main")).toContainText("Die Ansicht „Überfällig überall“ ist geändert.");
  await expectAccessible(hr, hr.url());
  await expectReflow(hr, hr.url());
  await hr.getByRole("link", { name: "Ansicht zurücksetzen" }).press("Enter");
  await expect(hr).toHaveURL(/status=overdue/);
  await hr.getByRole("link", { name: "Ansichten verwalten" }).press("Enter");
  await expectAccessible(hr, hr.url());
  await hr.getByRole("link", { name: "Umbenennen oder löschen: Überfällig überall" }).press("Enter");
  await hr.getByRole("button", { name: "Ansicht löschen" }).press("Enter");
  await expect(hr.getByRole("status").filter({ hasText: "Die Ansicht ist gelöscht." })).toBeVisible();
  await hr.context().close();
});
