import { compilerVersion } from "./child-entry";
import { runInChild } from "./child-pool";
import type { Jobs } from "./jobs";
import type { LessonAnswer } from "./lesson-file";
import { versionOf, type Versions } from "./versions";

type Lesson = Jobs["lesson"]["ask"];
/** A lesson apart from what a copy of its course changes: the place of the file and the short name in its head. */
type Apart = Lesson & { readonly code: string };

const CODE = /^(---\n(?:(?!---).*\n)*?course: )([A-Z][A-Z0-9]{0,7})(?=\n)/u;
/** Stands for every short name. */
const ANY = "X";

/** Reads files as the child does; lessons that are `kept` once are found again, also in a copy of their course. */
export function shippedLessons(versions: Pick<Versions, "artefact" | "saveArtefact">): { readonly read: typeof runInChild; readonly keep: typeof runInChild } {
  return {
    read: async (kind, ask, patience) => {
      if (kind !== "lesson") return runInChild(kind, ask, patience);
      const { file, code, text } = apart(ask as Lesson);
      const kept = await versions.artefact(await keyOf({ file, text }));
      if (kept === undefined) return runInChild(kind, ask, patience);
      return named(JSON.parse(kept) as LessonAnswer, (ask as Lesson).file, code) as Jobs[typeof kind]["answer"];
    },
    keep: async (kind, ask, patience) => {
      const answer = await runInChild(kind, ask, patience);
      if (kind !== "lesson" || !("value" in answer)) return answer;
      const { file, text } = apart(ask as Lesson);
      await versions.saveArtefact(await keyOf({ file, text }), JSON.stringify(named(answer as LessonAnswer, file, ANY)));
      return answer;
    },
  };
}

function apart({ file, text }: Lesson): Apart {
  const code = CODE.exec(text)?.[2] ?? "";
  return { file: file.slice(file.lastIndexOf("/") + 1), code, text: text.replace(CODE, (_head, lead: string) => `${lead}${ANY}`) };
}

async function keyOf({ file, text }: Lesson): Promise<string> {
  return `lesson/${versionOf({ [file]: text })}/${await compilerVersion()}`;
}

/** The answer for a lesson at another place and in a course of another short name. */
function named({ value, problems, measured, links, ...rest }: LessonAnswer, file: string, course: string): LessonAnswer {
  return {
    ...rest, problems: problems.map((problem) => ({ ...problem, file })),
    ...(value ? { value: { ...value, head: { ...value.head, course } } } : {}),
    ...(measured ? { measured: { ...measured, file } } : {}),
    ...(links ? { links: links.map((link) => ({ ...link, file })) } : {}),
  };
}
