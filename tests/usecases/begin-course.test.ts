import { describe, expect, test } from "vitest";
import { beginCourse } from "~/usecases/begin-course";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeCourse } from "~/usecases/see-courses";
import { ADA, answerAll, BEN, complete, COURSE, factTypes, finishLessons, granted, HR, openWorld } from "./world";

describe("beginning a course", () => {
  test("twice is harmless", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    expect(await factTypes(world)).toEqual(["enrolled"]);
  });

  test("pins the version of that day", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    world.publish({ courses: [COURSE, { ...COURSE, version: "v2" }] });
    await beginCourse(world, BEN, COURSE.id);
    expect(granted(await seeCourse(world, ADA, COURSE.id))).toMatchObject({ course: { version: "v1" }, newer: true });
    expect(granted(await seeCourse(world, BEN, COURSE.id))).toMatchObject({ course: { version: "v2" }, newer: false });
  });

  test("of an unknown course is refused", async () => {
    expect(await beginCourse(await openWorld(), ADA, "nichts")).toEqual({ refused: "not-found" });
  });

  test("again after a valid certificate changes nothing", async () => {
    const world = await openWorld();
    await complete(world);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
  });

  test("again after a revocation starts anew and leads to a new certificate", async () => {
    const world = await openWorld();
    const first = await complete(world);
    await revokeCertificate(world, HR, first, "Verwechslung");
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toMatchObject([{ type: "enrolled" }]);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    expect(await complete(world)).not.toBe(first);
  });

  test("again is possible from the day after the last valid one", async () => {
    const world = await openWorld();
    await complete(world);
    world.clock = "2028-11-23T22:30:00.000Z";
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    world.clock = "2028-11-23T23:30:00.000Z";
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toMatchObject([{ type: "enrolled" }]);
  });
});

test("a renewed course begins with nothing done", async () => {
  const world = await openWorld();
  await revokeCertificate(world, HR, await complete(world), "Verwechslung");
  await beginCourse(world, ADA, COURSE.id);
  expect(granted(await seeCourse(world, ADA, COURSE.id))).toMatchObject({ begun: true, doneCount: 0 });
  await finishLessons(world);
  await answerAll(world);
  expect((await world.store.learners.record("ada")).rows).toMatchObject([{ revokedAt: world.clock }, { completedAt: world.clock }]);
});
