import type { Scenario } from "../../core/scenario/model";
import { showEnding, showMoment } from "../../core/scenario/moment";
import type { Trace } from "../../core/scenario/play";
import { showMeters, showSaid, type MeterShown, type Speech } from "../../core/scenario/shown";
import type { Language } from "../../core/words";

/** A moment as lines of text: who says what, and on request what can be answered. */
export function momentLines(scenario: Scenario, trace: Trace, language: Language, withChoices: boolean): readonly string[] {
  const moment = showMoment(scenario, trace, language);
  const choices = moment.choices.map(({ id, text, offered, reason }, index) =>
    offered ? `  ${index + 1}  ${id}  ${text.text}` : `  –  ${id}  ${text.text} (${reason?.text ?? "–"})`);
  return [
    `## ${moment.title.text}`,
    ...moment.voices.map(({ person, line }) => `${person.address.text}: ${line.text}`),
    ...moment.echoes.map(({ text }) => `${moment.speaker.address.text}: ${text}`),
    `${moment.speaker.address.text}: ${speechLine(moment.speech)}`,
    ...(moment.observation ? [`(${moment.observation.text})`] : []),
    ...(moment.question ? [moment.question.text] : []),
    ...(withChoices ? choices : []),
    ...(withChoices ? moment.sentences.flatMap(({ label, wordings }) => [`  ${label.text}`, ...wordings.map(({ value, text }) => `    ${value}  ${text.text}`)]) : []),
  ];
}

/** What was chosen in the last turn and how people are doing since. */
export function saidLines(scenario: Scenario, trace: Trace, language: Language): readonly string[] {
  const turn = trace.turns.at(-1);
  if (!turn) return [];
  const said = showSaid(scenario, turn, language);
  return [
    ...said.texts.map(({ text }) => `> ${turn.chosen.join("+")}: ${text}`),
    ...(said.observation ? [`(${said.observation.text})`] : []),
    meterLine(showMeters(scenario, trace.position, turn, language)),
  ];
}

export function endingLines(scenario: Scenario, trace: Trace, language: Language): readonly string[] {
  const ending = showEnding(scenario, trace, language);
  return [
    `## ${ending.title.text} (${ending.id}, ${ending.kind})`,
    ending.story.text,
    ...ending.experience.map(({ person, words }) => `${person.address.text}: ${words.text}`),
    ending.summary.text,
    meterLine(ending.meters),
  ];
}

function meterLine(meters: readonly MeterShown[]): string {
  return `[${meters.map(({ label, word }) => `${label.text}: ${word.text}`).join(" · ")}]`;
}

function speechLine(speech: Speech): string {
  return speech.spans.map(({ text, translation }) => (translation ? `${text} [${translation.text}]` : text)).join("");
}
