import type { Page } from "@playwright/test";
import { expect, test } from "./steps/base";
import { TEN, VISITS } from "./steps/pages";
import { visit } from "./steps/visiting";
import { EVERYTHING } from "./steps/ways";

const LOOKS = [
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const;

test("a page that has only the style it carries looks as it does with the whole sheet", async ({ browser }) => {
  test.setTimeout(EVERYTHING ? 900_000 : 240_000);
  await visit(browser, EVERYTHING ? VISITS : TEN.filter((_, place) => place % 4 === 1), async (page, path) => {
    await page.route("**/assets/app-*.css", async (route) => route.fulfill({ contentType: "text/css", body: `${fontsOf(await (await route.fetch()).text())}${ALL_DRAWN}` }));
    await page.goto(`/de/${path}`);
    await page.evaluate(() => document.fonts.ready.then(() => document.querySelector<HTMLElement>(":focus")?.blur()));
    const alone = await pictures(page);
    await page.unrouteAll();
    await page.evaluate(addWholeSheet);
    const whole = await pictures(page);
    expect.soft(alone.map((picture, at) => picture.equals(whole[at] ?? Buffer.alloc(0))), `${path} in ${LOOKS.map(({ width }) => width).join(" and ")} pixels`).toEqual(LOOKS.map(() => true));
  });
});

/** What lies below the window is not drawn before the sheet is there. */
const ALL_DRAWN = "*{content-visibility:visible!important}";

/** Fonts come with the sheet: what they are drawn in is not compared. */
function fontsOf(sheet: string): string {
  const fonts = sheet.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  if (fonts.length === 0) throw new Error("the sheet has no fonts");
  return fonts.join("");
}

async function pictures(page: Page): Promise<readonly Buffer[]> {
  const taken: Buffer[] = [];
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    taken.push(await page.screenshot({ fullPage: true, animations: "disabled" }));
  }
  return taken;
}

/** Under an address of its own, so that it is asked for again. */
function addWholeSheet(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
  if (!link || !document.querySelector("head style")) throw new Error("the page carries no style");
  return new Promise((resolve, reject) => {
    const whole = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${link.href}?whole`, onload: () => resolve(), onerror: reject });
    link.replaceWith(whole);
  });
}
