import { describe, expect, test } from "vitest";
import { openLesson } from "~/usecases/open-lesson";
import { writeDebriefNote, writeLessonNote } from "~/usecases/write-note";
import { ADA, BEN, COURSE, factTypes, granted, openWorld, playScene } from "./world";

const opened = async (world: Awaited<ReturnType<typeof openWorld>>, who = ADA) => granted(await openLesson(world, who, COURSE.id, "eins", "de"));

describe("a private note", () => {
  const note = async (text: string, field = "gedanke") => {
    const world = await openWorld();
    return { world, written: await writeLessonNote(world, ADA, COURSE.id, "eins", field, text) };
  };

  test.each(["gedanke", "noch-einmal", "vorsatz"])("is kept in the field %s", async (field) => {
    const { world, written } = await note("Erst fragen.\r\nDann schreiben.  ", field);
    granted(written);
    expect((await opened(world)).texts).toEqual({ [field]: "Erst fragen.\nDann schreiben." });
  });

  test("in a field that the lesson does not have is refused", async () => {
    expect((await note("x", "anderes")).written).toEqual({ refused: "not-found" });
    expect((await note("x", "frage")).written).toEqual({ refused: "not-found" });
  });

  test("of 4,000 characters is kept, of one more refused by its field", async () => {
    granted((await note("x".repeat(4000))).written);
    expect((await note("x".repeat(4001))).written).toEqual({ refused: "text-too-long", field: "gedanke" });
  });

  test("that is emptied is gone", async () => {
    const { world } = await note("Erst fragen.");
    granted(await writeLessonNote(world, ADA, COURSE.id, "eins", "gedanke", "  \n"));
    expect((await opened(world)).texts).toEqual({});
  });

  test("in an unknown lesson or course is refused", async () => {
    const world = await openWorld();
    expect(await writeLessonNote(world, ADA, COURSE.id, "drei", "gedanke", "x")).toEqual({ refused: "not-found" });
    expect(await writeLessonNote(world, ADA, "nichts", "eins", "gedanke", "x")).toEqual({ refused: "not-found" });
  });

  test("of a debrief needs an attempt of one's own", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    expect(await writeDebriefNote(world, BEN, attempt, "intention", "Ich frage.")).toEqual({ refused: "not-found" });
    granted(await writeDebriefNote(world, ADA, attempt, "intention", "Ich frage."));
    expect((await factTypes(world)).at(-1)).toBe("note-written");
  });
});
