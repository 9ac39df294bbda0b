import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stylePartsOf } from "~/commands/application/style-parts";
import { openFirstView, styleFor } from "~/http/first-view";
import { ask, serve } from "./fixture";

const ADDRESS = "/assets/app-1.css";
const LINK = `<link rel="stylesheet" href="${ADDRESS}"/>`;
const FONT = `<link rel="preload" href="/fonts/a.woff2" as="font"/>`;
const PAGE = `<html><head>${FONT}${LINK}</head><body class="app-page"><p class="app-a app-b">$&amp;</p></body></html>`;

test.each([
  ["a rule of a class on the page stays", ".app-a{color:red}", ".app-a{color:red}"],
  ["a rule of another class goes", ".app-c{color:red}", ""],
  ["every class of a selector has to be there", ".app-a .app-c{color:red}", ""],
  ["selectors that meet nothing go alone", ".app-a,.app-c,p{color:red}", ".app-a,p{color:red}"],
  ["a class that is one of several choices decides nothing", ".app-a:not(.app-c){color:red}", ".app-a:not(.app-c){color:red}"],
  ["an empty condition goes", "@media (width>1px){.app-c{color:red}}", ""],
  ["a condition around a rule stays", "@media (width>1px){.app-a{color:red}}", "@media (width>1px){.app-a{color:red}}"],
  ["layers keep their order", "@layer kern,app;@layer kern{.app-c{color:red}}", "@layer kern,app;@layer kern{}"],
  ["fonts and motions stay whole", "@font-face{font-family:a}@keyframes b{to{top:0}}", "@font-face{font-family:a}@keyframes b{to{top:0}}"],
  ["a property that nobody asks for goes, and what only it asks for", ":root{--a:var(--b);--b:1px;--c:2px}p{margin:var(--c)}", ":root{--c:2px}p{margin:var(--c)}"],
  ["a property that another one asks for stays", ":root{--a:var(--b);--b:1px}p{margin:var(--a)}", ":root{--a:var(--b);--b:1px}p{margin:var(--a)}"],
  ["a rule of an attribute on the page stays, of another one it goes", "[lang] p{color:red}[data-a=x]{color:red}", "[lang] p{color:red}"],
  ["an attribute that is one of several choices decides nothing", "p:not([data-a]){color:red}", "p:not([data-a]){color:red}"],
  ["what is between quotes is no class", "a[href$='.app-c']{color:red}a[lang='x.app-c']{color:red}", "a[lang='x.app-c']{color:red}"],
  ["what is pointed at, pressed or printed waits for the sheet", ".app-a:hover,.app-b{top:0}p:active{top:0}@media print{p{top:0}}p:not(:hover){top:0}", ".app-b{top:0}p:not(:hover){top:0}"],
  ["where colours are forced the sheet is waited for", "@media (forced-colors:active){p{top:0}}@media not (forced-colors:active){p{left:0}}p{right:0}", "p{right:0}"],
  ["a focused control of the design system waits for the sheet, our own does not", "@layer kern{p:focus{top:0}p:focus-visible{top:0}}@layer app{p:focus{top:0}}", "@layer kern{p:focus-visible{top:0}}@layer app{p:focus{top:0}}"],
  ["a font from a file waits for the sheet, one of the machine does not", "@font-face{font-family:a;src:url(/a.woff2)}@font-face{font-family:b;src:local(c)}", "@font-face{font-family:b;src:local(c)}"],
  ["of several classes to choose from those stay that are there", ":is(.app-a,.app-c) :is(.app-b, .app-d)+:is(ol,ul){top:0}", ".app-a .app-b+:is(ol,ul){top:0}"],
  ["classes that are not to be there belong together", "p:not(:is(.app-a,.app-c)){top:0}", "p:not(:is(.app-a,.app-c)){top:0}"],
  ["a rule of what is within goes with it", "p:has(.app-c){top:0}p:has(.app-a){top:0}p:has(.app-c,b){top:0}", "p:has(.app-a){top:0}p:has(.app-c,b){top:0}"],
  ["a rule of an attribute with another value goes", "[lang=de]{top:0}[lang=en]{top:0}[lang^=x]{top:0}", "[lang=de]{top:0}[lang^=x]{top:0}"],
  ["a rule of disabled controls goes where none is", "p:disabled{top:0}p:not(:disabled){top:0}", "p:not(:disabled){top:0}"],
  ["a measure that never changes stands where it is asked for", ":root{--kern-a:var(--kern-b);--kern-b:1px}p{margin:var(--kern-a,2px) var(--kern-b)}", "p{margin:1px 1px}"],
  ["a measure that changes is asked for", ":root{--kern-a:1px}@media (width>1px){:root{--kern-a:2px}}p{margin:var(--kern-a)}", ":root{--kern-a:1px}@media (width>1px){:root{--kern-a:2px}}p{margin:var(--kern-a)}"],
  ["a measure that is set on something else or under a condition is asked for", "p{--kern-a:1px}@media (width>1px){:root{--kern-b:2px}}p{margin:var(--kern-a) var(--kern-b)}", "p{--kern-a:1px}@media (width>1px){:root{--kern-b:2px}}p{margin:var(--kern-a) var(--kern-b)}"],
  ["a colour is asked for: an authority may have its own", ":root{--kern-color-a:red}p{color:var(--kern-color-a)}", ":root{--kern-color-a:red}p{color:var(--kern-color-a)}"],
  ["what is important stays important", "p{margin:0!important}", "p{margin:0!important}"],
  ["a rule with rules inside stays whole", ".app-c{&:hover{top:0}}", ".app-c{&:hover{top:0}}"],
])("%s", (_name, style, expected) => {
  expect(styleFor(stylePartsOf(style), new Set(["app-page", "app-a", "app-b", "[lang]", "[lang=de]"]))).toBe(expected);
});

