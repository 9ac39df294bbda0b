import { stepsOf, type Condition, type Move, type Result, type Scenario, type Scene } from "../../core/scenario/model";
import { showPerson, showSpeech, wordsOf } from "../../core/scenario/shown";
import { inLanguage, type Language, type Words } from "../../core/words";
import type { Translate } from "../../i18n/texts";

type Reading = { readonly scenario: Scenario; readonly language: Language; readonly t: Translate; readonly condition: (condition: Condition) => string };

/** The whole scenario as linear text in Markdown: every moment, answer, way and ending. */
export function markdownSource(reading: Reading): string {
  const { scenario, t } = reading;
  const say = sayIn(reading);
  const { briefing } = scenario;
  const lines = [
    `# ${say(scenario.title)}`,
    `**${t("scene.briefing.role")}:** ${say(briefing.role)}`,
    `**${t("scene.briefing.situation")}:** ${say(briefing.situation)}`,
    `**${t("scene.briefing.goal")}:** ${say(briefing.goal)}`,
    ...(briefing.houseRule ? [`**${t("scene.briefing.houseRule")}:** ${say(briefing.houseRule)}`] : []),
    ...scenario.scenes.flatMap((scene) => sceneLines(reading, scene)),
    ...scenario.endings.flatMap((ending) => [
      `## ${t("scene.endingLabel")}: ${say(ending.title)}`,
      ...(ending.when ? [`*${t("scene.reading.onlyIf", { condition: reading.condition(ending.when) })}*`] : []),
      say(ending.story),
      ...Object.entries(ending.experience).map(([id, words]) => `> ${person(reading, id)}: ${say(words)}`),
    ]),
  ];
  return `${lines.map(escaped).join("\n\n")}\n`;
}

function sceneLines(reading: Reading, scene: Scene): readonly string[] {
  const { scenario, language, t } = reading;
  const say = sayIn(reading);
  const speech = showSpeech(scenario, scene.speech, language).spans.map(({ text, translation }) => (translation ? `${text} (${translation.text})` : text)).join("");
  return [
    `## ${say(scene.title)}`,
    ...(scene.observation ? [`*${say(scene.observation)}*`] : []),
    ...scene.voices.map(({ by, say: words }) => `> ${person(reading, by)}: ${say(words)}`),
    `> ${person(reading, scene.speaker)}: ${speech}`,
    ...(scene.kind === "interpretation" ? scene.readings.map(({ text, stance }) => `- ${say(text)} (${t(`scene.reading.${stance}`)})`) : []),
    ...(scene.kind === "writing" ? scene.sentences.map(({ label, wordings }) => [`- ${say(label)}`, ...wordings.map(({ text }) => `  - ${say(text)}`)].join("\n")) : []),
    ...stepsOf(scene).map((step) => `1. ${stepLine(reading, step)}`),
  ];
}

function stepLine(reading: Reading, step: Move | Result): string {
  const { scenario, t } = reading;
  const say = sayIn(reading);
  const words = "observation" in step ? step.observation : wordsOf(step);
  const target = scenario.scenes.find(({ id }) => id === step.to);
  const condition = step.when ? ` *${t("scene.reading.onlyIf", { condition: reading.condition(step.when) })}*` : "";
  const to = target ? `${t("scene.reading.leadsTo")} ${say(target.title)}` : t("scene.reading.leadsToEnd");
  return `${say(words)}${condition} → ${to}`;
}

function person({ scenario, language }: Reading, id: string): string {
  return showPerson(scenario, id, "calm", language).address.text;
}

function sayIn({ language }: Reading): (words: Words) => string {
  return (words) => inLanguage(words, language).text.replace(/\s+/gu, " ").trim();
}

/** Angle brackets would be read as HTML. */
function escaped(line: string): string {
  return line.replaceAll("<", "&lt;");
}
