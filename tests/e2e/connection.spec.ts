import { expect, signIn, test } from "./steps/base";
import { newLearner, OWN_PASSWORD } from "./steps/people";
import { beginAttempt } from "./steps/posting";

test("an answer that did not arrive is said to be unsaved, stays chosen and can be sent again", async ({ page, browser, context }) => {
  const { email } = await newLearner(browser, "Wanda Leitung");
  await signIn(page, email, OWN_PASSWORD);
  await page.goto(await beginAttempt(page, "s10-ja-ja"));
  const [before, line] = [page.url(), page.locator("[role=status] > [data-offline]")];
  const answer = page.getByRole("button", { name: "Diese Lesarten offenhalten" });
  for (const box of [0, 1]) await page.locator("input[name=move]").nth(box).check();
  await context.setOffline(true);
  await expect(line).toHaveText(/^Keine Verbindung/);
  await answer.click();
  await expect(line).toHaveText("Keine Verbindung. Was Sie eben abgeschickt haben, ist noch nicht gespeichert. Bitte schicken Sie es noch einmal ab, wenn die Verbindung wieder da ist.");
  await expect(answer).toBeFocused();
  expect(page.url()).toBe(before);
  await expect(page.locator("input[name=move]:checked")).toHaveCount(2);
  await context.setOffline(false);
  await expect(line).toHaveText("Die Verbindung ist wieder da.");
  await answer.click();
  await expect(page).not.toHaveURL(before);
  await expect(line).toBeEmpty();
});

test("a page that does not come is said to be on its way, and then to be loaded anew", async ({ page }) => {
  await signIn(page, "fertig@musterstadt.example");
  await page.goto("/de/kurse");
  // Only what the script fetches hangs.
  await page.route("**/de/**", (route) => (route.request().resourceType() === "fetch" ? undefined : route.continue()));
  await page.locator("main a[data-prefetch]").first().click();
  const reload = page.getByRole("link", { name: "Neu laden" });
  await expect(page.locator("[role=status] > [data-offline]")).toHaveText("Seite wird geladen");
  await expect(reload).toBeHidden();
  await expect(reload).toBeVisible({ timeout: 20_000 });
  await reload.click();
  await expect(page.locator("[role=status] > [data-offline]")).toBeEmpty();
  await expect(page).toHaveURL(/\/de\/kurse$/);
  await expect(reload).toBeHidden();
});
