import { touchedByChange, type Changes } from "./walk-changes";
import type { SceneProgram } from "./walk-program";
import { askedBy, type Tests } from "./walk-tests";

/** The bits of a state that the wordings of a moment change, or that they and its results ask for: by word. */
export function touchedBy({ steps, sentences }: Pick<SceneProgram, "steps" | "sentences">, tests: Tests, changes: Changes): Int32Array {
  const wordings = sentences.flat();
  const touched = new Int32Array(changes.words);
  for (const { when } of [...wordings, ...steps]) askedBy(tests, when, touched);
  for (const { number } of wordings) touchedByChange(changes, number, touched);
  return touched;
}
