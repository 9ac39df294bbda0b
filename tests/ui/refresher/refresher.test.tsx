import { describe, expect, it } from "vitest";
import type { RefresherSeen } from "~/core/progress/seen";
import { showMoment } from "~/core/scenario/moment";
import { tellPath } from "~/core/scenario/told";
import { RefresherPage } from "~/ui/refresher/refresher-page";
import { RefreshersPage } from "~/ui/refresher/refreshers-page";
import { refresherView } from "~/ui/refresher/view";
import { COURSE, POOL } from "../../fixtures/course";
import { smallScenario } from "../../fixtures/scenario";
import { played } from "../../core/scenario/played";
import { named, rendered, violations, type Answered } from "../scene/rendered";

const SMALL = smallScenario();
const SHARED = { scenario: SMALL.id, title: { text: "Kleine Szene", language: "de" }, situation: { text: "Lage", language: "de" } } as const;
const ANSWERS = { eine: ["richtig"], folge: ["dann", "zuerst"] } as const;

type More = { readonly answered?: readonly (keyof typeof ANSWERS)[]; readonly way?: string; readonly told?: boolean; readonly over?: boolean; readonly part?: string; readonly language?: "de" | "en" };

function page({ answered = [], way, told = false, over = false, part, language = "de", ...answer }: More & Answered = {}) {
  const questions = POOL.filter(({ id }) => id === "eine" || id === "folge");
  const trace = way === undefined ? undefined : played(way);
  const seen: RefresherSeen = {
    course: COURSE,
    round: { round: 1, questions: questions.map(({ id }) => ({ question: id, order: [] })), answers: new Map(answered.map((id) => [id, { answer: ANSWERS[id], correct: id === "eine" }])) },
    questions,
    over,
    skipped: false,
    next: "2026-12-21",
    ...(trace === undefined ? {} : { scene: told ? { ...SHARED, told: lastOf(trace) } : { ...SHARED, moment: showMoment(SMALL, trace, language) } }),
  };
  return rendered(<RefresherPage course={COURSE} page={refresherView(seen, part ?? null, language)} kept={[]} />, { language, ...answer });
}

function lastOf(trace: ReturnType<typeof played>) {
  const last = tellPath(SMALL, trace, "de").at(-1);
  if (!last) throw new Error("nothing was told");
  return last;
}

describe("a question of a refresher", () => {
  it("stands alone on its page, with nobody else to read it", () => {
    const { document } = page();
    expect(document.querySelector("main")?.dataset["page"]).toBe("auffrischung");
    expect(named(document, "h1")).toEqual(["Frage 1 von 2"]);
    expect(document.body.textContent).toContain("Nur Sie sehen das.");
    expect(document.body.innerHTML).not.toMatch(/Grund|Verlockung/u);
  });

  it("explains itself after the answer and leads on to the next part", () => {
    expect(named(page({ answered: ["eine"], part: "1" }).document, ".app-actions a")).toEqual(["Weiter zu Frage 2", "Nachlesen: Lektion eins"]);
    const last = page({ answered: ["eine", "folge"], part: "2", way: "c1" });
    expect(named(last.document, "h3")).toContain("Noch nicht richtig");
    expect(last.document.querySelector(".app-actions a")?.getAttribute("href")).toBe("/de/lernen/auffrischung/kurs?teil=moment");
    expect(last.document.body.textContent).not.toMatch(/bestanden|Punkte|%/iu);
  });
});

describe("the moment of a refresher", () => {
  it("brings its situation along and asks for one answer", () => {
    const { document } = page({ answered: ["eine", "folge"], way: "c1", part: "moment" });
    expect(named(document, "h1")).toEqual(["Ein Moment"]);
    expect(document.body.textContent).toContain("Lage");
    expect(named(document, ".app-note")[0]).toMatch(/^Davor: Sie halten offen: „Lesart c1“/u);
    expect([...document.querySelectorAll("button[name=move]")].map((button) => button.getAttribute("value"))).toEqual(["a1", "a2"]);
    expect(document.querySelector("main form")?.getAttribute("action")).toBe("/de/lernen/auffrischung/kurs?teil=moment");
    expect(document.body.innerHTML).not.toMatch(/Hinweis a|Beleg a|Verlockung a|Gedanke s2|Wendesatz/u);
  });

  it("may be an interpretation", () => {
    expect(page({ answered: ["eine", "folge"], way: "", part: "moment" }).document.querySelectorAll("input[name=move]")).toHaveLength(3);
  });

  it("is explained once it was answered, and nothing more is asked", () => {
    const { document } = page({ answered: ["eine", "folge"], way: "c1,a1", told: true, over: true, part: "moment" });
    expect(document.body.textContent).toContain("Hinweis a1");
    expect(named(document, "dd")).toEqual(["Verlockung a1", "Beleg a1"]);
    expect(document.querySelectorAll("form")).toHaveLength(0);
    expect(document.body.innerHTML).not.toMatch(/a2|#recht/u);
  });
});

it("the end says when the next one comes, and no result", () => {
  const { document } = page({ answered: ["eine", "folge"], way: "c1,a1", told: true, over: true, part: "ende" });
  expect(named(document, "h1")).toEqual(["Für diesmal fertig"]);
  expect(document.body.textContent).toContain("Die nächste Auffrischung gibt es am 21. Dezember 2026.");
  expect(document.body.textContent).not.toMatch(/richtig|falsch|von 2/u);
});

describe("accessibility", () => {
  it.each([
    { name: "a question", more: {} },
    { name: "a question to mend", more: { problem: { refused: "answer-missing", field: "answer" } as const } },
    { name: "an explanation", more: { answered: ["folge"] as const, part: "2" } },
    { name: "a moment", more: { way: "c1", part: "moment" } },
    { name: "an interpretation", more: { way: "", part: "moment", language: "en" as const } },
    { name: "what was told", more: { way: "c1,a1", told: true, part: "moment" } },
    { name: "the end", more: { over: true, answered: ["eine", "folge"] as const, part: "ende" } },
  ])("$name breaks no rule", async ({ more }) => {
    const drawn = page(more);
    expect(await violations(drawn)).toEqual([]);
    expect(drawn.html).not.toMatch(/ style=|<script/u);
  });

  it.each([{ stopped: true, open: [] }, { stopped: false, open: [], next: "2026-12-21" }])("the switch breaks no rule, stopped: $stopped", async (refreshers) => {
    const drawn = rendered(<RefreshersPage refreshers={refreshers} />);
    expect(named(drawn.document, "button")).toEqual([refreshers.stopped ? "Auffrischungen wieder einschalten" : "Keine Auffrischungen mehr"]);
    expect(await violations(drawn)).toEqual([]);
  });
});
