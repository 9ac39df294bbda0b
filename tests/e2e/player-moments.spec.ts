import { readFileSync } from "node:fs";
import type { Scenario } from "~/core/scenario/model";
import { showMoment } from "~/core/scenario/moment";
import type { Trace } from "~/core/scenario/play";
import { expect, signIn, test } from "./steps/base";
import { alongJourney, EVERYTHING, scenarioOf, STORED } from "./steps/ways";

const LEARNER = "lernen@musterland.example";
const { moods } = JSON.parse(readFileSync("app/i18n/locales/de/scene.json", "utf8")) as { readonly moods: Readonly<Record<string, string>> };

/** Words as the accessibility tree writes them: without marks, blanks in one. */
function plain(text: string): string {
  return text.replace(/["'„“‚‘\\]/gu, "").replace(/\s+/gu, " ").replace(/ (?=[,.:])/gu, "").trim();
}

/** What a listener has to find in a moment. */
function heardIn(scenario: Scenario, trace: Trace): readonly string[] {
  const { speaker, observation, speech, voices, question, choices, sentences, meters, imageDescription } = showMoment(scenario, trace, "de");
  return [
    `${speaker.address.text}, ${moods[speaker.mood] ?? ""}`,
    ...(observation ? [observation.text] : []),
    ...voices.map(({ line }) => line.text),
    ...speech.spans.map(({ text }) => text),
    ...(question ? [question.text] : []),
    ...choices.filter(({ offered }) => offered).map(({ text }) => text.text),
    ...sentences.flatMap(({ label, wordings }) => [label.text, ...wordings.map(({ text }) => text.text)]),
    ...meters.flatMap(({ label, word }) => [label.text, word.text]),
    imageDescription.text,
  ];
}

test("P10 nobody's thoughts stand in a moment before it is answered", async ({ page }) => {
  const scenario = scenarioOf("s12-die-schachtel");
  await signIn(page, LEARNER);
  await alongJourney(page, scenario, async ({ position, turns }) => {
    const html = await page.content();
    const thoughts = scenario.scenes.filter(({ id }) => id === position.at && turns.at(-1)?.scene !== id).flatMap(({ innerView }) => (innerView ? [innerView.de] : []));
    for (const thought of thoughts) expect(html).not.toContain(thought);
  });
});

for (const id of STORED.filter((_, place) => EVERYTHING || place % 3 === 0)) {
  test(`P4 every moment along the first journey of ${id} has who speaks, how, what and what can be answered in its tree`, async ({ page }) => {
    const scenario = scenarioOf(id);
    await signIn(page, LEARNER);
    await alongJourney(page, scenario, async (trace) => {
      const tree = plain(await page.locator("main").ariaSnapshot());
      for (const words of heardIn(scenario, trace)) expect(tree, `${id} ${trace.position.at}`).toContain(plain(words));
    });
  });

  test(`P14 the text version of ${id} holds every moment and every ending, and is linked before the start`, async ({ page }) => {
    const scenario = scenarioOf(id);
    await signIn(page, LEARNER);
    await page.goto(`/de/szenen/${id}`);
    await page.getByRole("link", { name: "Lieber als Text lesen" }).click();
    const text = await page.locator("main").innerText();
    for (const { title } of [...scenario.scenes, ...scenario.endings]) expect(text).toContain(title.de);
    for (const { id: moment } of scenario.scenes) await expect(page.locator(`[id="${moment}"]`)).toHaveCount(1);
  });
}
