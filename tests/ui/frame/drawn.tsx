import { heard } from "../scene/rendered";

export { rendered as drawn, type Answered } from "../scene/rendered";

const ROLES = {
  heading: "h1, h2, h3", link: "a[href]", button: "button", textbox: "input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea", radio: "input[type=radio]", checkbox: "input[type=checkbox]", combobox: "select",
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
