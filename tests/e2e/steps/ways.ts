import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { compileScenarioFile } from "~/content/scenario-file";
import { isRefusal } from "~/core/refusal";
import { playedBy } from "~/core/scenario/cards";
import { isSpoken, type Scenario } from "~/core/scenario/model";
import { beginPlay, movesHere, replay, sceneOf, sentencesHere, takeStep, type Position, type Trace } from "~/core/scenario/play";
import { expect } from "./base";
import { beginAttempt, fieldIn } from "./posting";

/** Every scenario that ships, whether a course asks for it or not. */
export const STORED = readdirSync("courses/scenarios").filter((name) => /^[^.]+\.yaml$/u.test(name)).map((name) => name.replace(".yaml", ""));

/** The time of `npm test` does not grow with the scenes: it takes some of them, or some of their moments. `npm run test:full` takes all. */
export const EVERYTHING = process.env["GEGENUEBER_FULL"] === "1";

const compiled = new Map<string, Scenario>();

/** A scenario as it ships, with its people put in. */
export function scenarioOf(id: string): Scenario {
  const scenario = compiled.get(id) ?? compileOf(id);
  compiled.set(id, scenario);
  return scenario;
}

function compileOf(id: string): Scenario {
  const read = (file: string) => ({ file, text: readFileSync(`courses/scenarios/${file}`, "utf8") });
  const { value, problems } = compileScenarioFile({ de: read(`${id}.yaml`), en: read(`${id}.en.yaml`) });
  if (!value) throw new Error(`${id} does not compile: ${JSON.stringify(problems.slice(0, 3))}`);
  return playedBy(value);
}

export type Way = { readonly at: string; readonly steps: readonly (readonly string[])[] };

/** The shortest way to every scene and every ending. */
export function waysThrough(scenario: Scenario): readonly Way[] {
  const ways = new Map<string, Way>();
  const seen = new Set<string>();
  const open: { readonly position: Position; readonly steps: Way["steps"] }[] = [{ position: beginPlay(scenario), steps: [] }];
  const places = scenario.scenes.length + scenario.endings.length;
  for (let here = open.shift(); here && ways.size < places; here = open.shift()) {
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
    return sentencesHere(scenario, position).reduce<readonly (readonly string[])[]>((letters, { id, wordings }) => letters.flatMap((letter) => wordings.map((wording) => [...letter, `${id}:${wording.id}`])), [[]]);
  }
  const [open, closing] = [scene.readings.filter(({ stance }) => stance === "open"), scene.readings.filter(({ stance }) => stance === "closing")];
  return [open.slice(0, 1), open.slice(0, 2), closing.slice(0, 1), [...open.slice(0, 1), ...closing.slice(0, 1)]].filter((some) => some.length > 0).map((some) => some.map(({ id }) => id));
}

/** Plays by posts, as the forms would, and opens where that leads. */
export async function walkTo(page: Page, scenario: string, way: Way): Promise<string> {
  const address = await reach(page, scenario, way);
  await page.goto(address);
  return address;
}

/** Plays by posts and answers where that leads. Nobody else may play as this person meanwhile. */
export async function reach(page: Page, scenario: string, way: Way): Promise<string> {
  const address = await beginAttempt(page, scenario);
  await answerAll(page, address, way.steps);
  return address;
}

/** Posts answers out of the page that is open, as the one script does. */
export async function answerAll(page: Page, address: string, steps: Way["steps"]): Promise<void> {
  if (steps.length === 0) return;
  const first = await asked(page, address);
  const bodies = steps.map((chosen, index) => bodyOf({ ...first, turn: first.turn + index }, chosen));
  const types = await page.evaluate(async ([target, texts]) => {
    const answers: string[] = [];
    for (const text of texts) answers.push((await fetch(target, { method: "POST", body: new URLSearchParams(text), redirect: "manual" })).type);
    return answers;
  }, [address, bodies] as const);
  expect(types, `answers of ${address} are taken`).toEqual(steps.map(() => "opaqueredirect"));
}

type Asked = { readonly csrf: string; readonly turn: number };

/** What the form of a moment holds. */
async function asked(page: Page, address: string): Promise<Asked> {
  const html = await (await page.request.get(address)).text();
  return { csrf: fieldIn(html, "csrf"), turn: Number(fieldIn(html, "turn")) };
}

/** Turns count what this person does: each answer is one. */
function bodyOf({ csrf, turn }: Asked, chosen: readonly string[]): string {
  return new URLSearchParams([["csrf", csrf], ["turn", String(turn)], ...chosen.map((id) => ["move", id])]).toString();
}

/** Opens every moment of the first recorded journey, one after the other. */
export async function alongJourney(page: Page, scenario: Scenario, see: (trace: Trace) => Promise<void>): Promise<void> {
  const steps = scenario.journeys[0]?.steps ?? [];
  const address = await beginAttempt(page, scenario.id);
  for (const [at, chosen] of steps.entries()) {
    await page.goto(`${address}?schritt=${at}`);
    const trace = replay(scenario, { steps: steps.slice(0, at), bypass: false });
    if (isRefusal(trace)) throw new Error(`${scenario.id} ${at}: ${trace.refused}`);
    await see(trace);
    await answerAll(page, address, [chosen]);
  }
}
