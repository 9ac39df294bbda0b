import { expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import { action as swap } from "~/routes/$lang.werkstatt.entwuerfe.$id._index";
import { action as saveText, loader as text } from "~/routes/$lang.werkstatt.entwuerfe.$id.text";
import { action as publish, loader as publication } from "~/routes/$lang.werkstatt.entwuerfe.$id.veroeffentlichen.$schritt";
import { action as versions, loader as history } from "~/routes/$lang.werkstatt.entwuerfe.$id.versionen._index";
import { loader as compared } from "~/routes/$lang.werkstatt.entwuerfe.$id.versionen.$vergleich";
import { action as create, loader as beginnings } from "~/routes/$lang.werkstatt.neu";
import { saveDraft } from "~/usecases/save-draft";
import { LHR, openWorld, SCENE, TOM } from "../usecases/world";
import { answered, called } from "./certificate-context";

const viewer = (who: Actor) => ({ ...who, unit: "leitung", name: "T", email: "t@x.example", session: "s" });
const BASE = "/de/werkstatt/entwuerfe/fall";

async function withDraft(german = "gut: Erste") {
  const world = await openWorld();
  await saveDraft(world, TOM, { id: "fall", kind: "scenario", title: "Fall", sources: { "fall.yaml": german }, expectedRevision: 0 });
  const call = (rest: string, more: { readonly form?: Record<string, string>; readonly params?: Record<string, string>; readonly as?: Actor } = {}) =>
    called({ deps: world, as: viewer(more.as ?? TOM), path: `${BASE}${rest}`, params: { id: "fall", ...more.params }, ...(more.form ? { form: more.form } : {}) });
  return { world, call };
}

test("a new draft leads to its page; a copy can be asked for in the address", async () => {
  const world = await openWorld();
  const call = (query: string, form?: Record<string, string>) => called({ deps: world, as: viewer(TOM), path: `/de/werkstatt/neu${query}`, ...(form ? { form } : {}) });
  expect((await answered(() => beginnings(call(`?von=${SCENE}`)))).data).toMatchObject({ wanted: SCENE, patterns: [{ id: "muster" }] });
  expect((await answered(() => create(call("", { from: "pattern:muster", title: "Neu" })))).location).toMatch(/^\/de\/werkstatt\/entwuerfe\/neu-[a-z0-9]+\?angelegt$/);
  expect(await answered(() => create(call("", { from: "text", title: "Neu", text: "" })))).toMatchObject({ status: 422, data: { problem: { refused: "text-missing", field: "text" }, posted: { title: ["Neu"] } } });
});

test("a text is saved over the revision it was drawn from; whoever comes second gets both texts back", async () => {
  const { call } = await withDraft();
  const save = (form: Record<string, string>) => answered(() => saveText(call("/text", { form })));
  expect(await save({ sprache: "de", revision: "1", text: "gut: Zweite" })).toMatchObject({ status: 303, location: `${BASE}/text?sprache=de&gespeichert` });
  expect(await save({ sprache: "de", revision: "1", text: "gut: Meine" })).toMatchObject({ status: 409, data: { conflict: true, posted: { text: ["gut: Meine"] } } });
  expect((await answered(() => text(call("/text?sprache=de&zeile=1")))).data).toMatchObject({ text: "gut: Zweite", revision: 2, line: 1 });
  expect(await save({ sprache: "de", revision: "2", text: "gut: Meine" })).toMatchObject({ status: 303 });
});

test("a broken text is saved, and the last readable one can be had again", async () => {
  const { call } = await withDraft();
  await answered(() => saveText(call("/text", { form: { sprache: "de", revision: "1", text: "unlesbar: [" } })));
  expect((await answered(() => text(call("/text")))).data).toMatchObject({ text: "unlesbar: [", good: "gut: Erste", problems: [{ line: 3 }] });
  await answered(() => saveText(call("/text", { form: { intent: "letzter-stand", sprache: "de", revision: "2" } })));
  expect((await answered(() => text(call("/text")))).data).toMatchObject({ text: "gut: Erste" });
  expect(await answered(() => swap(call("", { form: { revision: "3" } })))).toMatchObject({ status: 404 });
  expect(await answered(() => swap(call("", { form: { intent: "tauschen", revision: "3" } })))).toMatchObject({ status: 303, location: `${BASE}?getauscht` });
  expect((await answered(() => text(call("/text")))).data).toMatchObject({ text: "unlesbar: [" });
});

test("publishing goes step by step, and no step can be reached with an error", async () => {
  const { call } = await withDraft("unlesbar: [");
  const step = (schritt: string) => answered(() => publication(call(`/veroeffentlichen/${schritt}`, { params: { schritt } })));
  for (const schritt of ["aenderungen", "betroffene", "bestaetigen", "fertig"]) expect(await step(schritt)).toMatchObject({ status: 303, location: `${BASE}/veroeffentlichen/pruefung` });
  expect(await step("irgendwas")).toMatchObject({ status: 404 });
  expect(await answered(() => publish(call("/veroeffentlichen/bestaetigen", { params: { schritt: "bestaetigen" }, form: { revision: "1" } })))).toMatchObject({ status: 422, data: { problem: { refused: "draft-has-errors" } } });
});

test("what was published has a history: compared, brought back, withdrawn", async () => {
  const { call } = await withDraft();
  const post = (form: Record<string, string>) => answered(() => publish(call("/veroeffentlichen/bestaetigen", { params: { schritt: "bestaetigen" }, form })));
  expect(await answered(() => publish(call("/veroeffentlichen/pruefung", { params: { schritt: "pruefung" }, form: { revision: "1" } })))).toMatchObject({ status: 404 });
  expect(await post({ revision: "1", hinweis: "Neu." })).toMatchObject({ status: 303, location: `${BASE}/veroeffentlichen/fertig` });
  await answered(() => saveText(call("/text", { form: { sprache: "de", revision: "2", text: "gut: Zweite" } })));
  await post({ revision: "3" });
  expect((await answered(() => history(call("/versionen")))).data).toMatchObject({ releases: [{ number: 2 }, { number: 1, note: "Neu.", byName: "Tom Trainer" }] });
  expect(await answered(() => history(call("/versionen?a=1&b=2")))).toMatchObject({ status: 303, location: `${BASE}/versionen/1..2` });
  expect((await answered(() => compared(call("/versionen/1..2", { params: { vergleich: "1..2" } })))).data).toMatchObject({ title: "Fassung 1 und 2", edit: "wording" });
  for (const vergleich of ["1..9", "1", "0..1", "1..2..3"]) expect(await answered(() => compared(call("/versionen/x", { params: { vergleich } })))).toMatchObject({ status: 404 });
  expect(await answered(() => versions(call("/versionen", { form: { fassung: "1", revision: "4" } })))).toMatchObject({ status: 404 });
  expect(await answered(() => versions(call("/versionen", { form: { intent: "zurueckholen", fassung: "1", revision: "4" } })))).toMatchObject({ status: 303, location: `${BASE}/veroeffentlichen/pruefung` });
  expect(await answered(() => versions(call("/versionen", { form: { intent: "zurueckziehen", grund: "" } })))).toMatchObject({ status: 422, data: { problem: { field: "grund" } } });
  expect(await answered(() => versions(call("/versionen", { form: { intent: "zurueckziehen", grund: "Alt." } })))).toMatchObject({ status: 303 });
});

test("somebody else's draft is a missing one, whatever is asked of it", async () => {
  const { call } = await withDraft();
  const as = LHR;
  const params = { schritt: "pruefung", vergleich: "1..2" };
  for (const ask of [() => text(call("/text", { as })), () => publication(call("/veroeffentlichen/pruefung", { as, params })), () => history(call("/versionen", { as })), () => compared(call("/versionen/1..2", { as, params }))]) expect(await answered(ask)).toMatchObject({ status: 404 });
  for (const ask of [() => swap(call("", { as, form: {} })), () => saveText(call("/text", { as, form: {} })), () => publish(call("/veroeffentlichen/x", { as, form: {} })), () => versions(call("/versionen", { as, form: {} }))]) expect(await answered(ask)).toMatchObject({ status: 404 });
});
