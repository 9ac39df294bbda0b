import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Scenario } from "~/core/scenario/model";
import { longDay } from "~/core/days";
import { inLanguage, type Language } from "~/core/words";
import { markdownSource } from "~/documents/scenario/markdown";
import { mermaidSource } from "~/documents/scenario/mermaid";
import { reviewSource } from "~/documents/scenario/review";
import { xstateSource } from "~/documents/scenario/xstate";
import { conditionWords } from "~/i18n/condition-words";
import { reviewParts } from "~/i18n/review-words";
import { textsIn } from "~/i18n/texts";
import { exportScenario, seeReview } from "~/usecases/see-workshop";
import { askRole, missing, orRefuse, param } from "./answering/page";

type Written = { readonly type: string; write(scenario: Scenario, language: Language): string };

/** The files a scenario can be saved as, by their name in the address. */
const FILES: ReadonlyMap<string, Written> = new Map<string, Written>([
  ["maschine.js", { type: "text/javascript", write: xstateSource }],
  ["karte.mmd", { type: "text/vnd.mermaid", write: mermaidSource }],
  ["text.md", { type: "text/markdown", write: markdown }],
]);

function markdown(scenario: Scenario, language: Language): string {
  const t = textsIn(language);
  return markdownSource({ scenario, language, t, condition: (condition) => conditionWords(condition, { scenario, t, language }) });
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t } = askRole(args, "trainer");
  const name = param(args, "datei");
  if (name === "pruefbogen.md") {
    const sheet = orRefuse(await seeReview(deps, viewer, param(args, "szene")));
    return saved(`${sheet.id}-${name}`, "text/markdown", reviewSource(t("workshop.review.of", { title: inLanguage(sheet.title, language).text }), t("workshop.review.lead"), reviewParts(sheet, { language, t, longDay })));
  }
  const file = FILES.get(name);
  if (!file) throw missing();
  const scenario = orRefuse(await exportScenario(deps, viewer, param(args, "szene")));
  return saved(`${scenario.id}-${name}`, file.type, file.write(scenario, language));
}

function saved(name: string, type: string, text: string): Response {
  return new Response(text, { headers: { "content-type": `${type}; charset=utf-8`, "content-disposition": `attachment; filename="${name}"` } });
}
