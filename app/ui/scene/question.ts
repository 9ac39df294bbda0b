import type { Choice, Moment } from "~/core/scenario/moment";

/** What is asked where the scene itself asks nothing. */
export function questionFor({ kind, bridge, choices }: Pick<Moment, "kind" | "bridge" | "choices">) {
  if (kind === "interpretation") return "scene.question.read" as const;
  if (kind === "hub") return "scene.question.hub" as const;
  return bridge ? "scene.question.bridge" as const : questionOf(choices.filter(({ offered }) => offered));
}

function questionOf(offered: readonly Choice[]) {
  if (offered.every(({ spoken }) => spoken)) return "scene.question.say" as const;
  return offered.some(({ spoken }) => spoken) ? "scene.question.both" as const : "scene.question.do" as const;
}
