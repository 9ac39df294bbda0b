import { stepsOf, type Move, type Result, type Scenario } from "../../core/scenario/model";
import { wordsOf } from "../../core/scenario/shown";
import { inLanguage, type Language, type Words } from "../../core/words";

/** Longest label of an arrow, in characters. */
const LABEL = 40;

/** The scenario as a Mermaid flow chart: moments as boxes, endings as hexagons, one arrow for each answer. */
export function mermaidSource(scenario: Scenario, language: Language): string {
  const say = (words: Words) => inLanguage(words, language).text;
  const scenes = scenario.scenes.map(({ id, title }) => `  ${node(id)}["${quoted(say(title))}"]`);
  const endings = scenario.endings.map(({ id, title }) => `  ${node(id)}{{"${quoted(say(title))}"}}`);
  const arrows = scenario.scenes.flatMap((scene) =>
    stepsOf(scene).map((step) => `  ${node(scene.id)} -->|"${quoted(shortened(say(labelOf(step))))}"| ${node(step.to)}`),
  );
  const decided = scenario.endings.map(({ id }) => `  ${node("end")} -.-> ${node(id)}`);
  const start = `  start(( )) --> ${node(scenario.start)}`;
  return ["flowchart TD", `  %% ${scenario.id}`, start, ...scenes, `  ${node("end")}{" "}`, ...endings, ...arrows, ...decided, ""].join("\n");
}

/** A plain id could be a word of Mermaid, e.g. `end`. */
function node(id: string): string {
  return `n_${id.replaceAll("-", "_")}`;
}

function labelOf(step: Move | Result): Words {
  return "observation" in step ? step.observation : wordsOf(step);
}

function shortened(text: string): string {
  return text.length <= LABEL ? text : `${text.slice(0, LABEL - 1).trimEnd()}…`;
}

/** Quotes end a label, and some signs mean something inside it. */
function quoted(text: string): string {
  return text.replace(/[&<>"#|`]/gu, (sign) => `#${sign.codePointAt(0) ?? 32};`).replace(/\s+/gu, " ");
}

