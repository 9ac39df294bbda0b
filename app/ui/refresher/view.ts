import type { RefresherSeen } from "~/core/progress/seen";
import type { Day, Language } from "~/core/words";
import { firstOpen, questionView, type QuestionView } from "~/ui/check/view";

/** What one page of a refresher may know: explanations, and what there is to say about the moment, only after the answer. */
export type RefresherView =
  | { readonly kind: "question"; readonly view: QuestionView; readonly scene: boolean }
  | { readonly kind: "moment"; readonly scene: NonNullable<RefresherSeen["scene"]> }
  | { readonly kind: "done"; readonly next?: Day };

/** The part that the address names, or the first that is open. `part`: the position of a question, `moment`, or `ende`. */
export function refresherView(seen: RefresherSeen, part: string | null, language: Language): RefresherView {
  const { scene, over, next } = seen;
  const asked = questionView(seen, Number(part ?? firstOpen(seen) ?? 0), language);
  if (asked) return { kind: "question", view: asked, scene: scene !== undefined };
  if (scene && part === "moment") return { kind: "moment", scene };
  if (over) return { kind: "done", ...(next === undefined ? {} : { next }) };
  const open = questionView(seen, firstOpen(seen) ?? 0, language);
  if (open) return { kind: "question", view: open, scene: scene !== undefined };
  return scene ? { kind: "moment", scene } : { kind: "done" };
}
