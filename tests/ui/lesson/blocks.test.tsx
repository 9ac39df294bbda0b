import { describe, expect, it } from "vitest";
import { BLOCK_NAMES, ELEMENTS } from "~/content/blocks";
import type { LessonNode } from "~/core/course/model";
import { textsIn } from "~/i18n/texts";
import type { LessonContext } from "~/ui/lesson/context";
import { ELEMENT_TABLE } from "~/ui/lesson/elements";
import { BLOCK_TABLE, drawLesson } from "~/ui/lesson/render";
import { sidesOf } from "~/ui/lesson/sides";
import { BODY, element, paragraph, QUESTION, YILDIZ } from "../../fixtures/course";
import { named, rendered, violations } from "../scene/rendered";

function drawn(body: readonly LessonNode[], more: Partial<LessonContext> = {}) {
  const context = {
    t: textsIn("de"), lessonLanguage: "de", language: "de", begun: true, texts: {}, answers: {}, people: { yildiz: YILDIZ }, sides: sidesOf(body), csrf: null, ...more,
  } as const;
  return rendered(<main><h1>Lektion</h1>{drawLesson(body, context)}</main>);
}

describe("the tables", () => {
  it("draw every block of the public format and no other", () => {
    expect([...BLOCK_TABLE.keys()].sort()).toEqual([...BLOCK_NAMES].sort());
  });

  it("draw every plain element of the public format and no other", () => {
    expect([...ELEMENT_TABLE.keys()].sort()).toEqual([...ELEMENTS.keys()].sort());
  });

  it("draw nothing that they do not name, and no attribute either", () => {
    const { html } = drawn([element("script", {}, "alert(1)"), element("p", { onclick: "x", style: "y" }, "Text")]);
    expect(html).toContain("<p>Text</p>");
    expect(html).not.toContain("script");
  });
});

describe("each block", () => {
  const blocks = BODY.filter((node) => typeof node !== "string" && /^[A-Zp]/u.test(node.name));
  it.each(blocks.map((node) => [typeof node === "string" ? "" : node.name, node] as const))("%s is accessible by itself", async (_name, node) => {
    expect(await violations(drawn([element("h2", { id: "u-a" }, "Abschnitt"), node]))).toEqual([]);
  });

  it("is accessible together with all others, with headings that skip no level", async () => {
    expect(await violations(drawn(BODY))).toEqual([]);
  });
});

describe("a film", () => {
  const FILM = element("Film", { media: "f0123456789abcdef0123-mp4", title: "Am Schalter", seen: "Sie steht auf." },
    element("Said", { at: "0:02", who: "Frau Demir" }, "Guten ", element("em", {}, "Morgen"), "."), element("Said", { at: "0:05" }, "Es klopft."));

  it("has its captions in the lesson's language, and below it what is seen and said", async () => {
    const page = drawn([FILM], { captions: "on", lessonLanguage: "en" });
    const track = page.document.querySelector("track");
    expect([track?.getAttribute("srclang"), track?.hasAttribute("default")]).toEqual(["en", true]);
    expect(decodeURIComponent(track?.getAttribute("src")?.split(",")[1] ?? "")).toContain("00:00:02.000 --> 00:00:04.000\nFrau Demir: Guten Morgen.");
    expect(page.document.querySelector("video")?.getAttribute("src")).toBe("/medien/f0123456789abcdef0123.mp4");
    expect(named(page.document, ".app-film .app-dialogue :is(p)")).toEqual(["In Worten", "Was zu sehen ist: Sie steht auf.", "Frau Demir 0:02", "Guten Morgen.", "0:05", "Es klopft."]);
    expect(page.document.querySelector(".app-film a")?.getAttribute("href")).toBe("?untertitel=aus#film-f0123456789abcdef0123-mp4");
    expect(await violations(page)).toEqual([]);
  });

  it("without captions leads back to them, and stays where sentences are kept", () => {
    const { document } = drawn([FILM], { captions: "off", keeping: { paragraphs: new Map(), kept: new Set() } });
    expect(document.querySelector("track")?.hasAttribute("default")).toBe(false);
    expect(document.querySelector(".app-film a")?.getAttribute("href")).toBe("?merken=an#film-f0123456789abcdef0123-mp4");
  });

  it("in a preview has its captions and no link, which would leave the form", () => {
    const { document } = drawn([FILM]);
    expect(document.querySelector("track")?.hasAttribute("default")).toBe(true);
    expect(document.querySelector(".app-film a")).toBeNull();
  });

  it("that was deleted leaves its words, and so do a sound and a picture", async () => {
    const sound = element("Sound", { media: "t0123456789abcdef0123-mp3", title: "Am Telefon" }, element("Said", {}, "Guten Tag."));
    const shown = element("Picture", { media: "b0123456789abcdef0123-4x3", description: "Ein Schalter." });
    const gone = new Set([FILM, sound, shown].map(({ props }) => String(props["media"])));
    const page = drawn([FILM, sound, shown], { captions: "on", gone });
    expect(page.document.querySelectorAll("video, audio, img, .app-film a")).toHaveLength(0);
    expect(named(page.document, ".app-film > p")).toEqual(["Dieser Film wurde gelöscht. Was darin zu sehen war und gesagt wurde, steht hier.", "Diese Aufnahme wurde gelöscht. Was darin gesagt wurde, steht hier."]);
    expect(named(page.document, ".app-film .app-line__say")).toEqual(["Guten Morgen.", "Es klopft.", "Guten Tag."]);
    expect(named(page.document, ".app-picture")).toEqual(["Ein Schalter."]);
    expect(await violations(page)).toEqual([]);
    expect(drawn([FILM], { captions: "on" }).document.querySelectorAll("video")).toHaveLength(1);
  });

  it("that is a sound has its words below it", async () => {
    const page = drawn([element("Sound", { media: "t0123456789abcdef0123-mp3", title: "Am Telefon" }, element("Said", {}, "Guten Morgen."))]);
    expect(page.document.querySelector("audio")?.getAttribute("preload")).toBe("none");
    expect(named(page.document, ".app-film .app-dialogue :is(p)")).toEqual(["In Worten", "Guten Morgen."]);
    expect(await violations(page)).toEqual([]);
  });
});

