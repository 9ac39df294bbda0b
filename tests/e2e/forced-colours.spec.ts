import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./steps/base";
import { beginCourse, beginDraft, expectProven, field, TRAINER } from "./steps/editor";
import { edgesLost, focusLost, marksLost } from "./steps/forced";
import { VISITS } from "./steps/pages";
import { newLearner, OWN_PASSWORD } from "./steps/people";
import { changedPixels, readPng } from "./steps/picture";
import { visit } from "./steps/visiting";
import { EVERYTHING, scenarioOf, walkTo, waysThrough } from "./steps/ways";

// Forced colours take away backgrounds and shadows. What they alone have drawn is gone, and only a picture shows it.

async function expectDrawn(page: Page, path: string): Promise<void> {
  expect.soft(await edgesLost(page), `edges on ${path}`).toEqual([]);
  expect.soft(await focusLost(page), `focus on ${path}`).toEqual([]);
  expect.soft(await marksLost(page), `marks on ${path}`).toEqual([]);
}

/** One node for each kind of form, and each look of the preview. */
const FORMS = [
  ...["a2kt", "b9xs", "szene", "wendt", "trust", "explained", "jy1a", "ln1a", "aa1z", "rueckblick", "inhaltshinweis", "tauschprobe"].map((node) => `gliederung?knoten=${node}`), "text",
  "vorschau", "vorschau?ansicht=schmal", "vorschau?ansicht=dunkel", "vorschau?weg=b9xs.e5pk", "vorschau/verlauf?weg=b9xs", "gespielt?filter=niemand",
];

if (EVERYTHING) {
  test("in forced colours the forms of editor, preview and lessons keep their edges, focus and marks, folded parts too", async ({ page }) => {
    test.setTimeout(1_800_000);
    await signIn(page, TRAINER);
    const course = await beginCourse(page, "Erzwungene Farben");
    const lesson = `${course}/lektionen/ein-fall-am-schalter?sprache=de`;
    for (const path of [...FORMS.map((form) => `/de/werkstatt/entwuerfe/zettel-an-der-tuer/${form}`), course, `${course}/angaben`, `${course}/text?datei=course.yaml`, lesson]) {
      await page.goto(path);
      await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await expectDrawn(page, path);
    }
  });

  test("in forced colours what the editor says while somebody types, and what it offers again, keeps its edges and focus", async ({ page }) => {
    await signIn(page, TRAINER);
    const draft = await beginDraft(page, "Farben beim Schreiben");
    await page.goto(`${draft}/gliederung?knoten=a1`);
    const say = field(page, "de.scenes.m1.moves.a1.say");
    await say.fill("Merhaba!");
    await expect(field(page, "de.scenes.m1.moves.a1.say-hinweis")).toBeVisible();
    await say.blur();
    await expectProven(page);
    await expectDrawn(page, "hints");
    const entry = await page.evaluate(() => {
      const facts = JSON.parse(document.querySelector<HTMLElement>("[data-live]")?.dataset["live"] ?? "{}") as { readonly owner: string; readonly save: string };
      return `ungespeichert ${facts.owner} ${facts.save} a1`;
    });
    // Kept from another page: on leaving, the editor keeps what looking at its marks has ticked.
    await page.goto("/de/werkstatt");
    await page.evaluate((name) => localStorage.setItem(name, JSON.stringify({ at: 1, fields: { "de:scenes/m1/moves/a1/say": { typed: ["Guten Tag"], base: ["Hallo"] } } })), entry);
    await page.goto(`${draft}/gliederung?knoten=a1`);
    await expectDrawn(page, "offer");
    await page.getByRole("button", { name: "Übernehmen" }).click();
    await expect(page.getByLabel("Gespeicherte Fassung")).toBeVisible();
    await expectDrawn(page, "two versions");
  });

  test("in forced colours boxes keep their edges, focus its ring, and marks their difference, on every page", async ({ browser }) => {
    test.setTimeout(1_800_000);
    await visit(browser, VISITS, async (page, path) => {
      await page.goto(`/de/${path}`);
      await expectDrawn(page, path);
    });
  });

  test("a box that only a background draws, and a control whose focus shows nothing, are noticed", async ({ page }) => {
    await page.goto("/de/hilfe");
    await page.evaluate(() => {
      const box = document.createElement("div");
      box.className = "forged";
      Object.assign(box.style, { background: "darkred", width: "200px", height: "80px", margin: "40px" });
      const control = document.createElement("button");
      control.className = "forged";
      control.textContent = "forged";
      control.style.setProperty("outline", "none", "important");
      document.querySelector("main")?.append(box, control);
    });
    expect(await edgesLost(page)).toEqual(["div.forged"]);
    expect(await focusLost(page)).toEqual(["button.forged"]);
  });

  test("in forced colours every level of a signal is another picture, and a moment keeps its edges and focus", async ({ page, browser }) => {
    test.setTimeout(900_000);
    const scenario = scenarioOf("s12-die-schachtel");
    const { email } = await newLearner(browser, "Erzwungene Farben");
    await signIn(page, email, OWN_PASSWORD);
    await page.emulateMedia({ forcedColors: "active" });
    const levels = new Map<string, Buffer>();
    for (const way of waysThrough(scenario)) {
      await walkTo(page, scenario.id, way);
      for (const meter of await page.locator(".app-meter:visible").all()) levels.set(await meter.innerHTML(), await meter.screenshot({ animations: "disabled" }));
    }
    expect(levels.size).toBeGreaterThan(4);
    const pictures = [...levels.values()].map(readPng);
    const alike = pictures.flatMap((one, at) => pictures.slice(at + 1).filter((other) => changedPixels(one, other) < 8));
    expect(alike).toEqual([]);
    expect.soft(await edgesLost(page), "edges").toEqual([]);
    expect.soft(await focusLost(page), "focus").toEqual([]);
  });
}
