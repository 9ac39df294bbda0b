import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";

for (const javaScriptEnabled of [true, false]) {
  test(`taking stock is left, gone on with, repeated, compared and deleted ${javaScriptEnabled ? "with" : "without"} script`, async ({ browser }) => {
    const { email } = await newLearner(browser, javaScriptEnabled ? "Selma Stand" : "Stefan Stand");
    const page = await otherPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 700 }, colorScheme: "dark" });
    await signIn(page, email, OWN_PASSWORD);
    await page.getByRole("link", { name: /Zur Standortbestimmung/ }).click();
    await page.getByRole("link", { name: "Standortbestimmung beginnen" }).click();
    await page.getByRole("button", { name: "Antwort speichern und weiter" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    const say = async (from: number, step: string) => {
      for (let place = from; place <= 10; place += 1) {
        await expect(page.locator("h1")).toHaveText(`Situation ${place} von 10`);
        await page.getByLabel(step, { exact: true }).check();
        await page.getByRole("button", { name: /^Antwort speichern/ }).click();
      }
    };
    await page.getByLabel("Unsicher", { exact: true }).check();
    await page.getByRole("button", { name: /^Antwort speichern/ }).click();
    await expect(page.locator("h1")).toHaveText("Situation 2 von 10");
    await page.getByRole("link", { name: "Zurück: Situation 1" }).click();
    await expect(page.getByLabel("Unsicher", { exact: true })).toBeChecked();
    await page.goto("/de/standort");
    await page.getByRole("link", { name: "Weiter bei Situation 2 von 10" }).click();
    await say(2, "Unsicher");
    await expect(page.getByText("Sie fühlen sich unsicher beim Zuhören und Nachfragen, beim Verständigen, beim Ablehnen und Erklären, in angespannten Gesprächen und beim Bemerken eigener Bilder.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Vorschläge für Sie" }).getByRole("listitem")).toHaveCount(3);

    await page.getByRole("link", { name: "Alle Standortbestimmungen" }).click();
    await page.getByRole("link", { name: "Noch einmal beginnen" }).click();
    await say(1, "Eher sicher");
    await expect(page.getByText(/^Sicherer als damals fühlen Sie sich beim Zuhören/)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page, "the result of taking stock");
    await expectReflow(page, "the result of taking stock");

    await page.getByRole("link", { name: "Diese Standortbestimmung löschen" }).click();
    await page.getByRole("button", { name: "Endgültig löschen" }).click();
    await expect(page.getByText("Die Standortbestimmung ist gelöscht.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Ihre letzten Standortbestimmungen" }).getByRole("listitem")).toHaveCount(1);
    await page.context().close();
  });
}
