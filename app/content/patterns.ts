import type { Pattern } from "./port";
import { readFolder } from "./read-files";

/** The patterns of a folder: per id a German and an English file, as scenarios have them. A folder that is not there holds none. */
export async function readPatterns(folder: string): Promise<readonly Pattern[]> {
  const { sources } = await readFolder(folder);
  const ids = [...sources.keys()].flatMap((path) => /^([^/.]+)\.yaml$/u.exec(path)?.[1] ?? []);
  return ids.map((id) => {
    const [de = "", en = ""] = [sources.get(`${id}.yaml`), sources.get(`${id}.en.yaml`)];
    return { id, title: { de: titleIn(de, /^title: "(.*)"$/mu), en: titleIn(en, /scenario: \{ title: "(.*)" \}/u) }, sources: { [`${id}.yaml`]: de, [`${id}.en.yaml`]: en } };
  });
}

/** Our own files, whose form a test holds. */
function titleIn(text: string, form: RegExp): string {
  return form.exec(text)?.[1] ?? "";
}
