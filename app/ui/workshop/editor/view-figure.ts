import { BEARDS, BUILDS, CLOTH_COLOURS, CUTS, GLASSES, HAIR_COLOURS, HAIR_STYLES, HEIGHTS, type Figure } from "~/core/scenario/model";
import { textAt, treeAt, type Path, type Tree } from "~/core/workshop/tree";

/** Who is to be seen in a node: the person herself, or whoever speaks there. */
export function figureOf(structure: Tree, node: Path): Figure | undefined {
  if (node[0] === "cast") return figureAt(structure, node);
  const speaker = textAt(structure, [...node.slice(0, 2), "speaker"]);
  return node[0] !== "scenes" || speaker === undefined ? undefined : figureAt(structure, ["cast", speaker]);
}

/** A figure that can be drawn, or none while something in it is none of the known ways. */
function figureAt(structure: Tree, member: Path): Figure | undefined {
  const at = (...names: readonly string[]) => treeAt(structure, [...member, "figure", ...names]);
  const among = (known: readonly string[], ...names: readonly string[]) => known.includes(String(at(...names)));
  const [age, skin, aids] = [at("age"), at("skin"), at("aids")];
  const drawable = typeof age === "number" && typeof skin === "number" && skin >= 1 && skin <= 10 && Array.isArray(aids) && among(HAIR_STYLES, "hair", "style") && among(HAIR_COLOURS, "hair", "colour")
    && among(GLASSES, "glasses") && among(BEARDS, "beard") && among(BUILDS, "build") && among(HEIGHTS, "height") && among(CUTS, "clothing", "cut") && among(CLOTH_COLOURS, "clothing", "colour");
  return drawable ? (at() as unknown as Figure) : undefined;
}
