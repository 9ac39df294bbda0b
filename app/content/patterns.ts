import { fileName, titleIn } from "../core/draft/files";
import type { Pattern } from "./port";
import { readFolder } from "./read-files";

/** The patterns of a folder: per id a German and an English file, as scenarios have them. A folder that is not there holds none. */
export async function readPatterns(folder: string): Promise<readonly Pattern[]> {
  const { sources } = await readFolder(folder);
  const ids = [...sources.keys()].flatMap((path) => /^([^/.]+)\.yaml$/u.exec(path)?.[1] ?? []);
  return ids.map((id) => {
    const [german, english] = [fileName(id, "de"), fileName(id, "en")];
    const [de = "", en = ""] = [sources.get(german), sources.get(english)];
    return { id, title: { de: titleIn(de) ?? id, en: ENGLISH_TITLE.exec(en)?.[1] ?? id }, sources: { [german]: de, [english]: en } };
  });
}

/** As our own files have it; a test holds their form. */
const ENGLISH_TITLE = /scenario: \{ title: "(.*)" \}/u;
