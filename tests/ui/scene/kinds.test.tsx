import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, type Display } from "~/core/display";
import { PlayerPage } from "~/ui/scene/player-page";
import { kindsScenario } from "../../fixtures/kinds-scenario";
import { named, rendered, violations, type Answered } from "./rendered";
import { stageAt } from "./stages";

const scenario = kindsScenario();

function page(path: string, { display = USUAL_DISPLAY, answered = {}, ...more }: Parameters<typeof stageAt>[1] & { readonly display?: Display; readonly answered?: Answered } = {}) {
  return rendered(<PlayerPage stage={stageAt(path, { scenario, ...more })} display={display} />, answered);
}

describe("a bridge", () => {
  it("says that nothing is decided and has one button", () => {
    const { document } = page("");
    expect(named(document, "#frage")).toEqual(["Hier ist nichts zu entscheiden. So geht es weiter:"]);
    expect(named(document, ".app-answers button")).toEqual(["Weiter w1"]);
  });

  it("that was read in an earlier attempt can be skipped, by one more button of the same form", () => {
    const { document } = page("", { before: ["w1,w2"] });
    expect([...document.querySelectorAll(".app-answers button")].map((button) => [button.getAttribute("name"), button.getAttribute("value")])).toEqual([["move", "w1"], ["intent", "vor"]]);
    expect(named(document, ".app-answers button")).toEqual(["Weiter w1 (früher gewählt)", "Bis zur nächsten Entscheidung"]);
  });
});

describe("others", () => {
  const { document } = page("w1");

  it("are heard before the speaker, with their names, after the heading at which the focus arrives", () => {
    expect(named(document, ".app-voices li")).toEqual(["Davor sagt Herr Keller: „Zuruf v1“"]);
    expect(document.querySelector(".app-speech")?.textContent).toMatch(/Frau Yıldız.*Zuruf v1.*Dann sagt Frau Yıldız:.*Rede t2/su);
  });

  it("who are only seen are named with their mood", () => {
    expect(named(document, ".app-observation")).toContain("Auch da: Herr Keller (angespannt)");
  });
});

describe("a hub", () => {
  it("offers subjects by title and words, tells which can be left out, and sets the ways out apart", () => {
    const { document } = page("w1,w2");
    expect(named(document, "button[name=move]")).toEqual(["Thema g1 „Satz g1“", "Thema g2 (kann entfallen) „Satz g2“", "Tat x1"]);
    expect(named(document, ".app-answer--locked")).toEqual(["Thema g3 (kann entfallen) „Satz g3“ Gesperrt g3"]);
    expect(named(document, ".app-answers__out button")).toEqual(["Tat x1"]);
    expect(document.querySelector(".app-answers__out ul")?.getAttribute("aria-labelledby")).toBe("hinaus");
    expect([...document.querySelectorAll(".app-answer__key")].map((key) => key.textContent)).toEqual(["1", "2", "3"]);
    expect(document.querySelector(".app-discussed")).toBeNull();
  });

  it("lists what was discussed, as words", () => {
    const { document } = page("w1,w2,g2");
    expect(named(document, ".app-discussed li")).toEqual(["Thema g2"]);
    expect(named(document, "button[name=move]")).toEqual(["Thema g1 „Satz g1“", "Tat x1"]);
  });

  it("with everything discussed asks how to go on", () => {
    const { document } = page("w1,w2,g1,w3,g2,g3");
    expect(named(document, "#frage")).toEqual(["Wie geht es weiter?"]);
    expect(named(document, "button[name=move]")).toEqual(["Tat x1"]);
  });
});

