import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { seeCheck } from "~/usecases/answer-question";
import { beginCourse } from "~/usecases/begin-course";
import { finishLesson } from "~/usecases/finish-lesson";
import { openLesson } from "~/usecases/open-lesson";
import { saveCourseFile } from "~/usecases/edit-course";
import { saveDraftText } from "~/usecases/save-draft";
import { publishDraft, seePublication, withdrawDraft } from "~/usecases/publish-draft";
import { seeCourse, seeCourses } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { seeLibrary } from "~/usecases/see-library";
import { compareVersions, restoreVersion, seeVersions } from "~/usecases/see-versions";
import { openCourseWorld, SHIPPED, soundCourse, soundDraft, soundLesson } from "./course-world";
import { ADA, ADM, BEN, granted, HR, LEA, LHR, RAT, TOM } from "./world";

afterAll(endChildren);
const LESSON = "01-erste-lektion.de.mdx";

async function written() {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const revision = async () => (await world.store.drafts.read("musterstadt", id))?.revision ?? 0;
  return {
    world, id, revision,
    write: async (file: string, text: string) => granted(await saveCourseFile(world, TOM, { id, revision: await revision() }, file, text)),
    publish: async (note = "") => publishDraft(world, TOM, { kind: "course", id }, { revision: await revision(), note }),
  };
}

test("a published course is found, begun and completed in its own authority, with a certificate at its version", async () => {
  const { world, id, publish } = await written();
  const release = granted(await publish());
  expect(release).toMatchObject({ edit: "first", by: "tom" });
  expect((await seeCourses(world, ADA)).courses.map((course) => course.id)).toEqual([id, SHIPPED]);
  granted(await beginCourse(world, ADA, id));
  granted(await finishLesson(world, ADA, id, "erste-lektion", true));
  const issued = (await world.store.learners.read("ada")).certificates[0];
  expect(issued?.certificate.course).toMatchObject({ id, version: release.version });
  expect(granted(await seeCourse(world, ADA, id)).completedAt).toBeDefined();
});

test("another authority sees nothing of it, however it asks", async () => {
  const { world, id, publish } = await written();
  granted(await publish());
  expect((await seeCourses(world, LEA)).courses.map((course) => course.id)).toEqual([SHIPPED]);
  for (const answer of [seeCourse(world, LEA, id), beginCourse(world, LEA, id), openLesson(world, LEA, id, "erste-lektion", "de"), seePublication(world, LHR, { kind: "course", id }), publishDraft(world, LHR, { kind: "course", id }, { revision: 4, note: "" }), withdrawDraft(world, LHR, { kind: "course", id }, "x"), seeVersions(world, LHR, { kind: "course", id })]) expect(await answer).toEqual({ refused: "not-found" });
  expect(granted(await seeLibrary(world, LHR, { search: "", page: 1, size: 50 })).entries.map((entry) => entry.id)).not.toContain(id);
});

test("with an error nothing is published; what somebody changed meanwhile is not, and the same text not twice", async () => {
  const { world, id, write, publish, revision } = await written();
  await write(LESSON, soundLesson("Zuerst fragen", "1.1", "E1", "## Anfang\n\n<script>alert(1)</script>\n"));
  expect(await publish()).toEqual({ refused: "draft-has-errors" });
  const seen = await revision();
  await write(LESSON, soundLesson());
  expect(await publishDraft(world, TOM, { kind: "course", id }, { revision: seen, note: "" })).toEqual({ refused: "version-conflict" });
  granted(await publish());
  expect(await publish()).toEqual({ refused: "nothing-changed" });
});

test("whoever has begun stays on her version; before publishing it says what changed in words and whom it concerns", async () => {
  const { world, id, write, publish } = await written();
  granted(await publish());
  granted(await beginCourse(world, ADA, id));
  await write(LESSON, soundLesson().replace("fragt zuerst", "fragt immer zuerst"));
  expect(granted(await seePublication(world, TOM, { kind: "course", id }))).toMatchObject({
    edit: "wording", affected: { running: "few", certificates: 0 },
    changes: [{ part: "lesson", id: "erste-lektion", what: "changed", rules: false, texts: [{ path: ["Am Schalter"], language: "de", pieces: [{ kind: "same" }, { kind: "added", text: "immer " }, { kind: "same" }] }] }],
  });
  granted(await publish("Ein Wort mehr."));
  expect(JSON.stringify(granted(await openLesson(world, ADA, id, "erste-lektion", "de")).lesson.body)).not.toContain("immer");
  expect(JSON.stringify(granted(await openLesson(world, BEN, id, "erste-lektion", "de")).lesson.body)).toContain("immer");
  expect(granted(await seeCourse(world, ADA, id)).newer).toBe(true);
});

