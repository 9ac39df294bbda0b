import type { Language } from "../words";
import type { Change, Neighbour } from "./change";
import type { SceneKind } from "./decide-shape";
import type { Path, Tree } from "./tree";

/**
 * What somebody does to a draft of a scenario. Paths are those of the German file; an unknown path is refused.
 * Nothing here asks whether the result is a sound scenario: that is what the check is for.
 */
export type Edit =
  /** A text in a language; an empty one is taken out. A changed German text asks for its English one to be read again. */
  | { readonly kind: "text"; readonly path: Path; readonly language: Language; readonly text: string }
  /** Anything that is no text to be translated: a target, a mood, a condition. Without `value` it is taken out. */
  | { readonly kind: "set"; readonly path: Path; readonly value?: Tree }
  /** A new entry with an id of its own in a list of the file, e.g. `["scenes", "a2kt", "moves"]`. `title`: its first words. */
  | { readonly kind: "add"; readonly list: Path; readonly title?: string; readonly value?: Tree; readonly after?: Neighbour }
  /** An answer in a scene, with a target that exists (by id, or as the outline names it) or a new scene of that title right behind. */
  | { readonly kind: "add-answer"; readonly scene: string; readonly text: string; readonly target?: string; readonly newScene?: string }
  /** The new scene of an answer that exists. */
  | { readonly kind: "new-target"; readonly path: Path; readonly title: string }
  | { readonly kind: "duplicate"; readonly path: Path }
  | { readonly kind: "move"; readonly path: Path; readonly after: Neighbour }
  | { readonly kind: "delete"; readonly path: Path }
  /** Words of a text become a phrase in another language. `text` must stand there; `english`: its translation into English. */
  | { readonly kind: "mark-phrase"; readonly path: Path; readonly text: string; readonly lang: string; readonly dir: "ltr" | "rtl"; readonly translation: string; readonly english?: string }
  /** A recorded play-through: one list of ids a turn (one move, the ticked readings, or `sentence:wording` pairs), and where it must end. */
  | { readonly kind: "add-journey"; readonly title: string; readonly steps: readonly (readonly string[])[]; readonly ending: string; readonly meters?: Readonly<Record<string, MeterRange>> }
  | { readonly kind: "steps"; readonly journey: string; readonly change: StepsChange }
  /** How a scene is answered. */
  | { readonly kind: "scene-kind"; readonly scene: string; readonly value: SceneKind }
  /** One step more or less at the upper end of a meter. */
  | { readonly kind: "level"; readonly meter: string; readonly step: 1 | -1 }
  /** The name of a condition, as its author reads it. */
  | { readonly kind: "rename-condition"; readonly condition: string; readonly name: string }
  /** A speech that is too long goes on in a second scene, which takes the answers. */
  | { readonly kind: "divide-speech"; readonly scene: string }
  /** Somebody has read the English texts of an id again. */
  | { readonly kind: "english-read"; readonly key: string };

/** Bounds that a meter has to keep at the end of a journey, both included. */
export type MeterRange = { readonly atLeast?: number; readonly atMost?: number };

/** What happens to one step of a journey. `at` and `to` count from 0; `to` is the place among the others. */
export type StepsChange =
  | { readonly kind: "insert"; readonly at: number; readonly step: readonly string[] }
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly to: number };

/** A target that pointed to what was deleted. `scene` and `answer` are ids; `start`: the beginning is gone. */
export type LostTarget = { readonly scene: string; readonly answer: string } | { readonly start: true };

/** `made`: the path of what is new, to be shown next. */
export type Decided = { readonly changes: readonly Change[]; readonly made?: Path; readonly lost?: readonly LostTarget[] };
/** `place-missing`: the path leads to nothing, because somebody else took it away; `text-missing`: what is to be marked stands not there; `name-taken`: something is called so, or nothing can be. */
export type EditRefusal = "place-missing" | "text-missing" | "name-taken";
