import type { RefusalCode } from "~/core/refusal";

const STATUS: Partial<Record<RefusalCode, number>> = {
  "not-found": 404,
  "course-unpublished": 404,
  "course-withdrawn": 404,
  "not-permitted": 403,
  "not-signed-in": 401,
  "stale-turn": 303,
  "too-many-tries": 429,
  busy: 503,
  "version-conflict": 409,
  "version-settled": 409,
  "link-expired": 410,
  "office-unreachable": 503,
  "office-stale": 410,
  "office-taken": 409,
  "office-other": 409,
  "disk-full": 507,
  "not-saved": 503,
  "store-unreachable": 503,
};

/** The one table from what the core refused to what the browser is told. Everything else is a form to mend: 422. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? 422;
}
