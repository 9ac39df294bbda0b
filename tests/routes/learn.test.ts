import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import * as check from "~/routes/$lang.kurse.$kurs.wissen";
import * as lesson from "~/routes/$lang.kurse.$kurs.$lektion";
import * as course from "~/routes/$lang.kurse.$kurs._index";
import * as home from "~/routes/$lang.lernen._index";
import { smallCatalogue } from "../fixtures/course";
import { fixedDeps, PERSON } from "../http/fixture";
import { outcome } from "./outcome";

const VIEWER = { person: PERSON.id, authority: PERSON.authority, roles: PERSON.roles, unit: PERSON.unit, name: PERSON.name, email: PERSON.email, session: "s" };
const RIGHT: Readonly<Record<string, readonly string[]>> = { eine: ["richtig"], mehrere: ["m-richtig", "m-auch"], folge: ["zuerst", "dann"], paare: ["l1=r1", "l2=r2"], kurz: ["ja"] };

/** A learner with a browser: every call goes through a route as the server would make it. */
async function learner() {
  const plain = fixedDeps();
  const deps = { ...plain, catalogue: { ...plain.catalogue, ...smallCatalogue() } };
  await deps.store.people.save(PERSON);
  await deps.store.organisation.saveAuthority({ id: PERSON.authority, name: "Stadt Musterstadt", land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin", demonstration: false });
  const args = (path: string, fields?: readonly (readonly [string, string])[]) => {
    const [, lang, , kurs, lektion] = new URL(path, "http://a.example").pathname.split("/");
    const form = new URLSearchParams(fields?.map(([name, value]) => [name, value]));
    const request = new Request(new URL(path, "http://a.example"), fields ? { method: "POST", body: form } : {});
    const context = { deps, viewer: VIEWER, csrf: "zeichen", form, address: "192.0.2.7", nonce: "n", reference: "r" };
    return { request, params: { lang, kurs, lektion }, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
  };
  const facts = async () => (await deps.store.learners.read(PERSON.id)).facts.map(({ type }) => type);
  return { args, facts };
}

const BEGIN = [["intent", "beginnen"]] as const;

describe("beginning a course", () => {
  it("leads back to it, and twice is once", async () => {
    const { args, facts } = await learner();
    expect(await outcome(() => course.action(args("/de/kurse/kurs", BEGIN)))).toMatchObject({ status: 303, location: "/de/kurse/kurs" });
    await course.action(args("/de/kurse/kurs", BEGIN));
    expect(await facts()).toEqual(["enrolled"]);
  });

  it("of an unknown course is an unknown page", async () => {
    const { args } = await learner();
    expect(await outcome(() => course.action(args("/de/kurse/nichts", BEGIN)))).toMatchObject({ status: 404 });
    expect(await outcome(() => course.loader(args("/de/kurse/nichts")))).toMatchObject({ status: 404 });
  });

  it("without a known intent does nothing", async () => {
    const { args, facts } = await learner();
    expect(await outcome(() => course.action(args("/de/kurse/kurs", [["intent", "loeschen"]])))).toMatchObject({ status: 404 });
    expect(await facts()).toEqual([]);
  });
});

it("the start page offers scenes to look at when nothing was begun, and the next task afterwards", async () => {
  const { args } = await learner();
  expect(await home.loader(args("/de/lernen"))).toMatchObject({ calendar: { today: "2026-11-23" }, home: { suggestions: expect.any(Array) as unknown } });
  expect(await outcome(() => home.action(args("/de/lernen", [["reminder", "r1"]])))).toMatchObject({ status: 404 });
  expect(await outcome(() => home.action(args("/de/lernen", [["reminder", "r1"], ["intent", "erinnerung-weglegen"]])))).toMatchObject({ status: 303, location: "/de/lernen" });
  await course.action(args("/de/kurse/kurs", BEGIN));
  expect(await home.loader(args("/de/lernen"))).toMatchObject({ home: { next: { kind: "task", course: "kurs", position: 1, total: 3 } } });
});

describe("a lesson", () => {
  const PATH = "/de/kurse/kurs/eins";

  it("is readable before the course was begun, and not remembered", async () => {
    const { args, facts } = await learner();
    expect(await lesson.loader(args(PATH))).toMatchObject({ title: "Lektion eins – Kleiner Kurs", seen: { begun: false } });
    expect(await facts()).toEqual([]);
  });

  it("never hands out what is right before the answer", async () => {
    const { args } = await learner();
    await course.action(args("/de/kurse/kurs", BEGIN));
    expect(JSON.stringify(await lesson.loader(args(PATH)))).not.toMatch(/Verlockung|Grund|correct/u);
    expect(await outcome(() => lesson.action(args(PATH, [["intent", "antworten"], ["question", "frage"], ["answer", "a"]])))).toMatchObject({ status: 303, location: `${PATH}?antwort=frage#antwort-frage` });
    expect(JSON.stringify(await lesson.loader(args(PATH)))).toContain("Verlockung a");
  });

  it("asks again for an answer that is missing, and names the field", async () => {
    const { args } = await learner();
    await course.action(args("/de/kurse/kurs", BEGIN));
    expect(await outcome(() => lesson.action(args(PATH, [["intent", "antworten"], ["question", "frage"]])))).toMatchObject({ status: 422, data: { problem: { refused: "answer-missing", field: "feld-frage" }, kept: [] } });
  });

  it("keeps a private text, and what was typed if it is too long", async () => {
    const { args } = await learner();
    const note = (text: string) => [["intent", "notiz"], ["field", "gedanke"], ["text", text]] as const;
    expect(await outcome(() => lesson.action(args(PATH, note("Mein Satz"))))).toMatchObject({ status: 303, location: `${PATH}?antwort=gedanke#antwort-gedanke` });
    expect(await lesson.loader(args(PATH))).toMatchObject({ seen: { texts: { gedanke: "Mein Satz" } } });
    const long = "x".repeat(4_001);
    expect(await outcome(() => lesson.action(args(PATH, note(long))))).toMatchObject({ status: 422, data: { problem: { field: "feld-gedanke" }, kept: [long] } });
  });

  it("is marked as done and as open again", async () => {
    const { args, facts } = await learner();
    await lesson.action(args(PATH, BEGIN));
    expect(await outcome(() => lesson.action(args(PATH, [["intent", "abschliessen"]])))).toMatchObject({ status: 303, location: `${PATH}?stand=abgeschlossen#fertig` });
    expect(await outcome(() => lesson.action(args(PATH, [["intent", "wieder-oeffnen"]])))).toMatchObject({ status: 303, location: `${PATH}?stand=offen#fertig` });
    expect(await facts()).toEqual(["enrolled", "lesson-done", "lesson-reopened"]);
  });

  it("cannot be marked before the course was begun", async () => {
    const { args } = await learner();
    expect(await outcome(() => lesson.action(args(PATH, [["intent", "abschliessen"]])))).toMatchObject({ status: 422, data: { problem: { refused: "course-not-begun" } } });
  });
});

describe("the knowledge check", () => {
  const PATH = "/de/kurse/kurs/wissen";
  const answered = (id: string, answer: readonly string[]) => [["question", id] as const, ...answer.map((one) => ["answer", one] as const)];
  type Page = { readonly page: { readonly kind: string; readonly view?: { readonly asked: { readonly id: string } } } };

  async function begun() {
    const { args, facts } = await learner();
    await course.action(args("/de/kurse/kurs", BEGIN));
    const asked = async () => ((await check.loader(args(PATH))) as unknown as Page).page.view?.asked.id ?? "";
    return { args, facts, asked };
  }

  it("of a course that was not begun leads to where it begins", async () => {
    const { args } = await learner();
    expect(await outcome(() => check.loader(args(PATH)))).toMatchObject({ status: 303, location: "/de/kurse/kurs?hinweis=beginnen" });
  });

  it("hands out nothing that is right, on no address, before the answer", async () => {
    const { args } = await begun();
    for (const query of ["", "?frage=1", "?frage=2", "?frage=3", "?frage=4", "?frage=5"]) {
      expect(JSON.stringify(await check.loader(args(PATH + query)))).not.toMatch(/Grund|Verlockung|Daneben|Zu früh|Beispiel|correct/u);
    }
    expect(await outcome(() => check.loader(args(`${PATH}?frage=6`)))).toMatchObject({ status: 303, location: PATH });
  });

  it("asks again for an incomplete answer and keeps it", async () => {
    const { args } = await begun();
    expect(await outcome(() => check.action(args(PATH, answered("paare", ["l1=r1", ""]))))).toMatchObject({ status: 422, data: { problem: { refused: "answer-missing", field: "answer" }, kept: ["l1=r1", ""] } });
  });

  it("hands out a hint only when it is asked for, keeps what was chosen, and stores nothing", async () => {
    const { args, facts } = await begun();
    const ask = (hints: string, more: readonly (readonly [string, string])[] = []) => outcome(() => check.action(args(PATH, [["question", "eine"], ["answer", "falsch"], ["hints", hints], ["intent", "tipp"], ...more])));
    expect(JSON.stringify(await check.loader(args(`${PATH}?frage=1`)))).not.toContain("Tipp");
    const before = await facts();
    expect(await ask("0")).toMatchObject({ data: { kept: ["falsch"], hints: [{ text: "Tipp eins" }] } });
    expect(await ask("1")).toMatchObject({ data: { hints: [{ text: "Tipp eins" }, { text: "Tipp zwei" }] } });
    expect(await facts()).toEqual(before);
    expect(await outcome(() => check.action(args(PATH, [["question", "eine"], ["hints", "1"]])))).toMatchObject({ status: 422, data: { hints: [{ text: "Tipp eins" }] } });
    await check.action(args(PATH, answered("eine", ["richtig"])));
    expect(await ask("0")).toMatchObject({ status: 404 });
  });

  it("answers with the page of the same question, also the second time", async () => {
    const { args, facts, asked } = await begun();
    const id = await asked();
    for (const _click of [1, 2]) expect(await outcome(() => check.action(args(PATH, answered(id, RIGHT[id] ?? []))))).toMatchObject({ status: 303, location: `${PATH}?frage=1` });
    expect(await facts()).toEqual(["enrolled", "check-drawn", "question-answered"]);
  });

  it("ends with the result, then with the certificate once the lessons are done, and can be repeated", async () => {
    const { args, facts, asked } = await begun();
    for (const _question of Object.keys(RIGHT)) {
      const id = await asked();
      await check.action(args(PATH, answered(id, RIGHT[id] ?? [])));
    }
    expect(await check.loader(args(PATH))).toMatchObject({ page: { kind: "result", everPassed: true, result: { missing: 0, right: 5 }, open: [{ kind: "lesson" }, { kind: "lesson" }] } });
    await lesson.action(args("/de/kurse/kurs/eins", [["intent", "abschliessen"]]));
    await lesson.action(args("/de/kurse/kurs/zwei", [["intent", "abschliessen"]]));
    expect((await facts()).slice(-2)).toEqual(["completed", "certificate-issued"]);
    expect(await check.loader(args(PATH))).toMatchObject({ page: { certificate: "id1", open: [] } });
    expect(await course.loader(args("/de/kurse/kurs"))).toMatchObject({ renewable: false, overview: { certificate: "id1", doneCount: 3 } });
    expect(await home.loader(args("/de/lernen"))).toMatchObject({ home: { finished: [{ certificate: "id1", validUntil: "2028-11-23" }] } });
    expect(await outcome(() => check.action(args(PATH, [["intent", "wiederholen"]])))).toMatchObject({ status: 303, location: PATH });
    expect(await check.loader(args(PATH))).toMatchObject({ page: { kind: "question" } });
  });
});