describe("a writing", () => {
  const letter = "w1,w2,x1";

  it("has a group per sentence, each with a name of its own, and one button", () => {
    const { document } = page(letter);
    expect(named(document, "fieldset legend")).toEqual(["Anrede", "Bitte"]);
    expect([...document.querySelectorAll("input[type=radio]")].map((radio) => [radio.getAttribute("name"), radio.getAttribute("value")])).toEqual([
      ["move-n1", "n1:k1"], ["move-n1", "n1:k2"], ["move-n2", "n2:k3"], ["move-n2", "n2:k4"],
    ]);
    expect(named(document, ".app-answers button")).toEqual(["Diesen Text nehmen"]);
  });

  it("with a sentence missing keeps the others and leads to it", () => {
    const { document } = page(letter, { answered: { problem: { refused: "wordings-missing" }, posted: { "move-n1": ["n1:k2"] } } });
    expect([...document.querySelectorAll("input:checked")].map((radio) => radio.getAttribute("value"))).toEqual(["n1:k2"]);
    const target = document.querySelector("[role=alert] a")?.getAttribute("href")?.slice(1) ?? "";
    expect(document.getElementById(target)?.getAttribute("value")).toBe("n2:k3");
    expect([...document.querySelectorAll("fieldset")].map((group) => group.getAttribute("aria-describedby"))).toEqual([null, "move-n2-error"]);
    expect(named(document, ".kern-error")).toEqual(["Wählen Sie für jeden Satz eine Fassung."]);
  });

  it("seen again holds what was chosen, and knows what a script sent as „move“", () => {
    const again = page(`${letter},n1:k2+n2:k4`, { at: 3 });
    expect([...again.document.querySelectorAll("input:checked")].map((radio) => radio.getAttribute("value"))).toEqual(["n1:k2", "n2:k4"]);
    const sent = page(letter, { answered: { problem: { refused: "wordings-missing" }, posted: { move: ["n2:k4"] } } });
    expect([...sent.document.querySelectorAll("input:checked")].map((radio) => radio.getAttribute("value"))).toEqual(["n2:k4"]);
  });

  it("is told as what was written, without quotation marks", () => {
    expect(named(page(`${letter},n1:k2+n2:k4`).document, ".app-own")).toEqual(["Sie schreiben: Fassung k2 Fassung k4 Dann: Folge z1"]);
  });

  it("shows no signals where the scene hides them", () => {
    expect(page(letter).document.querySelector(".app-meters, main [role=status]")).toBeNull();
  });
});

describe("practice", () => {
  it("says its hint about the answer just given, and never about one that is still to come", () => {
    expect(page("w1,w2", { mode: "practice" }).document.querySelector(".app-coach")).toBeNull();
    const { document } = page("w1,w2,g2", { mode: "practice" });
    expect(named(document, ".app-coach p")).toEqual(["Hinweis g2", "Warum sie naheliegt: Verlockung g2"]);
    expect(document.querySelector(".app-coach")?.hasAttribute("open")).toBe(true);
    expect(document.body.textContent).not.toMatch(/Hinweis g1|Hinweis x1/u);
    expect(document.querySelector(".app-player__head")?.textContent).toContain("Übung");
  });

  it("is not what a conversation is like", () => {
    expect(page("w1,w2,g2").document.body.textContent).not.toContain("Hinweis g2");
  });
});

describe("coming back", () => {
  it.each([
    { path: "w1,w2,g2", selector: "#frage" },
    { path: "w1,w2,x1", selector: "#frage" },
  ])("after „$path“ the focus arrives at the question", ({ path, selector }) => {
    const [only, ...more] = page(path, { returned: true }).document.querySelectorAll("[autofocus]");
    expect(more).toEqual([]);
    expect(only?.matches(`${selector}[tabindex='-1']`)).toBe(true);
  });

  it("to an interpretation it is its legend", () => {
    const { document } = rendered(<PlayerPage stage={stageAt("", { returned: true })} display={USUAL_DISPLAY} />);
    expect(named(document, "[autofocus]")).toEqual(["Was könnte hier los sein? Wählen Sie alles, was Sie offenhalten."]);
  });
});

describe("the display", () => {
  it("can leave out the signals and what is said about them", () => {
    const { document } = page("w1,w2,g2", { display: { ...USUAL_DISPLAY, meters: false } });
    expect(document.querySelector(".app-meters, main [role=status]")).toBeNull();
    expect(named(page("w1,w2,g2").document, "main [role=status]")).toEqual(["Vertrauen jetzt Vertrauen drei."]);
  });

  it("can switch the digit keys off, with all that speaks of them", () => {
    const { document } = page("w1,w2", { display: { ...USUAL_DISPLAY, digits: false } });
    expect(document.querySelector("main")?.getAttribute("data-digits")).toBe("off");
    expect(document.querySelector(".app-answer__key")).toBeNull();
    expect(named(document, ".app-answers__hint")).toEqual(["Wählen Sie mit Tab und Eingabetaste. Nehmen Sie sich Zeit."]);
    expect(page("w1,w2").document.querySelector("main")?.hasAttribute("data-digits")).toBe(false);
  });
});

describe("each kind", () => {
  it.each(["", "w1", "w1,w2", "w1,w2,g2", "w1,w2,g1,w3,g2,g3", "w1,w2,x1", "w1,w2,x1,n1:k2+n2:k4"])("breaks no rule of accessibility: „%s“", async (path) => {
    expect(await violations(page(path, { mode: "practice", before: ["w1,w2,g2,x1"] }))).toEqual([]);
  });

  it("with an error neither", async () => {
    expect(await violations(page("w1,w2,x1", { answered: { problem: { refused: "wordings-missing" }, posted: { "move-n1": ["n1:k2"] } } }))).toEqual([]);
  });
});
