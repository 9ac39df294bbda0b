import { englishPlace } from "./english-place";
import { textAt, type Path, type Tree } from "./tree";

/** What a path of the German file has behind the name that the English file uses. */
const DEEPER = ["line", "why", "shown", "missed"] as const;

/** The German path of the English text at `key` and `field`. `path` names both as one path, in the English file's way. */
export function germanPlace(structure: Tree, path: Path, key: string, field: Path): Path {
  const places = [path, ...DEEPER.map((name) => [...path, name]), path.slice(0, -1)].filter((one) => {
    const place = englishPlace(one);
    return place?.key === key && place.field.join("/") === field.join("/");
  });
  return places.find((one) => textAt(structure, one) !== undefined) ?? places[0] ?? path;
}
