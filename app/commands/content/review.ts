import path from "node:path";
import { parseArgs } from "node:util";
import { compileFolder } from "../../content/compile-folder";
import { readFolder } from "../../content/read-files";
import { longDay } from "../../core/days";
import { reviewScenario } from "../../core/scenario/review";
import { inLanguage } from "../../core/words";
import { reviewSource } from "../../documents/scenario/review";
import { reviewParts } from "../../i18n/review-words";
import { textsIn } from "../../i18n/texts";
import { loadScenario } from "./play";

/** `content review`: 0 written to standard output, 1 the scenario has errors, 2 wrong usage. */
export async function reviewCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options: { language: { type: "string" } }, allowPositionals: true, strict: true });
  const [name, ...more] = positionals;
  const language = values.language ?? "de";
  if (name === undefined || more.length > 0 || (language !== "de" && language !== "en")) {
    process.stderr.write("usage: content review SCENARIO [--language de|en]\n");
    return 2;
  }
  const today = new Date().toISOString().slice(0, 10);
  const id = path.basename(name, ".yaml");
  const { problems, scenarios, walked } = await besides(name.endsWith(".yaml") ? path.dirname(path.dirname(name)) : "courses", today);
  // What is wrong with a broken one is told the same way as to whoever wants to play it.
  const scenario = scenarios.find((one) => one.scenario.id === id)?.scenario ?? (await loadScenario(name));
  if (!scenario) return 1;
  const file = `scenarios/${id}.yaml`;
  const remarks = problems.filter((problem) => problem.file === file || problem.file === `scenarios/${id}.en.yaml`);
  const states = walked.find((one) => one.file === file);
  const sheet = reviewScenario({ scenario, all: scenarios.map((one) => one.scenario), remarks, today, ...(states ? { walked: states } : {}) });
  const t = textsIn(language);
  const title = t("workshop.review.of", { title: inLanguage(scenario.title, language).text });
  process.stdout.write(reviewSource(title, t("workshop.review.lead"), reviewParts(sheet, { language, t, longDay })));
  return 0;
}

/** All scenarios of the folder and what is wrong with them; courses are not needed for that. */
async function besides(folder: string, today: string) {
  const { sources } = await readFolder(folder);
  return compileFolder(new Map([...sources].filter(([file]) => file.startsWith("scenarios/") || file === "links.yaml")), { today });
}
