import { isRefusal } from "~/core/refusal";
import { coachedOn } from "~/core/scenario/coach";
import { isSpoken, stepsOf, type Scenario, type Scene } from "~/core/scenario/model";
import { beginPlay, replay, takeStep, type Position, type Trace } from "~/core/scenario/play";
import type { Words } from "~/core/words";

/** In how many situations of a moment the search goes on: with fewer, moments behind rare ways would be missed. */
const LOOKED_AT = 800;

/** One shortest play-through to every reachable situation of a scenario, at most `limit` of them in each moment. */
export function everyMoment(scenario: Scenario, limit = 100): readonly Trace[] {
  const start = beginPlay(scenario);
  const found = new Set([keyOf(start)]);
  const counted = new Map<string, number>();
  const queue: { readonly at: Position; readonly steps: readonly (readonly string[])[] }[] = [{ at: start, steps: [] }];
  for (const { at, steps } of queue) {
    for (const chosen of choicesOf(scenario, at)) {
      const next = takeStep(scenario, at, chosen);
      if (isRefusal(next) || next.over || found.has(keyOf(next)) || (counted.get(next.at) ?? 0) >= LOOKED_AT) continue;
      counted.set(next.at, (counted.get(next.at) ?? 0) + 1);
      found.add(keyOf(next));
      queue.push({ at: next, steps: [...steps, chosen] });
    }
  }
  const shown = new Map<string, number>();
  return queue.filter(({ at: { at } }) => shown.set(at, (shown.get(at) ?? 0) + 1) && (shown.get(at) ?? 0) <= limit).map(({ steps }) => {
    const trace = replay(scenario, { steps, bypass: false });
    if (isRefusal(trace)) throw new Error(`refused on the way: ${trace.refused}`);
    return trace;
  });
}

function keyOf({ at, meters, flags }: Position): string {
  return JSON.stringify([at, meters, [...flags].sort()]);
}

function choicesOf(scenario: Scenario, { at }: Position): readonly (readonly string[])[] {
  const scene = scenario.scenes.find(({ id }) => id === at);
  if (!scene) return [];
  if (isSpoken(scene)) return scene.moves.map(({ id }) => [id]);
  if (scene.kind === "writing") {
    const letters = scene.sentences.reduce<readonly (readonly string[])[]>((begun, { id, wordings }) => begun.flatMap((letter) => wordings.map((wording) => [...letter, `${id}:${wording.id}`])), [[]]);
    return letters;
  }
  const open = scene.readings.filter(({ stance }) => stance === "open").map(({ id }) => id);
  const closing = scene.readings.filter(({ stance }) => stance === "closing").map(({ id }) => id);
  return [open, open.slice(0, 1), closing.slice(0, 1), [...open.slice(0, 1), ...closing.slice(0, 1)]].filter((chosen) => chosen.length > 0);
}

/**
 * Texts that must not be readable while this moment waits for its answer. Short ones are left out: they occur by chance.
 * In practice the coach has spoken about the last answer.
 */
export function secretsOf(scenario: Scenario, trace: Trace, practice = false): readonly string[] {
  const { turns, position } = trace;
  const known = new Set(turns.map(({ scene }) => scene));
  const visible = new Set([...turns.map(({ scene }) => scene), position.at].flatMap((scene) => textsOf(scenario, scene)));
  const secret = scenario.scenes.flatMap((scene) => [
    ...scene.variants.map(({ innerView }) => innerView),
    ...(scene.id === position.at || !known.has(scene.id) ? [scene.innerView] : []),
    ...(scene.turningPoint ? [scene.turningPoint.line] : []),
    ...deedsOf(scene).flatMap((step) => [step.hint, "appeal" in step ? step.appeal : undefined, ...step.evidence.map(({ reason }) => reason)]),
    ...(known.has(scene.id) || scene.id === position.at ? [] : [scene.speech, scene.observation, ...scene.voices.map(({ say }) => say), ...deedsOf(scene).map(wordsOfDeed)]),
  ]);
  const endings = scenario.endings.flatMap(({ title, story, summary, experience }) => [title, story, summary, ...Object.values(experience)]);
  const debrief = [scenario.debrief.structuralCause, scenario.debrief.intention, ...Object.values(scenario.debrief.innerView), ...scenario.cast.map(({ wish }) => wish)];
  const innerSeen = turns.at(-1)?.scene;
  const readable = scenario.scenes.filter(({ id }) => id === innerSeen).flatMap((scene) => [scene.innerView?.de, ...scene.variants.map(({ innerView }) => innerView?.de)]);
  const coached = practice ? coachedOn(trace, "de") : undefined;
  const said = [...(coached?.advice ?? []), ...(coached?.tempting ?? [])].map(({ text }) => text);
  return [...secret, ...endings, ...debrief]
    .flatMap((text: Words | undefined) => (text === undefined ? [] : [text.de]))
    .filter((text) => text.length > 6 && !visible.has(text) && !readable.includes(text) && !said.includes(text));
}

function deedsOf(scene: Scene) {
  return [...stepsOf(scene), ...(scene.kind === "writing" ? scene.sentences.flatMap(({ wordings }) => wordings) : [])];
}

function wordsOfDeed(deed: ReturnType<typeof deedsOf>[number]): Words | undefined {
  if ("text" in deed) return deed.text;
  return "observation" in deed ? deed.observation : (deed.say ?? deed.do);
}

function textsOf(scenario: Scenario, id: string): readonly string[] {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  if (!scene) return [];
  return [scene.speech.de, ...scene.variants.flatMap(({ speech }) => (speech ? [speech.de] : [])), ...deedsOf(scene).flatMap((deed) => wordsOfDeed(deed)?.de ?? [])];
}
