import type { Browser, Page } from "@playwright/test";
import { signIn, test } from "./steps/base";
import { expectAccessible, expectReflow } from "./steps/axe";
import { TEN, VISITS, type Visit } from "./steps/pages";
import { otherPage } from "./steps/people";

/** The people of the visits, each signed in once. */
async function visit(browser: Browser, visits: readonly Visit[], look: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const person of new Set(visits.map(({ as }) => as))) {
    const page = await otherPage(browser);
    if (person !== undefined) await signIn(page, person);
    for (const { path } of visits.filter(({ as }) => as === person)) await look(page, path);
    await page.context().close();
  }
}

test("every page is accessible and reflows at 320 pixels", async ({ browser }) => {
  await visit(browser, VISITS, async (page, path) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/de/${path}`);
    await expectAccessible(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page, path);
  });
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
