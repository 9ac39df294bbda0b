import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { LARGEST_PICTURE } from "~/core/media/picture";
import { addPicture, readPicture, seePictures, type PictureCommand } from "~/usecases/add-picture";
import { saveCourseFile } from "~/usecases/edit-course";
import { openCourseWorld, soundDraft, soundLesson } from "./course-world";
import { ADA, ADM, granted, HR, LHR, RAT, TOM } from "./world";

afterAll(endChildren);

async function picture(more: Partial<PictureCommand> = {}): Promise<PictureCommand> {
  const bytes = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: "#335577" } }).png().toBuffer());
  return { name: "C:\\Bilder\\schalter.png", bytes, decision: "described", de: "Ein Schalter.", en: "A counter.", ...more };
}

test("a picture is kept for the own authority with its decision, and read by nobody else", async () => {
  const world = await openCourseWorld();
  const added = granted(await addPicture(world, TOM, await picture()));
  expect(added).toMatchObject({ name: "schalter.png", width: 40, height: 30, authority: "musterstadt", description: { de: "Ein Schalter.", en: "A counter." } });
  expect(granted(await seePictures(world, TOM))).toEqual([added]);
  expect((await sharp(granted(await readPicture(world, ADA, added.id))).metadata()).format).toBe("webp");
  expect(await readPicture(world, LHR, added.id)).toEqual({ refused: "not-found" });
  expect(granted(await seePictures(world, LHR))).toEqual([]);
});

test.each<[string, Partial<PictureCommand>, object]>([
  ["no file", { bytes: undefined }, { refused: "picture-missing", field: "bild" }],
  ["no decision", { decision: "" }, { refused: "picture-undecided", field: "entscheidung" }],
  ["one language", { en: " " }, { refused: "description-missing", field: "en" }],
  ["a long description", { de: "x".repeat(301) }, { refused: "text-too-long", field: "de" }],
  ["a script called a picture", { name: "bild.png", bytes: new TextEncoder().encode("<script>alert(1)</script>") }, { refused: "picture-kind", field: "bild" }],
  ["a drawing with a script", { name: "bild.svg", bytes: new TextEncoder().encode("<svg onload='alert(1)'/>") }, { refused: "picture-kind", field: "bild" }],
  ["too many bytes", { bytes: new Uint8Array(LARGEST_PICTURE + 1) }, { refused: "picture-too-large", field: "bild" }],
])("%s is refused at its field", async (_name, more, refusal) => {
  const world = await openCourseWorld();
  expect(await addPicture(world, TOM, await picture(more))).toEqual(refusal);
  expect(granted(await seePictures(world, TOM))).toEqual([]);
});

test("pictures are for trainers alone", async () => {
  const world = await openCourseWorld();
  for (const who of [ADA, HR, RAT, ADM]) expect(await addPicture(world, who, await picture())).toEqual({ refused: "not-permitted" });
});

test("a lesson shows pictures of its own authority, and no other address", async () => {
  const world = await openCourseWorld();
  const { id, revision } = await soundDraft(world);
  const own = granted(await addPicture(world, TOM, await picture()));
  const foreign = granted(await addPicture(world, LHR, await picture({ de: "Fremd.", en: "Foreign." })));
  const codes = async (body: string, at: number) => {
    granted(await saveCourseFile(world, TOM, { id, revision: at }, "01-erste-lektion.de.mdx", soundLesson("Zuerst fragen", "1.1", "E1", `## A\n\nText.\n\n${body}\n`)));
    const draft = await world.store.drafts.read("musterstadt", id);
    return (await world.catalogue.checkCourse(id, new Map(Object.entries(draft?.sources ?? {})), "2026-11-23", "musterstadt")).problems.map(({ code }) => code);
  };
  expect(await codes(`<Picture media="${own.id}" description="Ein Schalter." />`, revision)).toEqual([]);
  expect(await codes(`<Picture media="${foreign.id}" description="Fremd." />`, revision + 1)).toEqual(["media-missing"]);
  expect(await codes(`<Picture media="${own.id}" />`, revision + 2)).toEqual(["picture-description"]);
  expect(await codes(`<Picture media="https://x.example/a.png" description="x" />`, revision + 3)).toEqual(["attribute-value"]);
  expect(await codes(`![x](/medien/${own.id}.webp)`, revision + 4)).toEqual(["image"]);
});
