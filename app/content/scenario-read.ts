import type { Debrief, Ending, Evidence, Journey, LensAspect, Scenario } from "../core/scenario/model";
import { LENS } from "../core/scenario/model";
import type { Words } from "../core/words";
import type { ScenarioFile } from "./scenario-schema";
import { conditionReader, subjectsOf, type ConditionReader } from "./scenario-read-condition";
import { readScene } from "./scenario-read-scene";
import type { Translator } from "./scenario-words";

/** The checked German file and the English texts as one scenario. Lists keep the order of the file. */
export function readScenario(file: ScenarioFile, t: Translator): Scenario {
  const when = conditionReader(file);
  return {
    id: file.id,
    title: t.words(file.title, "scenario", "title"),
    place: file.place,
    minutes: file.minutes,
    dimensions: file.dimensions,
    briefing: {
      role: t.words(file.briefing.role, "briefing", "role"),
      situation: t.words(file.briefing.situation, "briefing", "situation"),
      goal: t.words(file.briefing.goal, "briefing", "goal"),
      ...optional("houseRule", t.maybe(file.briefing.houseRule, "briefing", "houseRule")),
    },
    ...optional("contentNote", file.contentNote && { text: t.words(file.contentNote.text, "contentNote", "text"), bypass: file.contentNote.bypass ?? {} }),
    ...readPeopleAndMeters(file, t, when),
    start: file.start,
    scenes: listed(file.scenes).map(([id, scene]) => readScene(id, scene, t, when)),
    endings: listed(file.endings).map(([id, ending]) => readEnding(id, ending, t, when)),
    debrief: readDebrief(file.debrief, t),
    legal: {
      note: t.words(file.legal.note, "legal", "note"),
      norms: listed(file.legal.norms).map(([id, norm]) => ({
        ...norm, id, norm: t.words(norm.norm, id, "norm"), text: t.words(norm.text, id, "text"), examples: norm.examples ?? [],
      })),
    },
    swapTest: {
      exchanged: t.words(file.swapTest.exchanged, "swapTest", "exchanged"),
      finding: t.words(file.swapTest.finding, "swapTest", "finding"),
      checkedBy: file.swapTest.checkedBy,
      ...optional("remains", t.maybe(file.swapTest.remains, "swapTest", "remains")),
      cards: translated(file.swapTest.cards ?? {}, t, "swapTest", "cards"),
    },
    journeys: listed(file.journeys ?? {}).map(([id, journey]): Journey => ({
      id,
      title: t.words(journey.title, id, "title"),
      steps: journey.steps.map((step) => (typeof step === "string" ? [step] : step)),
      ending: journey.ending,
      meters: journey.meters ?? {},
    })),
  };
}

function readPeopleAndMeters(file: ScenarioFile, t: Translator, when: ConditionReader): Pick<Scenario, "cast" | "meters" | "flags" | "conditions" | "phrases"> {
  return {
    cast: listed(file.cast).map(([id, { cards, casting, ...member }]) => ({
      ...member, id, address: t.words(member.address, id, "address"), life: t.words(member.life, id, "life"), wish: t.words(member.wish, id, "wish"),
      ...optional("casting", casting),
      cards: listed(cards ?? {}).map(([cardId, card]) => ({
        ...card, id: cardId, address: t.words(card.address, cardId, "address"), life: t.words(card.life, cardId, "life"), phrases: card.phrases ?? {},
      })),
    })),
    meters: listed(file.meters).map(([id, meter]) => ({
      ...meter, id, label: t.words(meter.label, id, "label"), words: meter.words.map((word, index) => t.words(word, id, "words", index)),
    })),
    flags: [
      ...listed(file.flags ?? {}).map(([id, note]) => ({ id, note: t.words(note, id, "note") })),
      ...subjectsOf(file).map(({ id, hub, title }) => ({ id, note: t.words(title, id, "title"), subjectOf: hub })),
    ],
    conditions: Object.fromEntries(listed(file.conditions ?? {}).map(([id, condition]) => [id, when(condition)])),
    phrases: listed(file.phrases ?? {}).map(([id, phrase]) => ({ ...phrase, id, translation: t.words(phrase.translation, id, "translation") })),
  };
}

function readEnding(id: string, ending: ScenarioFile["endings"][string], t: Translator, when: ConditionReader): Ending {
  return {
    id,
    title: t.words(ending.title, id, "title"),
    kind: ending.kind,
    ...optional("when", ending.when && when(ending.when)),
    story: t.words(ending.story, id, "story"),
    imageDescription: t.words(ending.imageDescription, id, "imageDescription"),
    experience: translated(ending.experience, t, id, "experience"),
    summary: t.words(ending.summary, id, "summary"),
    variants: listed(ending.variants ?? {}).map(([variantId, variant]) => ({
      id: variantId,
      when: when(variant.when),
      ...optional("story", t.maybe(variant.story, variantId, "story")),
      ...optional("imageDescription", t.maybe(variant.imageDescription, variantId, "imageDescription")),
      ...optional("summary", t.maybe(variant.summary, variantId, "summary")),
      ...optional("experience", variant.experience && translated(variant.experience, t, variantId, "experience")),
    })),
  };
}

function readDebrief(debrief: ScenarioFile["debrief"], t: Translator): Debrief {
  const lens = LENS.map((aspect): [LensAspect, { question: Words; reading: Words }] => {
    const part = debrief.lens[aspect] ?? { question: "", reading: "" };
    return [aspect, { question: t.words(part.question, `lens.${aspect}`, "question"), reading: t.words(part.reading, `lens.${aspect}`, "reading") }];
  });
  return {
    opening: t.words(debrief.opening, "debrief", "opening"),
    lens: Object.fromEntries(lens) as Debrief["lens"],
    innerView: translated(debrief.innerView, t, "debrief", "innerView"),
    structuralCause: t.words(debrief.structuralCause, "debrief", "structuralCause"),
    authorityCould: listed(debrief.authorityCould).map(([id, text]) => ({ id, text: t.words(text, id, "text") })),
    tool: { card: debrief.tool.card, why: t.words(debrief.tool.why, "debrief", "tool") },
    intention: t.words(debrief.intention, "debrief", "intention"),
  };
}

function translated(texts: Readonly<Record<string, string>>, t: Translator, key: string, field: string): Readonly<Record<string, Words>> {
  return Object.fromEntries(listed(texts).map(([id, text]) => [id, t.words(text, key, field, id)]));
}

/** Written evidence by dimension as a list. */
export function readEvidence(evidence: Readonly<Partial<Record<Evidence["dimension"], { shown: string } | { missed: string }>>> | undefined, t: Translator, id: string): readonly Evidence[] {
  return listed(evidence ?? {}).map(([dimension, said]) => {
    const polarity = "shown" in said ? "shown" : "missed";
    return { dimension: dimension as Evidence["dimension"], polarity, reason: t.words("shown" in said ? said.shown : said.missed, id, "evidence", dimension) };
  });
}

export function listed<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record);
}

/** A field that is there or not, never there as `undefined`. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
