import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { LARGEST_RECORDING, MOST_RECORDED, RECORDING_PIECE } from "~/core/media/recording";
import { addRecording, readRecording, seeRecordings, type RecordingCommand } from "~/usecases/add-recording";
import { saveCourseFile } from "~/usecases/edit-course";
import { openCourseWorld, soundDraft, soundLesson } from "./course-world";
import { ADA, ADM, granted, HR, LHR, RAT, TOM } from "./world";

afterAll(endChildren);

const FILM = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(RECORDING_PIECE, 7)]);
const SOUND = Buffer.from("OggS und mehr");
const recording = (more: Partial<RecordingCommand> = {}): RecordingCommand => ({ name: "C:\\Filme\\schalter.webm", bytes: new Uint8Array(FILM), kind: "film", consent: "ja", ...more });

test("a film is kept for the own authority and read by nobody else", async () => {
  const world = await openCourseWorld();
  const added = granted(await addRecording(world, TOM, recording()));
  expect(added).toMatchObject({ name: "schalter.webm", authority: "musterstadt", bytes: FILM.length, addedBy: TOM.person });
  expect(added.id).toMatch(/^f[0-9a-f]{20}-webm$/u);
  expect(granted(await seeRecordings(world, TOM))).toEqual([added]);
  expect(granted(await seeRecordings(world, LHR))).toEqual([]);
  expect(await readRecording(world, LHR, added.id, undefined)).toEqual({ refused: "not-found" });
  expect(Buffer.from(granted(await readRecording(world, ADA, added.id, undefined)).bytes).equals(FILM)).toBe(true);
});

test("a player that asks for one part after the other has every byte once", async () => {
  const world = await openCourseWorld();
  const { id } = granted(await addRecording(world, TOM, recording()));
  const got: Buffer[] = [];
  for (let first = 0; first < FILM.length;) {
    const { bytes, span } = granted(await readRecording(world, ADA, id, `bytes=${first}-`));
    expect(span).toEqual({ first, last: first + bytes.length - 1 });
    expect(bytes.length).toBeLessThanOrEqual(RECORDING_PIECE);
    got.push(Buffer.from(bytes));
    first += bytes.length;
  }
  expect(Buffer.concat(got).equals(FILM)).toBe(true);
  expect(Buffer.from(granted(await readRecording(world, ADA, id, `bytes=${RECORDING_PIECE - 2}-${RECORDING_PIECE - 1}`)).bytes)).toEqual(Buffer.of(7, 7));
  expect(granted(await readRecording(world, ADA, id, `bytes=${FILM.length}-`))).toMatchObject({ span: "beyond" });
});

test.each<[string, Partial<RecordingCommand>, object]>([
  ["no file", { bytes: undefined }, { refused: "picture-missing", field: "aufnahme" }],
  ["no kind", { kind: "" }, { refused: "recording-undecided", field: "art" }],
  ["a sound called a film", { bytes: new Uint8Array(SOUND) }, { refused: "film-kind", field: "aufnahme" }],
  ["a page called a sound", { kind: "sound", bytes: new TextEncoder().encode("<script>") }, { refused: "sound-kind", field: "aufnahme" }],
  ["too many bytes", { bytes: new Uint8Array(LARGEST_RECORDING + 1) }, { refused: "recording-too-large", field: "aufnahme" }],
  ["a place in it", { bytes: new TextEncoder().encode("\0\0\0\x10ftypisom1234\0\0\0\x18moovlocation.ISO6709") }, { refused: "recording-place", field: "aufnahme" }],
  ["nothing about who is seen", { consent: "" }, { refused: "recording-consent", field: "einverstanden" }],
])("%s is refused at its field, and nothing is kept", async (_name, more, refusal) => {
  const world = await openCourseWorld();
  expect(await addRecording(world, TOM, recording(more))).toEqual(refusal);
  expect(granted(await seeRecordings(world, TOM))).toEqual([]);
});

