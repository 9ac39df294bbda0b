import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileScenarioFile } from "~/content/scenario-file";
import type { Scenario } from "~/core/scenario/model";
import { PlayerPage } from "~/ui/scene/player-page";
import { smallScenario } from "../../fixtures/scenario";
import { everyMoment, secretsOf } from "../../core/scenario/every-moment";
import { named, rendered } from "./rendered";
import { stageAt } from "./stages";

const FOLDER = new URL("../../../courses/scenarios/", import.meta.url);

function shipped(id: string): Scenario {
  const read = (file: string) => ({ file, text: readFileSync(new URL(file, FOLDER), "utf8") });
  const { value, problems } = compileScenarioFile({ de: read(`${id}.yaml`), en: read(`${id}.en.yaml`) });
  if (!value) throw new Error(`${id} does not compile: ${JSON.stringify(problems.slice(0, 3))}`);
  return value;
}

const scenarios = [
  { name: "the small scenario", scenario: smallScenario(), moments: 100 },
  { name: "S12 as it ships", scenario: shipped("s12-die-schachtel"), moments: 12 },
];

describe.each(scenarios)("before an answer, of $name", ({ scenario, moments }) => {
  const traces = everyMoment(scenario, moments);
  const pages = traces.map((trace) => {
    const path = trace.turns.map(({ chosen }) => chosen.join("+")).join(",");
    const stage = stageAt(path, { scenario });
    return { trace, path, stage, page: rendered(<PlayerPage stage={stage} />) };
  });

  it("reaches many moments", () => {
    expect(new Set(traces.map(({ position }) => position.at)).size).toBe(scenario.scenes.length);
  });

  it("neither page nor loader data holds what comes later or what an answer is worth", () => {
    for (const { trace, path, stage, page } of pages) {
      const words = [page.document.body.textContent ?? "", JSON.stringify(stage)];
      for (const secret of secretsOf(scenario, trace)) {
        for (const sent of words) expect(sent.includes(secret), `${path} at ${trace.position.at}: ${secret}`).toBe(false);
      }
    }
  });

  it("no field, attribute or value names effects, targets, ratings or other endings", () => {
    for (const { stage, page, trace } of pages) {
      expect(JSON.stringify(stage)).not.toMatch(/"(?:effects|rating|evidence|hint|appeal|to|when|stance|turningPoint|repair|flags|experience)":/u);
      expect(page.html).not.toMatch(/\b(?:strong|workable|costly|gelungen|tragfaehig|legal_clarity)\b/u);
      const values = [...page.document.querySelectorAll("[value]")].map((element) => element.getAttribute("value"));
      const others = [...scenario.scenes, ...scenario.endings].map(({ id }) => id).filter((id) => id !== trace.position.at);
      expect(values.filter((value) => value !== null && others.includes(value))).toEqual([]);
    }
  });

  it("shows words for everything that can be chosen", () => {
    for (const { page } of pages) for (const words of named(page.document, "button[name=move], .app-readings label")) expect(words.length).toBeGreaterThan(3);
  });
});
