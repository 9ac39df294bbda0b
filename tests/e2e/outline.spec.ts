import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { TRAINER } from "./steps/editor";

const OUTLINE = "/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung";

test("the outline is accessible, fits 320 px, and a problem leads to its field", async ({ page }) => {
  await signIn(page, TRAINER);
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
