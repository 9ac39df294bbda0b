import type { Finding } from "./engines";

type LeftOut = Pick<Finding, "engine" | "rule"> & { readonly about: RegExp; readonly why: string };

/** The only findings that are left out: each is wrong here, and says why. */
const LEFT_OUT: readonly LeftOut[] = [
  { engine: "Nu", rule: "info", about: /^Trailing slash on void elements/, why: "A remark about style. React writes it so, and puts every attribute in quotes." },
  { engine: "IBM", rule: "element_tabbable_role_valid", about: /app-table-scroll|app-map|app-excerpt/, why: "What scrolls sideways must be reachable by keyboard (WCAG 2.1.1; axe asks for it as scrollable-region-focusable). A region that scrolls is no widget and has no role of one." },
  { engine: "IBM", rule: "input_autocomplete_valid", about: /autocomplete="username" type="email"/, why: "HTML lists the type email in the control group Username of that very value; the engine still counts username to Text." },
  ...["aria_form_label_unique", "aria_landmark_name_unique"].map((rule) => ({ engine: "IBM" as const, rule, about: /<form [^>]*class="app-form app-deed"/, why: "A form without a name is no landmark (HTML Accessibility API Mappings); the engine counts each. Buttons of one form each that say what they do need no name around them, and a list of forty landmarks would help nobody." })),
  { engine: "pa11y", rule: "WCAG2AA.Principle1.Guideline1_3.1_3_5.H98", about: /type="email" autocomplete="username"/, why: "As with IBM's engine: the groups it knows are older than Username." },
];

export function leftOut({ engine, rule, message, where }: Finding): boolean {
  return LEFT_OUT.some((entry) => entry.engine === engine && entry.rule === rule && entry.about.test(`${message} ${where}`));
}
