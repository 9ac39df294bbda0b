import { stateOn, type IssuedCertificate } from "../certification/model";
import { dayIn } from "../days";
import type { Instant } from "../words";
import type { LearnerState } from "./state";

/** As if what no longer holds had never been begun: a revoked or expired certificate leaves the course open again. */
export function withoutLapsed(state: LearnerState, issued: readonly IssuedCertificate[], now: Instant): LearnerState {
  const lapsed = issued.filter((one) => ["revoked", "expired"].includes(stateOn(one, dayIn(one.certificate.authority.timeZone, now))));
  const ids = new Set(lapsed.map(({ certificate }) => certificate.id));
  return { ...state, enrolments: new Map([...state.enrolments].filter(([, { certificate }]) => certificate === undefined || !ids.has(certificate))) };
}
