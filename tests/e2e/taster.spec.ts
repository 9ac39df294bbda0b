import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { COURSE, SCENARIOS } from "./steps/content";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";

for (const javaScriptEnabled of [true, false]) {
  test(`the first scene is tried on the overview and nothing is kept ${javaScriptEnabled ? "with" : "without"} script`, async ({ browser }) => {
    const { email } = await newLearner(browser, javaScriptEnabled ? "Kaja Kostprobe" : "Karl Kostprobe");
    const page = await otherPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 700 } });
    await signIn(page, email, OWN_PASSWORD);
    await page.goto("/de/konto/daten");
    const stored = await page.locator("main").innerText();
    await page.goto(`/de/kurse/${COURSE}`);
    const taster = page.getByRole("region", { name: "So fängt es an" });

    await taster.getByRole("button", { name: "Diese Lesarten offenhalten" }).click();
    await expect(taster.getByRole("status")).toHaveText("Wählen Sie mindestens eine Antwort.");
    await taster.getByRole("checkbox").first().check();
    await taster.getByRole("button", { name: "Diese Lesarten offenhalten" }).click();
    await expect(taster).toContainText("Sie halten offen:");
    await expect(taster.getByRole("heading", { level: 2 })).toBeFocused();
    if (javaScriptEnabled) await expectAccessible(page, "a taster after an answer");
    await expectReflow(page, "a taster after an answer");

    await taster.locator("button.app-answer").first().click();
    await expect(taster).toContainText("Sie: „");
    await expect(taster.locator("form")).toHaveCount(0);
    await page.goBack();
    await expect(taster).toContainText("Sie halten offen:");
    await taster.getByRole("link", { name: "Noch einmal von vorn" }).click();
    await expect(taster.getByRole("checkbox").first()).not.toBeChecked();
    await page.goto(`/de/kurse/${COURSE}?kostprobe=erfunden&dann=auch`);
    await expect(taster.getByRole("checkbox").first()).toBeVisible();

    await expect(page.getByRole("button", { name: "Kurs beginnen" })).toBeVisible();
    await taster.getByRole("link", { name: "Die ganze Szene spielen" }).click();
    await expect(page).toHaveURL(new RegExp(`/de/szenen/${SCENARIOS[0] ?? ""}$`));
    await page.goto("/de/konto/daten");
    expect(await page.locator("main").innerText()).toBe(stored);
  });
}
