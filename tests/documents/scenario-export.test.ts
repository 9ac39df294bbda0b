import { createActor, createMachine } from "xstate";
import { describe, expect, test } from "vitest";
import { definitionOf } from "~/core/scenario/machine";
import { markdownSource } from "~/documents/scenario/markdown";
import { mermaidSource } from "~/documents/scenario/mermaid";
import { xstateSource } from "~/documents/scenario/xstate";
import { textsIn } from "~/i18n/texts";
import { hub, move, result, smallScenario, subject, wording, words, writing } from "../fixtures/scenario";

const letter = writing("s6", [{ id: "q1", label: words("Betreff"), wordings: [wording("w1", { text: words("Ihr <Antrag> \"eilt\"") }), wording("w2")] }], [result("r6", "end")]);
const talk = hub("s7", [subject("t1", "s7"), move("x1", "s6")]);
const scenario = smallScenario({
  scenes: [...smallScenario().scenes, letter, talk], flags: [...smallScenario().flags, { id: "t1", note: words("Thema"), subjectOf: "s7" }],
});

/** The data between the parentheses of `createMachine`. */
function machineIn(source: string): Parameters<typeof createMachine>[0] {
  const found = /createMachine\(([\s\S]*)\);\n$/u.exec(source)?.[1];
  if (found === undefined) throw new Error("no machine in the source");
  return JSON.parse(found) as Parameters<typeof createMachine>[0];
}

describe("the machine for other tools", () => {
  const config = machineIn(xstateSource(scenario, "de"));

  test("is what the product runs: same states, same events, same targets, guards and actions", () => {
    const plain = JSON.parse(JSON.stringify(definitionOf(scenario), (key: string, value: unknown) => (key === "flags" && value instanceof Set ? [] : value))) as object;
    const without = JSON.parse(JSON.stringify(config, (key: string, value: unknown) => (key === "description" ? undefined : value))) as object;
    expect(without).toEqual(plain);
  });

  test("is accepted by XState and starts where the scenario starts", () => {
    const actor = createActor(createMachine(config).provide({ guards: { holds: () => true, answered: () => true }, actions: { apply: () => undefined, write: () => undefined } })).start();
    expect(actor.getSnapshot().value).toBe("s1");
    actor.send({ type: "read" });
    expect(actor.getSnapshot().value).toBe("s2");
  });

  test("carries titles and words as descriptions, in the language asked for", () => {
    expect(xstateSource(scenario, "en")).toContain('"description": "Titel s2 (en)"');
    expect(xstateSource(scenario, "de")).toContain('"description": "Satz a1"');
  });
});

describe("the chart", () => {
  const lines = mermaidSource(scenario, "de").split("\n");

  test("has a node for each moment and ending and an arrow for each answer", () => {
    expect(lines[0]).toBe("flowchart TD");
    expect(lines).toContain('  n_s2["Titel s2"]');
    expect(lines).toContain('  n_e1{{"Ende e1"}}');
    expect(lines).toContain('  n_s2 -->|"Satz a1"| n_s3');
    expect(lines).toContain("  n_end -.-> n_e1");
  });

  test("no title can end its label", () => {
    const tricky = mermaidSource(smallScenario({ scenes: scenario.scenes.map((scene) => ({ ...scene, title: words('Halt" | <b>#') })) }), "de");
    expect(tricky).toContain('n_s1["Halt#34; #124; #60;b#62;#35;"]');
  });
});

describe("the text to read", () => {
  const text = markdownSource({ scenario, language: "de", t: textsIn("de"), condition: (condition) => JSON.stringify(condition) });

  test("holds every moment, answer, wording and ending", () => {
    for (const { title } of [...scenario.scenes, ...scenario.endings]) expect(text).toContain(title.de);
    expect(text).toContain("Fassung w2");
    expect(text).toContain("1. Satz a1 → Weiter bei Titel s3");
    expect(text).toContain("(Bitte sehen Sie nach.)");
  });

  test("nothing in it is read as HTML", () => {
    expect(text).toContain("Ihr &lt;Antrag> \"eilt\"");
    expect(text).not.toMatch(/<[a-z]/u);
  });
});