test("all recordings of an authority have a limit together, and one that is there already does not count again", async () => {
  const world = await openCourseWorld();
  const first = granted(await addRecording(world, TOM, recording()));
  await world.store.media.addRecording({ ...first, id: `f${"0".repeat(20)}-mp4`, bytes: MOST_RECORDED - FILM.length }, []);
  expect(granted(await addRecording(world, TOM, recording())).id).toBe(first.id);
  expect(await addRecording(world, TOM, recording({ kind: "sound", bytes: new Uint8Array(SOUND) }))).toEqual({ refused: "recordings-full", field: "aufnahme" });
  expect(granted(await addRecording(world, LHR, recording())).authority).toBe("musterland");
});

test("recordings are for trainers alone", async () => {
  const world = await openCourseWorld();
  for (const who of [ADA, HR, RAT, ADM]) expect(await addRecording(world, who, recording())).toEqual({ refused: "not-permitted" });
});

test("a lesson shows recordings of its own authority, with everything that is seen and said", async () => {
  const world = await openCourseWorld();
  const { id, revision } = await soundDraft(world);
  const film = granted(await addRecording(world, TOM, recording())).id;
  const sound = granted(await addRecording(world, TOM, recording({ kind: "sound", bytes: new Uint8Array(SOUND) }))).id;
  const foreign = granted(await addRecording(world, LHR, recording({ bytes: new Uint8Array(Buffer.concat([FILM, Buffer.of(1)])) })));
  let at = revision;
  const codes = async (body: string) => {
    granted(await saveCourseFile(world, TOM, { id, revision: at }, "01-erste-lektion.de.mdx", soundLesson("Zuerst fragen", "1.1", "E1", `## A\n\nText.\n\n${body}\n`)));
    at += 1;
    const draft = await world.store.drafts.read("musterstadt", id);
    return (await world.catalogue.checkCourse(id, new Map(Object.entries(draft?.sources ?? {})), "2026-11-23", "musterstadt")).problems.map(({ code }) => code);
  };
  const said = (times: readonly string[]) => times.map((time) => `<Said at="${time}" who="Frau Roth">Guten Morgen.</Said>`).join("\n");
  expect(await codes(`<Film media="${film}" title="Am Schalter" seen="Sie steht auf.">\n${said(["0:02", "0:05"])}\n</Film>`)).toEqual([]);
  expect(await codes(`<Sound media="${sound}" title="Am Telefon">\n<Said>Guten Morgen.</Said>\n</Sound>`)).toEqual([]);
  expect(await codes(`<Film media="${foreign.id}" title="Fremd" spoken="yes">\n${said(["0:02"])}\n</Film>`)).toEqual(["media-missing"]);
  expect(await codes(`<Film media="${film}" title="Am Schalter">\n${said(["0:02"])}\n</Film>`)).toEqual(["film-description"]);
  expect(await codes(`<Film media="${film}" title="Am Schalter" seen="Sie steht auf." spoken="yes">\n${said(["0:02"])}\n</Film>`)).toEqual(["film-description"]);
  expect(await codes(`<Film media="${film}" title="Am Schalter" spoken="yes">\n<Said>Guten Morgen.</Said>\n</Film>`)).toEqual(["said-time"]);
  expect(await codes(`<Film media="${film}" title="Am Schalter" spoken="yes">\n${said(["0:05", "0:05"])}\n</Film>`)).toEqual(["said-order"]);
  expect(await codes(`<Film media="${film}" title="Am Schalter" spoken="yes">\n${said(["gleich"])}\n</Film>`)).toEqual(expect.arrayContaining(["attribute-value"]));
  expect(await codes(`<Film media="${film}" title="Am Schalter" spoken="yes" />`)).toEqual(["block-empty"]);
  expect(await codes(`<Film media="${sound}" title="Am Schalter" spoken="yes">\n${said(["0:02"])}\n</Film>`)).toEqual(expect.arrayContaining(["attribute-value"]));
  expect(await codes("<Said>Guten Morgen.</Said>")).toEqual(["block-place"]);
});
