import type { AssignmentPlan } from "~/core/organisation/assignment-plan";
import type { AssignmentTarget } from "~/core/organisation/model";

export const STEPS = ["kurs", "wer", "frist", "nachricht", "pruefen", "fertig"] as const;
export type AssignmentStep = (typeof STEPS)[number];

/** So many people stand in an address by their ids; more are a list in its short form. */
export const MOST_IDS = 100;

/** The plan as the address has it: ids only, never a name. What its short list says is still to be read. */
export function readPlan(search: URLSearchParams): AssignmentPlan {
  const course = search.get("kurs") ?? "";
  const all: readonly AssignmentTarget[] = search.has("alle") ? [{ kind: "authority" }] : [];
  const units = search.getAll("einheit").map((unit): AssignmentTarget => ({ kind: "unit", unit }));
  const people = search.getAll("person").map((person): AssignmentTarget => ({ kind: "person", person }));
  return { ...(course === "" ? {} : { course }), targets: [...all, ...units, ...people], ...(search.has("liste") ? { list: search.get("liste") ?? "" } : {}), mandatory: search.get("pflicht") === "ja", due: (search.get("frist") ?? "").trim(), message: search.get("nachricht") ?? "" };
}

/** The query of a plan, with the question mark. */
export function planQuery({ course, targets, list, mandatory, due, message }: AssignmentPlan, changing = false): string {
  const query = new URLSearchParams(course === undefined ? {} : { kurs: course });
  for (const target of targets) {
    if (target.kind === "authority") query.append("alle", "ja");
    else if (target.kind === "unit") query.append("einheit", target.unit);
    else if (target.kind === "person" && list === undefined) query.append("person", target.person);
  }
  if (list !== undefined) query.set("liste", list);
  if (mandatory) query.set("pflicht", "ja");
  if (due !== "") query.set("frist", due);
  if (message !== "") query.set("nachricht", message);
  if (changing) query.set("aendern", "ja");
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** The first step whose answer is missing before this one; the step itself if there is none. */
export function stepOpen(step: AssignmentStep, { course, targets }: AssignmentPlan): AssignmentStep {
  if (step === "kurs") return step;
  if (course === undefined) return "kurs";
  return step !== "wer" && targets.length === 0 ? "wer" : step;
}
