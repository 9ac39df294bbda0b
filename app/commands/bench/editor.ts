import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { closeDeps, openDeps } from "../../deps.server";
import { readEnvironment } from "../../env.server";
import { makeSecrets } from "../../http/secrets";
import { beginSession } from "../../http/sessions";
import { createLowdbStore } from "../../store/lowdb/create";
import { foundAuthority } from "../../usecases/found-authority";
import { createPerson } from "../../usecases/manage-people";
import { saveDraft } from "../../usecases/save-draft";
import { must } from "../demonstration/learn";
import { CHROMIUM_ARGUMENTS, CHROMIUM_REMEDY, findChromium } from "../stages/programs";
import { rounded } from "./figures";
import { actorOf } from "./fill";
import { WrongAnswer } from "./load";
import { tell, type Bench } from "./plan";
import { withProduct } from "./product";
import { median } from "./usage";
import { wideDraft } from "./wide-draft";

const SIZES = [30, 150, 600] as const;
/** Milliseconds that a person still takes for at once, and those after which she looks elsewhere; held at this many moments. */
const REACH = { painted: 50, proof: 2_000, at: 150 };
/** Keys are quick: the median of more of them is steadier. */
const KEYS = 6;
/** A proof that nobody has seen after this never comes. */
const LONGEST_PROOF = 120_000;
const FIELD = '[id="de.scenes.s7.observation"]';

/** What somebody notices who writes: opening, the hint while typing, and the proof after an edit, at three sizes of a draft. */
export async function measureEditor(bench: Bench): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error(CHROMIUM_REMEDY);
  const dataDir = join(bench.folder, "editor");
  const session = await fillDrafts(dataDir);
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath: path, args: [...CHROMIUM_ARGUMENTS] });
  try {
    await withProduct({ ...bench, dataDir }, async ({ origin }) => {
      for (const size of SIZES) await measureSize(bench, browser, { origin, session, size });
    });
  } finally {
    await browser.close();
  }
}

async function fillDrafts(dataDir: string): Promise<string> {
  await createLowdbStore(dataDir, { demonstration: false });
  makeSecrets(dataDir);
  const deps = await openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "warn" }));
  try {
    const { administrator } = must(await foundAuthority(deps, { authority: { name: "Stadt Messingen", place: "Messingen", land: "NW", timeZone: "Europe/Berlin" }, unit: "Leitung", administrator: { name: "Ada Maß", email: "ada.mass@messingen.example" } }));
    const { person } = must(await createPerson(deps, actorOf(administrator), { name: "Tom Maß", email: "tom.mass@messingen.example", unit: administrator.unit, roles: ["trainer"] }));
    for (const size of SIZES) {
      const id = `lang-${size}`;
      must(await saveDraft(deps, actorOf(person), { id, kind: "scenario", title: "Der lange Vormittag", sources: { [`${id}.yaml`]: wideDraft(id, size) }, expectedRevision: 0 }));
    }
    return await beginSession(deps, person.id);
  } finally {
    await closeDeps(deps);
  }
}

async function measureSize({ figures, plan }: Bench, browser: Browser, { origin, session, size }: { readonly origin: string; readonly session: string; readonly size: number }): Promise<void> {
  tell(`editor, ${size} moments`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: "sid", value: session, url: origin }]);
  const page = await context.newPage();
  const [opened, painted, proven]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time <= plan.visits; time += 1) {
    const took = await opening(page, `${origin}/de/werkstatt/entwuerfe/lang-${size}/gliederung?knoten=s7`);
    const keys = await keystrokes(page);
    const proof = await proofAfterEdit(page);
    // The first visit makes what is kept afterwards; somebody who works here meets it once.
    if (time === 0 && plan.visits > 1) continue;
    opened.push(took);
    painted.push(...keys);
    proven.push(proof);
  }
  await context.close();
  const judged = (value: number, reach: number) => (size === REACH.at ? { reach: `within ${reach}`, reached: value <= reach } : {});
  const say = (figure: string, values: readonly number[], reach?: number) => {
    const value = rounded(median([...values]));
    figures.say({ figure: `editor of ${size} moments, ${figure}`, value, unit: "ms", worst: rounded(Math.max(...values)), ...(reach === undefined ? {} : judged(value, reach)) });
  };
  say("opening", opened);
  say("keystroke to painted check", painted, REACH.painted);
  say("proof after an edit", proven, REACH.proof);
}

async function opening(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  await page.locator(FIELD).waitFor();
  return page.evaluate(() => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd);
}

/** An exclamation mark brings a hint, deleting it takes the hint away: from the key to the frame that shows it. */
async function keystrokes(page: Page): Promise<readonly number[]> {
  const field = page.locator(FIELD);
  await field.fill("Er schaut auf die Uhr.");
  await page.evaluate(observeKeys);
  await field.focus();
  await page.keyboard.press("End");
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? "!" : "Backspace");
    await page.waitForFunction((count) => (window as unknown as { painted: number[] }).painted.length > count, key);
  }
  return page.evaluate(() => (window as unknown as { painted: number[] }).painted);
}

function observeKeys(): void {
  const painted: number[] = [];
  let began = 0;
  Object.assign(window, { painted });
  document.addEventListener("keydown", (event) => (began = event.timeStamp), true);
  const shown = () => {
    const from = began;
    began = 0;
    // After the frame with the change has been handed to the screen.
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - from)));
  };
  new MutationObserver((changes) => {
    const hints = changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some((node) => node instanceof Element && node.matches(".app-hints")));
    if (hints && began > 0) shown();
  }).observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
}

/** From leaving the field to the sentence that says what the proof has found. */
async function proofAfterEdit(page: Page): Promise<number> {
  const field = page.locator(FIELD);
  await field.fill(`Er schaut auf die Uhr, zum ${Date.now() % 100_000}. Mal.`);
  const took = await page.evaluate((LONGEST_PROOF) => new Promise<number>((resolve) => {
    const line = document.querySelector("[data-line]");
    const began = performance.now();
    setTimeout(() => resolve(Number.NaN), LONGEST_PROOF);
    const look = () => (/wird geprüft/u.test(line?.textContent ?? "") ? prove() : void setTimeout(look, 2));
    const prove = (): void => (/, geprüft:/u.test(line?.textContent ?? "") ? resolve(performance.now() - began) : void setTimeout(prove, 2));
    (document.activeElement as HTMLElement | null)?.blur();
    look();
  }), LONGEST_PROOF);
  if (Number.isNaN(took) || !/geprüft: /u.test((await page.locator("[data-line]").textContent()) ?? "")) throw new WrongAnswer(`the proof was not told: ${(await page.locator("main [role=status]").textContent()) ?? ""}`);
  return took;
}
