import axe from "axe-core";
import { JSDOM } from "jsdom";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import type { Refusal } from "~/core/refusal";
import type { Language } from "~/core/words";
import { TextsProvider } from "~/i18n/react";

export type Rendered = { readonly html: string; readonly document: Document };

/** What the action of a page answered the last post with. */
export type Answered = { readonly problem?: Refusal; readonly posted?: Readonly<Record<string, readonly string[]>>; readonly made?: { readonly name: string; readonly link: string; readonly until: string }; readonly checked?: true };

/** A page with the data of the root around it and, after a post, what it was answered with; not drawn yet. */
export function inRoot(page: ReactElement, { language = "de", csrf = "zeichen", ...answer }: Answered & { readonly language?: Language; readonly csrf?: string } = {}): ReactElement {
  const routes = [{ id: "root", path: "/", element: page, hasErrorBoundary: true }];
  const context: Parameters<typeof createStaticRouter>[1] = {
    basename: "/",
    location: { pathname: "/", search: "", hash: "", state: null, key: "default" },
    matches: routes.map((route) => ({ params: {}, pathname: "/", pathnameBase: "/", route })),
    loaderData: { root: { csrf } },
    actionData: Object.keys(answer).length === 0 ? null : { root: answer },
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  return (
    <TextsProvider language={language}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </TextsProvider>
  );
}

/** A page as the server draws it. */
export function rendered(page: ReactElement, given: Answered & { readonly language?: Language } = {}): Rendered {
  const { language = "de" } = given;
  const body = renderToStaticMarkup(inRoot(page, given));
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>Seite</title></head><body>${body}</body></html>`;
  return { html, document: read(html) };
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What only a drawn page can show; measured in the browser tests. */
const DRAWN = { "color-contrast": { enabled: false }, "target-size": { enabled: false } };

/** A window of its own for each page took most of the time: pages are read in one, and looked at by the engine in one. */
const reader = once(() => new JSDOM("").window);
const looker = once(() => {
  const { window } = new JSDOM("", { runScripts: "outside-only" });
  window.eval(axe.source);
  return window;
});

function read(html: string, { DOMParser } = reader()): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Names of the accessibility rules that a page breaks, with the elements. */
export async function violations({ html }: Rendered): Promise<readonly string[]> {
  const window = looker();
  window.document.replaceChild(window.document.adoptNode(read(html, window).documentElement), window.document.documentElement);
  const run: unknown = await window.eval(`axe.run(document, ${JSON.stringify({ runOnly: TAGS, rules: DRAWN })})`);
  const { violations: found } = run as axe.AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node.slice(0, 120)).join(" | ")}`);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Elements of a kind with the words a reader hears; what is `aria-hidden` is not heard. */
export function named(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((element) => heard(element));
}

export function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll("[aria-hidden=true]").forEach((hidden) => hidden.remove());
  return (element.getAttribute("aria-label") ?? copy.textContent ?? "").replace(/\s+/gu, " ").trim();
}
