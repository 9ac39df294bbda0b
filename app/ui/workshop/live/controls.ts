/** A control that somebody can change; what the server drew is its default, so it differs exactly while something is not kept. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export type Values = ReadonlyMap<string, readonly string[]>;

const NO_FIELDS: ReadonlySet<string> = new Set(["csrf", "revision", "knoten", "sprache", "intent"]);

/** The form that saves itself. */
export function liveForm(page: Document = document): HTMLFormElement | null {
  return page.querySelector<HTMLFormElement>("main form[data-autosave], main .app-inspector > form:not(.app-deed)");
}

export function isControl(element: Element): element is Control {
  return element.matches("input:not([type=submit], [type=button]), textarea, select");
}

function controlsIn(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(isControl).filter(({ name }) => name !== "" && !NO_FIELDS.has(name));
}

/** All values of each name, as they stand there or as they are kept. */
export function valuesOf(form: HTMLFormElement, which: "typed" | "kept"): Values {
  const found = new Map<string, readonly string[]>();
  for (const control of controlsIn(form)) found.set(control.name, [...(found.get(control.name) ?? []), ...valuesIn(control, which === "kept")]);
  return found;
}

function valuesIn(control: Control, kept: boolean): readonly string[] {
  if (control.tagName === "SELECT") {
    const { options, selectedOptions } = control as HTMLSelectElement;
    const marked = [...options].filter(({ defaultSelected }) => defaultSelected);
    return (kept ? (marked.length > 0 ? marked : [...options].slice(0, 1)) : [...selectedOptions]).map(({ value }) => value);
  }
  const { type, value, checked, defaultChecked, defaultValue } = control as HTMLInputElement;
  if (type === "checkbox" || type === "radio") return (kept ? defaultChecked : checked) ? [value] : [];
  return [kept ? defaultValue : value];
}

/** Names whose values are not kept yet, with what is typed. Blank space at the ends of a field is no difference. */
export function unkept(form: HTMLFormElement): Values {
  const kept = valuesOf(form, "kept");
  return new Map([...valuesOf(form, "typed")].filter(([name, values]) => !sameValues(name, values, kept.get(name) ?? [])));
}

export function sameValues(name: string, one: readonly string[], other: readonly string[]): boolean {
  const plain = (value: string) => (/^(?:de|en|v):/u.test(name) ? value.replace(/\r\n?/gu, "\n").trim() : value.replace(/\r\n?/gu, "\n"));
  return one.length === other.length && one.every((value, index) => plain(value) === plain(other[index] ?? ""));
}

/** From now on these values are the ones that are kept; what stands in the controls stays. */
export function keep(form: HTMLFormElement, values: Values): void {
  for (const control of controlsIn(form)) {
    const now = values.get(control.name);
    if (!now) continue;
    if (control.tagName === "SELECT") keepChoice(control as HTMLSelectElement, values);
    else if (["checkbox", "radio"].includes(control.type)) keepBox(control as HTMLInputElement, now);
    else if (control.type !== "hidden") keepText(control as HTMLInputElement | HTMLTextAreaElement, now[0] ?? "");
  }
}

/** Several selects of one name are the parts of a condition: each keeps what it shows. */
function keepChoice(select: HTMLSelectElement, values: Values): void {
  const chosen = select.selectedIndex;
  const several = (values.get(select.name) ?? []).length > 1;
  const wanted = several ? select.value : values.get(select.name)?.[0];
  for (const option of select.options) option.defaultSelected = option.value === wanted;
  select.selectedIndex = chosen;
}

function keepBox(box: HTMLInputElement, values: readonly string[]): void {
  const { checked } = box;
  box.defaultChecked = values.includes(box.value);
  box.checked = checked;
}

function keepText(control: HTMLInputElement | HTMLTextAreaElement, kept: string): void {
  const { value } = control;
  control.defaultValue = kept;
  if (control.value !== value) control.value = value;
}

/** The control of a name that somebody sees. */
export function controlNamed(form: HTMLFormElement, name: string): Control | undefined {
  return [...form.elements].filter(isControl).find((control) => control.name === name && control.type !== "hidden");
}

/** Puts values into a control and those that share its name. */
export function fillIn(control: Control, values: readonly string[]): void {
  const all = [...(control.form?.elements ?? [])].filter(isControl).filter(({ name, type }) => name === control.name && type !== "hidden");
  all.forEach((one, index) => {
    if (one.type === "checkbox" || one.type === "radio") (one as HTMLInputElement).checked = values.includes(one.value);
    else one.value = values[index] ?? "";
  });
}
