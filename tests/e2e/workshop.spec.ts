import { expect, signIn, test } from "./steps/base";
import { expectProven } from "./steps/editor";
import { expectAccessible } from "./steps/axe";
import { otherPage } from "./steps/people";
import type { Page } from "@playwright/test";

const TRAINER = "schulung@musterstadt.example";

/** Begins a draft and answers its address. */
async function begin(page: Page, way: string, title: string): Promise<string> {
  await page.goto("/de/werkstatt/neu");
  await page.getByRole("radio", { name: way }).check();
  await page.getByLabel("Titel", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

async function publish(page: Page, draft: string, note: string): Promise<void> {
  await page.goto(`${draft}/veroeffentlichen/pruefung`);
  await page.getByRole("link", { name: "Änderungen ansehen" }).click();
  await page.getByLabel("Hinweis für Lernende").fill(note);
  await page.getByRole("button", { name: "Ansehen, wen es betrifft" }).click();
  await page.getByRole("link", { name: "Zur Bestätigung" }).click();
  await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
  await expect(page.locator(".app-confirmation")).toContainText("ist veröffentlicht");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a scene from a pattern is published, played, changed, compared and withdrawn", async ({ page, browser }) => {
      await signIn(page, TRAINER);
      const title = `Unser Fall ${javaScriptEnabled ? "eins" : "zwei"}`;
      const draft = await begin(page, "Muster: Deeskalation", title);
      await publish(page, draft, "Neu in unserem Haus.");
      const scene = `/de/szenen/${draft.split("/").at(-1) ?? ""}`;

      const learner = await otherPage(browser);
      await signIn(learner, "lernen@musterstadt.example");
      await learner.goto(scene);
      await expect(learner.locator("main")).toContainText("Neu in unserem Haus.");
      const foreign = await otherPage(browser);
      await signIn(foreign, "lernen@musterland.example");
      expect((await foreign.goto(scene))?.status()).toBe(404);
      await foreign.context().close();

      await page.goto(`${draft}/text`);
      const field = page.getByRole("textbox", { name: "Deutscher Text" });
      await field.fill((await field.inputValue()).replace("Eine Stunde sitze ich hier.", "Seit einer Stunde warte ich hier."));
      await page.getByRole("button", { name: "Text speichern" }).click();
      await (javaScriptEnabled ? expectProven(page) : expect(page.locator(".app-confirmation")).toHaveText("Gespeichert."));
      await page.goto(`${draft}/veroeffentlichen/aenderungen`);
      await expect(page.locator("ins").first()).toContainText("Seit einer");
      await publish(page, draft, "");
      await page.goto(`${draft}/versionen/1..2`);
      await expect(page.locator("del").first()).toContainText("Eine");
      if (javaScriptEnabled) await expectAccessible(page, "compare");

      await page.goto(`${draft}/versionen`);
      await page.getByLabel("Grund").fill("Der Fall ist abgeschlossen.");
      await page.getByRole("button", { name: "Szene zurückziehen" }).click();
      await expect(page.locator("main")).toContainText("Der Fall ist abgeschlossen.");
      expect((await learner.goto(scene))?.status()).toBe(404);
      await learner.context().close();
    });

    test("E8: a broken text stays, leads to its line, is never published and never takes the last good one away", async ({ page }) => {
      await signIn(page, TRAINER);
      const draft = await begin(page, "Muster: Sprachbarriere", `Kaputt ${javaScriptEnabled ? "eins" : "zwei"}`);
      await page.goto(`${draft}/text`);
      const field = page.getByRole("textbox", { name: "Deutscher Text" });
      const good = await field.inputValue();
      await field.fill(`${good}\nx: [`);
      await page.getByRole("button", { name: "Text speichern" }).click();
      await expect(page.locator("main")).toContainText("Der letzte lesbare Stand ist ebenfalls gespeichert");
      await page.getByRole("link", { name: /^Deutscher Text, Zeile/ }).first().click();
      await expect(page.locator("tr[data-asked]")).toHaveCount(1);
      await page.goto(`${draft}/veroeffentlichen/bestaetigen`);
      await expect(page).toHaveURL(/pruefung$/);
      await page.goto(`${draft}/text`);
      await page.getByRole("button", { name: "Zum letzten lesbaren Stand zurückkehren" }).click();
      await expect(field).toHaveValue(good);
    });
  });
}

test("E11: of two people in one text the second sees both and decides", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  const draft = await begin(page, "Leer", "Zu zweit");
  // Without script: with it both texts stand on the page that is open, see the tests of the editor's script.
  const other = await otherPage(browser, { javaScriptEnabled: false });
  await signIn(other, TRAINER);
  for (const one of [page, other]) await one.goto(`${draft}/text`);
  await page.getByRole("textbox", { name: "Deutscher Text" }).fill("# erster");
  await page.getByRole("button", { name: "Text speichern" }).click();
  await expectProven(page);
  await other.getByRole("textbox", { name: "Deutscher Text" }).fill("# zweiter");
  await other.getByRole("button", { name: "Text speichern" }).click();
  await expect(other.getByRole("textbox", { name: "Ihr Text" })).toHaveValue("# zweiter");
  await expect(other.getByRole("textbox", { name: "Gespeicherter Text" })).toHaveValue("# erster");
  await other.getByRole("button", { name: "Ihren Text speichern" }).click();
  await expect(other.locator(".app-confirmation")).toHaveText("Gespeichert.");
  await other.context().close();
});

test("a pasted text becomes a draft, and lines that were not understood are named", async ({ page }) => {
  await signIn(page, TRAINER);
  await page.goto("/de/werkstatt/neu");
  await page.getByRole("radio", { name: "Eingefügter Text" }).check();
  await page.getByLabel("Text der Szene").fill("Am Tresen\nirgendwas\nSzene: Eins\nFrau A: Guten Tag.\n- Guten Tag. -> Ende");
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.locator("main")).toContainText("1 Zeile wurde nicht verstanden");
  await expect(page.locator("main")).toContainText("Zeile 2: irgendwas");
});