test("without the build's parts there is no first view", () => {
  expect(openFirstView("build/there-is-none.json")).toBeUndefined();
});

test("a document carries its style, and what else is fetched comes after all that is to be seen", async () => {
  const { port } = await serve({ pages: page(PAGE), firstView: firstView() });
  const { text, headers } = await ask(port, { path: "/de", headers: { "sec-fetch-dest": "document" } });
  const [, nonce] = /<style nonce="([^"]+)">/.exec(text) ?? [];
  expect(text).toBe(`<html><head><style nonce="${nonce}">.app-a{color:red}</style></head><body class="app-page"><p class="app-a app-b">$&amp;</p>${FONT}${LINK}</body></html>`);
  expect(headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`);
});

test.each([
  ["what the one script asks for", PAGE, { "sec-fetch-dest": "empty" }],
  ["what a program asks for", PAGE, {}],
  ["a page without the sheet", "<html><head></head><body></body></html>", { "sec-fetch-dest": "document" }],
])("%s stays as it is", async (_name, html, headers) => {
  const { port } = await serve({ pages: page(html), firstView: firstView() });
  expect((await ask(port, { path: "/de", headers })).text).toBe(html);
});

test("pages with other classes get other rules", () => {
  const draw = firstView();
  const of = (html: string): string => draw(Buffer.from(html), "n").toString();
  expect(of(PAGE)).toContain(".app-a{color:red}");
  expect(of(PAGE.replace("app-a", "app-c"))).toContain("<style nonce=\"n\">.app-c{color:blue}</style>");
});

test("what lies far below in a long text waits for the sheet", () => {
  const draw = firstView();
  const of = (html: string): string => draw(Buffer.from(html), "n").toString();
  expect(of(PAGE.replace("app-b", "app-prose"))).toMatch(/<style nonce="n">\.app-a\{color:red\}@layer app\{@media screen\{\.app-prose>:where\(:nth-child\(n\+5\)\)\{content-visibility:auto;/);
  expect(of(PAGE)).not.toContain("content-visibility");
  expect(readFileSync("app/styles/base.css", "utf8")).toContain(".app-prose > * { content-visibility: visible }");
});

function page(html: string) {
  return async () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function firstView() {
  const folder = mkdtempSync(join(tmpdir(), "gegenueber-style-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "style.json"), JSON.stringify({ address: ADDRESS, parts: stylePartsOf(".app-a{color:red}.app-c{color:blue}") }));
  const opened = openFirstView(join(folder, "style.json"));
  if (!opened) throw new Error("the parts were not read");
  return opened;
}
