import type { Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";

const OUTLINE = "/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung";

/** By keyboard alone: a control gets the focus, then keys; each field that is filled and each Enter counts. */
function hands(page: Page) {
  let count = 0;
  return {
    count: () => count,
    type: async (id: string, text: string) => {
      count += 1;
      await page.locator(`[id="${id}"]`).focus();
      await page.keyboard.insertText(text);
    },
    press: async (role: "button" | "link", name: string | RegExp) => {
      count += 1;
      const left = page.url();
      await page.locator("main").getByRole(role, { name }).first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href !== left);
    },
  };
}

test("six moments with eight replies are built by keyboard in under 60 steps, and undone", async ({ page }) => {
  await signIn(page, "schulung@musterstadt.example");
  await page.goto(`${OUTLINE}?knoten=d3wn`);
  const { count, type, press } = hands(page);
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
  await press("button", "Rückgängig");
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
