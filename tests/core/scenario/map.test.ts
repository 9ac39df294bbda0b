import { describe, expect, it } from "vitest";
import { mapOf, type ConversationMap } from "~/core/scenario/map";
import type { Scenario } from "~/core/scenario/model";
import { dialogue, ending, move, smallScenario } from "../../fixtures/scenario";
import { played } from "./played";

function map(path: string, others: readonly string[] = [], scenario: Scenario = smallScenario(), bypass = false): ConversationMap {
  const found = mapOf(scenario, played(path, bypass, scenario), others.map((other) => played(other, false, scenario)), "de");
  if (!found) throw new Error("there is no map");
  return found;
}

const drawn = ({ nodes }: ConversationMap) => nodes.map(({ name, kind, place, layer, lane, numbers }) => `${layer}.${lane} ${kind} ${place} ${name?.text ?? "?"} ${numbers.join("+")}`.trim());
const ways = ({ nodes, ways: all }: ConversationMap) => {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name?.text ?? "?";
  return all.map(({ from, to, place }) => `${nameOf(from)} > ${nameOf(to)} ${place}`);
};

describe("the map of a conversation", () => {
  it("layers the own path by its steps, what lies beside it by its distance, endings last", () => {
    const found = map("c1,a1,m1,d1");
    expect(drawn(found)).toEqual([
      "0.0 moment own Titel s1 1", "1.0 moment own Titel s2 2", "2.0 moment own Titel s3 3", "3.0 moment own Titel s4 4",
      "4.0 ending own Ende e2", "2.1 moment unknown ?", "4.1 ending unknown ?",
    ]);
    expect(ways(found)).toEqual([
      "Titel s1 > Titel s2 own", "Titel s2 > Titel s3 own", "Titel s3 > Titel s4 own", "Titel s4 > Ende e2 own", "Titel s2 > ? unknown",
    ]);
  });

  it("names what other attempts have shown, and draws their ways beside the own ones", () => {
    const found = map("o1,m1,d1", ["c1,a2,b2"]);
    expect(drawn(found).filter((line) => line.includes("known"))).toEqual(["1.1 moment known Titel s2", "2.1 moment known Titel s5", "3.1 ending known Ende e1"]);
    expect(ways(found)).toEqual([
      "Titel s1 > Titel s3 own", "Titel s3 > Titel s4 own", "Titel s4 > Ende e2 own",
      "Titel s1 > Titel s2 known", "Titel s2 > Titel s5 known", "Titel s5 > Ende e1 known",
    ]);
  });

  it("knows where another attempt stands that has not ended", () => {
    expect(drawn(map("o1,m1,d1", ["c1"]))).toContain("1.1 moment known Titel s2");
  });

  it("tells every place of a moment that was passed twice", () => {
    expect(drawn(map("o1,m4,m1,d1"))).toContain("1.0 moment own Titel s3 2+3");
  });

  it("names nothing unknown, neither by title nor by id", () => {
    const sent = JSON.stringify(map("o1,m4,m3"));
    for (const secret of ["s2", "s4", "s5", "e1", "Titel s2", "Titel s5", "Ende e1", "a1", "blamed"]) expect(sent).not.toContain(secret);
  });

  it("counts what was left out as passed: its way was told", () => {
    expect(drawn(map("c1,a2,m1,d1", [], smallScenario(), true))).toContain("2.0 moment own Titel s5 3");
  });

  it("does not exist where there is only one path", () => {
    const straight = smallScenario({ start: "s1", scenes: [dialogue("s1", [move("a1", "s2"), move("a2", "s2")]), dialogue("s2", [move("b1", "end")])], endings: [ending("e1")], contentNote: undefined });
    expect(mapOf(straight, played("a1,b1", false, straight), [], "de")).toBeUndefined();
    expect(mapOf(straight, played("a1,b1", false, straight), [played("a2,b1", false, straight)], "de")).toBeUndefined();
  });

  it("leaves out moments that only another version of the scene had", () => {
    const trace = played("c1");
    const renamed = { ...trace, position: { ...trace.position, at: "weg" } };
    expect(JSON.stringify(mapOf(smallScenario(), played("o1,m1,d1"), [renamed], "de"))).not.toContain("weg");
  });

  it("gives each place of a layer to one node only", () => {
    const { nodes } = map("c1,a1,m1,d1", ["c1,a2,b1,m1,d3"]);
    expect(new Set(nodes.map(({ layer, lane }) => `${layer} ${lane}`)).size).toBe(nodes.length);
  });
});
