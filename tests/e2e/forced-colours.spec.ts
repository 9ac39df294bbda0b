import { expect, signIn, test } from "./steps/base";
import { edgesLost, focusLost, marksLost } from "./steps/forced";
import { VISITS } from "./steps/pages";
import { newLearner, OWN_PASSWORD } from "./steps/people";
import { changedPixels, readPng } from "./steps/picture";
import { visit } from "./steps/visiting";
import { EVERYTHING, scenarioOf, walkTo, waysThrough } from "./steps/ways";

// Forced colours take away backgrounds and shadows. What they alone have drawn is gone, and only a picture shows it.

if (EVERYTHING) {
  test("in forced colours boxes keep their edges, focus its ring, and marks their difference, on every page", async ({ browser }) => {
    test.setTimeout(1_800_000);
    await visit(browser, VISITS, async (page, path) => {
      await page.goto(`/de/${path}`);
      expect.soft(await edgesLost(page), `edges on ${path}`).toEqual([]);
      expect.soft(await focusLost(page), `focus on ${path}`).toEqual([]);
      expect.soft(await marksLost(page), `marks on ${path}`).toEqual([]);
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
