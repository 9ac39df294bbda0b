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

test("a course that fails its check stops the start, with every problem by file and line", async () => {
  const courses = folder();
  cpSync("courses", courses, { recursive: true });
  const file = join(courses, "klar-sprechen/course.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("draw: 10", "draw: 99"));
  const scenario = join(courses, "scenarios/s12-die-schachtel.yaml");
  writeFileSync(scenario, readFileSync(scenario, "utf8").replace(/^start: .*$/m, "start: zzzz"));
  const dataDir = join(folder(), "store");
  await createLowdbStore(dataDir, { demonstration: false });
  const opened = openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }), { courses });
  await expect(opened).rejects.toThrow(ContentError);
  await expect(opened).rejects.toThrow(/course\.yaml:\d+:\d+ draw-too-many/);
  await expect(opened).rejects.toThrow(/s12-die-schachtel\.yaml:\d+:\d+ start-missing/);
});

test("after a refused start the store is free for the next one, and pinned versions are still there", async () => {
  const dataDir = join(folder(), "store");
  await createLowdbStore(dataDir, { demonstration: false });
  const env = readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const first = await openDeps(env);
  const course = await first.catalogue.course("klar-sprechen");
  await closeDeps(first);
  const courses = folder();
  cpSync("courses", courses, { recursive: true });
  const file = join(courses, "klar-sprechen/course.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("id: klar-sprechen", "id: [klar"));
  await expect(openDeps(env, { courses })).rejects.toThrow(ContentError);
  cpSync("courses", courses, { recursive: true });
  writeFileSync(file, readFileSync(file, "utf8").replace("validityMonths: 24", "validityMonths: 36"));
  const second = await openDeps(env, { courses });
  onTestFinished(() => closeDeps(second));
  expect((await second.catalogue.course("klar-sprechen"))?.validityMonths).toBe(36);
  expect((await second.catalogue.course("klar-sprechen", course?.version))?.validityMonths).toBe(24);
});
