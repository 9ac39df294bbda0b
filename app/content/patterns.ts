import { COURSE_FILE } from "../core/draft/course-files";
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

/** Patterns of courses: per id a folder with the files of a draft. */
export async function readCoursePatterns(folder: string): Promise<readonly Pattern[]> {
  const { sources } = await readFolder(folder);
  const ids = [...sources.keys()].flatMap((path) => /^kurse\/([^/]+)\/course\.yaml$/u.exec(path)?.[1] ?? []);
  return ids.map((id) => {
    const lead = `kurse/${id}/`;
    const files = Object.fromEntries([...sources].filter(([path]) => path.startsWith(lead)).map(([path, text]) => [path.slice(lead.length), text]));
    const { de = id, en = id } = COURSE_TITLE.exec(files[COURSE_FILE] ?? "")?.groups ?? {};
    return { id, title: { de, en }, sources: files };
  });
}

/** As our own files have it; a test holds their form. */
const COURSE_TITLE = /^title: \{ de: "(?<de>.*)", en: "(?<en>.*)" \}$/mu;
