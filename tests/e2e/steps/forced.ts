import type { Page } from "@playwright/test";
import { changedPixels, hasEdge, readPng, type Box, type Picture } from "./picture";

type Seen = { readonly told: string; readonly box: Box; readonly control: boolean };

/** Boxes that show an edge in the usual colours, and all controls, but none in forced colours: drawn by background or shadow alone. */
export async function edgesLost(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "none" });
  const [before, usual] = [await boxesOf(page), await wholePage(page)];
  await page.emulateMedia({ forcedColors: "active" });
  const [after, forced] = [await boxesOf(page), await wholePage(page)];
  const lost = after.filter(({ box, control }, index) => {
    const earlier = before[index]?.box;
    return (control || (earlier && hasEdge(usual, earlier))) && !hasEdge(forced, box);
  });
  return [...new Set(lost.map(({ told }) => told))];
}

async function wholePage(page: Page): Promise<Picture> {
  return readPng(await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" }));
}

const SMALLEST = 12;

function boxesOf(page: Page): Promise<readonly Seen[]> {
  return page.evaluate((smallest) => {
    // Cells share their lines with each other, and lines of running text have no box of their own.
    const all = [...document.querySelectorAll<HTMLElement>("body *:not(svg *, table *, :popover-open)")];
    const shown = all.filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && getComputedStyle(element).display !== "inline" && !element.closest(".app-hidden, .app-skip, details:not([open]) > :not(summary)"));
    return shown
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width >= smallest && rect.height >= smallest && rect.left >= 8 && rect.right <= innerWidth - 8)
      .map(({ element, rect }) => ({
        told: `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`,
        box: { x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height },
        control: element.matches("button.kern-btn, a.kern-btn, input:not([type=hidden]), select, textarea"),
      }));
  }, SMALLEST);
}

/** Room around a control in which its ring of focus is looked for. */
const AROUND = 8;

/** Kinds of things that take the focus without a ring around them, each tried once per page. What is switched off, as the questions in a preview are, takes none. */
export async function focusLost(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  // The ring is for those who use the keyboard: after one key, focus set by script shows it too.
  await page.keyboard.press("Tab");
  const kinds = await page.evaluate(() => {
    const kinds = new Map<string, number>();
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
    all.forEach((element, index) => {
      const kind = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} ${element.getAttribute("type") ?? ""}`.trim();
      if (!kinds.has(kind) && !element.matches(":disabled") && element.checkVisibility() && element.getClientRects().length === 1 && element.closest(".app-skip") === null) kinds.set(kind, index);
    });
    return [...kinds];
  });
  const lost: string[] = [];
  for (const [kind, index] of kinds) if (!(await showsFocus(page, index))) lost.push(kind);
  return lost;
}

async function showsFocus(page: Page, index: number): Promise<boolean> {
  const element = page.locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']").nth(index);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await element.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return false;
  const [left, top] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
  const clip = { x: left, y: top, width: Math.min(size.width, box.x + box.width + AROUND) - left, height: Math.min(size.height, box.y + box.height + AROUND) - top };
  const before = readPng(await page.screenshot({ clip, animations: "disabled", caret: "hide" }));
  await element.focus();
  const after = readPng(await page.screenshot({ clip, animations: "disabled", caret: "hide" }));
  // A ring two pixels wide around all of it, or along what the window shows of it.
  return changedPixels(before, after) >= 2 * Math.min(box.width, clip.width) + 2 * Math.min(box.height, clip.height);
}

/** What says where one is, or what was chosen: marks that leave no trace in forced colours when they are taken away. */
export async function marksLost(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const marks = page.locator("a[aria-current]:visible, input[type=radio]:visible, input[type=checkbox]:visible");
  const lost: string[] = [];
  for (const mark of (await marks.elementHandles()).slice(0, 12)) {
    const before = readPng(await mark.screenshot({ animations: "disabled" }));
    await mark.evaluate((node) => {
      if (node instanceof HTMLInputElement) node.checked = !node.checked;
      else if (node instanceof Element) node.removeAttribute("aria-current");
    });
    const after = readPng(await mark.screenshot({ animations: "disabled" }));
    if (changedPixels(before, after) < 8) lost.push(await mark.evaluate((node) => (node instanceof Element ? node.outerHTML.slice(0, 120) : "")));
  }
  return lost;
}
