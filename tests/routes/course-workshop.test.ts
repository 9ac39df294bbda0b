import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { emptyQuestions } from "~/core/draft/empty-course";
import type { Actor } from "~/core/organisation/model";
import { action as lessonAction, loader as lesson } from "~/routes/$lang.werkstatt.kurse.$id.lektionen.$lektion";
import { loader as course } from "~/routes/$lang.werkstatt.kurse.$id._index";
import { action as questionAction, loader as question } from "~/routes/$lang.werkstatt.kurse.$id.fragen.$frage";
import { action as questionsAction, loader as questions } from "~/routes/$lang.werkstatt.kurse.$id.fragen._index";
import { loader as picture } from "~/routes/medien.$datei";
import { loader as fields } from "~/routes/$lang.werkstatt.kurse.$id.angaben";
import type { Draft } from "~/store/port";
import { openCourseWorld, soundDraft, soundLesson, type CourseWorld } from "../usecases/course-world";
import { ADA, ADM, HR, LHR, RAT, TOM } from "../usecases/world";
import { answered, called } from "./certificate-context";

afterAll(endChildren);

const viewer = (who: Actor) => ({ ...who, unit: "leitung", name: "T", email: "t@x.example", session: "s" });

async function open() {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const call = (path: string, params: Readonly<Record<string, string>>, as: Actor = TOM, form?: Readonly<Record<string, string>>) =>
    called({ deps: world, as: viewer(as), path, params, ...(form ? { form } : {}) });
  const address = `/de/werkstatt/kurse/${id}/lektionen/erste-lektion?sprache=de`;
  const at = { id, lektion: "erste-lektion" };
  return { world, id, call, see: (as?: Actor) => answered(() => lesson(call(address, at, as))), send: (form: Readonly<Record<string, string>>) => answered(() => lessonAction(call(address, at, TOM, form))) };
}

test("the editor shows a text, its problems and what blocks can choose from", async () => {
  const { see } = await open();
  expect((await see()).data).toMatchObject({ title: "Lektion 1: Zuerst fragen", text: soundLesson(), file: "01-erste-lektion.de.mdx", revision: 3, problems: [], offered: { people: [{ id: "mina-roth" }], scenarios: [{ id: "s01-klein" }], media: [] } });
});

test("the preview answers with the page and keeps nothing", async () => {
  const { send, world, id } = await open();
  const text = soundLesson("Neu", "1.1", "E1", "## Ganz neu\n\nEin Satz.\n");
  expect(await send({ intent: "vorschau", text, revision: "3" })).toMatchObject({ status: 200, data: { preview: { problems: [], lesson: { title: "Neu" } }, posted: { text: [text] } } });
  expect((await world.store.drafts.read("musterstadt", id))?.revision).toBe(3);
});

