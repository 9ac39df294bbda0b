import { parse } from "yaml";
import { sameUpToIds } from "~/core/workshop/same-up-to-ids";
import type { Tree } from "~/core/workshop/tree";
import { expect, signIn, test } from "./steps/base";
import { beginDraft, countingHands, expectProven, keptText, TRAINER } from "./steps/editor";

const TITLE = "Sechs Momente";

/** The same scenes as somebody writes them who likes text better, with names of her own. */
const WRITTEN = `scenes:
  anfang:
    title: "Anfang"
    kind: dialogue
    room: counter
    speaker: p1
    mood: calm
    speech: ""
    imageDescription: ""
    moves:
      zuhoeren: { say: "Zuhören", rating: strong, effects: { trust: +1 }, to: zwei }
      pruefen: { say: "Prüfen", rating: workable, effects: {}, to: drei }
${[
  ["drei", "Drei", [["erklaeren", "Erklären", "vier"], ["warten", "Warten", "fuenf"]]],
  ["fuenf", "Fünf", [["bitten", "Bitten", "sechs"]]],
  ["zwei", "Zwei", [["fragen", "Fragen", "vier"]]],
  ["vier", "Vier", [["zusagen", "Zusagen", "sechs"]]],
  ["sechs", "Sechs", [["abschied", "Abschied", "end"]]],
].map(([id, title, moves]) => `  ${String(id)}: { title: ${JSON.stringify(title)}, kind: dialogue, room: counter, speaker: p1, mood: calm, speech: "", imageDescription: "", moves: { ${(moves as readonly (readonly string[])[]).map(([move = "", say = "", to = ""]) => `${move}: { say: "${say}", rating: workable, effects: {}, to: ${to} }`).join(", ")} } }`).join("\n")}

`;

function content(text: string): Tree {
  return { ...(parse(text) as object), id: "" };
}

test("E1: six moments with eight replies, built by keyboard and written as text, are the same but for their ids", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, TITLE);
  await page.goto(`${draft}/gliederung`);
  const { count, type, choose, press } = countingHands(page);
  const first = async (id: string, say: string, title: string) => {
    // The first reply without words, each time the next one.
    await press("link", "ohne Worte");
    await type(`de.scenes.m1.moves.${id}.say`, say);
    await type("zielmoment", title);
    await press("button", "Neuen Moment als Ziel anlegen");
  };
  await first("a1", "Zuhören", "Zwei");
  await first("a2", "Prüfen", "Drei");
  const answer = async (scene: string, say: string, target: { readonly title: string } | { readonly to: string }) => {
    await press("link", new RegExp(`^\\d+ ${scene}$`, "u"));
    await type("neue-antwort", say);
    if ("title" in target) await type("neuer-moment", target.title);
    else await choose("neues-ziel", target.to);
    await press("button", "Antwort hinzufügen");
  };
  await answer("Zwei", "Fragen", { title: "Vier" });
  await answer("Drei", "Erklären", { to: " Vier" });
  await answer("Drei", "Warten", { title: "Fünf" });
  await answer("Vier", "Zusagen", { title: "Sechs" });
  await answer("Fünf", "Bitten", { to: " Sechs" });
  await answer("Sechs", "Abschied", { to: "Ende" });
  expect(count()).toBeLessThan(60);
  console.info(`E1: ${count()} activations or filled fields`);
  await expect(page.locator(".app-outline__scene")).toHaveCount(6);

  const written = await beginDraft(page, TITLE);
  await page.goto(`${written}/text`);
  const text = page.locator("#text");
  const empty = await text.inputValue();
  await text.fill(`${empty.slice(0, empty.indexOf("start: m1"))}start: anfang\n\n${WRITTEN}${empty.slice(empty.indexOf("endings:"))}`);
  await text.blur();
  await expectProven(page);
  expect(sameUpToIds(content(await keptText(page, draft)), content(await keptText(page, written)))).toBe(true);
});

