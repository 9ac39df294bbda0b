import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { compileScenario } from "~/content/compile-scenario";
import { isRefusal } from "~/core/refusal";
import { isSpoken, type Scenario } from "~/core/scenario/model";
import { beginPlay, movesHere, sceneOf, sentencesHere, takeStep, type Position } from "~/core/scenario/play";
import { expect, signIn, test } from "./steps/base";
import { expectAccessible } from "./steps/axe";
import { SCENARIOS } from "./steps/content";
import { beginAttempt, tokenOf, turnAt } from "./steps/posting";

type Way = { readonly at: string; readonly steps: readonly (readonly string[])[] };

/** The shortest way to every scene and every ending. */
function waysThrough(scenario: Scenario): readonly Way[] {
  const ways = new Map<string, Way>();
  const seen = new Set<string>();
  const open: { readonly position: Position; readonly steps: Way["steps"] }[] = [{ position: beginPlay(scenario), steps: [] }];
  for (let here = open.shift(); here; here = open.shift()) {
    const { position, steps } = here;
    if (!ways.has(position.at)) ways.set(position.at, { at: position.at, steps });
    if (position.over) continue;
    for (const chosen of choicesAt(scenario, position)) {
      const next = takeStep(scenario, position, chosen);
      const key = isRefusal(next) ? "" : `${next.at} ${Object.values(next.meters).join()} ${[...next.flags].sort().join()}`;
      if (isRefusal(next) || seen.has(key)) continue;
      seen.add(key);
      open.push({ position: next, steps: [...steps, chosen] });
    }
  }
  return [...ways.values()];
}

function choicesAt(scenario: Scenario, position: Position): readonly (readonly string[])[] {
  const scene = sceneOf(scenario, position.at);
  if (isSpoken(scene)) return movesHere(scenario, position).filter(({ offered }) => offered).map(({ move }) => [move.id]);
  if (scene.kind === "writing") {
    const nth = (number: number) => sentencesHere(scenario, position).map(({ id, wordings }) => `${id}:${wordings[number % wordings.length]?.id ?? ""}`);
    return [nth(0), nth(1), nth(2)];
  }
  const [open, closing] = [scene.readings.filter(({ stance }) => stance === "open"), scene.readings.filter(({ stance }) => stance === "closing")];
  return [open.slice(0, 1), open.slice(0, 2), closing.slice(0, 1), [...open.slice(0, 1), ...closing.slice(0, 1)]].filter((some) => some.length > 0).map((some) => some.map(({ id }) => id));
}

/** Plays by posts, as the forms would, and opens where that leads. */
async function walkTo(page: Page, scenario: string, way: Way): Promise<string> {
  const address = await beginAttempt(page, scenario);
  const csrf = await tokenOf(page, address);
  for (const chosen of way.steps) {
    const turn = await turnAt(page, address);
    const body = new URLSearchParams({ csrf, turn });
    for (const id of chosen) body.append("move", id);
    const headers = { origin: new URL(page.url()).origin, "content-type": "application/x-www-form-urlencoded" };
    expect((await page.request.post(address, { data: body.toString(), headers, maxRedirects: 0 })).status()).toBe(303);
  }
  await page.goto(address);
  return address;
}

for (const id of SCENARIOS) {
  test(`every moment and every ending of ${id} is accessible, and so are the debriefs`, async ({ page }) => {
    const sources = new Map([`${id}.yaml`, `${id}.en.yaml`].map((name) => [`scenarios/${name}`, readFileSync(`courses/scenarios/${name}`, "utf8")]));
    const compiled = await compileScenario(id, sources);
    if (!("scenario" in compiled)) throw new Error("the scenario does not compile");
    const { scenario } = compiled;
    await signIn(page, "lernen@musterland.example");
    const ways = waysThrough(scenario);
    expect(ways).toHaveLength(scenario.scenes.length + scenario.endings.length);
    for (const way of ways) {
      const address = await walkTo(page, id, way);
      await expectAccessible(page, `${id} ${way.at}`);
      if (!scenario.endings.some((ending) => ending.id === way.at)) {
        await expect(page.locator(`[data-scene="${way.at}"]`)).toHaveCount(1);
        continue;
      }
      await expect(page.locator(`[data-ending="${way.at}"]`)).toHaveCount(1);
      await page.goto(address.replace("/spiel/", "/rueckblick/"));
      await expectAccessible(page, `${id} debrief of ${way.at}`);
    }
  });
}
