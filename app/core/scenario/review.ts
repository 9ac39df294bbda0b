import type { Day, Words } from "../words";
import { compareCasting } from "./check-casting";
import type { CastMember, Casting, Norm, Scenario, SwapTest } from "./model";

/** Something the check found, as far as a reviewer reads it. */
export type Remark = { readonly severity: "error" | "warning"; readonly code: string; readonly message: string; readonly file: string; readonly line: number };

/** What two people read before a scenario is used: who plays what, what causes it, what was tested, which law, what is open. */
export type ReviewSheet = {
  readonly id: string;
  readonly title: Words;
  readonly moments: number;
  readonly endings: number;
  /** Absent where it could not be walked. */
  readonly walked?: { readonly states: number; readonly complete: boolean };
  readonly cast: readonly CastSeen[];
  readonly structuralCause: Words;
  readonly authorityCould: readonly Words[];
  readonly swapTest: SwapTest;
  readonly lawNote: Words;
  readonly norms: readonly NormSeen[];
  /** Addresses of others, each once. */
  readonly sources: readonly string[];
  readonly remarks: readonly Remark[];
  readonly open: readonly OpenPoint[];
};
/** `elsewhere`: people of other scenarios with the same part, or with a name from the same language. */
export type CastSeen = Pick<CastMember, "id" | "name" | "side"> & { readonly casting?: Casting; readonly elsewhere: readonly Elsewhere[] };
export type Elsewhere = Pick<CastMember, "name" | "side"> & { readonly scenario: Words; readonly part: string; readonly same: "part" | "nameFrom" | "both" };
/** `checked`: somebody with legal practice has looked. `overdue`: its review was due before the day of the sheet. */
export type NormSeen = Norm & { readonly checked: boolean; readonly overdue: boolean };

export const OPEN_POINTS = ["errors", "practitioner", "overdue", "varies", "outsideReaders", "casting", "states", "warnings"] as const;
export type OpenPoint = { readonly point: (typeof OPEN_POINTS)[number]; readonly count: number };

export type ToReview = {
  readonly scenario: Scenario;
  /** All scenarios, with or without this one. */
  readonly all: readonly Scenario[];
  readonly remarks: readonly Remark[];
  readonly walked?: ReviewSheet["walked"];
  readonly today: Day;
};

/** The review sheet of a scenario on a day. What repeats in the casting of all scenarios is added to its remarks. */
export function reviewScenario({ scenario, all, remarks: found, walked, today }: ToReview): ReviewSheet {
  const others = all.filter(({ id }) => id !== scenario.id);
  const norms = scenario.legal.norms.map((norm): NormSeen => ({ ...norm, checked: norm.review === "done", overdue: norm.reviewBy < today }));
  const remarks = [...found, ...castingRemarks(scenario, others, found)];
  const sheet = {
    id: scenario.id, title: scenario.title, moments: scenario.scenes.length, endings: scenario.endings.length,
    cast: scenario.cast.map((member) => seenIn(member, others)),
    structuralCause: scenario.debrief.structuralCause,
    authorityCould: scenario.debrief.authorityCould.map(({ text }) => text),
    swapTest: scenario.swapTest, lawNote: scenario.legal.note, norms, remarks,
    sources: [...new Set(norms.flatMap(({ source, examples }) => [source, ...examples]))].filter((source) => source.startsWith("https:")),
    ...(walked ? { walked } : {}),
  };
  return { ...sheet, open: openPoints(sheet) };
}

function castingRemarks(scenario: Scenario, others: readonly Scenario[], found: readonly Remark[]): readonly Remark[] {
  return compareCasting([...others, scenario])
    .filter(({ scenario: id, message }) => id === scenario.id && !found.some((remark) => remark.message === message))
    .map(({ code, message }) => ({ severity: "warning", code, message, file: `${scenario.id}.yaml`, line: 1 }));
}

function seenIn({ id, name, side, casting }: CastMember, others: readonly Scenario[]): CastSeen {
  const elsewhere = others.flatMap(({ title, cast }) => cast.flatMap((other): readonly Elsewhere[] => {
    const part = other.casting?.part === casting?.part;
    const nameFrom = other.casting?.nameFrom === casting?.nameFrom;
    if (!casting || !other.casting || !(part || nameFrom)) return [];
    return [{ name: other.name, side: other.side, scenario: title, part: other.casting.part, same: part && nameFrom ? "both" : part ? "part" : "nameFrom" }];
  }));
  return { id, name, side, elsewhere, ...(casting ? { casting } : {}) };
}

function openPoints({ norms, cast, swapTest, remarks, walked }: Omit<ReviewSheet, "open">): readonly OpenPoint[] {
  const counts: Readonly<Record<OpenPoint["point"], number>> = {
    errors: remarks.filter(({ severity }) => severity === "error").length,
    practitioner: norms.filter(({ checked }) => !checked).length,
    overdue: norms.filter(({ overdue }) => overdue).length,
    varies: norms.filter(({ certainty }) => certainty === "varies").length,
    outsideReaders: swapTest.checkedBy === "author" ? 1 : 0,
    casting: cast.filter(({ casting }) => !casting).length,
    states: walked?.complete ? 0 : 1,
    warnings: remarks.filter(({ severity }) => severity === "warning").length,
  };
  return OPEN_POINTS.flatMap((point) => (counts[point] > 0 ? [{ point, count: counts[point] }] : []));
}
