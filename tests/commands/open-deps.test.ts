import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { closeDeps, ContentError, openDeps } from "~/deps.server";
import { readEnvironment } from "~/env.server";
import { createLowdbStore } from "~/store/lowdb/create";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "gegenueber-open-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A small course with all its parts: a start compiles what it finds. */
function coursesFolder(): string {
  const courses = folder();
  cpSync("tests/fixtures/courses/good", courses, { recursive: true });
  return courses;
}

test("a course that fails its check stops the start, with every problem by file and line", async () => {
  const courses = coursesFolder();
  const file = join(courses, "gute-auskunft/course.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("draw: 2", "draw: 99"));
  const scenario = join(courses, "scenarios/s01-klein.yaml");
  writeFileSync(scenario, readFileSync(scenario, "utf8").replace(/^start: .*$/m, "start: zzzz"));
  const dataDir = join(folder(), "store");
  await createLowdbStore(dataDir, { demonstration: false });
  const opened = openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }), { courses });
  await expect(opened).rejects.toThrow(ContentError);
  await expect(opened).rejects.toThrow(/course\.yaml:\d+:\d+ draw-too-many/);
  await expect(opened).rejects.toThrow(/s01-klein\.yaml:\d+:\d+ start-missing/);
});

test("after a refused start the store is free for the next one, and pinned versions are still there", async () => {
  const dataDir = join(folder(), "store");
  await createLowdbStore(dataDir, { demonstration: false });
  const env = readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const courses = coursesFolder();
  const first = await openDeps(env, { courses });
  const course = await first.catalogue.course("gute-auskunft");
  await closeDeps(first);
  const file = join(courses, "gute-auskunft/course.yaml");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace("id: gute-auskunft", "id: [gute"));
  await expect(openDeps(env, { courses })).rejects.toThrow(ContentError);
  writeFileSync(file, whole.replace("validityMonths: 24", "validityMonths: 36"));
  const second = await openDeps(env, { courses });
  onTestFinished(() => closeDeps(second));
  expect((await second.catalogue.course("gute-auskunft"))?.validityMonths).toBe(36);
  expect((await second.catalogue.course("gute-auskunft", course?.version))?.validityMonths).toBe(24);
});
