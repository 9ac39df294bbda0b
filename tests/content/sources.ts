import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** All files under a folder of the project, by path relative to it. */
export function sourcesOf(folder: string): Map<string, string> {
  const sources = new Map<string, string>();
  const read = (inside: string) => {
    for (const name of readdirSync(path.join(folder, inside)).sort()) {
      const relative = inside === "" ? name : `${inside}/${name}`;
      if (statSync(path.join(folder, relative)).isDirectory()) read(relative);
      else sources.set(relative, readFileSync(path.join(folder, relative), "utf8"));
    }
  };
  read("");
  return sources;
}

export const GOOD = "tests/fixtures/courses/good";

/** The good course with one text exchanged. Fails when the text is not there. */
export function goodWith(file: string, from: string, to: string): Map<string, string> {
  const sources = sourcesOf(GOOD);
  const text = sources.get(file);
  if (text === undefined || !text.includes(from)) throw new Error(`${file} no longer holds ${from}`);
  return sources.set(file, text.replace(from, () => to));
}
