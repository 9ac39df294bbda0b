// The one script of pages without hydration. Every page works without it; what it does not understand, the browser loads as usual.

import { offerVoices } from "./enhance-listen";
import { rememberPostures } from "./enhance-posture";

type Page = { readonly response: Response; readonly document: Document };

const PREFETCHED_FOR = 15_000;
const prefetched = new Map<string, Promise<Page | undefined>>();
const line = document.querySelector<HTMLElement>("[data-offline]");
let waiting: ReturnType<typeof setTimeout> | undefined;
let place = location.pathname + location.search;
let visits = 0;

function enhancedMain(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main[data-enhance]");
}

async function load(url: string, body?: URLSearchParams): Promise<Page | undefined> {
  const response = await fetch(url, body && { method: "POST", body });
  if (!response.headers.get("content-type")?.startsWith("text/html")) return undefined;
  return { response, document: new DOMParser().parseFromString(await response.text(), "text/html") };
}

/** Goes to an address, or posts a form, without loading the whole page. */
async function visit(url: string, body?: URLSearchParams, keepHistory = false): Promise<void> {
  const number = (visits += 1);
  const kept = body ? undefined : prefetched.get(url);
  prefetched.clear();
  let page: Page | undefined;
  waiting = setTimeout(() => say("loading"), 400);
  try {
    page = await (kept ?? load(url, body));
  } catch {
    // The page stays, with the focus on what was pressed.
    return say(body ? "failed" : "offline");
  }
  say("online");
  if (number !== visits) return;
  const drawnByPost = body && page && !page.response.redirected;
  if (!page || !canSwap(page.document, drawnByPost)) location.assign(page?.response.url ?? url);
  else swap(page, keepHistory);
}

/** A page of another build or another kind is loaded whole; the answer to a form cannot be asked for twice. */
function canSwap(next: Document, drawnByPost: boolean | undefined): boolean {
  return next.querySelector(drawnByPost ? "main" : "main[data-enhance]") !== null && (drawnByPost || style(next) === style(document));
}

function style(of: Document): string | undefined {
  return of.querySelector<HTMLLinkElement>("[rel=stylesheet]")?.href;
}

function swap({ response: { url }, document: next }: Page, keepHistory: boolean): void {
  const { pathname, search } = new URL(url);
  const moved = pathname + search !== place;
  const samePage = pathname === place.split("?")[0];
  place = pathname + search;
  if (!keepHistory) history[moved ? "pushState" : "replaceState"](null, "", url);
  // Marked before it arrives: the browser would complain about a second autofocus.
  const start = next.querySelector<HTMLElement>("main [autofocus]") ?? next.querySelector<HTMLElement>("main h1");
  start?.removeAttribute("autofocus");
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.querySelector(".app-breadcrumb")?.remove();
  document.querySelector("main")?.before(...next.querySelectorAll(".app-breadcrumb"));
  const movePostures = rememberPostures();
  replace("main", next);
  replace("body > header", next);
  if (!samePage) scrollTo(0, 0);
  if (start) {
    // What cannot be focused says -1 already; written down, it can be.
    start.tabIndex += 0;
    start.focus();
  }
  movePostures();
  offerVoices();
  announce();
}

/** A status that arrives with its words is not read out; set a moment later, it follows the heading. */
function announce(): void {
  const status = document.querySelector("main [role=status]");
  const words = status?.textContent;
  if (!words) return;
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 500);
}

function replace(selector: string, next: Document): void {
  const arriving = [...next.querySelectorAll(selector)];
  document.querySelectorAll(selector).forEach((old, index) => {
    const fresh = arriving[index];
    if (fresh) old.replaceWith(fresh);
  });
}

/** Says what the line is doing: `offline` (`failed`: with what was sent), `online` (only after one of these, which have an f), `loading`, or nothing. */
function say(state: "offline" | "online" | "loading" | "failed"): void {
  clearTimeout(waiting);
  if (!line) return;
  const shown = state === "online" && !line.dataset.state?.includes("f") ? "" : state;
  line.dataset.state = shown;
  line.textContent = line.dataset[shown] ?? "";
}

function own(url: string): boolean {
  return new URL(url).origin === location.origin;
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const named = submitter instanceof HTMLButtonElement ? submitter : undefined;
  const url = new URL(named?.hasAttribute("formaction") ? named.formAction : form.action);
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  if (named?.name) fields.append(named.name, named.value);
  const posts = form.method === "post";
  if (!posts) url.search = fields.toString();
  form.ariaBusy = "true";
  await visit(url.href, posts ? fields : undefined);
  form.ariaBusy = null;
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  if (form.ariaBusy === "true") return event.preventDefault();
  if (form.matches("[target],[enctype],[data-plain]") || !own(form.action)) return;
  if (enhancedMain()?.contains(form)) {
    event.preventDefault();
    void send(form, event.submitter);
  } else if (form.method === "post") {
    form.ariaBusy = "true";
    setTimeout(() => (form.ariaBusy = null), 5000);
  }
}

function linkOf(event: Event): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-prefetch]:not([target],[download])") : null;
  return link && enhancedMain() && own(link.href) ? link : undefined;
}

function onIntent(event: Event): void {
  const link = linkOf(event);
  if (!link || prefetched.has(link.href)) return;
  const page = load(link.href);
  const forget = () => prefetched.delete(link.href);
  page.catch(forget);
  setTimeout(forget, PREFETCHED_FOR);
  prefetched.set(link.href, page);
}

/** With a key held down the browser does something of its own. */
function held(event: KeyboardEvent | MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Copies what a button carries; its words afterwards go into the status behind it. */
async function copy({ dataset, nextElementSibling: status }: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(dataset.copy ?? "");
  if (status) status.textContent = dataset.copied ?? "";
}

function onClick(event: MouseEvent): void {
  const at = event.target;
  if (at instanceof HTMLElement && at.dataset.copy) void copy(at);
  const link = linkOf(event);
  if (!link || link.hash || event.defaultPrevented || event.button || event.shiftKey || held(event)) return;
  event.preventDefault();
  void visit(link.href);
}

/** Escape closes what was folded out around the focus, or leaves a page that says how. Digits choose a reply while the focus is in the player and not in a field (WCAG 2.1.4). */
function onKey(event: KeyboardEvent): void {
  const main = enhancedMain();
  const at = event.target as Element;
  if (event.key === "Escape") {
    const way = at.closest("details[open]")?.querySelector("summary") ?? document.querySelector<HTMLElement>("[data-escape]");
    way?.focus();
    way?.click();
  }
  // Any other key is no place in the list.
  if (!main?.contains(at) || main.dataset.digits || held(event) || event.repeat || at.matches("input,textarea,select")) return;
  main.querySelectorAll<HTMLButtonElement>("button[name=move]:enabled")[+event.key - 1]?.click();
}

offerVoices();
addEventListener("submit", onSubmit);
addEventListener("click", onClick);
addEventListener("keydown", onKey);
addEventListener("pointerover", onIntent);
addEventListener("focusin", onIntent);
addEventListener("offline", () => say("offline"));
addEventListener("online", () => say("online"));
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => (form.ariaBusy = null)));
addEventListener("popstate", () => {
  if (location.pathname + location.search === place) return;
  if (enhancedMain()) void visit(location.href, undefined, true);
  else location.reload();
});
