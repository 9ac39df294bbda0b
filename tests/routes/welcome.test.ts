import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, type Display } from "~/core/display";
import { action, loader } from "~/routes/$lang.willkommen.$schritt";
import { answerOf, called, openWorld } from "./scene-context";

type Asked = { readonly step: string; readonly search?: string; readonly lang?: string; readonly form?: Readonly<Record<string, string>> };

async function ask({ step, search = "", lang = "de", form }: Asked) {
  const { deps, store } = await openWorld();
  const kept: Display[] = [];
  const args = called({ deps, path: `/${lang}/willkommen/${step}${search}`, params: { lang, schritt: step }, ...(form ? { form } : {}) });
  const asked = { ...args, context: { ...args.context, keepDisplay: (display: Display) => void kept.push(display) } };
  const answer = await answerOf((async () => (form ? action(asked) : loader(asked)))());
  return { ...answer, kept, known: await store.learners.read("ada") };
}

describe("the first steps", () => {
  it.each([
    { form: { language: "en" }, location: "/en/willkommen/darstellung", language: "en" },
    { form: { language: "de" }, location: "/de/willkommen/darstellung", language: "de" },
    { form: { language: "tlh" }, location: "/de/willkommen/darstellung", language: "de" },
  ])("go on in the language that was chosen: $form", async ({ form, location, language }) => {
    const { kept, ...answer } = await ask({ step: "sprache", form });
    expect(answer).toMatchObject({ status: 303, location });
    expect(kept).toEqual([{ ...USUAL_DISPLAY, language }]);
  });

  it.each([
    { intent: "ansehen", location: "/en/willkommen/darstellung" },
    { intent: "", location: "/en/willkommen/bereich" },
  ])("show what was chosen there or go on: $intent", async ({ intent, location }) => {
    const { kept, ...answer } = await ask({ step: "darstellung", lang: "en", form: { intent, scheme: "dark", pictures: "on" } });
    expect(answer).toMatchObject({ status: 303, location });
    expect(kept).toMatchObject([{ scheme: "dark", pictures: true, meters: false }]);
  });

  it("suggest courses for a field of work and keep nothing of it", async () => {
    const { data, kept, known } = await ask({ step: "bereich", search: "?feld=schalter" });
    expect(data).toMatchObject({ step: "bereich", suggested: { area: "schalter", courses: [{ id: "k1" }] } });
    expect([kept, known.facts]).toEqual([[], []]);
  });

  it.each(["", "?feld=ministerium"])("suggest nothing as long as no field is chosen: %s", async (search) => {
    expect((await ask({ step: "bereich", search })).data).not.toHaveProperty("suggested");
  });

  it("end at the learning of one's own", async () => {
    expect(await ask({ step: "bereich", form: {} })).toMatchObject({ status: 303, location: "/de/lernen" });
  });

  it.each([undefined, {}])("know no other step", async (form) => {
    expect(await ask({ step: "passwort", ...(form ? { form } : {}) })).toMatchObject({ status: 404 });
  });
});
