import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import * as lesson from "~/routes/$lang.kurse.$kurs.$lektion";
import * as list from "~/routes/$lang.werkzeugkoffer._index";
import * as card from "~/routes/$lang.werkzeugkoffer.$karte._index";
import * as show from "~/routes/$lang.werkzeugkoffer.$karte.zeigen";
import { ADA, factTypes, openWorld } from "../usecases/world";
import { outcome } from "./outcome";

async function learner() {
  const deps = await openWorld();
  const viewer = { ...ADA, unit: "schalter", name: "Ada Öztürk", email: "ada@x.example", session: "s" };
  const call = (path: string, params: Readonly<Record<string, string>> = {}, fields?: Readonly<Record<string, string>>) => {
    const form = new URLSearchParams(fields);
    const request = new Request(new URL(path, "http://a.example"), fields ? { method: "POST", body: form } : {});
    return { request, params: { lang: "de", ...params }, context: { deps, viewer, csrf: "z", form, address: "192.0.2.7", nonce: "n", reference: "r", display: undefined } } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
  };
  const kept = async () => (await deps.store.learners.read("ada")).facts.flatMap((fact) => (fact.type === "card-kept" ? [fact.card] : [])).at(-1) ?? "";
  return { deps, call, kept };
}

const LESSON = { kurs: "kurs", lektion: "eins" };

describe("keeping sentences of a lesson", () => {
  it("leads back to the paragraph, where the words are kept", async () => {
    const { call, deps } = await learner();
    expect(await outcome(() => lesson.action(call("/de/kurse/kurs/eins?merken=an", LESSON, { intent: "merken", absatz: "8" })))).toMatchObject({ status: 303, location: "/de/kurse/kurs/eins?merken=an&absatz=8#absatz-8" });
    expect((await outcome(() => lesson.loader(call("/de/kurse/kurs/eins?merken=an&absatz=8", LESSON)))).data).toMatchObject({ keeping: { kept: ["Erst fragen."], at: 8 } });
    await lesson.action(call("/de/kurse/kurs/eins", LESSON, { intent: "vergessen", absatz: "8" }));
    expect(await factTypes(deps)).toEqual(["card-kept", "card-dropped"]);
  });

  it("takes no words from the form and no number that is none", async () => {
    const { call, deps } = await learner();
    for (const absatz of ["99", "-1", "eins", "1.5", ""]) {
      expect(await outcome(() => lesson.action(call("/de/kurse/kurs/eins", LESSON, { intent: "merken", absatz, words: "x" })))).toMatchObject({ status: 404 });
    }
    expect(await factTypes(deps)).toEqual([]);
  });

  it("is a mode: without it the lesson knows nothing of cards", async () => {
    const { call } = await learner();
    expect((await outcome(() => lesson.loader(call("/de/kurse/kurs/eins", LESSON)))).data).toMatchObject({ keeping: undefined });
  });
});

describe("the toolbox", () => {
  const data = async (path: string) => {
    const { call } = await learner();
    return (await outcome(() => list.loader(call(path)))).data as Awaited<ReturnType<typeof list.loader>>;
  };

  it("proposes five cards while nothing is kept", async () => {
    expect((await data("/de/werkzeugkoffer")).listing).toMatchObject({ own: [], starters: Array(5).fill({ kept: false }), total: 46, all: 46, page: 1, pages: 1, empty: true });
  });

  it("searches every word and keeps to a kind; what it does not know it leaves out", async () => {
    expect((await data("/de/werkzeugkoffer?q=NAMEN+aussprache&art=satz")).listing.given.map(({ id }) => id)).toEqual(["P06"]);
    expect((await data("/de/werkzeugkoffer?art=sprache")).listing.total).toBe(10);
    expect((await data("/de/werkzeugkoffer?q=gibtesnicht")).listing).toMatchObject({ total: 0, starters: [] });
    expect((await data("/de/werkzeugkoffer?art=quatsch&seite=-3")).listing).toMatchObject({ total: 46, page: 1 });
  });

  it("writes a card, and says what is missing", async () => {
    const { call, deps } = await learner();
    const post = (fields: Readonly<Record<string, string>>) => outcome(() => list.action(call("/de/werkzeugkoffer", {}, fields)));
    expect(await post({ intent: "schreiben", title: "Titel", words: " " })).toMatchObject({ status: 422, data: { problem: { refused: "card-words-missing", field: "words" }, posted: { title: ["Titel"] } } });
    expect(await post({ intent: "schreiben", title: "Titel", words: "Satz." })).toMatchObject({ status: 303, location: "/de/werkzeugkoffer" });
    expect(await post({ intent: "sonst" })).toMatchObject({ status: 404 });
    expect(await factTypes(deps)).toEqual(["card-kept", "card-changed"]);
  });

  it("has pages of 48", async () => {
    const { call, deps } = await learner();
    for (const words of ["Eins", "Zwei", "Drei"]) await list.action(call("/de/werkzeugkoffer", {}, { intent: "schreiben", title: "", words }));
    const first = (await outcome(() => list.loader(call("/de/werkzeugkoffer?seite=1")))).data as Awaited<ReturnType<typeof list.loader>>;
    expect(first.listing.own.map(({ title }) => title.text)).toEqual(["Drei", "Zwei", "Eins"]);
    expect(first.pages.map(({ href, current }) => [href, current])).toEqual([["/de/werkzeugkoffer", true], ["/de/werkzeugkoffer?seite=2", false]]);
    expect(await factTypes(deps)).toHaveLength(3);
  });
});

