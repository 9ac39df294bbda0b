import { stateOn } from "../core/certification/model";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { decideBegin } from "../core/progress/course";
import { refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { visibleCourse } from "./visible-course";

/** Starts a course at its present version. Starting twice is harmless; a certificate that no longer holds lets one start again. */
export async function beginCourse(deps: Deps, actor: Actor, courseId: string): Promise<Committed | Refusal> {
  const course = await visibleCourse(deps, actor, courseId);
  if (!course) return refuse("not-found");
  return commitDecision(deps, actor, async (state, now) => decideBegin(state, course, await mayRenew(deps, state.enrolments.get(courseId)?.certificate), now));
}

async function mayRenew(deps: Deps, certificate: string | undefined): Promise<boolean> {
  const issued = certificate === undefined ? undefined : await deps.store.learners.certificateById(certificate);
  if (!issued) return false;
  const state = stateOn(issued, dayIn(issued.certificate.authority.timeZone, deps.now()));
  return state === "revoked" || state === "expired";
}
