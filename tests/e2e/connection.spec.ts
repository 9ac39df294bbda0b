import { expect, signIn, test } from "./steps/base";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
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

test("without a connection the toolbox shows the given cards, and nothing of anybody lies on the device", async ({ browser }) => {
  const { email, name } = await newLearner(browser, "Uwe Unterwegs");
  const page = await otherPage(browser);
  await signIn(page, email, OWN_PASSWORD);
  await page.goto("/de/werkzeugkoffer");
  const kept = () => page.evaluate(async () => {
    const store = await caches.open("werkzeugkoffer");
    return Promise.all((await store.keys()).map(async ({ url }) => ({ path: new URL(url).pathname, text: await (await store.match(url))?.text() ?? "" })));
  });
  await expect.poll(async () => (await kept()).map(({ path }) => path)).toContain("/de/werkzeugkoffer/unterwegs");
  expect((await kept()).filter(({ path, text }) => text.includes(name) || !/^\/(?:assets\/|fonts\/|de\/werkzeugkoffer\/unterwegs$)/.test(path))).toEqual([]);

  await page.context().setOffline(true);
  await page.goto("/de/werkzeugkoffer/W05");
  await expect(page.locator("h1")).toHaveText("Ohne Verbindung");
  await expect(page.locator("main [lang=ar]").first()).toBeVisible();
  expect(await page.locator("h1").evaluate((title) => parseFloat(getComputedStyle(title).fontSize))).toBeGreaterThan(28);
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Noch einmal versuchen" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "werkzeug");
  await page.context().close();
});
