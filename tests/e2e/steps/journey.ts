import { expect, type Page } from "@playwright/test";
import { COURSE, journeyOf, LESSONS, rightAnswer, SCENARIOS } from "./content";
import type { Hands } from "./hands";

export type Traveller = { readonly page: Page; readonly hands: Hands; readonly language: "de" | "en" };

/** The page that outside checks know by this name. */
export function onPage(page: Page, name: string) {
  return expect(page.locator("main")).toHaveAttribute("data-page", name);
}

export async function beginCourse({ page, hands, language }: Traveller): Promise<void> {
  await page.goto(`/${language}/kurse/${COURSE}`);
  await onPage(page, "kurs");
  await hands.press(page.locator("main form:has(input[value=beginnen]) button[type=submit], main button[value=beginnen]").first());
  await expect(page.locator("main form:has(input[value=beginnen]), main button[value=beginnen]")).toHaveCount(0);
}

export async function finishLessons({ page, hands, language }: Traveller): Promise<void> {
  for (const lesson of LESSONS) {
    await page.goto(`/${language}/kurse/${COURSE}/${lesson}`);
    await onPage(page, "lektion");
    await hands.press(page.locator("main form:has(input[value=abschliessen]) button[type=submit], main button[value=abschliessen]").first());
    await expect(page.locator("main form:has(input[value=abschliessen]), main button[value=abschliessen]")).toHaveCount(0);
  }
}

export async function playScenarios(traveller: Traveller): Promise<void> {
  for (const scenario of SCENARIOS) await playScenario(traveller, scenario);
}

export async function playScenario({ page, hands, language }: Traveller, scenario: string): Promise<void> {
  await page.goto(`/${language}/szenen/${scenario}`);
  await onPage(page, "szene-briefing");
  await hands.press(page.locator("main form:has(input[value=beginnen]) button[type=submit], main button[value=beginnen]").first());
  await onPage(page, "szene");
  for (const [index, chosen] of journeyOf(scenario).entries()) {
    const boxes = page.locator("input[name=move], input[name^='move-']");
    if ((await boxes.count()) > 0) {
      for (const id of chosen) await hands.tick(boxes.and(page.locator(`[value="${id}"]`)));
      await hands.press(page.locator(".app-answers button[type=submit]"));
    } else await hands.press(page.locator(`button[name=move][value="${chosen[0]}"]`));
    await page.waitForURL((url) => url.searchParams.get("schritt") === String(index + 1));
  }
  await onPage(page, "szene-ende");
  await expect(page.locator("[data-ending]")).toHaveCount(1);
  await hands.press(page.locator("main a[href*='/rueckblick/']").first());
  await onPage(page, "rueckblick");
  await hands.press(page.locator("main form:has(input[value=abschliessen]) button[type=submit], main button[value=abschliessen]").first());
  await page.waitForURL((url) => !url.pathname.includes("/rueckblick/"));
}

/** Answers every drawn question rightly; ends on the result page. */
export async function answerQuestions({ page, hands, language }: Traveller): Promise<void> {
  await page.goto(`/${language}/kurse/${COURSE}/wissen`);
  for (let number = 0; number < 20; number += 1) {
    if ((await page.locator("main").getAttribute("data-page")) === "wissen-ergebnis") return;
    const id = await page.locator("main form input[name=question]").inputValue();
    await answerOne(page, hands, id);
    await hands.press(page.locator("main form:has(input[name=question]) button[type=submit]:not([name])"));
    await page.waitForURL((url) => url.searchParams.has("frage"));
    await expect(page.locator("main form input[name=question]")).toHaveCount(0);
    await page.goto(`/${language}/kurse/${COURSE}/wissen`);
  }
  await onPage(page, "wissen-ergebnis");
}

async function answerOne(page: Page, hands: Hands, id: string): Promise<void> {
  const { kind, answer } = rightAnswer(id);
  if (kind === "single" || kind === "multiple") {
    for (const option of answer) await hands.tick(page.locator(`main input[name=answer][value="${option}"]`));
  } else if (kind === "short") await hands.type(page.locator("main input[name=answer]"), answer[0] ?? "");
  else {
    const selects = page.locator("main select[name=answer]");
    for (const [index, value] of answer.entries()) {
      const select = kind === "order" ? selects.nth(index) : selects.filter({ has: page.locator(`option[value="${value}"]`) });
      await hands.choose(select, value);
    }
  }
}
