import { expect, type Page } from "@playwright/test";
import { COURSE, journeyOf, LESSONS, rightAnswer, SCENARIOS } from "./content";
import type { Hands } from "./hands";
import { beginAttempt, sendForm, type FormFields } from "./posting";
import { answerAll } from "./ways";

export type Traveller = { readonly page: Page; readonly hands: Hands; readonly language: "de" | "en"; /** What repeats is worked each time, or once of each kind and posted afterwards. */ readonly byHand: "all" | "first" };

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

/** By hand: all lessons, or the first one; the others are posted. */
export async function finishLessons({ page, hands, language, byHand }: Traveller): Promise<void> {
  for (const [place, lesson] of LESSONS.entries()) {
    const address = `/${language}/kurse/${COURSE}/${lesson}`;
    if (byHand === "first" && place > 0) {
      await takenFrom(page, address, { intent: "abschliessen" });
      continue;
    }
    await page.goto(address);
    await onPage(page, "lektion");
    await hands.press(page.locator("main form:has(input[value=abschliessen]) button[type=submit], main button[value=abschliessen]").first());
    await expect(page.locator("main form:has(input[value=abschliessen]), main button[value=abschliessen]")).toHaveCount(0);
  }
}

/** By hand: all scenes, or the first one; the others are posted. */
export async function playScenarios(traveller: Traveller): Promise<void> {
  const { page, language, byHand } = traveller;
  for (const [place, scenario] of SCENARIOS.entries()) {
    if (byHand === "all" || place === 0) {
      await playScenario(traveller, scenario);
      continue;
    }
    const attempt = await beginAttempt(page, scenario, language);
    await answerAll(page, attempt, journeyOf(scenario));
    await takenFrom(page, attempt.replace("/spiel/", "/rueckblick/"), { intent: "abschliessen" });
  }
}

/** A form that is posted and taken. */
async function takenFrom(page: Page, path: string, fields: FormFields): Promise<void> {
  expect((await sendForm(page.request, path, fields)).status(), path).toBe(303);
}

export async function playScenario({ page, hands, language }: Omit<Traveller, "byHand">, scenario: string): Promise<void> {
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

/** Answers every drawn question rightly, by hand all or the first of each kind; ends on the result page. */
export async function answerQuestions({ page, hands, language, byHand }: Traveller): Promise<void> {
  const address = `/${language}/kurse/${COURSE}/wissen`;
  const known = new Set<string>();
  await page.goto(address);
  for (let number = 0; number < 20; number += 1) {
    if ((await page.locator("main").getAttribute("data-page")) === "wissen-ergebnis") return;
    const id = await page.locator("main form input[name=question]").inputValue();
    const { kind, answer } = rightAnswer(id);
    if (byHand === "first" && known.has(kind)) await takenFrom(page, address, { question: id, answer });
    else {
      await answerOne(page, hands, kind, answer);
      await hands.press(page.locator("main form:has(input[name=question]) button[type=submit]"));
      await page.waitForURL((url) => url.searchParams.has("frage"));
      await expect(page.locator("main form input[name=question]")).toHaveCount(0);
    }
    known.add(kind);
    await page.goto(address);
  }
  await onPage(page, "wissen-ergebnis");
}

async function answerOne(page: Page, hands: Hands, kind: string, answer: readonly string[]): Promise<void> {
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
