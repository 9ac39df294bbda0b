import { expect, test } from "./steps/base";
import { overflowOf, violationsOf } from "./steps/axe";
import { expectNoFindings } from "./steps/engines";
import { VISITS } from "./steps/pages";
import { visit } from "./steps/visiting";
import { EVERYTHING } from "./steps/ways";

test("a table that is shown as blocks keeps its rows and headers for readers", async ({ page }) => {
  await page.goto("/de/hilfe/tastatur");
  const session = await page.context().newCDPSession(page);
  const roles = async () => (await session.send("Accessibility.getFullAXTree")).nodes.flatMap(({ ignored, role }) => (!ignored && /^(table|row|cell|gridcell|rowheader|columnheader)$/.test(String(role?.value)) ? [String(role?.value)] : []));
  const wide = await roles();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(wide.filter((role) => role === "rowheader").length).toBeGreaterThan(3);
  expect(await roles()).toEqual(wide);
});

if (EVERYTHING) {
  for (const language of ["de", "en"] as const) {
    test(`the engines of IBM and pa11y and the Nu HTML checker find nothing on any page in ${language}`, async ({ browser }) => {
      test.setTimeout(2_400_000);
      await visit(browser, VISITS, async (page, path) => {
        await page.goto(`/${language}/${path}`);
        await expectNoFindings(page, `${language} ${path}`);
      });
    });
  }
  for (const language of ["de", "en"] as const) {
    test(`every page in ${language}, light and dark, at 320, 768 and 1280 pixels`, async ({ browser }) => {
      test.setTimeout(2_400_000);
      await visit(browser, VISITS, async (page, path) => {
        await page.goto(`/${language}/${path}`);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of [320, 768, 1280]) {
            const where = `${language} ${path}, ${colorScheme}, ${width} pixels`;
            await page.setViewportSize({ width, height: 800 });
            expect.soft(await violationsOf(page), `axe on ${where}`).toEqual([]);
            expect.soft(await overflowOf(page), `reflow of ${where}`).toEqual([]);
          }
        }
      });
    });
  }
}
