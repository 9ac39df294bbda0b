import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { otherPage } from "./steps/people";

const LEARNER = "lernen@musterstadt.example";

for (const javaScriptEnabled of [true, false]) {
  test(`the catalogue is searched from a page that does not exist, filtered and reset ${javaScriptEnabled ? "with" : "without"} script`, async ({ browser }) => {
    const page = await otherPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 700 } });
    await signIn(page, LEARNER);
    expect((await page.goto("/de/kurse/gibt-es-nicht"))?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Fehler: Diese Seite gibt es nicht – /);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
    await page.getByRole("searchbox", { name: "Suchen" }).fill("SCHACHTEL");
    await page.getByRole("button", { name: "In den Kursen suchen" }).click();
    await expect(page.getByRole("status").filter({ hasText: "1 Eintrag von" })).toBeVisible();
    await expect(page.locator("main .app-card")).toHaveCount(1);

    await page.getByRole("link", { name: /^Suchen: SCHACHTEL/ }).click();
    await expect(page).toHaveURL(/\/de\/kurse$/);
    const all = await page.locator("main .app-card").count();
    await page.getByLabel("Fremdsprache in der Szene").selectOption("Vietnamesisch");
    await page.getByLabel("Dauer").selectOption("bis 10 Minuten");
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Keine Einträge." })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page, "a catalogue without entries");
    await expectReflow(page, "a catalogue without entries");
    await page.getByRole("link", { name: "Filter zurücksetzen" }).click();
    await expect(page.locator("main .app-card")).toHaveCount(all);

    await page.goto("/de/kurse?thema=erfunden");
    await expect(page.locator("main .app-card")).toHaveCount(all);
    await expect(page.getByText("Einen Teil der Adresse gibt es hier nicht.")).toBeVisible();
  });
}