test("at the address of a scene there is no course, whatever is asked of it", async () => {
  const { world, id, publish, revision } = await written();
  granted(await publish());
  const wrong = { kind: "scenario", id } as const;
  const at = { revision: await revision(), number: 1, note: "" };
  for (const answer of [seePublication(world, TOM, wrong), publishDraft(world, TOM, wrong, at), withdrawDraft(world, TOM, wrong, "x"), seeVersions(world, TOM, wrong), restoreVersion(world, TOM, wrong, at), saveDraftText(world, TOM, id, { language: "de", text: "x", revision: at.revision })]) expect(await answer).toEqual({ refused: "not-found" });
  expect(await world.store.drafts.read("musterstadt", id)).not.toHaveProperty("withdrawn");
});

test("versions are listed, compared and brought back; what goes away is a new structure", async () => {
  const { world, id, write, publish, revision } = await written();
  granted(await publish());
  await write("course.yaml", soundCourse(id, ["erste-lektion"]).replace("Ein Kurs aus dem eigenen Haus.", "Ein anderer Kurs."));
  granted(await publish());
  expect(granted(await seeVersions(world, TOM, { kind: "course", id })).releases).toMatchObject([{ number: 2, edit: "wording" }, { number: 1, edit: "first" }]);
  expect(granted(await compareVersions(world, TOM, { kind: "course", id }, 1, 2))).toMatchObject({ edit: "wording", changes: [{ part: "frame", texts: [{ path: ["summary"] }] }] });
  const restored = granted(await restoreVersion(world, TOM, { kind: "course", id }, { number: 1, revision: await revision() }));
  expect(Object.keys(restored.sources).sort()).toEqual([LESSON, "course.yaml"]);
  expect(restored.sources["course.yaml"]).toContain("Ein Kurs aus dem eigenen Haus.");
});

test("after withdrawing nobody begins, and who has begun goes on", async () => {
  const { world, id, publish } = await written();
  granted(await publish());
  granted(await beginCourse(world, ADA, id));
  expect(await withdrawDraft(world, TOM, { kind: "course", id }, " ")).toEqual({ refused: "reason-missing", field: "grund" });
  granted(await withdrawDraft(world, TOM, { kind: "course", id }, "Veraltet."));
  expect(await beginCourse(world, BEN, id)).toEqual({ refused: "not-found" });
  expect(granted(await seeHome(world, ADA, "de")).open.map(({ course }) => course)).toContain(id);
  granted(await finishLesson(world, ADA, id, "erste-lektion", true));
  expect((await world.store.log.page("musterstadt", 9)).map(({ deed }) => deed)).toEqual(["course-withdrawn", "draft-published", "draft-saved", "draft-saved", "draft-created"]);
});

test("whoever has the address of a course that is not open yet or no more is told so, and nobody elsewhere", async () => {
  const { world, id, publish } = await written();
  for (const ask of [(who = ADA) => seeCourse(world, who, id), (who = ADA) => openLesson(world, who, id, "erste-lektion", "de"), (who = ADA) => seeCheck(world, who, id)]) {
    expect([await ask(), await ask(LEA)]).toEqual([{ refused: "course-unpublished" }, { refused: "not-found" }]);
  }
  granted(await publish());
  expect(await seeCheck(world, ADA, id)).toEqual({ refused: "not-found" });
  granted(await withdrawDraft(world, TOM, { kind: "course", id }, "Veraltet."));
  expect([await seeCourse(world, ADA, id), await seeCourse(world, LEA, id)]).toEqual([{ refused: "course-withdrawn" }, { refused: "not-found" }]);
});

test("a short name that another visible course has is told at its line", async () => {
  const { id, write, publish } = await written();
  const draft = await write("course.yaml", soundCourse(id, ["erste-lektion"]).replace("code: E1", "code: K2"));
  expect(draft.checked?.errors).toBeGreaterThan(0);
  expect(await publish()).toEqual({ refused: "draft-has-errors" });
});

test("publishing is for trainers alone", async () => {
  const { world, id, publish } = await written();
  granted(await publish());
  for (const who of [ADA, HR, RAT, ADM]) {
    for (const answer of [seePublication(world, who, { kind: "course", id }), publishDraft(world, who, { kind: "course", id }, { revision: 4, note: "" }), withdrawDraft(world, who, { kind: "course", id }, "x"), compareVersions(world, who, { kind: "course", id }, 1, 1)]) expect(await answer).toEqual({ refused: "not-permitted" });
  }
});
