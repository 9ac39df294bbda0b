import { performance } from "node:perf_hooks";
import { checkPath } from "../../content/check-path";
import { compileScenario } from "../../content/compile-scenario";
import { readFolder } from "../../content/read-files";
import { isRefusal } from "../../core/refusal";
import { STATE_LIMIT } from "../../core/scenario/check";
import type { Scenario } from "../../core/scenario/model";
import { beginPlay, movesHere, replay, takeStep, type Position } from "../../core/scenario/play";
import { walk } from "../../core/scenario/walk";
import { rounded, type Figures } from "./figures";
import { WrongAnswer } from "./load";
import { median } from "./usage";
import { wideScenario } from "./wide-scenario";

const LONGEST = { replay: 2, walk: 200, check: 3000 };
const REPLAYED = 100;
const TIMES = 9;
/** Short work is done this often before it is measured: only then is it as fast as it will be. */
const WARM = 200;

/** The engine alone, without server and store: steps, replay, walk, check. */
export async function measureScenarios(figures: Figures): Promise<void> {
  const wide = wideScenario(await shippedScenario());
  const steps = wayThrough(wide);
  if (steps.length < REPLAYED) throw new WrongAnswer(`the way through the wide scenario has ${steps.length} steps`);
  const stepping = timed(() => playAll(wide, steps), WARM);
  figures.say({ figure: "pure steps", value: rounded((steps.length / stepping) * 1000), unit: "steps/s" });
  say(figures, `replay of ${REPLAYED} moves, warm`, timed(() => replayAll(wide, steps), WARM), LONGEST.replay);
  const { states, complete } = walk(wide, STATE_LIMIT);
  if (!complete) throw new WrongAnswer("the wide scenario was not walked whole");
  say(figures, "walk of 60 scenes, 2 meters of 5, 8 flags", timed(() => walk(wide, STATE_LIMIT)), LONGEST.walk, { states });
  await measureCheck(figures);
}

async function shippedScenario(): Promise<Scenario> {
  const { sources } = await readFolder("courses");
  const compiled = await compileScenario("s12-die-schachtel", sources);
  if (!("scenario" in compiled)) throw new WrongAnswer("a shipped scenario has errors");
  return compiled.scenario;
}

/** As somebody waits for it: the second time, when the child is there. */
async function measureCheck(figures: Figures): Promise<void> {
  const checked = await checkPath("courses/scenarios", "2000-01-01");
  if (checked.problems.some(({ severity }) => severity === "error")) throw new WrongAnswer("a shipped scenario has errors");
  const begun = performance.now();
  await checkPath("courses/scenarios", "2000-01-01");
  const states = checked.walked.reduce((sum, walked) => sum + walked.states, 0);
  say(figures, "check of all scenarios", performance.now() - begun, LONGEST.check, { states, scenarios: checked.walked.length });
}

/** A hundred moves that do not end: in each moment the first one offered, or the last where the first would end it. */
function wayThrough(scenario: Scenario): readonly (readonly string[])[] {
  const steps: (readonly string[])[] = [];
  for (let position: Position = beginPlay(scenario); steps.length < REPLAYED; ) {
    const here = movesHere(scenario, position).filter(({ offered, move }) => offered && move.to !== "end").map(({ move }) => move.id);
    const chosen = here[steps.length % here.length];
    const next = chosen === undefined ? undefined : takeStep(scenario, position, [chosen]);
    if (chosen === undefined || next === undefined || isRefusal(next)) return steps;
    steps.push([chosen]);
    position = next;
  }
  return steps;
}

function playAll(scenario: Scenario, steps: readonly (readonly string[])[]): void {
  let position: Position = beginPlay(scenario);
  for (const step of steps) {
    const next = takeStep(scenario, position, step);
    if (isRefusal(next)) throw new WrongAnswer(`a pure step was refused: ${next.refused}`);
    position = next;
  }
}

function replayAll(scenario: Scenario, steps: readonly (readonly string[])[]): void {
  const trace = replay(scenario, { steps, bypass: false });
  if (isRefusal(trace)) throw new WrongAnswer(`the replay was refused: ${trace.refused}`);
}

/** Milliseconds, the median of several times after some to warm up. */
function timed(work: () => unknown, warmUp = TIMES): number {
  const took = Array.from({ length: warmUp + TIMES }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(took.slice(warmUp));
}

function say(figures: Figures, figure: string, milliseconds: number, longest: number, more: Readonly<Record<string, number>> = {}): void {
  const value = rounded(milliseconds);
  figures.say({ figure, value, unit: "ms", ...more, reach: `within ${longest}`, reached: value <= longest });
}
