import { isControl, sameValues, type Control } from "./controls";

/** What the script has drawn, and what it fills in itself in a place that the server draws empty. */
const OWN = "[data-own]";
const KEPT = "[data-kept]";
const OURS_OF_CONTROLS: ReadonlySet<string> = new Set(["aria-describedby", "aria-invalid"]);

/**
 * Makes a part of the page what the server draws today, without exchanging what stays: focus, caret, opened parts and whatever
 * is typed and not kept yet remain.
 */
export function morph(old: Element, next: Element): void {
  if (old.matches(KEPT)) return;
  if (old.isEqualNode(next) && !old.querySelector("input, textarea, select")) return;
  const control = isControl(old) && isControl(next) ? { old, next, typed: typedIn(old) } : undefined;
  attributes(old, next);
  if (!control || control.old.tagName === "SELECT") children(old, next);
  if (control) adopt(control.old, control.next, control.typed);
}

function attributes(old: Element, next: Element): void {
  const kept = (name: string) => (name === "open" && old.tagName === "DETAILS") || (OURS_OF_CONTROLS.has(name) && isControl(old)) || (["value", "checked", "selected"].includes(name) && (isControl(old) || old.tagName === "OPTION"));
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value && !kept(name)) old.setAttribute(name, value);
}

/** Entries with an id or a name are the same wherever they stand; others are taken in their order. */
function children(old: Element, next: Element): void {
  const there = [...old.childNodes].filter((node) => !(node instanceof Element && node.matches(OWN)));
  const keyed = new Map(there.filter((node) => keyOf(node) !== "").map((node) => [wordFor(node), node]));
  const rest = there.filter((node) => keyOf(node) === "");
  const pairs = [...next.childNodes].map((wanted) => ({ wanted, match: keyOf(wanted) === "" ? takenFrom(rest, wanted) : takenOnce(keyed, wordFor(wanted)) }));
  const used = new Set(pairs.map(({ match }) => match));
  for (const node of there) if (!used.has(node)) node.remove();
  let at = nextOf(old.firstChild);
  for (const { wanted, match } of pairs) {
    if (match && match === at) at = nextOf(match.nextSibling);
    else old.insertBefore(match ?? document.importNode(wanted, true), at);
    if (match instanceof Element && wanted instanceof Element) morph(match, wanted);
    else if (match && match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
  }
}

function nextOf(node: ChildNode | null): ChildNode | null {
  let now = node;
  while (now instanceof Element && now.matches(OWN)) now = now.nextSibling;
  return now;
}

function keyOf(node: Node): string {
  if (!(node instanceof Element)) return "";
  return node.id !== "" ? node.id : (node.getAttribute("name") ?? node.getAttribute("aria-labelledby") ?? "");
}

/** Forms of fields and forms of deeds stand beside each other, and some of them come and go. */
function sameKind(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && (one.nodeName !== "FORM" || (one as Element).className === (other as Element).className);
}

/** Boxes of one name are told apart by their values. */
function wordFor(node: Node): string {
  const type = node instanceof Element && node.id === "" ? (node.getAttribute("type") ?? "") : "";
  return `${node.nodeName} ${keyOf(node)} ${type} ${/^(?:checkbox|radio)$/u.test(type) && node instanceof Element ? (node.getAttribute("value") ?? "") : ""}`;
}

function takenOnce(keyed: Map<string, ChildNode>, word: string): ChildNode | undefined {
  const node = keyed.get(word);
  keyed.delete(word);
  return node;
}

function takenFrom(rest: ChildNode[], wanted: Node): ChildNode | undefined {
  const index = rest.findIndex((node) => sameKind(node, wanted));
  return index === -1 ? undefined : rest.splice(0, index + 1).at(-1);
}

/** What somebody has typed here and nobody has kept; `undefined` where nothing differs. */
function typedIn(control: Control): (() => void) | undefined {
  if (control.tagName === "SELECT") {
    const { value, options } = control as HTMLSelectElement;
    const kept = [...options].find(({ defaultSelected }) => defaultSelected)?.value ?? options[0]?.value ?? "";
    return value === kept ? undefined : () => void (control.value = value);
  }
  const input = control as HTMLInputElement;
  if (input.type === "checkbox" || input.type === "radio") {
    const { checked } = input;
    return checked === input.defaultChecked ? undefined : () => void (input.checked = checked);
  }
  const { value } = input;
  return sameValues(input.name, [value], [input.defaultValue]) ? undefined : () => void (input.value !== value && (input.value = value));
}

function adopt(old: Control, next: Control, restore: (() => void) | undefined): void {
  if (old.tagName === "SELECT") {
    const kept = next.value;
    for (const option of (old as HTMLSelectElement).options) option.defaultSelected = option.value === kept;
    if (restore) restore();
    else if (old.value !== kept) old.value = kept;
    return;
  }
  const [was, is] = [old as HTMLInputElement, next as HTMLInputElement];
  if (was.type === "checkbox" || was.type === "radio") {
    was.defaultChecked = is.defaultChecked;
    if (restore) restore();
    else if (was.checked !== is.defaultChecked) was.checked = is.defaultChecked;
    return;
  }
  const { value } = was;
  was.defaultValue = is.defaultValue;
  if (restore) restore();
  else if (sameValues(was.name, [value], [is.defaultValue]) && was.type !== "hidden") was.value = value;
  else if (was.value !== is.defaultValue) writeAt(was, is.defaultValue);
}

function writeAt(control: HTMLInputElement, value: string): void {
  const caret = control === document.activeElement && (control.type === "text" || control.tagName === "TEXTAREA") ? control.selectionStart : null;
  control.value = value;
  if (caret !== null) control.setSelectionRange(Math.min(caret, value.length), Math.min(caret, value.length));
}
