import { JSDOM } from "jsdom";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import type { Refusal } from "~/core/refusal";
import type { Language } from "~/core/words";
import { TextsProvider } from "~/i18n/react";
import { heard, type Rendered } from "../scene/rendered";

/** What the action of the page answered the last post with. */
export type Answered = { readonly problem?: Refusal; readonly posted?: Readonly<Record<string, readonly string[]>>; readonly made?: { readonly name: string; readonly link: string; readonly until: string } };
type More = Answered & { readonly language?: Language };

/** A page as the server draws it after this answer. */
export function drawn(page: ReactElement, { language = "de", ...answer }: More = {}): Rendered {
  const route = { id: "root", path: "/", element: page, hasErrorBoundary: true };
  const context: Parameters<typeof createStaticRouter>[1] = {
    basename: "/",
    location: { pathname: "/", search: "", hash: "", state: null, key: "default" },
    matches: [{ params: {}, pathname: "/", pathnameBase: "/", route }],
    loaderData: { root: { csrf: "zeichen" } },
    actionData: Object.keys(answer).length === 0 ? null : { root: answer },
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  const body = renderToStaticMarkup(
    <TextsProvider language={language}>
      <StaticRouterProvider router={createStaticRouter([route], context)} context={context} hydrate={false} />
    </TextsProvider>,
  );
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>Seite</title></head><body>${body}</body></html>`;
  return { html, document: new JSDOM(html).window.document };
}

const ROLES = {
  heading: "h1, h2, h3", link: "a[href]", button: "button", textbox: "input:not([type=hidden]):not([type=checkbox])", checkbox: "input[type=checkbox]", combobox: "select",
  alert: "[role=alert]", status: "[role=status]", table: "table", navigation: "nav", form: "form",
} as const;
export type Role = keyof typeof ROLES;

/** The one element of a role with this accessible name. */
export function byRole(document: Document, role: Role, name: string | RegExp): HTMLElement {
  const fitting = [...document.querySelectorAll<HTMLElement>(ROLES[role])].filter((element) => (typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element))));
  const [only, ...others] = fitting;
  if (!only || others.length > 0) throw new Error(`${fitting.length} elements with the role ${role} are called ${String(name)}: ${namesOf(document, role).join(" | ")}`);
  return only;
}

export function namesOf(document: Document, role: Role): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(ROLES[role])].map(nameOf);
}

/** What describes a field beside its label: hint and error. */
export function described(field: HTMLElement): string {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "");
  return ids.map((id) => heardAt(field.ownerDocument, id)).join(" ");
}

/** Rows of a table, cell by cell, without its head. */
export function cellsOf(table: HTMLElement): readonly (readonly string[])[] {
  return [...table.querySelectorAll("tbody tr, tfoot tr")].map((row) => [...row.querySelectorAll("th, td")].map(heard));
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy !== null) return heardAt(element.ownerDocument, labelledBy);
  const label = element.id === "" ? null : element.ownerDocument.querySelector(`label[for="${element.id}"]`);
  if (label) return heard(label);
  const caption = element.querySelector("caption");
  return heard(element.tagName === "TABLE" && caption ? caption : element);
}

function heardAt(document: Document, id: string): string {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return heard(found);
}
