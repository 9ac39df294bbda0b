import { join } from "node:path";
import type { Instant } from "../core/words";
import type { ArtefactShelf } from "./artefacts";
import { compilerVersion } from "./child-entry";
import { compileFolder, type CompiledFolder } from "./compile-folder";
import { readCoursePatterns } from "./patterns";
import type { Problem, Sources } from "./port";
import { hasErrors } from "./problem";
import { readFolder } from "./read-files";
import { shippedLessons } from "./shipped-lessons";
import { versionOf, type Published, type Versions } from "./versions";

/** Shipped files have passed their check, and a slow machine must not stop a start. */
const PATIENCE = 10;

/**
 * Copies shipped versions the store does not know into it. A folder that was copied before is not compiled again.
 * Review dates of laws are not asked here: a server must start on the day after one; `content check` asks.
 */
export async function publishFolder(folder: string, versions: Versions, shelf: ArtefactShelf, now: () => Instant): Promise<readonly Problem[]> {
  const read = await readFolder(folder);
  if (hasErrors(read.problems)) return read.problems;
  const key = `shipped/${versionOf(Object.fromEntries(read.sources))}/${await compilerVersion()}`;
  const before = await versions.artefact(key);
  if (before !== undefined && (await allKnown(JSON.parse(before) as readonly Known[], versions))) return [];
  const { keep } = shippedLessons(versions);
  const compiled = await compileFolder(read.sources, { patience: PATIENCE, read: keep });
  if (hasErrors(compiled.problems)) return compiled.problems;
  await Promise.all((await patternLessons(folder)).map(([file, text]) => keep("lesson", { file, text }, PATIENCE)));
  await saveArtefacts(compiled, shelf);
  const shipped = shippedVersions(compiled, read.sources);
  for (const published of shipped) {
    const known = await versions.read(published.kind, published.id, published.version);
    if (!known) await versions.publish({ ...published, publishedAt: now() });
  }
  await versions.saveArtefact(key, JSON.stringify(shipped.map(({ kind, id, version }): Known => ({ kind, id, version }))));
  return compiled.problems;
}

/** Own courses begin with them as with shipped ones. */
async function patternLessons(folder: string): Promise<readonly (readonly [string, string])[]> {
  const patterns = await readCoursePatterns(join(folder, "patterns"));
  return patterns.flatMap(({ sources }) => Object.entries(sources).filter(([file]) => file.endsWith(".mdx")));
}

type Known = Pick<Published, "kind" | "id" | "version">;

async function allKnown(list: readonly Known[], versions: Versions): Promise<boolean> {
  const found = await Promise.all(list.map(({ kind, id, version }) => versions.read(kind, id, version)));
  return found.every((published) => published !== undefined);
}

async function saveArtefacts({ courses, scenarios }: CompiledFolder, shelf: ArtefactShelf): Promise<void> {
  for (const { course, lessons, questions } of courses) await shelf.save("course", course.version, { course, lessons, questions });
  for (const { scenario, version } of scenarios) await shelf.save("scenario", version, { scenario, version });
}

/** Scenarios before the courses that pin them. */
function shippedVersions({ courses, scenarios }: CompiledFolder, sources: Sources): readonly Omit<Published, "publishedAt">[] {
  const text = sources.get("cast.yaml");
  const cast = text === undefined ? undefined : { "cast.yaml": text };
  return [
    ...(cast ? [{ kind: "cast" as const, id: "cast", version: versionOf(cast), sources: cast }] : []),
    ...scenarios.map(({ scenario, version, sources: identity }) => ({ kind: "scenario" as const, id: scenario.id, version, sources: identity })),
    ...courses.map(({ course, sources: identity }) => ({ kind: "course" as const, id: course.id, version: course.version, sources: identity })),
  ];
}
