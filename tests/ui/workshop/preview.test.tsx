import { describe, expect, test } from "vitest";
import { USUAL_DISPLAY } from "~/core/display";
import type { PreviewSeen } from "~/core/workshop/preview-seen";
import { beginningIn, playPreview, previewStage, type BeginningAsked } from "~/core/workshop/preview";
import { outlineOf } from "~/core/workshop/outline";
import { previewAddress, previewQuery, readPreview, type PreviewQuery } from "~/ui/workshop/preview/address";
import { PreviewPage } from "~/ui/workshop/preview/preview-page";
import { PreviewTranscript } from "~/ui/workshop/preview/preview-transcript";
import { PlayedPage } from "~/ui/workshop/played/played-page";
import { journeysView } from "~/ui/workshop/played/journeys-view";
import { coverageOf } from "~/core/workshop/coverage";
import type { Tree } from "~/core/workshop/tree";
import { smallScenario, steps } from "../../fixtures/scenario";
import { byRole, drawn, namesOf } from "../frame/drawn";
import { named, violations } from "../scene/rendered";

const SMALL = smallScenario();
const NOTHING: PreviewQuery = { beginning: {}, steps: [], formerly: [], looks: [], framed: false, node: "", field: "" };

function seenAt(path: string, more: Partial<PreviewSeen> = {}, asked: BeginningAsked = {}): PreviewSeen {
  const preview = playPreview(SMALL, asked, steps(path));
  const beginning = beginningIn(SMALL, asked);
  return {
    draft: { id: "d1", title: "Entwurf", revision: 3 }, older: false, gaps: [], stage: previewStage(SMALL, preview, [], "de"), beginning, left: 0, end: { kind: "open" }, scene: preview.trace.position.at,
    choices: {
      scenes: [{ id: "s1", title: { text: "Titel s1", language: "de" } }, { id: "s4", title: { text: "Titel s4", language: "de" } }],
      meters: [{ id: "trust", label: { text: "Vertrauen", language: "de" }, words: ["null", "eins", "zwei"].map((text) => ({ text, language: "de" as const })), value: 2 }],
      flags: [{ id: "blamed", note: { text: "Jemand ist beschuldigt.", language: "de" }, set: true }], said: [],
    },
    ...more,
  };
}
const page = (seen: PreviewSeen, query: Partial<PreviewQuery> = {}) => drawn(<PreviewPage seen={seen} query={{ ...NOTHING, ...query }} display={USUAL_DISPLAY} />);

describe("the address of a preview", () => {
  test.each<[string, PreviewQuery]>([
    ["nothing", NOTHING],
    ["all of it", { beginning: { scene: "s2", meters: { trust: 2, weg: 1, "signal-x": 0 }, flags: ["blamed"], said: ["a1"] }, steps: [["o1", "c1"], ["a1"], ["s1:w1", "s2:w2"]], formerly: ["m1"], looks: ["schmal", "text"], framed: true, node: "a1", field: "de.scenes.s2.moves.a1.say" }],
  ])("says %s and is read as it was written", (_what, query) => {
    expect(readPreview(new URLSearchParams(previewQuery(query)))).toEqual({ ...query, beginning: { flags: [], said: [], meters: {}, ...query.beginning } });
  });

  test("is short where everything is usual", () => {
    expect(previewAddress("de", "d1")).toBe("/de/werkstatt/entwuerfe/d1/vorschau");
    expect(previewAddress("en", "d1", { beginning: { scene: "s2", meters: { trust: 2 } }, steps: steps("o1+o2,a1") })).toBe("/en/werkstatt/entwuerfe/d1/vorschau?ab=s2&trust=2&weg=o1*o2.a1");
  });
});

