import { expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import { loader as outline } from "~/routes/$lang.werkstatt.entwuerfe.$id.gliederung";
import { loader as played } from "~/routes/$lang.werkstatt.entwuerfe.$id.gespielt";
import { action, loader } from "~/routes/$lang.werkstatt.entwuerfe.$id.vorschau._index";
import { loader as transcript } from "~/routes/$lang.werkstatt.entwuerfe.$id.vorschau.verlauf";
import { ADA, LHR } from "../usecases/world";
import { answered } from "./certificate-context";
import { DRAFT_BASE, withDraft } from "./draft-context";

const PATH = `${DRAFT_BASE}/vorschau`;

async function preview() {
  const { at } = await withDraft();
  return {
    see: (query = "", as?: Actor) => answered(() => loader(at(`/vorschau${query}`, undefined, as))),
    post: (query: string, form: Record<string, string>) => answered(() => action(at(`/vorschau${query}`, form))),
    seePlayed: (query = "") => answered(() => played(at(`/gespielt${query}`))),
    seeOutline: (query = "") => answered(() => outline(at(`/gliederung${query}`))),
    seeTranscript: (query = "") => answered(() => transcript(at(`/vorschau/verlauf${query}`))),
  };
}

test("the address says where it begins, how things stand, and which way was played", async () => {
  const { see } = await preview();
  expect((await see("?ab=d3wn&trust=4&merker=explained")).data).toMatchObject({ seen: { scene: "d3wn", beginning: { meters: { trust: 4 }, flags: ["explained"] }, stage: { moment: { scene: "d3wn" }, at: 0 } } });
  expect((await see("?weg=b9xs.e5pk")).data).toMatchObject({ seen: { end: { kind: "journey" }, stage: { ending: { id: "aa1z" }, transcript: [{ step: 0 }, { step: 1 }] } } });
});

test("an answer is added to the way, and everything else in the address stays", async () => {
  const { post } = await preview();
  expect(await post("?ab=a2kt&trust=1&ansicht=dunkel", { move: "b9xs", turn: "0" })).toMatchObject({ status: 303, location: `${PATH}?ab=a2kt&trust=1&weg=b9xs&ansicht=dunkel` });
  expect(await post("?weg=b9xs", { move: "e5pk", turn: "1" })).toMatchObject({ location: `${PATH}?weg=b9xs.e5pk` });
});

test("stepping back takes the last answer away and marks it", async () => {
  const { post, see } = await preview();
  expect(await post("?weg=b9xs.e5pk", { intent: "zurueck", to: "1", turn: "2" })).toMatchObject({ status: 303, location: `${PATH}?weg=b9xs&vorhin=e5pk` });
  expect(await post("?weg=b9xs.e5pk", { intent: "zurueck", to: "0" })).toMatchObject({ location: `${PATH}?vorhin=b9xs` });
  expect(await post("", { intent: "zurueck", to: "0" })).toMatchObject({ status: 422 });
  expect((await see("?weg=b9xs&vorhin=e5pk")).data).toMatchObject({ seen: { stage: { formerly: ["e5pk"], returned: true } } });
});

test("what is not offered is said, and nothing moves", async () => {
  const { post } = await preview();
  expect(await post("", { turn: "0" })).toMatchObject({ status: 422, data: { problem: { refused: "nothing-chosen" } } });
  expect(await post("", { move: "e5pk", turn: "0" })).toMatchObject({ status: 422, data: { problem: { refused: "move-not-offered" } } });
});

test("a way is recorded by its name, shown among the journeys, and a nameless one comes back", async () => {
  const { post, seePlayed } = await preview();
  const recorded = await post("?weg=b1fz.e8ty", { intent: "aufzeichnen", revision: "1", title: "Kurz" });
  expect([recorded.status, recorded.location]).toEqual([303, expect.stringMatching(new RegExp(`^${DRAFT_BASE}/gespielt\\?aufgezeichnet=[a-z0-9]+#wege$`, "u"))]);
  expect((await seePlayed("?aufgezeichnet=x")).data).toMatchObject({ recorded: true, journeys: [{ title: "Nachgefragt" }, { title: "Kurz" }] });
  expect(await post("?weg=b1fz.e8ty", { intent: "aufzeichnen", revision: "2", title: "" })).toMatchObject({ status: 422, data: { problem: { refused: "title-missing", field: "title" } } });
  expect(await post("?weg=b1fz.e8ty", { intent: "aufzeichnen", revision: "1", title: "Alt" })).toMatchObject({ status: 409, data: { posted: { title: ["Alt"] } } });
});

test("what was played is told in the outline and in a list that can be narrowed", async () => {
  const { post, seePlayed, seeOutline } = await preview();
  await post("", { move: "b1fz" });
  expect((await seePlayed("?filter=niemand")).data).toMatchObject({ filter: "niemand", coverage: { counts: { all: 2, person: 1, journey: 2, nobody: 0 }, moves: { all: 5, person: 1, journey: 2, nobody: 2 } } });
  expect((await seeOutline("?filter=unplayed")).data).toMatchObject({ filter: { show: "unplayed" }, coverage: { scenes: { a2kt: { person: true, answers: { b4mq: { person: false, journey: false } } } } }, journeys: [{ title: "Nachgefragt" }] });
});

test("looks are set for the preview alone, and a page inside another has no frame", async () => {
  const { see } = await preview();
  expect((await see("?ansicht=dunkel&ansicht=text")).data).toMatchObject({ shown: { display: { scheme: "dark", pictures: false }, bare: false } });
  expect((await see("?ansicht=schmal&rahmen=")).data).toMatchObject({ shown: { display: { scheme: "system", pictures: true }, bare: true }, query: { framed: true } });
});

test("odd addresses show what can be shown", async () => {
  const { see } = await preview();
  for (const query of ["?ab=weg&weg=...&trust=99999", "?weg=***", `?weg=${"b9xs.".repeat(900)}`, "?trust=-1&merker=__proto__&gesagt=&vorhin=.."]) expect((await see(query)).status).toBe(200);
});

test("the transcript of a way is a page of its own", async () => {
  const { seeTranscript } = await preview();
  expect((await seeTranscript("?weg=b9xs")).data).toMatchObject({ seen: { stage: { transcript: [{ said: { spoken: true } }] } } });
});

test("learners and other authorities do not see it", async () => {
  const { see } = await preview();
  expect([(await see("", ADA)).status, (await see("", LHR)).status]).toEqual([403, 404]);
});
