import type { Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { beginDraft, expectProven, TRAINER } from "./steps/editor";

/** A draft of its own, with two recorded ways. */
async function begin(page: Page, title: string): Promise<string> {
  await signIn(page, TRAINER);
  return beginDraft(page, title, "Muster: Deeskalation");
}

const scene = (page: Page) => page.locator("[data-scene]");

/** Puts the focus on a control of the page and presses Enter. */
async function press(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  await page.locator("main").getByRole(role, { name }).first().focus();
  await page.keyboard.press("Enter");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a draft is played from its outline by keyboard, taken back, and the way is recorded", async ({ page }) => {
      const draft = await begin(page, `Probe ${javaScriptEnabled ? "eins" : "zwei"}`);
      await page.goto(`${draft}/gliederung`);
      await expect(page.locator("#k-m3")).toContainText("von einem Spielweg gespielt");
      await press(page, "link", /^Ab hier spielen\s*: Lauter$/u);
      await page.waitForURL(/vorschau\?ab=m3$/u);
      await expect(scene(page)).toHaveAttribute("data-scene", "m3");
      await press(page, "link", "Vom Anfang der Szene");
      await expect(scene(page)).toHaveAttribute("data-scene", "m1");
      await press(page, "button", /^„Ich sehe sofort nach/u);
      await expect(scene(page)).toHaveAttribute("data-scene", "m2");
      await press(page, "button", "Schritt zurück");
      await expect(scene(page)).toHaveAttribute("data-scene", "m1");
      await expect(page.locator("main")).toContainText("(vorhin gewählt)");
      await press(page, "button", /^„Ich sehe sofort nach/u);
      await press(page, "button", /^„Das regeln wir/u);
      await expect(page.locator("[data-ending]")).toBeVisible();
      await page.getByLabel("Name des Spielwegs").focus();
      await page.keyboard.insertText("Sofort geklärt");
      await page.keyboard.press("Enter");
      await expect(page.locator(".app-confirmation")).toHaveText("Der Weg ist aufgezeichnet.");
      await expect(page.locator("#k-m1, main")).toContainText("Sofort geklärt geht wie aufgezeichnet");
      await expect(page.locator("tbody tr").first().locator("td").nth(1)).toHaveText("2");
      await page.goto(`${draft}/text`);
      await expect(page.getByRole("textbox", { name: "Deutscher Text" })).toHaveValue(/Sofort geklärt/u);
    });

    test("an edit that breaks a recorded way is told with its step, and leads to the moment", async ({ page }) => {
      const draft = await begin(page, `Bruch ${javaScriptEnabled ? "eins" : "zwei"}`);
      await page.goto(`${draft}/gliederung?knoten=a2`);
      await page.locator('[id="v.scenes.m1.moves.a2.to"]').fill("m3");
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      await (javaScriptEnabled ? expectProven(page) : page.waitForURL(/getan=/u));
      await page.goto(`${draft}/gliederung`);
      await expect(page.locator("main")).toContainText("Ein Spielweg geht nicht mehr wie aufgezeichnet");
      await expect(page.locator("main")).toContainText("Schritt 1. Erwartet: Moment „Die Nummer“. Gefunden: Moment „Lauter“.");
      await page.getByRole("link", { name: /^Moment öffnen\s*: Ruhig geblieben$/u }).click();
      await expect(page.locator("#auswahl")).toContainText("Am Schalter");
    });
  });
}

test("no page of the preview bars anybody, at any width and in any look", async ({ page }) => {
  const draft = await begin(page, "Barrierefrei");
  const places = ["/vorschau", "/vorschau?ab=m3&trust=0&merker=x", "/vorschau?weg=a3.b2", "/vorschau?ansicht=dunkel", "/vorschau?ansicht=text", "/vorschau?ansicht=schmal", "/vorschau?ansicht=schmal&rahmen=", "/vorschau/verlauf?weg=a3.b2", "/gespielt", "/gespielt?filter=niemand"];
  for (const language of ["de", "en"]) {
    for (const place of places) {
      const url = `${draft.replace("/de/", `/${language}/`)}${place}`;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(url);
      for (const summary of await page.locator("main > div > details > summary").all()) await summary.click();
      await expectAccessible(page, url);
      await page.setViewportSize({ width: 320, height: 640 });
      if (place.startsWith("/gespielt")) await expectReflow(page, url);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `sideways scroll on ${url}`).toBeLessThanOrEqual(320);
    }
  }
});

test("the narrow look is as wide as a phone and plays inside, the dark look is dark there alone", async ({ page }) => {
  const draft = await begin(page, "Schmal und dunkel");
  await page.goto(`${draft}/vorschau?ansicht=schmal&ansicht=dunkel`);
  const inside = page.frameLocator("iframe");
  expect(Math.round(await inside.locator("html").evaluate((html) => html.clientWidth))).toBeLessThanOrEqual(320);
  await inside.getByRole("button", { name: /^„Ich sehe sofort nach/u }).click();
  await expect(inside.locator("[data-scene]")).toHaveAttribute("data-scene", "m2");
  await expect(inside.locator("html")).toHaveAttribute("data-kern-theme", "dark");
  await inside.getByRole("link", { name: "Moment bearbeiten" }).click();
  await page.waitForURL(/gliederung\?knoten=m2/u);
  await expect(page.locator("html")).not.toHaveAttribute("data-kern-theme", "dark");
});

test("F9 plays from the field that is written in, and Escape comes back to it with what was written", async ({ page }) => {
  const draft = await begin(page, "Hin und zurück");
  await page.goto(`${draft}/gliederung?knoten=a2`);
  const say = page.locator('[id="de.scenes.m1.moves.a2.say"]');
  await say.fill("Einen Moment bitte.");
  await page.keyboard.press("F9");
  await page.waitForURL(/vorschau\?ab=m1&knoten=a2&feld=/u);
  await page.getByRole("button", { name: "„Einen Moment bitte.“" }).click();
  await expect(scene(page)).toHaveAttribute("data-scene", "m2");
  await page.keyboard.press("Escape");
  await page.waitForURL(/gliederung\?knoten=a2#de\./u);
  await expect(say).toBeFocused();
  await expect(say).toHaveValue("Einen Moment bitte.");
  await page.goto(`${draft}/gliederung`);
  await page.locator("#k-m3 h3 a").focus();
  await page.keyboard.press("F9");
  await page.waitForURL(/vorschau\?ab=m3/u);
  await page.keyboard.press("Escape");
  await expect(page.locator("#k-m3 h3 a")).toBeFocused();
});
