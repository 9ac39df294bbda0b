import { may } from "../core/access";
import { dayIn } from "../core/days";
import { classifyCourse, compareCourses, type CourseChange } from "../core/draft/compare-course";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { hideFew } from "../core/reporting/suppress";
import type { Edit } from "../core/scenario/edit";
import type { Problem } from "../content/port";
import type { Draft, Release } from "../store/port";
import type { Deps } from "./deps";
import { publishThrough, withdrawThrough, type Affected, type Door, type PublishCommand } from "./publish-draft";
import { seeDraft } from "./see-workshop";
import { twoVersions, type ReleaseSeen, type VersionsSeen } from "./see-versions";

/** Everything that is asked and shown before a course is published. */
export type CoursePublication = {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Absent while there is an error. `first`: nothing of it has been published. */
  readonly edit?: Release["edit"];
  readonly changes: readonly CourseChange[];
  readonly affected: Affected;
};

export async function seeCoursePublication(deps: Deps, actor: Actor, id: string): Promise<CoursePublication | Refusal> {
  const seen = await seeDraft(deps, actor, id);
  if (isRefusal(seen)) return seen;
  if (seen.draft.kind !== "course") return refuse("not-found");
  const { draft, problems } = seen;
  const last = draft.releases.at(-1);
  const [{ content }, before, affected] = await Promise.all([
    deps.catalogue.checkCourse(id, new Map(Object.entries(draft.sources)), dayIn("Europe/Berlin", deps.now()), actor.authority),
    last && deps.catalogue.courseContent(id, last.version),
    affectedByCourse(deps, actor, id),
  ]);
  if (!content) return { draft, problems, changes: [], affected };
  if (!before) return { draft, problems, edit: "first", changes: [], affected };
  return { draft, problems, edit: classifyCourse(before, content), changes: compareCourses(before, content), affected };
}

/** `running`: who has begun and not finished; they stay on their version. `certificates`: issued for the course; none is touched. */
async function affectedByCourse(deps: Deps, actor: Actor, id: string): Promise<Affected> {
  const rows = (await deps.store.learners.completions(actor.authority)).filter(({ course }) => course === id);
  return { running: hideFew(await deps.store.learners.peopleEnrolled(id, actor.authority)), certificates: hideFew(rows.filter(({ certificate }) => certificate !== undefined).length) };
}

function courseDoor(deps: Deps, actor: Actor, id: string): Door {
  return {
    see: () => seeCoursePublication(deps, actor, id),
    present: () => deps.catalogue.course(id),
    publish: (sources) => deps.catalogue.publishOwnCourse(id, sources, dayIn("Europe/Berlin", deps.now()), actor.authority),
    withdraw: () => deps.catalogue.withdrawCourse(id),
    withdrawn: "course-withdrawn",
  };
}

/** Publishes a course as it was seen: for the own authority, in a version to which enrolments are pinned. */
export function publishCourse(deps: Deps, actor: Actor, id: string, command: PublishCommand): Promise<Release | Refusal> {
  return publishThrough(deps, actor, courseDoor(deps, actor, id), command);
}

/** Takes a course back: whoever has begun can finish, nobody begins anew. */
export async function withdrawCourse(deps: Deps, actor: Actor, id: string, reason: string): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  return draft?.kind === "course" ? withdrawThrough(deps, actor, id, courseDoor(deps, actor, id), reason) : refuse("not-found");
}

export type CourseComparison = VersionsSeen & { readonly from: ReleaseSeen; readonly to: ReleaseSeen; readonly edit: Edit; readonly changes: readonly CourseChange[] };

/** Two published versions of a course side by side. */
export async function compareCourseVersions(deps: Deps, actor: Actor, id: string, from: number, to: number): Promise<CourseComparison | Refusal> {
  const pair = await twoVersions(deps, actor, id, from, to);
  if (isRefusal(pair)) return pair;
  const [old, fresh] = [await deps.catalogue.courseContent(id, pair.from.version), await deps.catalogue.courseContent(id, pair.to.version)];
  if (pair.draft.kind !== "course" || !old || !fresh) return refuse("not-found");
  return { ...pair, edit: classifyCourse(old, fresh), changes: compareCourses(old, fresh) };
}