describe("a card", () => {
  it("is kept, dropped with the way to undo it, and put back", async () => {
    const { call } = await learner();
    const post = (intent: string) => outcome(() => card.action(call("/de/werkzeugkoffer/P01", { karte: "P01" }, { intent })));
    expect(await post("merken")).toMatchObject({ status: 303, location: "/de/werkzeugkoffer/P01?stand=gemerkt" });
    expect(await post("entfernen")).toMatchObject({ status: 303, location: "/de/werkzeugkoffer?entfernt=P01" });
    expect((await outcome(() => list.loader(call("/de/werkzeugkoffer?entfernt=P01")))).data).toMatchObject({ dropped: { id: "P01" } });
    expect(await outcome(() => list.action(call("/de/werkzeugkoffer", {}, { intent: "zurueckholen", karte: "P01" })))).toMatchObject({ status: 303, location: "/de/werkzeugkoffer?zurueck=ja" });
    expect(await post("sonst")).toMatchObject({ status: 404 });
  });

  it("of one's own is changed", async () => {
    const { call, kept } = await learner();
    await list.action(call("/de/werkzeugkoffer", {}, { intent: "schreiben", title: "", words: "Satz." }));
    const karte = await kept();
    const change = (fields: Readonly<Record<string, string>>) => outcome(() => card.action(call(`/de/werkzeugkoffer/${karte}`, { karte }, { intent: "aendern", ...fields })));
    expect(await change({ title: "x".repeat(121), words: "x" })).toMatchObject({ status: 422, data: { problem: { field: "title" } } });
    expect(await change({ title: "Neu", words: "Anders." })).toMatchObject({ status: 303, location: `/de/werkzeugkoffer/${karte}?stand=gespeichert` });
    expect((await outcome(() => card.loader(call(`/de/werkzeugkoffer/${karte}?stand=gespeichert`, { karte })))).data).toMatchObject({ title: "Neu", own: { words: "Anders." }, noted: "saved" });
  });

  it("is noted as used by the button that shows it, never by looking", async () => {
    const { call, deps } = await learner();
    const seen = (search: string) => outcome(() => show.loader(call(`/de/werkzeugkoffer/L04/zeigen${search}`, { karte: "L04" })));
    expect((await seen("?sprache=ar&gedreht=ja")).data).toMatchObject({ showing: { german: ["Bitte schreiben Sie Ihr Geburtsdatum auf."], foreign: { in: { code: "ar", dir: "rtl" } }, turned: true }, shown: { bare: true } });
    expect((await seen("?sprache=xx")).data).toMatchObject({ showing: { translated: true, turned: false } });
    expect(await factTypes(deps)).toEqual([]);
    expect(await outcome(() => card.action(call("/de/werkzeugkoffer/L04", { karte: "L04" }, { intent: "zeigen", sprache: "tr" })))).toMatchObject({ status: 303, location: "/de/werkzeugkoffer/L04/zeigen?sprache=tr" });
    expect(await factTypes(deps)).toEqual(["card-used"]);
  });

  it("is held out in German also from English pages; one about setting something up is not held out", async () => {
    const { call } = await learner();
    const shown = (karte: string) => outcome(() => show.loader(call(`/en/werkzeugkoffer/${karte}/zeigen`, { lang: "en", karte })));
    expect((await shown("P06")).data).toMatchObject({ showing: { language: "de", translated: false } });
    expect(await shown("W18")).toMatchObject({ status: 404 });
    expect(await shown("weg")).toMatchObject({ status: 404 });
  });
});
