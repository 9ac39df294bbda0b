import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileScenarioFile } from "~/content/scenario-file";
import { USUAL_DISPLAY } from "~/core/display";
import { playedBy } from "~/core/scenario/cards";
import type { Scenario } from "~/core/scenario/model";
import { PlayerPage } from "~/ui/scene/player-page";
import { kindsScenario } from "../../fixtures/kinds-scenario";
import { smallScenario } from "../../fixtures/scenario";
import { everyMoment, secretsOf } from "../../core/scenario/every-moment";
import { named, rendered, type Rendered } from "./rendered";
import { stageAt } from "./stages";

const FOLDER = new URL("../../../courses/scenarios/", import.meta.url);

function shipped(id: string): Scenario {
  const read = (file: string) => ({ file, text: readFileSync(new URL(file, FOLDER), "utf8") });
  const { value, problems } = compileScenarioFile({ de: read(`${id}.yaml`), en: read(`${id}.en.yaml`) });
  if (!value) throw new Error(`${id} does not compile: ${JSON.stringify(problems.slice(0, 3))}`);
  return playedBy(value);
}

const scenarios = [
  { name: "the small scenario", scenario: smallScenario(), moments: 20 },
  { name: "the scenario of all kinds", scenario: playedBy(kindsScenario()), moments: 20 },
  ...readdirSync(FOLDER).filter((file) => /^[^.]+\.yaml$/u.test(file)).map((file) => ({ name: file, scenario: shipped(file.replace(".yaml", "")), moments: 2 })),
];

/** What a moment says of itself, and what practice adds about the answer before. */
const FORBIDDEN = /"(?:effects|rating|evidence|hint|appeal|to|when|stance|turningPoint|repair|flags|experience|norms|innerVoice|wish|casting|cards)":/u;

/** What the tests ask of a page; a document of its own for each of some thousand moments would fill the memory. */
function kept({ document, html }: Rendered) {
  return {
    html,
    text: document.body.textContent ?? "",
    values: [...document.querySelectorAll("[value]")].map((element) => element.getAttribute("value")),
    choices: named(document, "button[name=move], .app-readings label"),
  };
}

describe.each(scenarios)("before an answer, of $name", ({ scenario, moments }) => {
  const traces = everyMoment(scenario, moments);
  const pages = traces.flatMap((trace) =>
    (["conversation", "practice"] as const).map((mode) => {
      const path = trace.turns.map(({ chosen }) => chosen.join("+")).join(",");
      const stage = stageAt(path, { scenario, mode, before: [path] });
      return { trace, path, mode, data: JSON.stringify(stage), ...kept(rendered(<PlayerPage stage={stage} display={USUAL_DISPLAY} />)) };
    }),
  );

  it("reaches every moment", () => {
    expect(new Set(traces.map(({ position }) => position.at)).size).toBe(scenario.scenes.length);
  });

  it("neither page nor loader data holds what comes later or what an answer is worth", () => {
    for (const { trace, path, mode, data, text } of pages) {
      const words = [text, data];
      for (const secret of secretsOf(scenario, trace, mode === "practice")) {
        for (const sent of words) expect(sent.includes(secret), `${path} at ${trace.position.at}, ${mode}: ${secret}`).toBe(false);
      }
    }
  });

  it("no field, attribute or value names effects, targets, ratings or other endings", () => {
    for (const { data, html, trace, values } of pages) {
      expect(data).not.toMatch(FORBIDDEN);
      expect(html).not.toMatch(/\b(?:strong|workable|costly|gelungen|tragfaehig|legal_clarity)\b/u);
      const others = [...scenario.scenes, ...scenario.endings].map(({ id }) => id).filter((id) => id !== trace.position.at);
      expect(values.filter((value) => value !== null && others.includes(value))).toEqual([]);
    }
  });

  it("shows words for everything that can be chosen, and no mark in place of a name", () => {
    const marks = new RegExp(`\\{(?:${scenario.cast.map(({ id }) => id).join("|")})\\}`, "u");
    for (const { choices, data } of pages) {
      for (const words of choices) expect(words.length).toBeGreaterThan(3);
      expect(data).not.toMatch(marks);
    }
  });
});
