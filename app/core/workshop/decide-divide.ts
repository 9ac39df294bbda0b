import { dividedSpeech } from "../wording/lengths";
import type { Change, DraftTrees } from "./change";
import type { Decided, EditRefusal } from "./edit";
import { isBranch, textAt, treeAt, type Tree } from "./tree";

/** What somebody does while the other person goes on speaking. */
const LISTEN = "Sie hören weiter zu.";

/**
 * A speech nobody would hear to its end becomes two scenes: the first keeps its id, so everything that leads there still
 * does, and tells on to the second one, which takes the answers with their own ids and so with their English texts.
 */
export function decideDivide({ structure }: DraftTrees, scene: string, newId: () => string): Decided | EditRefusal {
  const path = ["scenes", scene];
  const whole = treeAt(structure, path);
  const parts = dividedSpeech(textAt(structure, [...path, "speech"]) ?? "");
  if (!isBranch(whole) || textAt(structure, [...path, "kind"]) !== "dialogue") return "place-missing";
  if (!parts) return "text-missing";
  const [first, second] = parts;
  const [id, bridge] = [newId(), newId()];
  const { turningPoint: _turn, variants: _variants, voices: _voices, ...rest } = whole as Readonly<Record<string, Tree>>;
  const next: Tree = { ...rest, title: `${textAt(whole, ["title"]) ?? ""} (weiter)`, speech: second };
  const put = (at: readonly string[], value: Tree, after?: string): Change => ({ file: "structure", path: at, kind: "put", value, ...(after === undefined ? {} : { after: { behind: after } }) });
  return {
    changes: [
      put([...path, "speech"], first),
      put([...path, "moves"], { [bridge]: { do: LISTEN, rating: "workable", effects: {}, to: id } }),
      put(["scenes", id], next, scene),
    ],
    made: ["scenes", id],
  };
}
