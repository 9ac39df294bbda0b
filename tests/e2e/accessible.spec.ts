import { expect, test } from "./steps/base";
import { expectAccessible, expectReflow } from "./steps/axe";
import { TEN, VISITS } from "./steps/pages";
import { visit } from "./steps/visiting";

/** Every page is opened once, for both rules: those that break the second one, by what they say. */
const broken: string[] = [];
let looked = false;

test("R1 every page is accessible", async ({ browser }) => {
  broken.length = 0;
  await visit(browser, VISITS, async (page, path) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/de/${path}`);
    await expectAccessible(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page, path).catch((error: unknown) => broken.push(String(error)));
  });
  looked = true;
});

test("R7 every page reflows at 320 pixels", () => {
  expect(looked, "the pages were looked at").toBe(true);
  expect(broken).toEqual([]);
});

if (process.env["GEGENUEBER_FULL"] === "1") {
  for (const language of ["de", "en"] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [320, 768, 1280]) {
        test(`pages in ${language}, ${colorScheme}, ${width} pixels`, async ({ browser }) => {
          await visit(browser, TEN, async (page, path) => {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 800 });
            await page.goto(`/${language}/${path}`);
            await expectAccessible(page, `${language} ${path}`);
            await expectReflow(page, `${language} ${path}`);
          });
        });
      }
    }
  }
}
