import type { Day } from "../core/words";
import type { ArtefactShelf } from "./artefacts";
import { compileScenario } from "./compile-scenario";
import { keptAnswers } from "./kept";
import { hasPassed } from "./kept-reads";
import type { Catalogue, CheckedDraft, Problem, Sources } from "./port";
import { versionOf, type Published, type Versions } from "./versions";

type Own = Pick<Catalogue, "checkScenario" | "scenarioSources" | "publishOwn" | "withdrawScenario">;
type Around = {
  readonly current: () => ReadonlyMap<string, Published>;
  readonly versions: Versions;
  readonly shelf: ArtefactShelf;
  readonly publish: (published: Omit<Published, "publishedAt">) => Promise<void>;
  readonly refresh: () => Promise<void>;
};

/** Results of checks that are kept; a page of the library asks for fewer. */
const KEPT = 100;
/** With one of these the text is no file of the scenario language that anybody could go on with. */
const UNREADABLE: ReadonlySet<string> = new Set(["key-form", "key-twice", "character-forbidden", "number-form", "encoding", "file-missing", "file-too-big", "line-too-long", "too-many-lines", "too-much-memory", "too-slow", "crashed"]);

/** What trainers write, check, publish and take back: drafts are checked once per text and day. */
export function ownContent({ current, versions, shelf, publish, refresh }: Around): Own {
  const kept = keptAnswers<CheckedDraft>(KEPT, hasPassed);
  return {
    checkScenario: (id, sources, today) => kept(`${id} ${today} ${versionOf(Object.fromEntries(sources))}`, () => check(id, sources, today)),
    scenarioSources: async (id, version) => (version === undefined ? current().get(id) : await versions.read("scenario", id, version))?.sources,
    publishOwn: async (id, sources, today, authority) => {
      const compiled = await compileScenario(id, inFolder(sources), undefined, { today });
      if (!("scenario" in compiled)) return { problems: compiled.problems.map(named) };
      const { version, scenario } = compiled;
      await shelf.save("scenario", version, { version, scenario });
      await publish({ kind: "scenario", id, version, sources: compiled.sources, authority });
      return { problems: compiled.problems.map(named), version };
    },
    withdrawScenario: async (id) => {
      await versions.withdraw("scenario", id);
      await refresh();
    },
  };
}

async function check(id: string, sources: Sources, today: Day): Promise<CheckedDraft> {
  const compiled = await compileScenario(id, inFolder(sources), undefined, { today });
  const { problems, opening, walked } = compiled;
  const readable = problems.every(({ code }) => !code.startsWith("yaml-") && !UNREADABLE.has(code));
  return { problems: problems.map(named), readable, ...(opening ? { opening } : {}), ...(walked ? { walked } : {}), ...("scenario" in compiled ? { scenario: compiled.scenario } : {}) };
}

/** Drafts hold their two files by name; the door looks for them where shipped ones stand. */
function inFolder(sources: Sources): Sources {
  return new Map([...sources].map(([path, text]) => [path.startsWith(FOLDER) ? path : `${FOLDER}${path}`, text]));
}
const FOLDER = "scenarios/";

function named(problem: Problem): Problem {
  return { ...problem, file: problem.file.slice(problem.file.lastIndexOf("/") + 1) };
}
