import type { Nodes } from "mdast";
import { secondsIn } from "../core/media/captions";
import { LENS } from "../core/scenario/model";
import type { ProblemCode } from "./codes";
import type { Jsx } from "./lesson-attributes";
import { propsOf } from "./lesson-rebuild-blocks";
import { START, type Findings } from "./problem";

/** What single blocks ask for beyond their attributes. */
export function checkOneBlock(node: Jsx, findings: Findings): void {
  switch (node.name) {
    case "Question":
      return checkQuestion(node, findings);
    case "Picture":
      return checkPicture(node, findings);
    case "Film":
      return checkFilm(node, findings);
    case "Sound":
      return checkTimes(node, findings);
    case "Lens":
      return checkLens(node, findings);
    case "Case":
      return childrenNamed(node, "Reveal").length > 0 ? undefined : fault(node, "case-without-reveal", "Ein Case braucht eine Auflösung. Ergänzen Sie den Baustein Reveal.", findings);
    case "Line":
      return checkLine(node, findings);
    case "Option":
      return checkOption(node, findings);
    case "Wordings":
      return childrenNamed(node, "Wording").length >= 2 ? undefined : fault(node, "wordings-too-few", "Wordings vergleicht mindestens zwei Fassungen. Ergänzen Sie eine Wording.", findings);
    default:
      return undefined;
  }
}

function fault(node: Nodes, code: ProblemCode, message: string, findings: Findings): void {
  findings.error(node.position?.start ?? START, code, message);
}

function childrenNamed(node: Jsx, name: string): readonly Jsx[] {
  return (node.children as readonly Nodes[]).filter((child): child is Jsx => child.type === "mdxJsxFlowElement" && child.name === name);
}

/** Somebody has to decide what stands for a picture. */
function checkPicture(node: Jsx, findings: Findings): void {
  const { media, description, decorative } = propsOf(node);
  if (media !== undefined && (description === undefined) === (decorative === undefined)) fault(node, "picture-description", "Ein Bild braucht entweder description=\"…\" oder decorative=\"yes\". Entscheiden Sie, was für das Bild steht.", findings);
}

/** Whoever does not see the film reads what is seen, whoever does not hear it has captions: both are decided here. */
function checkFilm(node: Jsx, findings: Findings): void {
  const { media, seen, spoken } = propsOf(node);
  if (media !== undefined && (seen === undefined) === (spoken === undefined)) {
    fault(node, "film-description", "Ein Film braucht entweder seen=\"…\" (was zu sehen ist und niemand sagt) oder spoken=\"yes\" (alles Wichtige wird gesagt). Entscheiden Sie, was für die Bilder steht.", findings);
  }
  for (const said of childrenNamed(node, "Said")) {
    if (propsOf(said).at === undefined) fault(said, "said-time", "Im Film steht bei jedem Said, wann es gesagt wird: at=\"0:07\". Daraus werden die Untertitel.", findings);
  }
  checkTimes(node, findings);
}

/** What is said stands in the order in which it is said. */
function checkTimes(node: Jsx, findings: Findings): void {
  let before = -1;
  for (const said of childrenNamed(node, "Said")) {
    const { at } = propsOf(said);
    const seconds = typeof at === "string" ? secondsIn(at) : undefined;
    if (seconds === undefined) continue;
    if (seconds <= before) fault(said, "said-order", `„${String(at)}“ ist nicht später als die Zeit davor. Ordnen Sie, was gesagt wird, nach der Zeit.`, findings);
    before = Math.max(before, seconds);
  }
}

function checkQuestion(node: Jsx, findings: Findings): void {
  const options = childrenNamed(node, "Option");
  const right = options.filter((option) => propsOf(option).correct === "yes").length;
  if (options.length < 2) fault(node, "options-too-few", "Eine Frage braucht mindestens zwei Antworten (Option).", findings);
  if (right === 0) fault(node, "option-right-missing", "Keine Antwort ist richtig. Setzen Sie bei einer correct=\"yes\".", findings);
  if (propsOf(node).kind === "single" && right > 1) fault(node, "option-right-several", "Bei kind=\"single\" ist genau eine Antwort richtig. Ändern Sie die Art oder die Antworten.", findings);
  const ids = new Set<unknown>();
  for (const option of options) {
    const { id } = propsOf(option);
    if (id !== undefined && ids.has(id)) fault(option, "id-taken", `Die id „${String(id)}“ steht in dieser Frage zweimal.`, findings);
    ids.add(id);
  }
}

function checkOption(node: Jsx, findings: Findings): void {
  const props = propsOf(node);
  if (props.correct === "no" && props.appeal === undefined) {
    fault(node, "appeal-missing", "Bei einer falschen Antwort fehlt „appeal“: warum sie verlockend klingt.", findings);
  }
}

function checkLine(node: Jsx, findings: Findings): void {
  const props = propsOf(node);
  if (props.lang !== undefined && props.translation === undefined) {
    fault(node, "translation-missing", "Wer in einer anderen Sprache spricht, braucht „translation“. Ergänzen Sie die Übersetzung.", findings);
  }
}

function checkLens(node: Jsx, findings: Findings): void {
  const aspects = childrenNamed(node, "Aspect").map((aspect) => String(propsOf(aspect).of ?? ""));
  const order = LENS.filter((aspect) => aspects.includes(aspect));
  if (aspects.length !== order.length || aspects.some((aspect, index) => aspect !== order[index])) {
    fault(node, "lens-order", `Die Lupe fragt jedes einmal und immer in dieser Reihenfolge: ${LENS.join(", ")}.`, findings);
  }
}
