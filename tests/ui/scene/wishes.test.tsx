import { describe, expect, it } from "vitest";
import { playedBy } from "~/core/scenario/cards";
import { BriefingPage } from "~/ui/scene/briefing-page";
import { ReadingPage } from "~/ui/scene/reading/reading-page";
import { kindsScenario } from "../../fixtures/kinds-scenario";
import { named, rendered, violations } from "./rendered";

const scenario = playedBy(kindsScenario());
const { id, title, place, minutes, briefing, cast } = scenario;
const page = rendered(<BriefingPage id={id} name={title} place={place} minutes={minutes} briefing={briefing} cast={cast} />);

function values(document: Document, name: string) {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].map(({ value, defaultChecked }) => (defaultChecked ? `${value}!` : value));
}

describe("before the start", () => {
  it("one chooses with whom to speak: the person of the script unless somebody else is wished for", () => {
    expect(named(page.document, ".app-people legend")).toEqual(["Mit wem möchten Sie sprechen?"]);
    expect(named(page.document, ".app-people label")).toEqual(["Aylin Yıldız 34, Schneiderin", "Olena Roth 51, Lotsin"]);
    expect(values(page.document, "card-yildiz")).toEqual(["!", "roth"]);
    expect(page.document.querySelectorAll(".app-people svg")).toHaveLength(2);
    expect(named(page.document, ".app-cards h3")).toEqual(["Jan Keller"]);
  });

  it("one chooses a conversation unless practice is wished for", () => {
    expect(values(page.document, "mode")).toEqual(["conversation!", "practice"]);
  });

  it("breaks no rule of accessibility", async () => {
    expect(await violations(page)).toEqual([]);
  });
});

it("neither briefing nor reading version shows a mark where a name belongs", () => {
  for (const { html } of [page, rendered(<ReadingPage scenario={scenario} />)]) expect(html).not.toMatch(/\{(?:yildiz|keller)\}/u);
  expect(rendered(<ReadingPage scenario={scenario} />).document.body.textContent).toContain("Frau Yıldız kommt herein.");
});
