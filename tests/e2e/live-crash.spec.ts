import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PASSWORD, signIn } from "./steps/base";
import { beginDraft, expectProven, field, keptText, TRAINER } from "./steps/editor";
import { emptyFolder, serve } from "./steps/process";
import { EVERYTHING } from "./steps/ways";

// A dead server or line makes the browser complain: here that is meant, so the console is not watched.

const ROUNDS = 5;
const SAY = "de.scenes.a2kt.moves.b9xs.say";
const PATH = "/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung?knoten=b9xs";

test("without a line the words stay, and are kept once it is back", async ({ page, context }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Ohne Leitung");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  await context.setOffline(true);
  await field(page, "de.scenes.m1.moves.a1.say").fill("Ich bleibe hier.");
  await field(page, "de.scenes.m1.moves.a1.say").blur();
  await expect(page.locator("main [role=status]")).toContainText("Noch nicht gespeichert: Es gibt gerade keine Verbindung");
  await context.setOffline(false);
  await expectProven(page);
  await expect(page.locator("main [role=status]")).toHaveText("");
  expect(await keptText(page, draft)).toContain("Ich bleibe hier.");
});

test("what a closed tab had not saved is offered again in both views, taken or dropped, and gone after signing out", async ({ page, context }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Zugemacht");
  const lost = async (place: string, id: string, words: string) => {
    const tab = await context.newPage();
    await tab.goto(`${draft}${place}`);
    await context.setOffline(true);
    await field(tab, id).fill(words);
    await expect(tab.locator("main [role=status]")).toContainText("Noch nicht gespeichert");
    await tab.close();
    await context.setOffline(false);
    await page.goto(`${draft}${place}`);
    await expect(page.getByRole("alert")).toContainText("Nicht gespeicherter Text vom");
  };
  const say = "de.scenes.m1.moves.a1.say";
  await lost("/gliederung?knoten=a1", say, "Fast verloren.");
  await page.getByRole("button", { name: "Übernehmen" }).click();
  await expect(field(page, say)).toHaveValue("Fast verloren.");
  await expectProven(page);
  expect(await keptText(page, draft)).toContain("Fast verloren.");
  await lost("/text", "text", "# nur ein Versuch");
  await page.getByRole("button", { name: "Verwerfen" }).click();
  await page.goto(`${draft}/text`);
  await expect(page.locator("#text")).toHaveValue(/Fast verloren\./u);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await lost("/text", "text", "# bleibt nicht hier");
  await page.locator("form[action$='/abmelden'] button").click();
  await page.waitForURL(/abgemeldet/u);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

/** The longest text that the page has called saved so far. */
async function noteSaved(page: Page): Promise<void> {
  await page.evaluate((id) => {
    const seen = Object.assign(window, { shown: "" });
    const look = () => {
      const kept = (document.getElementById(id) as HTMLTextAreaElement | null)?.defaultValue ?? "";
      if (/^gespeichert um/u.test(document.querySelector("[data-line]")?.textContent ?? "") && kept.length > seen.shown.length) seen.shown = kept;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }, SAY);
}

// Each start of a server takes a quarter of a minute.
if (EVERYTHING) test("the server is killed while somebody types, again and again: nothing that was shown as saved is gone", async ({ page }) => {
  test.setTimeout(600_000);
  const seed = Number(process.env["SEED"] ?? Date.now() % 100_000);
  console.info(`seed ${seed}`);
  const folder = join(emptyFolder(), "data");
  let server = await serve(["demo"], { DATA_DIR: folder, PORT: "0" });
  const { port } = new URL(server.url);
  await page.goto(`${server.url}/de/anmelden`);
  await page.locator("#email").fill(TRAINER);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "lernen");
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(`${server.url}${PATH}`);
    await noteSaved(page);
    await field(page, SAY).fill("");
    const typing = typeUntilDead(page, seed + round);
    await expect.poll(() => page.evaluate(() => (window as unknown as { shown: string }).shown.length)).toBeGreaterThan(0);
    await page.evaluate((steps) => new Promise((resolve) => { let left = steps; const frame = () => (left-- > 0 ? requestAnimationFrame(frame) : resolve(undefined)); frame(); }), (seed * (round + 7)) % 90);
    await server.kill();
    const shown = await page.evaluate(() => (window as unknown as { shown: string }).shown);
    await typing.stop();
    const typed = await field(page, SAY).inputValue();
    server = await serve(["demo"], { DATA_DIR: folder, PORT: port });
    const fresh = await page.context().newPage();
    await fresh.goto(`${server.url}${PATH}`);
    const kept = await field(fresh, SAY).inputValue();
    await fresh.close();
    expect(kept.startsWith(shown.trim()), `round ${round}: shown as saved „${shown}“, found „${kept}“`).toBe(true);
    expect(typed.startsWith(kept.trim()), `round ${round}: typed „${typed}“, found „${kept}“`).toBe(true);
    // The page that was left open goes on by itself and brings in the rest.
    await expect(page.locator("[data-line]")).toHaveText(/geprüft: /u, { timeout: 60_000 });
    expect(await field(page, SAY).inputValue()).toBe(typed);
  }
  expect(await server.stop()).toBe(0);
});

/** Words and pauses as the seed gives them. */
function typeUntilDead(page: Page, seed: number): { stop(): Promise<void> } {
  let going = true;
  const done = (async () => {
    for (let word = 0; going && word < 400; word += 1) {
      const next = (seed * 31 + word * 17) % 97;
      await page.keyboard.type(`wort${next} `, { delay: 15 });
      if (next % 3 === 0) await field(page, SAY).blur();
      if (next % 3 === 0) await field(page, SAY).focus();
      if (next % 3 === 0) await page.keyboard.press("Control+End");
    }
  })();
  return { stop: () => { going = false; return done; } };
}
