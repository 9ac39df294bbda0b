import { INJECTED, SECTIONS, type Wish } from "./sections";
import { problemsOf, tableOf, type Row } from "./table";

const USAGE = `Usage: npm run test:faults -- [SECTION…] [--seed N] [--short]

Sections: ${[...SECTIONS, INJECTED].map(({ name, proves }) => `\n  ${name.padEnd(11)}${proves}`).join("")}

--seed N repeats exactly the trial with this seed (power, histories, kill). Without arguments all of it runs, which takes
a quarter of an hour or more.
`;

const args = process.argv.slice(2);
const sections = [...SECTIONS, INJECTED];
const names = args.filter((word, place) => !word.startsWith("--") && args[place - 1] !== "--seed");
const seed = args.includes("--seed") ? Number(args[args.indexOf("--seed") + 1]) : undefined;
const known = args.every((word, place) => ["--seed", "--short"].includes(word) || args[place - 1] === "--seed" || sections.some(({ name }) => name === word));
if (!known || Number.isNaN(seed)) {
  (args.includes("--help") ? process.stdout : process.stderr).write(USAGE);
  process.exit(args.includes("--help") ? 0 : 2);
}

const wish: Wish = { size: args.includes("--short") ? "short" : "long", ...(seed === undefined ? {} : { seed }) };
const rows: Row[] = [];
for (const { name, proves, run } of sections.filter((section) => names.length === 0 || names.includes(section.name))) {
  process.stderr.write(`${name}: ${proves}\n`);
  const began = Date.now();
  rows.push({ name, tally: await run(wish), seconds: (Date.now() - began) / 1000 });
}
const problems = problemsOf(rows);
process.stdout.write(`\n${tableOf(rows)}\n`);
if (problems.length > 0) process.stderr.write(`\n${problems.join("\n")}\n`);
process.exit(problems.length === 0 ? 0 : 1);
