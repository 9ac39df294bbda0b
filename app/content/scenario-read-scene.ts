import type { Condition, Effects, Move, Result, Scene, SceneVariant, Sentence } from "../core/scenario/model";
import type { ScenarioFile } from "./scenario-schema";
import { listed, optional, readEvidence } from "./scenario-read";
import type { ConditionReader } from "./scenario-read-condition";
import type { Translator } from "./scenario-words";

type SceneFile = ScenarioFile["scenes"][string];
type HubFile = Extract<SceneFile, { kind: "hub" }>;
type MoveFile = HubFile["moves"][string];
type ResultFile = Extract<SceneFile, { kind: "interpretation" }>["results"][string];
type SentenceFile = Extract<SceneFile, { kind: "writing" }>["sentences"][string];
type DeedFile = Pick<ResultFile, "when" | "rating" | "hint" | "evidence" | "norms"> & { readonly effects?: ResultFile["effects"] | undefined };

/** One moment with its moves, its subjects, its readings or its sentences. */
export function readScene(id: string, scene: SceneFile, t: Translator, when: ConditionReader): Scene {
  const base = {
    id,
    title: t.words(scene.title, id, "title"),
    room: scene.room,
    speaker: scene.speaker,
    mood: scene.mood,
    company: scene.company ?? {},
    voices: listed(scene.voices ?? {}).map(([voice, { by, say }]) => ({ id: voice, by, say: t.words(say, voice, "say") })),
    speech: t.words(scene.speech, id, "speech"),
    ...optional("observation", t.maybe(scene.observation, id, "observation")),
    imageDescription: t.words(scene.imageDescription, id, "imageDescription"),
    ...optional("innerView", t.maybe(scene.innerView, id, "innerView")),
    ...optional("memoryLine", t.maybe(scene.memoryLine, id, "memoryLine")),
    ...optional("question", t.maybe(scene.question, id, "question")),
    ...optional("turningPoint", scene.turningPoint && { by: scene.turningPoint.by, line: t.words(scene.turningPoint.line, id, "turningPoint") }),
    hideMeters: scene.hideMeters ?? false,
    variants: listed(scene.variants ?? {}).map(([variant, changed]) => readVariant(variant, changed, t, when)),
  };
  switch (scene.kind) {
    case "dialogue":
      return { ...base, kind: "dialogue", moves: listed(scene.moves).map(([move, said]) => readMove(move, said, t, when)) };
    case "hub":
      return { ...base, kind: "hub", moves: readHubMoves(scene, t, when) };
    case "interpretation": {
      const readings = listed(scene.readings).map(([reading, { stance, text }]) => ({ id: reading, stance, text: t.words(text, reading, "text") }));
      return { ...base, kind: "interpretation", readings, results: readResults(scene.results, t, when) };
    }
    case "writing": {
      const sentences = listed(scene.sentences).map(([sentence, written]) => readSentence(sentence, written, t, when));
      return { ...base, kind: "writing", sentences, results: readResults(scene.results, t, when) };
    }
  }
}

function readVariant(id: string, variant: NonNullable<SceneFile["variants"]>[string], t: Translator, when: ConditionReader): SceneVariant {
  return {
    id,
    when: when(variant.when),
    ...optional("mood", variant.mood),
    ...optional("speech", t.maybe(variant.speech, id, "speech")),
    ...optional("observation", t.maybe(variant.observation, id, "observation")),
    ...optional("imageDescription", t.maybe(variant.imageDescription, id, "imageDescription")),
    ...optional("innerView", t.maybe(variant.innerView, id, "innerView")),
    ...optional("memoryLine", t.maybe(variant.memoryLine, id, "memoryLine")),
  };
}

/** A subject is offered until it was discussed; discussing it sets the flag with its own id. */
function readHubMoves(scene: HubFile, t: Translator, when: ConditionReader): readonly Move[] {
  const subjects = listed(scene.subjects).map(([id, written]): Move => {
    const move = readMove(id, written, t, when);
    const open: Condition = { flag: id, is: false };
    return {
      ...move,
      when: move.when ? { all: [open, move.when] } : open,
      effects: { ...move.effects, set: [...move.effects.set, id] },
      subject: { title: t.words(written.title, id, "title"), optional: written.optional ?? false },
    };
  });
  return [...subjects, ...listed(scene.moves).map(([id, written]) => readMove(id, written, t, when))];
}

function readResults(results: Readonly<Record<string, ResultFile>>, t: Translator, when: ConditionReader): readonly Result[] {
  return listed(results).map(([id, result]) => ({
    ...readDeed(id, result, t, when), to: result.to, observation: t.words(result.observation, id, "observation"),
  }));
}

function readSentence(id: string, { label, wordings }: SentenceFile, t: Translator, when: ConditionReader): Sentence {
  return {
    id,
    label: t.words(label, id, "label"),
    wordings: listed(wordings).map(([wording, written]) => ({
      ...readDeed(wording, written, t, when),
      text: t.words(written.text, wording, "text"),
      ...optional("appeal", t.maybe(written.appeal, wording, "appeal")),
    })),
  };
}

function readMove(id: string, move: MoveFile, t: Translator, when: ConditionReader): Move {
  return {
    ...readDeed(id, move, t, when),
    to: move.to,
    ...optional("say", t.maybe(move.say, id, "say")),
    ...optional("do", t.maybe(move.do, id, "do")),
    ...optional("locked", t.maybe(move.locked, id, "locked")),
    repair: move.repair ?? false,
    ...optional("appeal", t.maybe(move.appeal, id, "appeal")),
    ...optional("echo", move.echo && { at: move.echo.at, line: t.words(move.echo.line, id, "echo") }),
  };
}

function readDeed(id: string, said: DeedFile, t: Translator, when: ConditionReader) {
  return {
    id,
    ...optional("when", said.when && when(said.when)),
    rating: said.rating,
    effects: readEffects(said.effects ?? {}),
    ...optional("hint", t.maybe(said.hint, id, "hint")),
    evidence: readEvidence(said.evidence, t, id),
    norms: said.norms ?? [],
  };
}

function readEffects({ set, clear, ...meters }: ResultFile["effects"]): Effects {
  return { meters: meters as Readonly<Record<string, number>>, set: set ?? [], clear: clear ?? [] };
}
