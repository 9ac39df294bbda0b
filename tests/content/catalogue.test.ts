import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCatalogue } from "~/content/catalogue";
import type { Published, Versions } from "~/content/versions";
import { openMemoryStore } from "~/store/memory/store";
import { goodWith, GOOD, sourcesOf } from "./sources";

const NOW = () => "2026-11-24T08:00:00.000Z";
const COURSE = "gute-auskunft/course.yaml";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gegenueber-courses-"));
  cpSync(GOOD, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, () => to));
}

test("shipped content is copied into the store and served from there", async () => {
  const { versions } = openMemoryStore();
  const catalogue = await openCatalogue(versions, NOW);
  expect(await catalogue.courses()).toEqual([]);
  expect(await catalogue.publishShipped(folder)).toEqual({ problems: [], changed: [] });
  const [course] = await catalogue.courses();
  expect(course?.id).toBe("gute-auskunft");
  if (!course) throw new Error("no course");
  expect((await catalogue.lesson(course, "erster-satz", "en"))?.title).toBe("The first sentence");
  expect(await catalogue.lesson(course, "zweiter-satz", "de")).toBeUndefined();
  expect((await catalogue.questions(course)).map(({ id }) => id)).toEqual(["first", "pairs"]);
  expect((await catalogue.scenarios()).map(({ scenario }) => scenario.id)).toEqual(["s01-klein"]);
  expect((await catalogue.scenario("s01-klein"))?.version).toBe(course.requiredScenarios[0]?.version);
  expect(catalogue.person("mina-roth")?.name).toBe("Mina Roth");
  expect(await catalogue.course("anderer-kurs")).toBeUndefined();
});

test("an error in any file stops everything, with all problems", async () => {
  const { versions } = openMemoryStore();
  const catalogue = await openCatalogue(versions, NOW);
  change("scenarios/s01-klein.yaml", "to: end", "to: nowhere");
  change(COURSE, "draw: 2", "draw: 9");
  const { problems } = await catalogue.publishShipped(folder);
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${COURSE} scenario-broken`, `${COURSE} draw-too-many`, "scenarios/s01-klein.yaml target-missing"]);
  expect(await catalogue.courses()).toEqual([]);
  expect(await versions.current("scenario")).toEqual([]);
});

test("a pinned version outlives the folder it came from", async () => {
  const { versions } = openMemoryStore();
  const first = await openCatalogue(versions, NOW);
  await first.publishShipped(folder);
  const [old] = await first.courses();
  if (!old) throw new Error("no course");
  change("gute-auskunft/lessons/01-erster-satz.de.mdx", "title: Der erste Satz", "title: Der allererste Satz");
  await first.publishShipped(folder);
  rmSync(folder, { recursive: true });
  const later = await openCatalogue(withoutArtefacts(versions), NOW);
  const [now] = await later.courses();
  expect(now?.version).not.toBe(old.version);
  expect((await later.lesson(old, "erster-satz", "de"))?.title).toBe("Der erste Satz");
  expect((await later.course(old.id, old.version))?.requiredScenarios).toEqual(old.requiredScenarios);
  expect((await later.course(old.id))?.lessons[0]?.title.de).toBe("Der allererste Satz");
});

/** As after the cache was thrown away. */
function withoutArtefacts(versions: Versions): Versions {
  return { ...versions, read: versions.read.bind(versions), current: versions.current.bind(versions), publish: versions.publish.bind(versions), artefact: () => Promise.resolve(undefined), saveArtefact: () => Promise.resolve() };
}

test("what was copied before is neither compiled nor published again", async () => {
  const { versions } = openMemoryStore();
  await (await openCatalogue(versions, NOW)).publishShipped(folder);
  const published: Published[] = [];
  const saved: string[] = [];
  const watched: Versions = {
    ...withoutArtefacts(versions),
    artefact: (key) => versions.artefact(key),
    publish: (version) => Promise.resolve(void published.push(version)),
    saveArtefact: (key) => Promise.resolve(void saved.push(key)),
  };
  const again = await openCatalogue(watched, NOW);
  expect(await again.publishShipped(folder)).toEqual({ problems: [], changed: [] });
  expect((await again.courses()).length).toBe(1);
  expect([published, saved]).toEqual([[], []]);
});

test("a scenario that was changed since is named with how far", async () => {
  const { versions } = openMemoryStore();
  await (await openCatalogue(versions, NOW)).publishShipped(folder);
  change("scenarios/s01-klein.yaml", "rating: strong", "rating: workable");
  expect(await (await openCatalogue(versions, NOW)).publishShipped(folder)).toEqual({ problems: [], changed: [{ id: "s01-klein", edit: "content" }] });
});

test("a law whose review is due does not stop the server", async () => {
  change(COURSE, "asOf: 2026-11-22, reviewBy: 2027-05-22", "asOf: 2020-01-01, reviewBy: 2020-02-02");
  const { versions } = openMemoryStore();
  const catalogue = await openCatalogue(versions, NOW);
  expect(await catalogue.publishShipped(folder)).toEqual({ problems: [], changed: [] });
});

test("a trainer's course passes the same door", async () => {
  const { versions } = openMemoryStore();
  const catalogue = await openCatalogue(versions, NOW);
  await catalogue.publishShipped(folder);
  const broken = await catalogue.publishCourse("gute-auskunft", goodWith(COURSE, "draw: 2", "draw: 9"), "2026-11-24");
  expect(broken.map(({ code }) => code)).toEqual(["draw-too-many"]);
  expect(await catalogue.publishCourse("gute-auskunft", goodWith(COURSE, "Gute Auskunft", "Bessere Auskunft"), "2026-11-24")).toEqual([]);
  expect((await catalogue.course("gute-auskunft"))?.title.de).toBe("Bessere Auskunft");
  // The shipped one is known to the store and does not come back over it.
  await catalogue.publishShipped(folder);
  expect((await catalogue.course("gute-auskunft"))?.title.de).toBe("Bessere Auskunft");
});

test("a trainer's scenario passes the same door, and courses keep what they pinned", async () => {
  const { versions } = openMemoryStore();
  const catalogue = await openCatalogue(versions, NOW);
  await catalogue.publishShipped(folder);
  const pinned = (await catalogue.course("gute-auskunft"))?.requiredScenarios[0]?.version;
  expect(await catalogue.publishScenario("s01-klein", goodWith("scenarios/s01-klein.yaml", 'title: "Klein"', 'title: "Kleiner"'), "2026-11-24")).toEqual([]);
  expect((await catalogue.scenario("s01-klein"))?.scenario.title.de).toBe("Kleiner");
  expect((await catalogue.scenario("s01-klein", pinned))?.scenario.title.de).toBe("Klein");
  expect((await catalogue.course("gute-auskunft"))?.requiredScenarios[0]?.version).toBe(pinned);
  const sources = sourcesOf(GOOD);
  sources.delete("scenarios/s01-klein.en.yaml");
  expect((await catalogue.publishScenario("s01-klein", sources, "2026-11-24")).map(({ code }) => code)).toEqual(["translation-missing"]);
});
