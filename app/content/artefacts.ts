import type { LessonPerson } from "../core/course/model";
import { compilerVersion } from "./child-entry";
import { runInChild } from "./child-pool";
import { compileCourse, PINS, type CourseArtefact } from "./compile-course";
import { compileScenario } from "./compile-scenario";
import type { Problem, ScenarioAtVersion } from "./port";
import type { Published, Versions } from "./versions";

/** What published sources become, by kind. */
export type Artefacts = {
  readonly course: CourseArtefact;
  readonly scenario: ScenarioAtVersion;
  readonly cast: readonly LessonPerson[];
};
export type ArtefactKind = keyof Artefacts;

/** Artefacts of published versions: from memory, from the cache beside the sources, or compiled again. */
export type ArtefactShelf = {
  load<Kind extends ArtefactKind>(kind: Kind, published: Published): Promise<Artefacts[Kind]>;
  find<Kind extends ArtefactKind>(kind: Kind, id: string, version: string): Promise<Artefacts[Kind] | undefined>;
  save<Kind extends ArtefactKind>(kind: Kind, version: string, artefact: Artefacts[Kind]): Promise<void>;
};

export function openShelf(versions: Versions): ArtefactShelf {
  const memory = new Map<string, Promise<Artefacts[ArtefactKind]>>();
  const remember = <Kind extends ArtefactKind>(key: string, made: () => Promise<Artefacts[Kind]>): Promise<Artefacts[Kind]> => {
    const known = memory.get(key) ?? made();
    memory.set(key, known);
    known.catch(() => memory.delete(key));
    return known as Promise<Artefacts[Kind]>;
  };
  const shelf: ArtefactShelf = {
    load: (kind, published) => remember(`${kind}/${published.version}`, async () => {
      const key = await keyOf(kind, published.version);
      const cached = await versions.artefact(key);
      if (cached !== undefined) return JSON.parse(cached) as Artefacts[typeof kind];
      const artefact = (await compileAgain(kind, published, shelf)) as Artefacts[typeof kind];
      await versions.saveArtefact(key, JSON.stringify(artefact));
      return artefact;
    }),
    find: async (kind, id, version) => {
      const known = memory.get(`${kind}/${version}`);
      if (known) return known as Promise<Artefacts[typeof kind]>;
      const published = await versions.read(kind, id, version);
      return published && shelf.load(kind, published);
    },
    save: async (kind, version, artefact) => {
      await versions.saveArtefact(await keyOf(kind, version), JSON.stringify(artefact));
      await remember(`${kind}/${version}`, () => Promise.resolve(artefact));
    },
  };
  return shelf;
}

async function keyOf(kind: ArtefactKind, version: string): Promise<string> {
  return `${kind}/${version}/${await compilerVersion()}`;
}

function compileAgain(kind: ArtefactKind, published: Published, shelf: ArtefactShelf): Promise<Artefacts[ArtefactKind]> {
  switch (kind) {
    case "course":
      return compileCourseAgain(published, shelf);
    case "scenario":
      return compileScenarioAgain(published);
    case "cast":
      return compileCastAgain(published);
  }
}

async function compileCourseAgain(published: Published, shelf: ArtefactShelf): Promise<CourseArtefact> {
  const pins = JSON.parse(published.sources[PINS] ?? "{}") as Readonly<Record<string, string>>;
  const sources = new Map(Object.entries(published.sources).filter(([path]) => path !== PINS).map(([path, text]) => [`${published.id}/${path}`, text]));
  const compiled = await compileCourse(published.id, sources, {
    scenario: async (id) => (pins[id] === undefined ? undefined : shelf.find("scenario", id, pins[id])),
  });
  if (!("course" in compiled)) throw broken(published, compiled.problems);
  const { course, lessons, questions } = compiled;
  return { course: { ...course, version: published.version }, lessons, questions };
}

async function compileScenarioAgain(published: Published): Promise<ScenarioAtVersion> {
  const compiled = await compileScenario(published.id, new Map(Object.entries(published.sources)), "", { published: true });
  if (!("scenario" in compiled)) throw broken(published, compiled.problems);
  return { version: published.version, scenario: compiled.scenario };
}

async function compileCastAgain(published: Published): Promise<readonly LessonPerson[]> {
  const answer = await runInChild("cast", { file: "cast.yaml", text: published.sources["cast.yaml"] ?? "" });
  if (!("value" in answer) || !answer.value) throw broken(published, answer.problems);
  return answer.value;
}

/** Published versions were whole once: a compiler that refuses them now is a fault of ours. */
function broken(published: Published, problems: readonly Problem[]): Error {
  const first = problems[0];
  return new Error(`${published.kind} ${published.id} at ${published.version} no longer compiles: ${first ? `${first.file}:${first.line} ${first.code}` : "no reason"}`);
}
