import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Scenario } from "~/core/scenario/model";
import type { Language } from "~/core/words";
import { markdownSource } from "~/documents/scenario/markdown";
import { mermaidSource } from "~/documents/scenario/mermaid";
import { xstateSource } from "~/documents/scenario/xstate";
import { conditionWords } from "~/i18n/condition-words";
import { textsIn } from "~/i18n/texts";
import { exportScenario } from "~/usecases/see-workshop";
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
  const { deps, viewer, language } = askRole(args, "trainer");
  const file = FILES.get(param(args, "datei"));
  if (!file) throw missing();
  const scenario = orRefuse(await exportScenario(deps, viewer, param(args, "szene")));
  const headers = { "content-type": `${file.type}; charset=utf-8`, "content-disposition": `attachment; filename="${scenario.id}-${param(args, "datei")}"` };
  return new Response(file.write(scenario, language), { headers });
}
