import { finding, type Finding } from "./finding";
import type { Casting, Scenario } from "./model";

/** Everybody in the cast says which part they play and where their name comes from. */
export function checkCasting(scenario: Scenario): readonly Finding[] {
  return scenario.cast.filter(({ casting }) => !casting).map(({ id }) =>
    finding("casting-missing", ["cast", id], "Hier fehlt „casting“ mit Rolle im Konflikt und Herkunft des Namens. Ohne diese Angabe fällt nicht auf, wenn sich eine Besetzung wiederholt."),
  );
}

/** People of one language on one side of the counter are a pattern from this many on. */
const ONE_SIDE = 3;

type Played = Casting & { readonly scenario: string; readonly member: string; readonly name: string; readonly side: "visitor" | "staff" };
export type CastingFinding = Finding & { readonly scenario: string };

/** What repeats over several scenarios: a part that sticks to one kind of name, and names that stay on one side of the counter. */
export function compareCasting(scenarios: readonly Scenario[]): readonly CastingFinding[] {
  const played = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ id: scenario, cast }) =>
    cast.flatMap(({ id: member, name, side, casting }): readonly Played[] => (casting ? [{ ...casting, scenario, member, name, side }] : [])),
  );
  return [...repeated(played), ...oneSided(played)];
}

/** Somebody who returns under the same name is the same person. */
function repeated(played: readonly Played[]): readonly CastingFinding[] {
  return played.flatMap((one, index) => {
    const before = played.slice(0, index).find(({ part, nameFrom, scenario, name }) => part === one.part && nameFrom === one.nameFrom && scenario !== one.scenario && name !== one.name);
    if (!before) return [];
    return [at(one, "casting-repeats", `Die Rolle „${one.part}“ mit einem Namen aus „${one.nameFrom}“ gibt es schon in „${before.scenario}“. Besetzen Sie eine der beiden anders.`)];
  });
}

function oneSided(played: readonly Played[]): readonly CastingFinding[] {
  const people = [...new Map(played.map((one) => [one.name, one])).values()];
  return [...new Set(people.map(({ nameFrom }) => nameFrom))].flatMap((language) => {
    const bearers = people.filter(({ nameFrom }) => nameFrom === language);
    const last = bearers.at(-1);
    const several = new Set(bearers.map(({ scenario }) => scenario)).size > 1 && bearers.length >= ONE_SIDE;
    if (!last || !several || bearers.some(({ side }) => side !== last.side)) return [];
    const side = last.side === "staff" ? "im Amt" : "vor dem Tresen";
    return [at(last, "casting-one-side", `Alle ${bearers.length} Personen mit einem Namen aus „${language}“ stehen ${side}. Besetzen Sie eine auf der anderen Seite.`)];
  });
}

function at({ scenario, member }: Played, code: "casting-repeats" | "casting-one-side", message: string): CastingFinding {
  return { ...finding(code, ["cast", member, "casting"], message), scenario };
}
