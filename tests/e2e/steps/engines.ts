import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { leftOut } from "./left-out";

/** What an engine holds against a page: its rule and where. */
export type Finding = { readonly engine: "IBM" | "pa11y" | "Nu"; readonly rule: string; readonly message: string; readonly where: string };

const PACKAGES = new URL("../../../build/audit/node_modules/", import.meta.url);
/** Where the Nu HTML checker listens; the Playwright configuration starts it. */
export const NU_PORT = Number(process.env["E2E_PORT"] ?? 3217) + 1000;

/** Without findings by IBM's engine, by the one that pa11y runs, and by the Nu HTML checker. Motion is over (`expectAccessible`). */
export async function expectNoFindings(page: Page, where: string): Promise<void> {
  const found = (await findingsOn(page)).filter((finding) => !leftOut(finding));
  expect.soft(found.map(({ engine, rule, message, where: place }) => `${engine} ${rule}: ${message} ${place}`), `engines on ${where}`).toEqual([]);
}

/** All three look at the page with its folded parts open, for what is folded has to be right as well, and folds them again; Nu at what the server sent. */
export async function findingsOn(page: Page): Promise<readonly Finding[]> {
  await page.locator("main details:not([open])").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "was-folded")));
  const source = await page.request.get(page.url());
  const [ibm, pa11y, nu] = await Promise.all([askIbm(page), askPa11y(page), askNu(await source.text())]);
  await page.locator('main details[open="was-folded"]').evaluateAll((all) => all.forEach((one) => one.removeAttribute("open")));
  return [...ibm, ...pa11y, ...nu];
}

type Checked = { readonly results: readonly { readonly ruleId: string; readonly value: readonly [string, string]; readonly message: string; readonly snippet: string }[] };

async function askIbm(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(sourceOf("accessibility-checker-engine/ace.js"));
  const { results } = await page.evaluate(async () => {
    const { ace } = window as unknown as { ace: { Checker: new () => { check(node: Document, rules: readonly string[]): Promise<Checked> } } };
    const { results } = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    return { results: results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet })) };
  });
  // What is "potential" or "manual" is a question to a person; what failed is a finding, whether it breaks a criterion or a recommendation.
  return results.filter(({ value }) => value[1] === "FAIL").map(({ ruleId, message, snippet }) => ({ engine: "IBM", rule: ruleId, message, where: snippet }));
}

type Said = { readonly type: number; readonly code: string; readonly msg: string; readonly element: Element };
const ERROR = 1;

async function askPa11y(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(sourceOf("@pa11y/html_codesniffer/build/HTMLCS.js"));
  const said = await page.evaluate(async () => {
    const { HTMLCS } = window as unknown as { HTMLCS: { process(standard: string, node: Document, done: () => void): void; getMessages(): readonly Said[] } };
    await new Promise<void>((done) => HTMLCS.process("WCAG2AA", document, done));
    return HTMLCS.getMessages().map(({ type, code, msg, element }) => ({ type, code, msg, html: element instanceof Element ? element.outerHTML.slice(0, 160) : "" }));
  });
  return said.filter(({ type }) => type === ERROR).map(({ code, msg, html }) => ({ engine: "pa11y", rule: code, message: msg, where: html }));
}

type Answered = { readonly messages: readonly { readonly type: string; readonly subType?: string; readonly message: string; readonly extract?: string }[] };

async function askNu(html: string): Promise<readonly Finding[]> {
  const answer = await fetch(`http://127.0.0.1:${NU_PORT}/?out=json`, { method: "POST", headers: { "content-type": "text/html; charset=utf-8" }, body: html });
  const { messages } = (await answer.json()) as Answered;
  return messages.map(({ type, subType, message, extract }) => ({ engine: "Nu", rule: subType ?? type, message, where: extract ?? "" }));
}

function sourceOf(file: string): string {
  return readFileSync(new URL(file, PACKAGES), "utf8");
}
