import { definitionOf } from "../../core/scenario/machine";
import { isSpoken, type Scenario } from "../../core/scenario/model";
import { wordsOf } from "../../core/scenario/shown";
import { inLanguage, type Language, type Words } from "../../core/words";

/**
 * The machine of a scenario as source text that Stately's tools open: one `createMachine` call with plain data.
 * Guards and actions are named with their parameters; titles and words stand as descriptions.
 */
export function xstateSource(scenario: Scenario, language: Language): string {
  const say = (words: Words) => inLanguage(words, language).text;
  const definition = definitionOf(scenario);
  const described = { ...definition, context: { ...definition.context, flags: [] as readonly string[] }, description: say(scenario.title), states: describedStates(scenario, definition, say) };
  return `import { createMachine } from "xstate";\n\nexport const machine = createMachine(${JSON.stringify(described, null, 2)});\n`;
}

type Say = (words: Words) => string;
type Definition = ReturnType<typeof definitionOf>;

function describedStates(scenario: Scenario, definition: Definition, say: Say) {
  const descriptions = new Map([...scenario.scenes, ...scenario.endings].map(({ id, title }) => [id, say(title)]));
  const words = wordsById(scenario, say);
  return Object.fromEntries(Object.entries(definition.states).map(([id, state]) => {
    const description = descriptions.get(id);
    const on = "on" in state ? { on: Object.fromEntries(Object.entries(state.on ?? {}).map(([event, transition]) => [event, described(transition, words.get(event))])) } : {};
    return [id, { ...state, ...(description === undefined ? {} : { description }), ...on }];
  }));
}

function described(transition: unknown, description: string | undefined): unknown {
  return description === undefined || typeof transition !== "object" ? transition : { ...transition, description };
}

function wordsById(scenario: Scenario, say: Say): ReadonlyMap<string, string> {
  return new Map(scenario.scenes.flatMap((scene) => (isSpoken(scene) ? scene.moves.map((move) => [move.id, say(wordsOf(move))] as const) : [])));
}
