import type { Page } from "@playwright/test";
import { contrast } from "~/core/organisation/colour";
import { colourAt, readPng, type Box, type Picture } from "./picture";

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
/** Room around a control in which its ring of focus is looked for. */
const AROUND = 12;

/** One kind of thing that takes the focus, and where its first one stands among the controls of the page. */
export type ControlKind = { readonly kind: string; readonly index: number };

/** Each kind once. What is switched off, as the questions in a preview are, takes no focus. */
export async function controlKinds(page: Page): Promise<readonly ControlKind[]> {
  // The ring is for those who use the keyboard: after one key, focus set by script shows it too.
  await page.keyboard.press("Tab");
  return page.evaluate((selector) => {
    const kinds = new Map<string, number>();
    [...document.querySelectorAll<HTMLElement>(selector)].forEach((element, index) => {
      const kind = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} ${element.getAttribute("type") ?? ""}`.trim();
      if (!kinds.has(kind) && !element.matches(":disabled") && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length === 1 && element.closest(".app-skip") === null) kinds.set(kind, index);
    });
    return [...kinds].map(([kind, index]) => ({ kind, index }));
  }, CONTROLS);
}

/** A control and what lies around it, without and with the focus; its box and its ring in pixels of these pictures. */
export type Focused = { readonly box: Box; readonly before: Picture; readonly after: Picture; readonly ring: { readonly offset: number; readonly width: number } };

const NOTHING: Picture = { width: 0, height: 0, channels: 3, bytes: new Uint8Array() };

export async function focused(page: Page, { index }: ControlKind): Promise<Focused> {
  const element = page.locator(CONTROLS).nth(index);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await element.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  const [box, size] = [await element.boundingBox(), page.viewportSize()];
  if (!box || !size) return { box: { x: 0, y: 0, width: 1, height: 1 }, before: NOTHING, after: NOTHING, ring: { offset: 0, width: 0 } };
  const [left, top] = [Math.max(0, Math.floor(box.x - AROUND)), Math.max(0, Math.floor(box.y - AROUND))];
  const clip = { x: left, y: top, width: Math.min(size.width, Math.ceil(box.x + box.width + AROUND)) - left, height: Math.min(size.height, Math.ceil(box.y + box.height + AROUND)) - top };
  const shoot = async () => readPng(await page.screenshot({ clip, animations: "disabled", caret: "hide" }));
  const before = await shoot();
  await element.focus();
  const ring = await element.evaluate((one) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(one);
    return { offset: parseFloat(outlineOffset), width: parseFloat(outlineWidth) };
  });
  return { box: { ...box, x: box.x - left, y: box.y - top }, before, after: await shoot(), ring };
}

/** What the criterion asks of a mark against what lies beside it (WCAG 2.2, 1.4.11). */
const ENOUGH = 3;
const SAMPLES = 12;

/** Kinds of controls whose ring cannot be told from what lies on one of its two sides, read off the picture. */
export async function faintRings(page: Page): Promise<readonly string[]> {
  const faint: string[] = [];
  for (const control of await controlKinds(page)) {
    const seen = await focused(page, control);
    const sides = contrasts(seen);
    if (sides.length === 0 || Math.min(...sides) < ENOUGH) faint.push(`${control.kind}: ${sides.map((side) => side.toFixed(1)).join(" ")}`);
  }
  return faint;
}

/** The lower contrast of ring to outside and ring to inside along each side that the window shows. */
function contrasts({ box, after, ring: { offset, width } }: Focused): readonly number[] {
  const [on, within, ...beyond] = [offset + width / 2, offset - 1.5, offset + width + 2, offset + width + 4];
  const [left, right, top, bottom] = [Math.max(0, box.x), Math.min(after.width, box.x + box.width), Math.max(0, box.y), Math.min(after.height, box.y + box.height)];
  const across = samples(left, right).map((x) => [(out: number) => [x, box.y - out] as const, (out: number) => [x, box.y + box.height + out] as const] as const);
  const down = samples(top, bottom).map((y) => [(out: number) => [box.x - out, y] as const, (out: number) => [box.x + box.width + out, y] as const] as const);
  const sides = [across.map(([above]) => above), across.map(([, below]) => below), down.map(([before]) => before), down.map(([, behind]) => behind)];
  const inside = ([x, y]: readonly [number, number]) => x >= 0 && y >= 0 && x < after.width && y < after.height;
  const shown = sides.filter((side) => side.every((place) => [on, within, ...beyond].every((out) => inside(place(out)))));
  // A letter may lie beside one sample: the middle one of a side speaks for it. The line of a table beside the ring takes nothing from it.
  return shown.map((side) => middle(side.map((place) => {
    const against = (out: number) => contrast(colourAt(after, place(on)), colourAt(after, place(out)));
    return Math.min(against(within), Math.max(...beyond.map(against)));
  })));
}

function samples(from: number, to: number): readonly number[] {
  return Array.from({ length: SAMPLES }, (_, index) => from + (to - from) * (0.25 + (0.5 * index) / (SAMPLES - 1)));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
