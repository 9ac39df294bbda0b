import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { countingHands } from "./steps/editor";

const OUTLINE = "/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung";

test("six moments with eight replies are built by keyboard in under 60 steps, and undone", async ({ page }) => {
  await signIn(page, "schulung@musterstadt.example");
  await page.goto(`${OUTLINE}?knoten=d3wn`);
  const { count, type, press } = countingHands(page);
  const answer = async (scene: string, text: string, target: { readonly title: string } | { readonly named: string }) => {
    await press("link", new RegExp(`^\\d+ ${scene}$`));
    await type("neue-antwort", text);
    if ("title" in target) await type("neuer-moment", target.title);
    else await type("neues-ziel", target.named);
    await press("button", "Antwort hinzufügen");
    await expect(page.locator("main").getByRole("status")).toContainText("Gespeichert");
  };
  await answer("Vor der Tür", "Eins", { title: "Moment Zwei" });
  await answer("Moment Zwei", "Zwei", { title: "Moment Drei" });
  await answer("Moment Zwei", "Drei", { title: "Moment Vier" });
  await answer("Moment Drei", "Vier", { title: "Moment Fünf" });
  await answer("Moment Vier", "Fünf", { title: "Moment Sechs" });
  await answer("Moment Fünf", "Sechs", { named: "Ende" });
  await answer("Moment Sechs", "Sieben", { named: "Ende" });
  await answer("Moment Fünf", "Acht", { named: "Ende" });
  expect(count()).toBeLessThan(60);
  await expect(page.locator(".app-outline__scene")).toHaveCount(7);
  await page.goto(OUTLINE);
  // The script takes the step back without leaving the page.
  await page.getByRole("button", { name: "Rückgängig" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Acht", { exact: true })).toHaveCount(0);
});

test("the outline is accessible, fits 320 px, and a problem leads to its field", async ({ page }) => {
  await signIn(page, "schulung@musterstadt.example");
  for (const query of ["", "?knoten=a2kt", "?knoten=b9xs", "?knoten=szene", "?knoten=wendt", "?knoten=trust", "?knoten=aa1z", "?knoten=jy1a&schritt=1", "?knoten=ln1a", "?knoten=rueckblick", "?knoten=inhaltshinweis", "?knoten=tauschprobe"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${OUTLINE}${query}`);
    await expectAccessible(page, `outline ${query}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page, `outline ${query}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OUTLINE);
  await page.locator(".app-problem a").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/knoten=/u);
  await expect(page.locator("#auswahl")).toBeVisible();
});
