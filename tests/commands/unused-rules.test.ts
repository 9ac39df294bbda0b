import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postcss from "postcss";
import { expect, onTestFinished, test } from "vitest";
import { unusedRules } from "~/commands/application/unused-rules";

/** The style sheet that is left where these are the sources. */
async function left(style: string, source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gegenueber-rules-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "ui"));
  writeFileSync(join(folder, "ui/page.tsx"), source);
  return (await postcss([unusedRules(folder)]).process(style, { from: undefined })).css;
}

test.each([
  ["a class that a page names stays", ".kern-btn{color:red}", ".kern-btn{color:red}"],
  ["a class that no page names goes", ".kern-dialog{color:red}", ""],
  ["of several selectors only those stay that a page can meet", ".kern-dialog,.kern-btn,body{color:red}", ".kern-btn,body{color:red}"],
  ["a selector with an unused class beside a used one goes", ".kern-dialog .kern-btn{color:red}", ""],
  ["an unused class as one of several choices changes nothing", ".kern-btn:not(.kern-dialog){color:red}", ".kern-btn:not(.kern-dialog){color:red}"],
  ["one that ends in two dashes keeps its family", ".kern-icon--check{color:red}", ".kern-icon--check{color:red}"],
  ["our own classes always stay", ".app-card{color:red}", ".app-card{color:red}"],
  ["a property that nobody asks for goes, and what only it asks for", ":root{--kern-a:var(--kern-b);--kern-b:1px;--kern-c:2px}p{margin:var(--kern-c)}", ":root{--kern-c:2px}p{margin:var(--kern-c)}"],
])("%s", async (_name, style, expected) => {
  expect(await left(style, 'const look = `kern-btn kern-icon--${name}`;')).toBe(expected);
});
