import type { Effects, Move, Result, Scene, SceneVariant } from "../core/scenario/model";
import type { ScenarioFile } from "./scenario-schema";
import { listed, optional, readEvidence } from "./scenario-read";
import type { Translator } from "./scenario-words";

type SceneFile = ScenarioFile["scenes"][string];
type MoveFile = Extract<SceneFile, { kind: "dialogue" }>["moves"][string];
type ResultFile = Extract<SceneFile, { kind: "interpretation" }>["results"][string];

/** One moment with its moves, or with its readings and results. */
export function readScene(id: string, scene: SceneFile, t: Translator): Scene {
  const base = {
    id,
    title: t.words(scene.title, id, "title"),
    room: scene.room,
    speaker: scene.speaker,
    mood: scene.mood,
    speech: t.words(scene.speech, id, "speech"),
    ...optional("observation", t.maybe(scene.observation, id, "observation")),
    imageDescription: t.words(scene.imageDescription, id, "imageDescription"),
    ...optional("innerView", t.maybe(scene.innerView, id, "innerView")),
    ...optional("memoryLine", t.maybe(scene.memoryLine, id, "memoryLine")),
    ...optional("question", t.maybe(scene.question, id, "question")),
    ...optional("turningPoint", scene.turningPoint && { by: scene.turningPoint.by, line: t.words(scene.turningPoint.line, id, "turningPoint") }),
    variants: listed(scene.variants ?? {}).map(([variant, changed]) => readVariant(variant, changed, t)),
  };
  if (scene.kind === "dialogue") {
    return { ...base, kind: "dialogue", moves: listed(scene.moves).map(([move, said]) => readMove(move, said, t)) };
  }
  return {
    ...base,
    kind: "interpretation",
    readings: listed(scene.readings).map(([reading, { stance, text }]) => ({ id: reading, stance, text: t.words(text, reading, "text") })),
    results: listed(scene.results).map(([result, said]): Result => ({
      ...readConsequence(result, said, t),
      observation: t.words(said.observation, result, "observation"),
    })),
  };
}

function readVariant(id: string, variant: NonNullable<SceneFile["variants"]>[string], t: Translator): SceneVariant {
  return {
    id,
    when: variant.when,
    ...optional("mood", variant.mood),
    ...optional("speech", t.maybe(variant.speech, id, "speech")),
    ...optional("observation", t.maybe(variant.observation, id, "observation")),
    ...optional("imageDescription", t.maybe(variant.imageDescription, id, "imageDescription")),
    ...optional("innerView", t.maybe(variant.innerView, id, "innerView")),
    ...optional("memoryLine", t.maybe(variant.memoryLine, id, "memoryLine")),
  };
}

function readMove(id: string, move: MoveFile, t: Translator): Move {
  return {
    ...readConsequence(id, move, t),
    ...optional("say", t.maybe(move.say, id, "say")),
    ...optional("do", t.maybe(move.do, id, "do")),
    ...optional("locked", t.maybe(move.locked, id, "locked")),
    repair: move.repair ?? false,
    ...optional("appeal", t.maybe(move.appeal, id, "appeal")),
    ...optional("echo", move.echo && { at: move.echo.at, line: t.words(move.echo.line, id, "echo") }),
  };
}

function readConsequence(id: string, said: MoveFile | ResultFile, t: Translator) {
  return {
    id,
    ...optional("when", said.when),
    rating: said.rating,
    effects: readEffects(said.effects),
    ...optional("hint", t.maybe(said.hint, id, "hint")),
    evidence: readEvidence(said.evidence, t, id),
    to: said.to,
  };
}

function readEffects({ set, clear, ...meters }: MoveFile["effects"]): Effects {
  return { meters: meters as Readonly<Record<string, number>>, set: set ?? [], clear: clear ?? [] };
}
