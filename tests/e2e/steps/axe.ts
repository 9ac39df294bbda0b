import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] };

/** Runs axe on the page as it stands. Motion is over: a half-faded word has no contrast yet. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finish())));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const violations = (await page.evaluate(
    async (values) => (await (window as unknown as { axe: { run(options: object): Promise<{ violations: unknown }> } }).axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false })).violations,
    RULES,
  )) as readonly Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" | ")}`);
}

export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await violationsOf(page), `axe on ${where}`).toEqual([]);
}

/** Sideways scroll, and text squeezed into a column of letters. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const squeezed = [...document.querySelectorAll("main p, main li, main td, main th, main h1, main h2, main h3, main dd, main caption")]
      .filter((element) => (element.textContent?.trim().length ?? 0) > 12 && element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().width < 4 * parseFloat(getComputedStyle(element).fontSize) && !element.closest(".app-hidden") && (element.closest("thead")?.getBoundingClientRect().height ?? 99) > 1)
      .map((element) => `squeezed: ${element.textContent?.trim().slice(0, 40) ?? ""}`);
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} pixels wide in ${clientWidth}`] : []), ...squeezed];
  });
}

export async function expectReflow(page: Page, where: string): Promise<void> {
  expect(await overflowOf(page), `reflow of ${where}`).toEqual([]);
}
