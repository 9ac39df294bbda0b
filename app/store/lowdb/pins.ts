import type { LearnerDocument } from "../documents";
import type { LostVersion, VersionKind } from "../port";
import { keyOf } from "../shelf";

/** So many attempts are named; the rest is counted. */
const NAMED = 10;

/** Versions of courses and scenarios that facts hold on to and that `has` does not know, with the attempts they concern. Names nobody. */
export function lostVersions(learners: Iterable<LearnerDocument>, has: (key: string) => boolean): readonly LostVersion[] {
  const lost = new Map<string, LostVersion>();
  for (const document of learners) {
    for (const { kind, id, version, attempt } of pinsOf(document)) {
      const key = keyOf(kind, id, version);
      if (has(key)) continue;
      const known = lost.get(key) ?? { kind, id, version, people: 0, attempts: [] };
      lost.set(key, { ...known, people: known.people + (attempt === undefined ? 1 : 0), attempts: attempt === undefined ? known.attempts : [...known.attempts, attempt] });
    }
  }
  return [...lost.values()];
}

/** One sentence for the operator. */
export function describeLost({ kind, id, version, people, attempts }: LostVersion): string {
  const named = attempts.slice(0, NAMED).join(", ") + (attempts.length > NAMED ? ` and ${attempts.length - NAMED} more` : "");
  const concerned = [people > 0 ? `${people} ${kind === "course" ? "enrolments" : "refreshers"}` : "", attempts.length > 0 ? `${attempts.length} attempts: ${named}` : ""].filter((part) => part !== "");
  return `version ${version} of the ${kind} ${id} is missing, which concerns ${concerned.join(" and ")}`;
}

type Pin = { readonly kind: VersionKind; readonly id: string; readonly version: string; readonly attempt?: string };

function pinsOf({ record, private: facts }: LearnerDocument): readonly Pin[] {
  const scenarioOf = new Map<string, string>();
  const versionOf = new Map<string, string>();
  const enrolments = new Map<string, Pin>();
  for (const fact of record) if (fact.type === "enrolled") enrolments.set(`${fact.course}`, { kind: "course", id: fact.course, version: fact.version });
  const refreshers = new Map<string, Pin>();
  for (const fact of facts) {
    // Only the last round of a course can still be opened.
    if (fact.type === "refresher-drawn") refreshers.delete(fact.course);
    if (fact.type === "refresher-drawn" && fact.moment) refreshers.set(fact.course, { kind: "scenario", id: fact.moment.scenario, version: fact.moment.version });
    if (fact.type === "attempt-begun") scenarioOf.set(fact.attempt, fact.scenario);
    if (fact.type === "attempt-begun" || fact.type === "attempt-moved") versionOf.set(fact.attempt, fact.version);
  }
  const attempts = [...scenarioOf].map(([attempt, id]): Pin => ({ kind: "scenario", id, version: versionOf.get(attempt) ?? "", attempt }));
  return [...enrolments.values(), ...attempts, ...refreshers.values()];
}