test("E2: the outline is a list of headed moments with their replies as lists, and so it is told", async ({ page }) => {
  await signIn(page, TRAINER);
  await page.goto("/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung");
  const list = page.locator("main ol.app-outline").first();
  const moments = list.locator("> li");
  for (const moment of await moments.all()) {
    await expect(moment.getByRole("heading", { level: 3 })).toHaveCount(1);
    await expect(moment.getByRole("heading", { level: 3 }).getByRole("link")).toHaveCount(1);
    if ((await moment.locator("ol").count()) > 0) await expect(moment.getByRole("list").getByRole("listitem").first()).toBeVisible();
  }
  expect(await moments.count()).toBeGreaterThan(1);
});

test("E3: Enter opens a moment with the focus on its heading; Escape and Back return to the same place", async ({ page }) => {
  await signIn(page, TRAINER);
  await page.goto("/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung");
  const link = page.locator("#k-a2kt h3 a");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#auswahl")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/gliederung#k-a2kt$/u);
  await expect(link).toBeFocused();
  await page.goBack();
  await expect(page.locator("#auswahl")).toBeVisible();
});

test("E7: the same part is selected after switching the view, and the address alone leads there", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  await page.goto("/de/werkstatt/entwuerfe/zettel-an-der-tuer/gliederung?knoten=d3wn");
  await page.locator(".app-views").getByRole("link", { name: "Text", exact: true }).click();
  await expect(page).toHaveURL(/text\?knoten=d3wn$/u);
  const text = page.locator("#text");
  await expect(text).toBeFocused();
  expect(await text.evaluate((element) => (element as HTMLTextAreaElement).value.slice((element as HTMLTextAreaElement).selectionStart).trimStart().slice(0, 5))).toBe("d3wn:");
  await expect(page.locator("tr[data-asked]")).toContainText("d3wn:");
  await page.locator(".app-views").getByRole("link", { name: "Gliederung" }).click();
  await expect(page.locator("#k-d3wn")).toHaveAttribute("aria-current", "true");
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("#k-d3wn")).toHaveAttribute("aria-current", "true");
  await context.close();
});

test("E4: by keyboard a reply is added with its target, moved, copied, deleted, and all of it undone in both views", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Jede Tat");
  await page.goto(`${draft}/gliederung`);
  const { type, choose, press } = countingHands(page);
  const replies = async () => Object.values((parse(await keptText(page, draft)) as { readonly scenes: { readonly m1: { readonly moves: Readonly<Record<string, { readonly say: string; readonly to: string }>> } } }).scenes.m1.moves).map(({ say, to }) => `${say} ${to}`);
  const begun = await replies();
  const states = [begun];
  const after = async (deed: () => Promise<void>, now: readonly string[]) => {
    await deed();
    await expect.poll(replies).toEqual(now);
    states.push([...now]);
  };
  await press("link", /^1 /u);
  await type("neue-antwort", "Kommen Sie.");
  await choose("neues-ziel", "Ende");
  await after(() => press("button", "Antwort hinzufügen"), [...begun, "Kommen Sie. end"]);
  await press("link", "Kommen Sie.");
  await choose("nach", "ganz an den Anfang");
  await after(() => press("button", "Verschieben"), ["Kommen Sie. end", ...begun]);
  const key = async (name: string) => {
    await page.locator("main").getByRole("button", { name, exact: true }).first().focus();
    await page.keyboard.press("Enter");
  };
  await after(() => key("Duplizieren"), ["Kommen Sie. end", "Kommen Sie. end", ...begun]);
  await after(() => key("Löschen"), ["Kommen Sie. end", ...begun]);
  for (const view of ["gliederung", "text", "gliederung", "text"]) {
    await page.goto(`${draft}/${view}`);
    states.pop();
    await key("Rückgängig");
    await expect.poll(replies, view).toEqual(states.at(-1));
  }
});
