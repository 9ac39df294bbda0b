import { shownAt } from "../progress/stage";
import type { StageSeen } from "../progress/seen";
import { isSpoken, type Move, type Scenario } from "../scenario/model";
import { replayAsFar, type Trace } from "../scenario/play";
import { clamp } from "../scenario/rules";
import { inLanguage, type Language } from "../words";

/** Where a preview begins: a moment and how things stand there. `said`: moves that somebody remembers from before, by id. */
export type Beginning = {
  readonly scene: string;
  readonly meters: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly said: readonly string[];
};

/** What somebody asks for. Values of meters that are not named are those of the start. */
export type BeginningAsked = Partial<Beginning>;

/** A preview as it was played. `left`: steps at its end that the text does not offer any more. */
export type Preview = { readonly beginning: Beginning; readonly trace: Trace; readonly left: number };

/** As far as the scenario knows what was asked for; without a known moment its start. */
export function beginningIn(scenario: Scenario, asked: BeginningAsked): Beginning {
  const remembered = new Set(rememberedMoves(scenario).map(({ id }) => id));
  return {
    scene: scenario.scenes.some(({ id }) => id === asked.scene) ? (asked.scene ?? scenario.start) : scenario.start,
    meters: Object.fromEntries(scenario.meters.map(({ id, start, words }) => [id, clamp(asked.meters?.[id] ?? start, words.length - 1)])),
    flags: scenario.flags.map(({ id }) => id).filter((id) => asked.flags?.includes(id)),
    said: [...remembered].filter((id) => asked.said?.includes(id)),
  };
}

/** True where every learner begins: only such a way can be a journey. */
export function isUsualBeginning(scenario: Scenario, { scene, meters, flags, said }: Beginning): boolean {
  return scene === scenario.start && flags.length === 0 && said.length === 0 && scenario.meters.every(({ id, start }) => meters[id] === start);
}

/** Moves that somebody can come back to later. */
export function rememberedMoves(scenario: Scenario): readonly Move[] {
  return scenario.scenes.flatMap((scene) => (isSpoken(scene) ? scene.moves.filter(({ echo }) => echo !== undefined) : []));
}

/** Plays a way from its beginning, by the machine that learners play on. */
export function playPreview(scenario: Scenario, asked: BeginningAsked, steps: readonly (readonly string[])[]): Preview {
  const beginning = beginningIn(scenario, asked);
  const { trace, left } = replayAsFar(scenario, steps, { at: beginning.scene, over: false, meters: beginning.meters, flags: new Set(beginning.flags) });
  const said = rememberedMoves(scenario).filter(({ id }) => beginning.said.includes(id));
  return { beginning, trace: said.length === 0 ? trace : { ...trace, said }, left };
}

/** A page of the player. `formerly`: the answer that stepping back has taken away. */
export function previewStage(scenario: Scenario, { trace }: Pick<Preview, "trace">, formerly: readonly string[], language: Language): StageSeen {
  const taken = trace.turns.length;
  return {
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language), place: scenario.place },
    attempt: "", turn: taken, at: taken, taken, mode: "conversation", chosen: [], formerly, earlier: [], returned: formerly.length > 0, canSkip: false,
    ...shownAt(scenario, trace, language),
  };
}
