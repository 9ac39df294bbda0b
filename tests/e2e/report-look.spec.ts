import { expect, signIn, test } from "./steps/base";

const HR = "personal@musterstadt.example";
/** A4 without its margins, in CSS pixels. */
const SHEET = 673;

test("the report prints as heading, sentence, date and table, and fits on A4", async ({ page }) => {
  await signIn(page, HR);
  await page.setViewportSize({ width: SHEET, height: 900 });
  await page.emulateMedia({ media: "print" });
  for (const query of ["", "?ansicht=einheiten", "?status=overdue&spalten=unit,due"]) {
    await page.goto(`/de/personal/bericht${query}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".app-report-sentence")).toBeVisible();
    await expect(page.locator("main caption")).toContainText(/Stand \d{1,2}\. \p{L}+ \d{4}, \d\d:\d\d Uhr/u);
    await expect(page.locator("main thead")).toBeVisible();
    const seen = await page.locator("body :is(input, select, textarea, button, summary, a.kern-btn, .app-views, .app-chips)").evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)));
    expect(seen, query).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(SHEET);
    expect(await page.locator("main tbody td").first().evaluate((cell) => Number.parseFloat(getComputedStyle(cell).fontSize))).toBeGreaterThanOrEqual(12);
  }
});

test("the filters of the report stand even, from and to beside each other, and below each other on a narrow page", async ({ page }) => {
  await signIn(page, HR);
  const tops = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/de/personal/bericht");
    return page.locator("main form.app-filter .kern-form-input").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
  };
  expect(new Set(await tops(1280)).size).toBe(1);
  const middle = await tops(900);
  expect([new Set(middle.slice(0, 3)).size, new Set(middle.slice(3)).size]).toEqual([1, 1]);
  expect(new Set(await tops(320)).size).toBe(5);
});
