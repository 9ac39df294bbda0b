import { describe, expect, it } from "vitest";
import * as one from "~/routes/$lang.lernen.auffrischung.$kurs";
import * as all from "~/routes/$lang.lernen.auffrischung._index";
import type { Actor } from "~/core/organisation/model";
import { ADA, BEN, complete, openWorld, RIGHT, WITH_SCENE, type World } from "../usecases/world";
import { answerOf, called } from "./scene-context";

const HERE = "/de/lernen/auffrischung/kurs";
type Form = Readonly<Record<string, string | readonly string[]>>;

/** Ada has completed the course eight days ago. */
async function due() {
  const world = await openWorld([WITH_SCENE]);
  await complete(world, ADA, WITH_SCENE);
  world.clock = "2026-12-01T09:00:00.000Z";
  const as = (who: Actor) => ({ ...who, unit: "schalter", name: who.person, email: `${who.person}@x.example`, session: "s" });
  const call = (who: Actor, search: string, form?: Form) => called({ deps: world, as: as(who), path: HERE + search, params: { kurs: "kurs" }, ...(form ? { form } : {}) });
  return {
    world,
    see: async (search = "", who = ADA) => answerOf(one.loader(call(who, search))),
    send: async (form: Form, who = ADA) => answerOf(one.action(call(who, "", form))),
    seeAll: async (who = ADA) => answerOf(all.loader(call(who, ""))),
    sendAll: async (form: Form, who = ADA) => answerOf(all.action(call(who, "", form))),
  };
}

const SECRET = /Grund|Verlockung|"correct"|Hinweis|Beleg|Gedanke|workable|costly/u;
type Page = { readonly page: { readonly kind: string; readonly view?: { readonly asked: { readonly id: string } }; readonly scene?: { readonly moment?: { readonly choices: readonly { readonly id: string; readonly offered: boolean }[] } } } };

describe("a refresher", () => {
  it("goes through its questions and its moment, and says nothing before an answer", async () => {
    const { see, send } = await due();
    for (const position of [1, 2, 3]) {
      const { data } = await see();
      expect(data).toMatchObject({ title: "Auffrischung – Kleiner Kurs", page: { kind: "question", view: { position, total: 3 } } });
      expect(JSON.stringify(data)).not.toMatch(SECRET);
      const question = (data as Page).page.view?.asked.id ?? "";
      expect(await send({ question, answer: RIGHT[question] ?? [] })).toEqual({ status: 303, location: `${HERE}?teil=${position}` });
      expect(await see(`?teil=${position}`)).toMatchObject({ data: { page: { view: { answered: { explained: { correct: true } } } } } });
    }
    const { data } = await see();
    expect(data).toMatchObject({ page: { kind: "moment" } });
    expect(JSON.stringify(data)).not.toMatch(SECRET);
    const move = (data as Page).page.scene?.moment?.choices.find(({ offered }) => offered)?.id ?? "";
    expect(await send({ turn: "0", move })).toEqual({ status: 303, location: `${HERE}?teil=moment` });
    expect(JSON.stringify((await see("?teil=moment")).data)).toMatch(/Hinweis/u);
    expect(await see()).toMatchObject({ data: { page: { kind: "done", next: "2026-12-21" } } });
  });

  it("never ends by its address before everything is answered", async () => {
    const { see } = await due();
    for (const search of ["?teil=ende", "?teil=99", "?teil=quatsch"]) expect(await see(search)).toMatchObject({ data: { page: { kind: "question", view: { position: 1 } } } });
  });

  it("shows an incomplete answer again as it was given, and a question that was answered twice", async () => {
    const { see, send } = await due();
    const question = ((await see()).data as Page).page.view?.asked.id ?? "";
    expect(await send({ question })).toMatchObject({ status: 422, data: { problem: { refused: "answer-missing" }, kept: [] } });
    expect(await send({ question: "fremd", answer: "x" })).toMatchObject({ status: 422, data: { problem: { refused: "question-not-drawn" } } });
    expect(await send({ turn: "0" })).toMatchObject({ status: 422, data: { problem: { refused: "nothing-chosen" } } });
    await send({ question, answer: RIGHT[question] ?? [] });
    expect(await send({ question, answer: RIGHT[question] ?? [] })).toEqual({ status: 303, location: `${HERE}?teil=1` });
  });

  it("can be left out, and leads home", async () => {
    const { send, seeAll } = await due();
    expect(await seeAll()).toMatchObject({ data: { refreshers: { open: [{ course: "kurs" }] } } });
    expect(await send({ intent: "auslassen" })).toEqual({ status: 303, location: "/de/lernen" });
    expect(await seeAll()).toMatchObject({ data: { refreshers: { open: [] } } });
  });

  it("of somebody else is missing", async () => {
    const { see, send } = await due();
    expect(await see("", BEN)).toMatchObject({ status: 404 });
    const forms: readonly Form[] = [{ intent: "auslassen" }, { question: "eine", answer: "richtig" }, { turn: "0", move: "m1" }];
    for (const form of forms) expect(await send(form, BEN)).toMatchObject({ status: 404 });
  });

  it("is closed to whoever does not learn here", async () => {
    const { see, seeAll, sendAll } = await due();
    const others: Actor = { ...ADA, roles: ["hr", "trainer", "staff-council", "administrator"] };
    expect(await see("", others)).toMatchObject({ status: 403 });
    expect(await sendAll({ intent: "beenden" }, others)).toMatchObject({ status: 403 });
    expect(await seeAll()).toMatchObject({ data: { refreshers: { stopped: false } } });
  });
});

describe("the switch", () => {
  it("ends refreshers and brings them back, and does nothing else it was not asked to", async () => {
    const { seeAll, sendAll } = await due();
    const back = { status: 303, location: "/de/lernen/auffrischung" };
    expect(await sendAll({ intent: "beenden" })).toEqual(back);
    expect(await seeAll()).toMatchObject({ data: { refreshers: { stopped: true, open: [] } } });
    expect(await sendAll({ intent: "einschalten" })).toEqual(back);
    expect(await sendAll({ intent: "quatsch" })).toEqual(back);
    expect(await seeAll()).toMatchObject({ data: { refreshers: { stopped: false, open: [{ course: "kurs" }] } } });
  });
});

it("a world without completed courses has nothing to refresh", async () => {
  const world: World = await openWorld([WITH_SCENE]);
  const as = { ...ADA, unit: "schalter", name: "Ada", email: "ada@x.example", session: "s" };
  expect(await answerOf(one.loader(called({ deps: world, as, path: HERE, params: { kurs: "kurs" } })))).toMatchObject({ status: 404 });
});
