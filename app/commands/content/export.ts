import { parseArgs } from "node:util";
import { markdownSource } from "../../documents/scenario/markdown";
import { mermaidSource } from "../../documents/scenario/mermaid";
import { xstateSource } from "../../documents/scenario/xstate";
import { conditionWords } from "../../i18n/condition-words";
import { textsIn } from "../../i18n/texts";
import { loadScenario } from "./play";

const FORMATS = ["xstate", "mermaid", "text"] as const;

/** `content export`: 0 written to standard output, 1 the scenario has errors, 2 wrong usage. */
export async function exportCommand(argv: readonly string[]): Promise<number> {
  const options = { format: { type: "string" }, language: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  const [name, ...more] = positionals;
  const language = values.language ?? "de";
  const format = FORMATS.find((known) => known === values.format);
  if (name === undefined || more.length > 0 || !format || (language !== "de" && language !== "en")) {
    process.stderr.write("usage: content export SCENARIO --format xstate|mermaid|text [--language de|en]\n");
    return 2;
  }
  const scenario = await loadScenario(name);
  if (!scenario) return 1;
  const t = textsIn(language);
  const text = { xstate: () => xstateSource(scenario, language), mermaid: () => mermaidSource(scenario, language), text: () => markdownSource({ scenario, language, t, condition: (condition) => conditionWords(condition, { scenario, t, language }) }) };
  process.stdout.write(text[format]());
  return 0;
}