test("whoever came from a field finds the way back to it, wherever the preview begins", () => {
  const { document } = page(seenAt("c1"), { node: "a1", field: "de.scenes.s2.moves.a1.say", beginning: { scene: "s1" } });
  const back = byRole(document, "link", "Zurück zur Stelle");
  expect(back.getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/gliederung?knoten=a1#de.scenes.s2.moves.a1.say");
  expect(document.querySelectorAll("[data-back]")).toHaveLength(1);
  expect(byRole(document, "link", "Vom Anfang der Szene").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?knoten=a1&feld=de.scenes.s2.moves.a1.say");
  expect(document.querySelector("input[name=feld]")?.getAttribute("value")).toBe("de.scenes.s2.moves.a1.say");
});

describe("a moment in the preview", () => {
  const query = { steps: steps("c1,a1,m1"), looks: ["dunkel" as const] };
  const { document } = page(seenAt("c1,a1,m1"), query);

  test("is the real player, whose forms lead back to the same address", () => {
    const here = "/de/werkstatt/entwuerfe/d1/vorschau?weg=c1.a1.m1&ansicht=dunkel";
    expect(named(document, "h1")).toEqual(["Kleine Szene"]);
    expect([...document.querySelectorAll("form[method=post]")].map((form) => form.getAttribute("action"))).toEqual([here, here, here, here, here]);
    expect(document.querySelector(".app-tools a")?.getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/vorschau/verlauf?weg=c1.a1.m1&ansicht=dunkel");
    expect(named(document, ".app-player__head p")).toEqual(["Im Büro · Moment 4 · Vorschau"]);
  });

  test("says that it is a preview and how it began, and leads back to the moment in the outline", () => {
    expect(named(document, "aside")[0]).toContain("Vorschau Sie spielen einen Entwurf. Es wird kein Versuch gespeichert.");
    expect(named(document, "aside")[0]).toContain("Beginnt mit „Titel s1“. Stand zu Beginn: Vertrauen: 2 (zwei), Merker „Jemand ist beschuldigt.“");
    expect(byRole(document, "link", "Moment bearbeiten").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/gliederung?knoten=s4");
    expect(byRole(document, "link", "Noch einmal von vorn").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?ansicht=dunkel");
    expect(byRole(document, "link", "dunkel").getAttribute("aria-current")).toBe("true");
  });

  test("offers any moment and any state in words", () => {
    expect(byRole(document, "combobox", "Vertrauen").getAttribute("name")).toBe("trust");
    expect(named(document, "#stand-trust option")).toEqual(["0 – null", "1 – eins", "2 – zwei"]);
    expect(named(document, "#stand-ab option")).toEqual(["1 Titel s1", "2 Titel s4"]);
    expect(document.querySelector("#merker-blamed")?.hasAttribute("checked")).toBe(true);
  });
});

test("an ending from the start can be recorded; from elsewhere it says why not", () => {
  const asked = page(seenAt("o1,m1,d1", { end: { kind: "journey" } }), { steps: steps("o1,m1,d1") }).document;
  expect(byRole(asked, "textbox", "Name des Spielwegs").getAttribute("name")).toBe("title");
  expect(byRole(asked, "button", "Als Spielweg aufzeichnen").closest("form")?.getAttribute("action")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?weg=o1.m1.d1");
  expect(namesOf(asked, "link")).not.toContain("Zum Rückblick");
  const elsewhere = page(seenAt("d1", { end: { kind: "ended" } }, { scene: "s4" })).document;
  expect(namesOf(elsewhere, "button")).not.toContain("Als Spielweg aufzeichnen");
  expect(namesOf(elsewhere, "link")).toContain("Vom Anfang der Szene");
});

test("a way that leads nowhere says so, with the way back and to the answer", () => {
  const { document } = page(seenAt("c1", { end: { kind: "nowhere", by: "a1" }, gaps: [{ what: "target", path: ["scenes", "s2", "moves", "a1"], node: "a1" }] }), { steps: steps("c1") });
  expect(named(document, "h1")).toEqual(["Hier geht es noch nicht weiter"]);
  expect(byRole(document, "link", "Ziel der Antwort wählen").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/gliederung?knoten=a1");
  expect(byRole(document, "button", "Schritt zurück").getAttribute("value")).toBe("zurueck");
  expect(named(document, "summary")).toContain("1 Stelle ist noch nicht spielbar");
});

test("narrow is a page inside the page; inside it nothing but the preview stands", () => {
  const outside = page(seenAt(""), { looks: ["schmal", "text"] }).document;
  expect(outside.querySelector("iframe")?.getAttribute("src")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?ansicht=schmal&ansicht=text&rahmen=");
  const inside = page(seenAt(""), { looks: ["schmal"], framed: true }).document;
  expect(inside.querySelector("iframe")).toBeNull();
  expect(byRole(inside, "link", "Moment bearbeiten").getAttribute("target")).toBe("_top");
});

const STRUCTURE: Tree = {
  start: "s1", meters: { trust: { label: "Vertrauen" } }, flags: { f1: "Zugesagt" },
  scenes: { s1: { title: "Anfang", moves: { a1: { say: "Ja", to: "s2" }, a2: { say: "Nein", to: "end" } } }, s2: { title: "Danach", moves: { b1: { say: "Gut", to: "end" } } } },
};
const STEP = { scene: "s1", title: "Anfang", chosen: ["a1"], taken: "a1", said: "Ja", meters: {}, flags: [] };
const RUNS = [
  { id: "j1", title: "Heil", path: [STEP], at: "e1", over: true },
  { id: "j2", title: "Zerbrochen", path: [STEP], at: "s2", over: false, broken: { step: 2, scene: "s2", expected: { answer: "b9", said: "Schon gut" }, found: { scene: "s2", title: "Danach" } } },
] as const;
const playedPage = (filter: "alle" | "niemand") =>
  drawn(<PlayedPage id="d1" name="Entwurf" outline={outlineOf(STRUCTURE)} coverage={coverageOf({ structure: STRUCTURE }, {}, RUNS)} journeys={journeysView(STRUCTURE, RUNS)} filter={filter} recorded />);

test("what was played is a list with counts, and can be narrowed to what nobody has played", () => {
  const all = playedPage("alle").document;
  expect(named(all, "tbody tr")).toEqual(["Momente2011", "Antworten3012"]);
  expect(named(all, ".app-outline__answers li")).toEqual(["Ja von einem Spielweg gespielt", "Nein von niemandem gespielt", "Gut von niemandem gespielt"]);
  expect(named(playedPage("niemand").document, ".app-outline__answers li")).toEqual(["Nein von niemandem gespielt", "Gut von niemandem gespielt"]);
  expect(all.querySelector("[data-play=s2]")?.getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?ab=s2");
});

test("a broken journey says the first step that differs and leads to its moment", () => {
  const { document } = playedPage("alle");
  expect(named(document, ".app-problems > li")[1]).toContain("Zerbrochen geht nicht mehr wie aufgezeichnet");
  expect(named(document, ".app-problems > li")[1]).toContain("Schritt 2. Erwartet: Antwort „Schon gut“. Gefunden: Moment „Danach“.");
  expect(byRole(document, "link", "Moment öffnen: Zerbrochen").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/gliederung?knoten=s2");
  expect(byRole(document, "link", "Bis dahin spielen: Zerbrochen").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/vorschau?weg=a1");
});

test.each([
  ["a moment", () => page(seenAt("c1,a1"), { steps: steps("c1,a1") })],
  ["an ending", () => page(seenAt("o1,m1,d1", { end: { kind: "journey" } }), { steps: steps("o1,m1,d1") })],
  ["a way that leads nowhere", () => page(seenAt("c1", { end: { kind: "nowhere", by: "a1" } }))],
  ["the narrow page", () => page(seenAt(""), { looks: ["schmal"] })],
  ["the transcript", () => drawn(<PreviewTranscript seen={seenAt("c1,a1")} query={{ ...NOTHING, steps: steps("c1,a1") }} />)],
  ["what was played", () => playedPage("alle")],
] as const)("%s breaks no rule of accessibility", async (_what, draw) => {
  const shown = draw();
  expect((await violations(shown)).filter((rule) => !rule.startsWith("frame-tested"))).toEqual([]);
});
