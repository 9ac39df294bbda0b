import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import type { LessonNode } from "~/core/course/model";
import { goneMedia, removeMedia } from "~/usecases/remove-media";
import { openLesson } from "~/usecases/open-lesson";
import { addRecording, readRecording } from "~/usecases/add-recording";
import { saveCourseFile } from "~/usecases/edit-course";
import { previewLesson } from "~/usecases/see-course-draft";
import { picture, PICTURE_BYTES, recording } from "../store/fixtures";
import { openCourseWorld, soundDraft, soundLesson } from "./course-world";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, TOM } from "./world";

afterAll(endChildren);

const FILM = `f${"0".repeat(20)}-mp4`;

async function withMedia() {
  const world = await openWorld();
  await world.store.media.add(picture("b1"), PICTURE_BYTES);
  await world.store.media.addRecording(recording(FILM), [Uint8Array.of(1, 2)]);
  return world;
}

test("a trainer deletes a picture or a recording; the log says who did it, and of what", async () => {
  const world = await withMedia();
  expect(await removeMedia(world, TOM, FILM)).toBe("done");
  expect(await removeMedia(world, TOM, "b1")).toBe("done");
  expect(await readRecording(world, ADA, FILM, undefined)).toEqual({ refused: "not-found" });
  expect([await world.store.media.recordings("musterstadt"), await world.store.media.ofAuthority("musterstadt")]).toEqual([[], []]);
  const log = await world.store.log.page("musterstadt", 9);
  expect(log.map(({ deed, by, query, people }) => [deed, by, query, people])).toEqual(expect.arrayContaining([["media-removed", TOM.person, FILM, []], ["media-removed", TOM.person, "b1", []]]));
});

test("deleting again what is gone, or what is another authority's, changes and logs nothing", async () => {
  const world = await withMedia();
  expect(await removeMedia(world, TOM, "b7")).toBe("done");
  expect(await removeMedia(world, { ...TOM, authority: "musterland" }, FILM)).toBe("done");
  expect(await world.store.media.recording("musterstadt", FILM)).toEqual(recording(FILM));
  expect([await world.store.log.page("musterstadt", 9), await world.store.log.page("musterland", 9)]).toEqual([[], []]);
});

test("nobody but a trainer deletes", async () => {
  const world = await withMedia();
  for (const who of [ADA, HR, RAT, ADM]) expect(await removeMedia(world, who, FILM)).toEqual({ refused: "not-permitted" });
  expect(await world.store.media.recordings("musterstadt")).toHaveLength(1);
});

test("the logo of the authority stays until the administration has removed it there", async () => {
  const world = await withMedia();
  const authority = await world.store.organisation.authority("musterstadt");
  if (!authority) throw new Error("no authority");
  await world.store.organisation.saveAuthority({ ...authority, appearance: { logo: "b1" } });
  expect(await removeMedia(world, TOM, "b1")).toEqual({ refused: "picture-is-logo" });
  expect(await world.store.media.ofAuthority("musterstadt")).toHaveLength(1);
});

test("what was deleted is found wherever it stands in a lesson, once", async () => {
  const world = await withMedia();
  const node = (name: string, media: string, ...children: readonly LessonNode[]): LessonNode => ({ name, props: { media }, children });
  const body = ["Text.", node("Case", "", node("Film", FILM), node("Picture", "b7")), node("Picture", "b7"), node("Sound", `t${"1".repeat(20)}-ogg`), node("Picture", "b1"), node("Term", "b9")];
  expect(await goneMedia(world, ADA, body)).toEqual(["b7", `t${"1".repeat(20)}-ogg`]);
  expect(await goneMedia(world, LHR, body)).toEqual([FILM, "b7", `t${"1".repeat(20)}-ogg`, "b1"]);
});

test("a published lesson stays readable and says what is gone; its draft is told before it is published again", async () => {
  const world = await openCourseWorld();
  const { id, revision } = await soundDraft(world);
  const film = granted(await addRecording(world, TOM, { name: "a.webm", bytes: Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1), kind: "film", consent: "ja" })).id;
  granted(await saveCourseFile(world, TOM, { id, revision }, "01-erste-lektion.de.mdx", soundLesson("Zuerst fragen", "1.1", "E1", `## A\n\nText.\n\n<Film media="${film}" title="Am Schalter" spoken="yes">\n<Said at="0:02">Guten Morgen.</Said>\n</Film>\n`)));
  const sources = new Map(Object.entries((await world.store.drafts.read("musterstadt", id))?.sources ?? {}));
  expect((await world.catalogue.publishOwnCourse(id, sources, "2026-11-23", "musterstadt")).version).toBeDefined();
  const lesson = async () => granted(await openLesson(world, ADA, id, "erste-lektion", "de"));
  expect((await lesson()).gone).toBeUndefined();
  expect(await removeMedia(world, TOM, film)).toBe("done");
  expect((await lesson()).gone).toEqual([film]);
  const file = "01-erste-lektion.de.mdx";
  const preview = granted(await previewLesson(world, TOM, { id, file }, sources.get(file) ?? ""));
  expect([preview.problems.map(({ code, file: at }) => [code, at]), preview.gone]).toEqual([[["media-missing", file]], [film]]);
});
