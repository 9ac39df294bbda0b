import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import { loader as account } from "~/routes/$lang.konto._index";
import { loader as days } from "~/routes/$lang.konto.daten._index";
import { loader as file } from "~/routes/$lang.konto.daten[.]json";
import { action, loader as deleting } from "~/routes/$lang.konto.daten.loeschen";
import { ADA, BEN, complete, factTypes, openWorld, WITH_SCENE, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

let world: World;
beforeEach(async () => {
  world = await openWorld([WITH_SCENE]);
  await complete(world, ADA, WITH_SCENE);
});

/** A call by Ada or somebody else; a form may name several parts. */
function call(path: string, form?: URLSearchParams, who: Actor | undefined = ADA) {
  const as = who && { ...who, unit: "schalter", name: who.person, email: `${who.person}@x.example`, session: "s" };
  const args = called({ deps: world, as, path, ...(form ? { form: {} } : {}) });
  return form ? { ...args, context: { ...args.context, form } } : args;
}
const post = (fields: string) => answered(() => action(call("/de/konto/daten/loeschen", new URLSearchParams(fields))));

test("the account says who one is and whether refreshers come", async () => {
  expect((await answered(() => account(call("/de/konto")))).data).toMatchObject({ title: "Konto", name: "ada", email: "ada@x.example", refreshers: { stopped: false } });
});

describe("own data", () => {
  test("are paged, and say once what was deleted", async () => {
    const { data } = await answered(() => days(call("/de/konto/daten?seite=7&geloescht=3")));
    expect(data).toMatchObject({ title: "Meine Daten", pages: [{ number: 1, href: "/de/konto/daten", current: true }], deleted: 3 });
  });

  test.each(["", "?seite=x&geloescht=-1", "?seite=0&geloescht=1e9", "?seite=99999999&geloescht=%3Cb%3E"])("read only whole numbers from the address: %s", async (search) => {
    expect((await answered(() => days(call(`/de/konto/daten${search}`)))).data).toMatchObject({ deleted: undefined, days: [{}] });
  });

  test("are a file to be saved, of oneself only", async () => {
    const read = async (who: Actor) => {
      const { response } = await answered(() => file(call("/de/konto/daten.json", undefined, who)));
      expect([response?.headers.get("content-type"), response?.headers.get("content-disposition")]).toEqual(["application/json; charset=utf-8", 'attachment; filename="meine-daten.json"']);
      return response?.text();
    };
    expect(await read(ADA)).toContain("move-made");
    expect(await read(BEN)).not.toMatch(/move-made|"ada"/u);
  });

  test.each([["the days", days], ["the file", file], ["deleting", deleting]] as const)("ask who is not signed in to do so: %s", async (_, loader) => {
    const args = called({ deps: world, path: "/de/konto/daten" });
    expect(await answered(() => loader(args))).toMatchObject({ status: 303, location: "/de/anmelden?next=%2Fde%2Fkonto%2Fdaten" });
  });
});

describe("deleting", () => {
  test("first asks what, then says what that means", async () => {
    expect((await answered(() => deleting(call("/de/konto/daten/loeschen")))).data).toMatchObject({ parts: [], title: "Private Teile löschen" });
    expect((await answered(() => deleting(call("/de/konto/daten/loeschen?teil=wege&teil=zeugnisse")))).data).toMatchObject({ parts: ["paths"], title: "Prüfen, dann löschen", taken: 6 });
  });

  test.each(["", "intent=pruefen", "intent=pruefen&teil=akte", "intent=loeschen", "intent=loeschen&teil=record"])("without a part is a form to mend: %j", async (fields) => {
    const before = await factTypes(world);
    expect(await post(fields)).toMatchObject({ status: 422, data: { problem: { refused: "part-missing", field: "teil" } } });
    expect(await factTypes(world)).toEqual(before);
  });

  test("deletes nothing before the check", async () => {
    const before = await factTypes(world);
    expect(await post("intent=pruefen&teil=wege&teil=notizen")).toMatchObject({ status: 303, location: "/de/konto/daten/loeschen?teil=notizen&teil=wege" });
    expect(await post("teil=wege")).toMatchObject({ status: 303, location: "/de/konto/daten/loeschen?teil=wege" });
    expect(await factTypes(world)).toEqual(before);
  });

  test("takes the named parts and says how many entries went", async () => {
    expect(await post("intent=loeschen&teil=wege")).toMatchObject({ status: 303, location: "/de/konto/daten?geloescht=6" });
    expect(await factTypes(world)).not.toContain("move-made");
    expect(await factTypes(world)).toContain("question-answered");
  });
});
