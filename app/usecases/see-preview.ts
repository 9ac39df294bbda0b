import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import type { StageSeen } from "../core/progress/seen";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Scenario } from "../core/scenario/model";
import { takeStep } from "../core/scenario/play";
import { wordsOf } from "../core/scenario/shown";
import { NO_ENDING, NOWHERE } from "../core/workshop/playable";
import { answerKey, stateOf, withPlayed } from "../core/workshop/played";
import { isUsualBeginning, playPreview, previewStage, rememberedMoves, type Beginning, type BeginningAsked, type Preview } from "../core/workshop/preview";
import { nodeIdOf } from "../core/workshop/node";
import type { BeginningChoices, PreviewEnd, PreviewSeen } from "../core/workshop/preview-seen";
import { readingOrder } from "../core/workshop/script";
import { inLanguage, type Language } from "../core/words";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { playOf, type DraftPlay } from "./draft-play";
import { editDraft } from "./edit-draft";

/** What is played: where it begins, and the answers since. `formerly`: the one that was just taken back. */
export type PreviewAsked = { readonly beginning: BeginningAsked; readonly steps: readonly (readonly string[])[]; readonly formerly: readonly string[] };

const NOTHING: Pick<PreviewSeen, "beginning" | "choices" | "left" | "end" | "scene"> = {
  beginning: { scene: "", meters: {}, flags: [], said: [] }, choices: { scenes: [], meters: [], flags: [], said: [] }, left: 0, end: { kind: "open" }, scene: "",
};

/** The moment that a way through a draft has come to. Nothing of what comes later is in it. */
export async function seePreview(deps: Deps, actor: Actor, id: string, asked: PreviewAsked, language: Language): Promise<PreviewSeen | Refusal> {
  const found = await playedDraft(deps, actor, id);
  if (isRefusal(found)) return found;
  const { draft: { title, revision }, play } = found;
  const seen = { draft: { id, title, revision }, older: play?.older ?? false, gaps: play ? play.gaps.map((gap) => ({ ...gap, node: nodeIdOf(play.trees.structure, gap.path).node ?? "szene" })) : [] };
  if (!play?.scenario) return { ...seen, ...NOTHING };
  const { scenario } = play;
  const preview = playPreview(scenario, asked.beginning, asked.steps);
  const { trace, beginning, left } = preview;
  const { at, over } = trace.position;
  const stage = previewStage(scenario, preview, asked.formerly, language);
  const shown = over || at === NOWHERE ? (trace.turns.at(-1)?.scene ?? beginning.scene) : at;
  return { ...seen, stage, beginning, left, choices: choicesFor(play.trees, scenario, beginning, language), end: endOf(scenario, preview, stage), scene: shown };
}

/** Answers a moment of the preview: what follows stands in the way that is given back. That it was played is noted, nothing else. */
export async function answerPreview(deps: Deps, actor: Actor, id: string, asked: PreviewAsked, chosen: readonly string[], language: Language): Promise<{ readonly steps: PreviewAsked["steps"] } | Refusal> {
  const found = await playedDraft(deps, actor, id);
  if (isRefusal(found)) return found;
  const { draft, play } = found;
  if (!play?.scenario) return refuse("draft-unreadable");
  const { scenario, trees } = play;
  const { trace, left } = playPreview(scenario, asked.beginning, asked.steps);
  const next = takeStep(scenario, trace.position, chosen);
  if (isRefusal(next)) return next;
  const steps = [...asked.steps.slice(0, asked.steps.length - left), chosen];
  const turn = playPreview(scenario, asked.beginning, steps).trace.turns.at(-1);
  if (turn) {
    const answer = { scene: turn.scene, answer: turn.taken.id };
    await deps.store.drafts.notePlayed(actor.authority, draft.id, (before) => withPlayed(before, answerKey(answer.scene, answer.answer), stateOf(trees, { ...answer, language })));
  }
  return { steps };
}

/** Records a way that began where learners begin and has ended: a journey of the draft, as one step that can be undone. */
export async function recordJourney(deps: Deps, actor: Actor, command: { readonly id: string; readonly expectedRevision: number; readonly asked: PreviewAsked; readonly title: string }): Promise<{ readonly journey: string } | Refusal> {
  const { id, expectedRevision, asked } = command;
  const title = command.title.trim();
  if (title === "") return refuse("title-missing", "title");
  if (title.length > LONGEST_TITLE) return refuse("text-too-long", "title");
  const found = await playedDraft(deps, actor, id);
  if (isRefusal(found)) return found;
  const { play } = found;
  if (!play?.scenario || play.older) return refuse("draft-unreadable");
  const preview = playPreview(play.scenario, asked.beginning, asked.steps);
  const { beginning, left, trace } = preview;
  if (left > 0 || !trace.position.over || trace.position.at === NO_ENDING) return refuse("attempt-not-over");
  if (!isUsualBeginning(play.scenario, beginning)) return refuse("journey-begun-elsewhere");
  const edited = await editDraft(deps, actor, { id, expectedRevision, edits: [{ kind: "add-journey", title, steps: trace.turns.map(({ chosen }) => chosen), ending: trace.position.at }] });
  return isRefusal(edited) ? edited : { journey: String(edited.made?.at(-1) ?? "") };
}

/** Characters of a journey's name. */
export const LONGEST_TITLE = 200;

async function playedDraft(deps: Deps, actor: Actor, id: string): Promise<{ readonly draft: Draft; readonly play: DraftPlay | undefined } | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (draft?.kind !== "scenario") return refuse("not-found");
  return { draft, play: await playOf(deps, draft) };
}

function endOf(scenario: Scenario, { trace, beginning }: Preview, stage: StageSeen): PreviewEnd {
  const { at, over } = trace.position;
  if (at === NOWHERE) return { kind: "nowhere", by: trace.turns.at(-1)?.taken.id ?? "" };
  if (at === NO_ENDING) return { kind: "unended" };
  if (over) return { kind: isUsualBeginning(scenario, beginning) ? "journey" : "ended" };
  if (!("moment" in stage)) return { kind: "open" };
  const { choices, sentences } = stage.moment;
  return { kind: sentences.length === 0 && !choices.some(({ offered }) => offered) ? "stuck" : "open" };
}

function choicesFor({ structure }: DraftPlay["trees"], scenario: Scenario, beginning: Beginning, language: Language): BeginningChoices {
  const { reached, unreached } = readingOrder(structure);
  const titles = new Map(scenario.scenes.map(({ id, title }) => [id, inLanguage(title, language)]));
  return {
    scenes: [...reached, ...unreached].flatMap((id) => {
      const title = titles.get(id);
      return title ? [{ id, title }] : [];
    }),
    meters: scenario.meters.map(({ id, label, words, start }) => ({ id, label: inLanguage(label, language), words: words.map((word) => inLanguage(word, language)), value: beginning.meters[id] ?? start })),
    flags: scenario.flags.map(({ id, note }) => ({ id, note: inLanguage(note, language), set: beginning.flags.includes(id) })),
    said: rememberedMoves(scenario).map((move) => ({ id: move.id, words: inLanguage(wordsOf(move), language), set: beginning.said.includes(move.id) })),
  };
}
