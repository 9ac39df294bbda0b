// The script of the editor's pages. Forms and links work without it; with it nothing has to be saved by hand.

import { isControl, liveForm } from "./controls";
import { drawHints, touch } from "./hints";
import { drawNumbers, showLine } from "./numbers";
import { happened, isStuck, isUnkept, saveNow, step, takeFound } from "./saving";
import { said, tell, untell } from "./status";
import { forgetUnsaved, keepSoon, keepUnsaved, offerUnsaved } from "./unsaved";

function inLiveForm(target: EventTarget | null): target is HTMLElement {
  return target instanceof Element && isControl(target) && target.form !== null && target.form === liveForm();
}

function onInput(event: Event): void {
  if (!inLiveForm(event.target)) return;
  touch(event.target.getAttribute("name") ?? "");
  untell();
  drawHints();
  drawNumbers();
  keepSoon();
  happened("typed");
}

/** Forms that do something else wait until what was typed is kept; the form itself is saved without leaving the page, and whoever pressed the button hears that it was. */
function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.action.endsWith("/abmelden")) forgetUnsaved();
  if (!form.closest("main")) return;
  const intent = form.method === "post" ? new FormData(form).get("intent") : null;
  const steps = intent === "undo" || intent === "redo" ? intent : undefined;
  const saves = form === liveForm() && intent === null;
  if (steps === undefined && !isUnkept() && !(saves && said() !== "")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (steps !== undefined) return void step(steps);
  const { submitter } = event;
  void saveNow().then((kept) => {
    if (kept && saves) tell(said());
    else if (kept) form.requestSubmit(submitter);
  });
}

/** A link is followed once everything is kept; what cannot be kept is asked about by the browser. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]:not([target], [download])") : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!isUnkept() || link.origin !== location.origin || isHere(link)) return;
  event.preventDefault();
  void saveNow().then(() => location.assign(link.href));
}

function isHere(link: HTMLAnchorElement): boolean {
  return link.hash !== "" && link.pathname + link.search === location.pathname + location.search;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const at = event.target instanceof Element ? event.target : document.body;
  const writes = at.matches("textarea, input:not([type=checkbox], [type=radio], [type=submit])");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !writes) {
    event.preventDefault();
    void step(event.shiftKey ? "redo" : "undo");
  } else if (event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  } else if (event.key === "Escape") {
    document.querySelector<HTMLAnchorElement>("main a[data-back]")?.click();
  } else if (event.key === "F9") {
    playFrom(at);
  }
}

/** Plays from the moment that is worked in, and remembers the place: Escape comes back to it. */
function playFrom(at: Element): void {
  const part = at.closest(".app-outline__scene") ?? document.querySelector(".app-inspector");
  const link = part?.querySelector<HTMLAnchorElement>("a[data-play]") ?? document.querySelector<HTMLAnchorElement>("main a[data-play]");
  if (!link) return;
  const address = new URL(link.href);
  address.searchParams.set("knoten", new URLSearchParams(location.search).get("knoten") ?? "");
  address.searchParams.set("feld", at.closest("[id^=k-]")?.id ?? at.id);
  link.href = address.href;
  link.click();
}

function leaves(): void {
  keepUnsaved();
  happened("leave");
}

/** What the keys do is told only where they do it. */
function tellKeys(): void {
  document.querySelectorAll<HTMLElement>("[data-keys]").forEach((line) => {
    line.dataset["kept"] = "";
    line.textContent = line.dataset["keys"] ?? "";
  });
}

/** The outline is come back to where it was left. */
function focusArrived(): void {
  if (!location.hash.startsWith("#k-")) return;
  const focus = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector<HTMLElement>("a")?.focus();
  // The browser itself goes to the place once the page is whole, and takes the focus away.
  if (document.readyState === "complete") focus();
  else addEventListener("load", () => setTimeout(focus));
}

document.addEventListener("input", onInput);
document.addEventListener("change", onInput);
document.addEventListener("focusout", (event) => void (inLiveForm(event.target) && happened("leave")));
document.addEventListener("submit", onSubmit, true);
document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
document.addEventListener("visibilitychange", () => void (document.visibilityState === "hidden" && leaves()));
addEventListener("pagehide", leaves);
addEventListener("online", () => happened("due"));
addEventListener("beforeunload", (event) => void (isStuck() && event.preventDefault()));
drawHints();
drawNumbers();
tellKeys();
focusArrived();
showLine();
offerUnsaved(takeFound);
// What a browser has put back into the fields after a crash or a reload is not kept yet.
if (isUnkept()) happened("typed");
