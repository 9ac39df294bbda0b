import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, type Display } from "~/core/display";
import { loader as start } from "~/routes/_index";
import { action, loader } from "~/routes/$lang.konto.darstellung";
import { answerOf, called, openWorld } from "./scene-context";

const PATH = "/de/konto/darstellung";

async function post(form: Readonly<Record<string, string>>, before: Display = USUAL_DISPLAY) {
  const { deps, store } = await openWorld();
  const kept: Display[] = [];
  const args = called({ deps, path: PATH, params: {}, form });
  const answer = await answerOf(Promise.resolve(action({ ...args, context: { ...args.context, display: before, keepDisplay: (display) => void kept.push(display) } })));
  return { ...answer, kept, known: await store.learners.read("ada") };
}

async function page(search: string) {
  const { deps } = await openWorld();
  return answerOf(Promise.resolve(loader(called({ deps, path: `${PATH}${search}`, params: {} }))));
}

describe("the display", () => {
  it("is kept in the browser and nowhere else, and leads back to where one came from", async () => {
    const next = "/de/szenen/s99-klein/spiel/lauf1?schritt=2";
    const { status, location, kept, known } = await post({ next, meters: "on", motion: "on", scheme: "dark", size: "125" });
    expect({ status, location }).toEqual({ status: 303, location: next });
    expect(kept).toEqual([{ meters: true, digits: false, motion: true, lines: false, pictures: false, scheme: "dark", size: "125" }]);
    expect(known.facts).toEqual([]);
  });

  it.each([
    { form: { scheme: "sepia", size: "900" }, kept: { scheme: "system", size: "100" } },
    { form: {}, kept: { scheme: "system", size: "100", pictures: false } },
    { form: { scheme: "light", size: "112", pictures: "on", lines: "on" }, kept: { scheme: "light", size: "112", pictures: true, lines: true } },
  ])("is what was chosen out of what there is: $form", async ({ form, kept }: { readonly form: object; readonly kept: object }) => {
    expect((await post({ ...form })).kept).toEqual([expect.objectContaining(kept)]);
  });

  it("leaves the language as it was chosen", async () => {
    expect((await post({ scheme: "dark" }, { ...USUAL_DISPLAY, language: "en" })).kept).toMatchObject([{ scheme: "dark", language: "en" }]);
  });

  it.each(["https://evil.example/", "//evil.example", ""])("never leads to another host: %s", async (next) => {
    expect((await post({ next, meters: "maybe" })).location).toBe("/de/konto/darstellung?gespeichert");
  });

  it("is shown as it is, and says once that it was saved", async () => {
    expect((await page("?next=/de/kurse")).data).toEqual({ title: "Darstellung", display: USUAL_DISPLAY, saved: false, next: "/de/kurse" });
    expect((await page("?gespeichert")).data).toEqual({ title: "Darstellung", display: USUAL_DISPLAY, saved: true });
  });
});

it.each([
  { language: undefined, accepted: "en-GB,en;q=0.9", location: "/en/lernen" },
  { language: "de" as const, accepted: "en-GB,en;q=0.9", location: "/de/lernen" },
  { language: "en" as const, accepted: "de", location: "/en/lernen" },
])("the first page is in the chosen language $language, else in that of the browser", async ({ language, accepted, location }) => {
  const { deps } = await openWorld();
  const args = called({ deps, path: "/", params: {} });
  const request = new Request("https://lernen.example/", { headers: { "accept-language": accepted } });
  const answer = await answerOf(Promise.resolve(start({ ...args, request, context: { ...args.context, display: { ...USUAL_DISPLAY, ...(language ? { language } : {}) } } })));
  expect(answer).toMatchObject({ status: 303, location });
});
