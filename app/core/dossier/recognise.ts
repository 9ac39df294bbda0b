import { refuse, type Refusal } from "../refusal";
import type { Day } from "../words";
import type { Dossier, Recognition } from "./model";

/** The recognition of a course that stands: the one that was not withdrawn. */
export function standing(recognitions: readonly Recognition[], course: string): Recognition | undefined {
  return recognitions.findLast((one) => one.course === course && one.withdrawn === undefined);
}

/** True on the days on which a recognition counts; the last one is included. */
export function countsOn(recognition: Recognition, today: Day): boolean {
  return recognition.withdrawn === undefined && (recognition.validUntil === undefined || today <= recognition.validUntil);
}

const SAID = ["shown", "issuer", "completedOn", "validUntil", "reason", "reference"] as const;

/** Recognises a proof. The same once more changes nothing; another one while the first still counts is refused. */
export function recognise(dossier: Dossier, recognition: Recognition, today: Day): Dossier | Refusal {
  const before = standing(dossier.recognitions, recognition.course);
  if (before && SAID.every((name) => before[name] === recognition[name])) return dossier;
  if (before && countsOn(before, today)) return refuse("already-recognised", "course");
  if (recognition.completedOn > today) return refuse("day-in-future", "completedOn");
  if (recognition.validUntil !== undefined && recognition.validUntil < today) return refuse("valid-until-past", "validUntil");
  return { ...dossier, recognitions: [...dossier.recognitions, recognition] };
}

/** Takes a recognition back; it stays to be read, with the reason. */
export function withdraw(dossier: Dossier, id: string, withdrawn: NonNullable<Recognition["withdrawn"]>): Dossier | Refusal {
  const found = dossier.recognitions.find((one) => one.id === id);
  if (!found) return refuse("not-found");
  if (found.withdrawn !== undefined) return refuse("already-withdrawn");
  return { ...dossier, recognitions: dossier.recognitions.map((one) => (one === found ? { ...one, withdrawn } : one)) };
}
