import type { Step } from "../core/workshop/history";
import type { Instant } from "../core/words";
import type { StoredVersion } from "./port";
import { keyOf } from "./shelf";

/** Older steps of a draft stand among the versions: like those they never change, and a backup carries them. */
export type StepsPage = { readonly authority: string; readonly draft: string; readonly page: string };

/** Id and version of their document. */
export function placeOfSteps({ authority, draft, page }: StepsPage): { readonly id: string; readonly version: string } {
  return { id: keyOf(authority, draft), version: page };
}

export function documentOfSteps(at: StepsPage, steps: readonly Step[], publishedAt: Instant): StoredVersion {
  return { kind: "steps", ...placeOfSteps(at), publishedAt, authority: at.authority, sources: { steps: JSON.stringify(steps) } };
}

export function stepsIn(document: StoredVersion | undefined): readonly Step[] {
  return document ? (JSON.parse(document.sources["steps"] ?? "[]") as readonly Step[]) : [];
}
