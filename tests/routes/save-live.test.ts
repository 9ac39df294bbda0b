import { expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import { action } from "~/routes/$lang.werkstatt.entwuerfe.$id.speichern";
import { LHR } from "../usecases/world";
import { withDraft } from "./draft-context";

async function live() {
  const { at, text } = await withDraft();
  return {
    text,
    save: async (form: Record<string, string>, as?: Actor) => {
      const answer = await action(at("/speichern", form, as));
      return { status: answer.status, body: (await answer.json()) as unknown };
    },
  };
}

const TITLE = { knoten: "d3wn", "de:scenes/d3wn/title": "Später" };

test("fields that were typed are kept as one step and answered with revision and time", async () => {
  const { save, text } = await live();
  const before = await text();
  expect(await save({ revision: "1", ...TITLE })).toEqual({ status: 200, body: { revision: 2, time: expect.stringMatching(/^\d\d:\d\d/u) as string } });
  expect(await text()).toBe(before.replace('"Nach dem Anruf"', '"Später"'));
  expect(await save({ revision: "2", intent: "undo" })).toMatchObject({ status: 200, body: { revision: 3 } });
  expect(await text()).toBe(before);
});

test("the text view saves as it was typed, readable or not", async () => {
  const { save, text } = await live();
  expect(await save({ revision: "1", sprache: "de", text: "halb: [" })).toMatchObject({ status: 200, body: { revision: 2 } });
  expect(await text()).toBe("halb: [");
});

test("what is not kept says so with a status and a sentence", async () => {
  const { save } = await live();
  await save({ revision: "1", ...TITLE });
  expect(await save({ revision: "1", ...TITLE })).toMatchObject({ status: 409, body: { refused: "version-conflict", sentence: "Jemand anderes hat inzwischen gespeichert. Nichts wurde überschrieben." } });
  expect(await save({ revision: "2", knoten: "weg" })).toMatchObject({ status: 422, body: { refused: "place-missing" } });
  expect(await save({ revision: "2", ...TITLE }, LHR)).toMatchObject({ status: 404 });
});
