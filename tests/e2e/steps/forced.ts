import type { Page } from "@playwright/test";
import { controlKinds, focused } from "./focus-ring";
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
    // Pictures are taken with motion over: what still moves in would be measured elsewhere.
    for (const animation of document.getAnimations()) animation.finish();
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

/** Kinds of things that take the focus without a ring around them, each tried once per page. */
export async function focusLost(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const lost: string[] = [];
  for (const control of await controlKinds(page)) {
    const { box, before, after } = await focused(page, control);
    // A ring two pixels wide around all of it, or along what the window shows of it.
    if (changedPixels(before, after) < 2 * Math.min(box.width, after.width) + 2 * Math.min(box.height, after.height)) lost.push(control.kind);
  }
  return lost;
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