describe("a question", () => {
  it("before the answer shows nothing of what is right", () => {
    const { html, document } = drawn([QUESTION]);
    expect(html).not.toMatch(/Verlockung|Grund/u);
    expect(named(document, "legend")).toEqual(["Was sagen Sie?"]);
    expect(document.querySelectorAll("input[type=radio]")).toHaveLength(2);
  });

  it("after the answer has its feedback in focus and a word for every option", () => {
    const { document } = drawn([QUESTION], { answers: { frage: ["a"] }, posted: "frage" });
    expect(named(document, "[autofocus]")).toEqual(["Noch nicht richtig"]);
    expect(document.querySelector("[autofocus]")?.id).toBe("antwort-frage");
    expect(document.body.textContent).toContain("Warum das verlockend klingt: Verlockung a");
    expect(named(document, ".app-option__yours")).toEqual(["(Ihre Antwort)"]);
    expect(document.querySelector("input[checked]")?.getAttribute("value")).toBe("a");
  });

  it("can be answered right", () => {
    expect(named(drawn([QUESTION], { answers: { frage: ["b"] } }).document, ".app-feedback--right h3")).toEqual(["Richtig"]);
  });

  it("without a begun course is read, not answered", () => {
    expect(drawn([QUESTION], { begun: false }).document.querySelector("form")).toBeNull();
  });

  it("that was not answered says so at its fields and keeps what was chosen", () => {
    const { document } = drawn([QUESTION], { problem: { id: "frage", sentence: "Beantworten Sie die Frage.", kept: ["b"] } });
    expect(named(document, ".kern-error")).toEqual(["Beantworten Sie die Frage."]);
    expect(document.querySelector("input[checked]")?.id).toBe("feld-frage-b");
    expect(document.querySelector("fieldset")?.getAttribute("aria-describedby")).toBe("feld-frage-error");
  });
});

describe("private fields", () => {
  const field = element("Reflection", { id: "gedanke", label: "Ihr Gedanke", returnsTo: "vorher" }, paragraph("Was?"));
  it("show what was written, and what was written earlier", () => {
    const { document } = drawn([field], { texts: { gedanke: "Jetzt", vorher: "Damals" } });
    expect(document.querySelector("textarea")?.textContent).toBe("Jetzt");
    expect(named(document, "blockquote")).toEqual(["Damals"]);
    expect(document.body.textContent).toContain("Nur Sie sehen das.");
  });

  it("offer an intention as a sentence until there is an own one", () => {
    const intention = element("Intention", { id: "vorsatz", when: "Wenn es eilt,", then: "dann frage ich." });
    expect(drawn([intention]).document.querySelector("textarea")?.textContent).toBe("Wenn es eilt, dann frage ich.");
    expect(drawn([intention], { texts: { vorsatz: "Mein Satz" } }).document.querySelector("textarea")?.textContent).toBe("Mein Satz");
  });
});

it("a term is explained behind its paragraph, so that the paragraph stays one", () => {
  const { document } = drawn(BODY);
  const details = document.querySelector("details.app-term-note");
  expect(details?.previousElementSibling?.textContent).toBe("Das heißt Vertauschungsprobe.");
  expect(details && named(document, "details.app-term-note summary")).toEqual(["Was heißt Vertauschungsprobe?"]);
});

it("each person's lines stay on one side, opposite to who they talk with", () => {
  const line = (who: string) => element("Line", { who }, "…");
  const sides = sidesOf([element("Dialogue", {}, line("A"), line("B"), line("A")), element("Case", {}, element("Dialogue", {}, line("C"), line("A")))]);
  expect([...sides]).toEqual([["A", "near"], ["B", "far"], ["C", "far"]]);
});
