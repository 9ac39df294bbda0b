import type { Condition } from "../core/scenario/model";
import type { ScenarioFile } from "./scenario-schema";
import type { ConditionFile } from "./scenario-scene-schema";

/** A written condition in the terms of the core: subjects become flags with their ids. */
export type ConditionReader = (written: ConditionFile) => Condition;

type Subject = { readonly id: string; readonly hub: string; readonly title: string; readonly optional: boolean };

/** The subjects of all hubs, in the order of the file. */
export function subjectsOf(file: ScenarioFile): readonly Subject[] {
  return Object.entries(file.scenes).flatMap(([hub, scene]) =>
    scene.kind === "hub" ? Object.entries(scene.subjects).map(([id, { title, optional }]) => ({ id, hub, title, optional: optional ?? false })) : [],
  );
}

export function conditionReader(file: ScenarioFile): ConditionReader {
  const subjects = subjectsOf(file);
  const read: ConditionReader = (written) => {
    if ("all" in written) return { all: written.all.map(read) };
    if ("any" in written) return { any: written.any.map(read) };
    // Unknown ones are reported where they stand; here they must not look like a missing flag.
    if ("subject" in written) return subjects.some(({ id }) => id === written.subject) ? { flag: written.subject, is: written.is } : { all: [] };
    if (!("hub" in written)) return written;
    const asked = subjects.filter(({ hub, optional }) => hub === written.hub && (written.discussed === "all" || !optional));
    if (asked.length === 0) return { all: [] };
    const flags = asked.map(({ id }) => ({ flag: id, is: written.is }));
    return written.is ? { all: flags } : { any: flags };
  };
  return read;
}