test("a block is filled in with the text kept, inserted behind its line and saved", async () => {
  const { send, world, id } = await open();
  expect(await send({ intent: "baustein", block: "Summary", text: "mein Text", revision: "3" })).toMatchObject({ status: 200, data: { block: "Summary", posted: { text: ["mein Text"] } } });
  expect(await send({ intent: "einfuegen", filled: "Summary", line: "12", text: soundLesson(), revision: "3" })).toMatchObject({ status: 422, data: { problem: { refused: "block-part-missing", field: "palette-body" }, block: "Summary", posted: { text: [soundLesson()] } } });
  expect(await send({ intent: "einfuegen", filled: "Summary", line: "12", "palette-body": "Erst fragen.", text: soundLesson(), revision: "3" })).toMatchObject({ status: 303, location: expect.stringMatching(/gespeichert&zeile=\d+#zeile$/) as string });
  expect((await world.store.drafts.read("musterstadt", id))?.sources["01-erste-lektion.de.mdx"]).toContain("<Summary>\nErst fragen.\n</Summary>");
});

test("who saves second sees both texts and nothing is overwritten", async () => {
  const { send, see } = await open();
  expect(await send({ text: soundLesson("Erste"), revision: "3" })).toMatchObject({ status: 303 });
  expect(await send({ text: soundLesson("Zweite"), revision: "3" })).toMatchObject({ status: 409, data: { conflict: true, posted: { text: [soundLesson("Zweite")] } } });
  expect((await see()).data).toMatchObject({ text: soundLesson("Erste"), revision: 4 });
});

test("pages of a course are for trainers of its authority; another's reads like a missing one", async () => {
  const { see, call, id } = await open();
  for (const as of [ADA, HR, RAT, ADM]) expect(await see(as)).toMatchObject({ status: 403 });
  expect(await see(LHR)).toEqual({ status: 404, data: { refused: "not-found" } });
  for (const page of [course, fields]) expect(await answered(() => page(call(`/de/werkstatt/kurse/${id}`, { id }, LHR)))).toEqual({ status: 404, data: { refused: "not-found" } });
});

test("a picture answers its own authority, kept for an hour, and everybody else as if it were not there", async () => {
  const { world, call } = await open();
  const id = `b${"0".repeat(20)}-4x3`;
  await world.store.media.add({ id, authority: "musterstadt", name: "a.png", width: 4, height: 3, bytes: 3, description: "decorative", addedBy: "tom", addedAt: world.clock }, Uint8Array.of(1, 2, 3));
  const ask = (as: Actor, datei: string) => picture(call(`/medien/${datei}`, { datei }, as));
  const response = await ask(ADA, `${id}.webp`);
  expect([response.headers.get("content-type"), response.headers.get("cache-control"), new Uint8Array(await response.arrayBuffer())]).toEqual(["image/webp", "private, max-age=3600", Uint8Array.of(1, 2, 3)]);
  for (const wrong of [() => ask(LHR, `${id}.webp`), () => ask(ADA, id), () => ask(ADA, "..%2Fx.webp"), () => picture(called({ deps: world, path: `/medien/${id}.webp`, params: { datei: `${id}.webp` } }))]) expect(await answered(wrong)).toMatchObject({ status: 404 });
});

test("a film answers in parts that a player asks for, to its own authority alone", async () => {
  const { world, call } = await open();
  const id = `f${"0".repeat(20)}-mp4`;
  await world.store.media.addRecording({ id, authority: "musterstadt", name: "a.mp4", bytes: 4, addedBy: "tom", addedAt: world.clock }, [Uint8Array.of(1, 2, 3, 4)]);
  const datei = `f${"0".repeat(20)}.mp4`;
  const ask = (range?: string, as: Actor = ADA, file = datei) => {
    const asked = call(`/medien/${file}`, { datei: file }, as);
    if (range !== undefined) asked.request.headers.set("range", range);
    return picture(asked);
  };
  const told = async (response: Response) => [response.status, response.headers.get("content-type"), response.headers.get("content-range"), [...new Uint8Array(await response.arrayBuffer())]];
  expect(await told(await ask())).toEqual([200, "video/mp4", null, [1, 2, 3, 4]]);
  expect(await told(await ask("bytes=1-2"))).toEqual([206, "video/mp4", "bytes 1-2/4", [2, 3]]);
  expect(await told(await ask("bytes=4-"))).toEqual([416, "video/mp4", "bytes */4", []]);
  expect((await ask()).headers.get("accept-ranges")).toBe("bytes");
  for (const wrong of [() => ask(undefined, LHR), () => ask(undefined, ADA, `f${"0".repeat(20)}.webm`), () => ask(undefined, ADA, `f${"1".repeat(20)}.mp4`)]) expect(await answered(wrong)).toMatchObject({ status: 404 });
});

async function own(world: CourseWorld, id: string): Promise<Draft> {
  const draft = await world.store.drafts.read("musterstadt", id);
  if (!draft) throw new Error("no draft");
  return draft;
}

test("questions have a list and a form each; a button inside the form saves as well", async () => {
  const { world, id, call } = await open();
  const base = `/de/werkstatt/kurse/${id}/fragen`;
  await world.store.drafts.save({ ...await own(world, id), revision: 4, sources: { ...(await own(world, id)).sources, "questions.yaml": emptyQuestions("E1", "1.1") } }, 3);
  expect((await answered(() => questions(call(base, { id })))).data).toMatchObject({ hasPool: true, questions: [{ errors: expect.any(Number) as number }], lessons: [{ number: "1.1", title: "Zuerst fragen" }] });
  const list = (form: Readonly<Record<string, string>>) => answered(() => questionsAction(call(base, { id }, TOM, form)));
  expect(await list({ intent: "frage", kind: "short", lesson: "erste-lektion", revision: "4" })).toMatchObject({ status: 303, location: `${base}?getan` });
  expect(await list({ revision: "5", frage: "frage-1" })).toMatchObject({ status: 404 });
  const one = { id, frage: "frage-1" };
  expect(await answered(() => questionAction(call(`${base}/frage-1`, one, TOM, { tat: "add:options", "prompt.de": "Was?", "prompt.en": "What?", revision: "5" })))).toMatchObject({ status: 303, location: `${base}/frage-1?gespeichert` });
  expect((await answered(() => question(call(`${base}/frage-1`, one)))).data).toMatchObject({ number: 1, question: { prompt: { de: "Was?" }, options: [{ id: "a" }, { id: "b" }, { id: "c" }] } });
  expect(await answered(() => questionAction(call(`${base}/frage-1`, one, TOM, { "prompt.de": "Wer?", "prompt.en": "Who?", revision: "5" })))).toMatchObject({ status: 409, data: { posted: { "prompt.de": ["Wer?"] } } });
  expect(await answered(() => question(call(`${base}/9`, { id, frage: "9" })))).toMatchObject({ status: 404 });
  for (const page of [questions, question]) expect(await answered(() => page(call(base, one, LHR)))).toMatchObject({ status: 404 });
  expect(await list({ intent: "entfernen", frage: "frage-2", revision: "6" })).toMatchObject({ status: 303 });
  expect(await list({ intent: "undo", revision: "7" })).toMatchObject({ status: 303 });
});
