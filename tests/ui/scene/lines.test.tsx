import { describe, expect, it } from "vitest";
import type { Speech } from "~/core/scenario/shown";
import { USUAL_DISPLAY } from "~/core/display";
import { PlayerPage } from "~/ui/scene/player-page";
import { SpeechByLine, SpeechWords } from "~/ui/scene/speech-words";
import { linesOf } from "~/ui/scene/speech-lines";
import { heard, named, rendered, violations } from "./rendered";
import { stageAt } from "./stages";

function said(...spans: Speech["spans"]): Speech {
  return { spans, language: "de" };
}

function lines(speech: Speech): readonly string[] {
  return linesOf(speech).map((line) => line.map(({ text }) => text).join("|"));
}

describe("the lines of a speech", () => {
  it("end with each sentence", () => {
    expect(lines(said({ text: "Guten Tag. Ich warte seit acht! Warum? Nun … gut." }))).toEqual(["Guten Tag. ", "Ich warte seit acht! ", "Warum? ", "Nun … gut."]);
  });

  it("keep a phrase in another language in the sentence in which it falls", () => {
    const phrase = { text: "Lütfen bir bakın.", lang: "tr", dir: "ltr" } as const;
    expect(lines(said({ text: "Bitte. Sehen Sie: " }, phrase, { text: " Danke." }))).toEqual(["Bitte. ", "Sehen Sie: ", "Lütfen bir bakın.", " Danke."]);
    expect(lines(said({ text: "Er sagt " }, { ...phrase, text: "lütfen" }, { text: " und geht. Dann Stille." }))).toEqual(["Er sagt |lütfen| und geht. ", "Dann Stille."]);
  });

  it("lose nothing", () => {
    const speech = said({ text: "Um 9.30 Uhr, Zimmer 2. OG, " }, { text: "tamam", lang: "tr", dir: "ltr" }, { text: "? Ja." });
    expect(lines(speech).join("").replaceAll("|", "")).toBe("Um 9.30 Uhr, Zimmer 2. OG, tamam? Ja.");
  });
});

describe("words in quotation marks", () => {
  it("have single marks around what is quoted inside", () => {
    const spans = [{ text: "Da steht „unzuverlässig“. " }, { text: "Tamam.", lang: "tr", dir: "ltr" }] as const;
    expect(rendered(<SpeechWords speech={said(...spans)} />).document.querySelector("p")?.textContent).toBe("„Da steht ‚unzuverlässig‘. Tamam.“");
    expect(rendered(<SpeechByLine speech={said(...spans)} from={0} />).document.querySelector("p")?.textContent).toBe("„Da steht ‚unzuverlässig‘. Tamam.“");
  });
});

describe("line by line", () => {
  const display = { ...USUAL_DISPLAY, lines: true };

  it("is drawn with the words in their place, memory first", () => {
    const { document } = rendered(<PlayerPage stage={stageAt("c1,a1,m1")} display={display} />);
    expect(named(document, ".app-speech__words p")).toEqual(["„Erinnerung a1“", "„Rede s4“"]);
    expect([...document.querySelectorAll(".app-spoken")].map((line) => line.className)).toEqual(["app-spoken app-spoken--0", "app-spoken app-spoken--1"]);
  });

  it("is for what is new: who comes back reads at once", () => {
    const { document } = rendered(<PlayerPage stage={stageAt("c1,a1,m1", { returned: true })} display={display} />);
    expect(document.querySelectorAll(".app-spoken")).toHaveLength(0);
  });

  it("is off unless somebody has chosen it", () => {
    expect(rendered(<PlayerPage stage={stageAt("c1,a1,m1")} display={USUAL_DISPLAY} />).document.querySelectorAll(".app-spoken")).toHaveLength(0);
  });
});

describe("the other side", () => {
  const page = rendered(<PlayerPage stage={stageAt("c1,a1,m1")} display={USUAL_DISPLAY} />);
  const turned = page.document.querySelector(".app-stage--turned");

  it("is a second picture in words, beside the one that is seen", () => {
    expect(turned?.getAttribute("aria-label")).toBe("Von Frau Yıldız aus gesehen: Hinter dem Tresen sitzen Sie, als Umriss, neben Ihnen die Rückseite Ihres Bildschirms, hinter Ihnen ein Regal mit Ordnern. Das Blatt liegt bei Ihnen.");
    expect(page.document.querySelectorAll("figure[role=img]")).toHaveLength(2);
    expect(page.document.querySelector(".app-perspective summary")?.textContent).toBe("Was Frau Yıldız eben dachte");
  });

  it("is not there before the first answer", () => {
    expect(rendered(<PlayerPage stage={stageAt("")} display={USUAL_DISPLAY} />).document.querySelector(".app-stage--turned")).toBeNull();
  });

  it("breaks no rule of accessibility", async () => {
    expect(await violations(page)).toEqual([]);
  });
});

describe("listening to a phrase", () => {
  const button = rendered(<PlayerPage stage={stageAt("c1,a1")} display={USUAL_DISPLAY} />).document.querySelector("[data-listen]");

  it("is offered by the script only", () => {
    expect(button?.hasAttribute("hidden")).toBe(true);
    expect(button && heard(button)).toBe("Türkisch anhören");
    expect([button?.getAttribute("data-listen"), button?.getAttribute("data-say")]).toEqual(["tr", "Lütfen bir bakın."]);
  });
});

describe("going back", () => {
  const said = (path: string, more = {}) => rendered(<PlayerPage stage={stageAt(path, more)} display={USUAL_DISPLAY} />).document.body.textContent?.includes("Sie können jederzeit zurück. Das hat keine Folgen.");

  it("is said to be free where it is possible for the first time, and only there", () => {
    expect([said(""), said("c1"), said("c1,a1")]).toEqual([false, true, false]);
  });

  it("is not said to who has gone back already", () => {
    expect(said("c1", { formerly: ["a1"] })).toBe(false);
  });
});
