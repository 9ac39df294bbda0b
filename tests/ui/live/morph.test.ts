import { afterEach, expect, test, vi } from "vitest";
import { keep, liveForm, unkept, valuesOf } from "~/ui/workshop/live/controls";
import { morph } from "~/ui/workshop/live/morph";
import { one, openPage } from "./page";

afterEach(() => vi.unstubAllGlobals());

const FORM = `<main><form data-autosave>
  <input type="hidden" name="revision" id="r" value="1"><input type="hidden" name="csrf" value="z">
  <input type="text" name="de:title" id="titel" value="Alt"><textarea name="de:speech" id="worte">Guten Tag</textarea>
  <select name="v:to" id="ziel"><option value="">ohne</option><option value="a1" selected>Eins</option><option value="b2">Zwei</option></select>
  <input type="hidden" name="v:flags" value=""><input type="checkbox" name="v:flags" id="f1" value="f1" checked><input type="checkbox" name="v:flags" id="f2" value="f2">
  <input type="radio" name="v:mood" id="ruhig" value="calm" checked><input type="radio" name="v:mood" id="wach" value="alert">
</form></main>`;

function form(): HTMLFormElement {
  const found = liveForm();
  if (!found) throw new Error("no form");
  return found;
}

function drawnAgain(html: string): void {
  const next = document.createElement("template");
  next.innerHTML = html;
  morph(one("main"), next.content.firstElementChild ?? one("main"));
}

test("only what differs from what the server drew is not kept yet", () => {
  openPage(FORM);
  expect([...unkept(form()).keys()]).toEqual([]);
  one<HTMLInputElement>("#titel").value = " Alt ";
  one<HTMLTextAreaElement>("#worte").value = "Guten Abend";
  one<HTMLSelectElement>("#ziel").value = "b2";
  one<HTMLInputElement>("#f2").checked = true;
  one<HTMLInputElement>("#wach").checked = true;
  expect([...unkept(form())]).toEqual([["de:speech", ["Guten Abend"]], ["v:to", ["b2"]], ["v:flags", ["", "f1", "f2"]], ["v:mood", ["alert"]]]);
});

test("what was sent is kept, and what was typed since then is not", () => {
  openPage(FORM);
  one<HTMLTextAreaElement>("#worte").value = "Guten Abend";
  one<HTMLSelectElement>("#ziel").value = "b2";
  one<HTMLInputElement>("#f1").checked = false;
  const sent = unkept(form());
  one<HTMLTextAreaElement>("#worte").value = "Guten Abend, Frau Roth";
  keep(form(), sent);
  expect([...unkept(form())]).toEqual([["de:speech", ["Guten Abend, Frau Roth"]]]);
  expect(valuesOf(form(), "kept").get("v:to")).toEqual(["b2"]);
  expect(valuesOf(form(), "kept").get("v:flags")).toEqual([""]);
});

test("the page becomes what the server draws, and typing, focus and caret stay", () => {
  openPage(FORM);
  const words = one<HTMLTextAreaElement>("#worte");
  words.focus();
  words.value = "Guten Abend";
  words.setSelectionRange(5, 5);
  drawnAgain(FORM.replace(`id="r" value="1"`, `id="r" value="2"`).replace("Alt", "Neu").replace("Guten Tag", "Gruß").replace(' selected', "").replace('value="b2"', 'value="b2" selected').replace('value="f1" checked', 'value="f1"'));
  expect(document.activeElement).toBe(words);
  expect([words.value, words.selectionStart, words.defaultValue]).toEqual(["Guten Abend", 5, "Gruß"]);
  expect([one<HTMLInputElement>("[name=revision]").value, one<HTMLInputElement>("#titel").value, one<HTMLSelectElement>("#ziel").value, one<HTMLInputElement>("#f1").checked]).toEqual(["2", "Neu", "b2", false]);
  expect([...unkept(form()).keys()]).toEqual(["de:speech"]);
});

test("blank space that the server has cut off does not move the caret", () => {
  openPage(FORM);
  const title = one<HTMLInputElement>("#titel");
  title.focus();
  title.value = "Neu ";
  keep(form(), unkept(form()));
  drawnAgain(FORM.replace("Alt", "Neu"));
  expect([title.value, title.selectionStart]).toEqual(["Neu ", 4]);
});

test("lists change where they differ; opened parts and what the script has drawn stay", () => {
  openPage('<main><ol><li id="k-a">A</li><li id="k-b">B</li><li id="k-c">C</li></ol><details open><summary>Teile</summary><input name="title" id="neu"></details><p data-own>gemalt</p><p data-line data-kept>gespeichert</p></main>');
  const [b, details] = [one("#k-b"), one("details")];
  one<HTMLInputElement>("#neu").value = "halb getippt";
  drawnAgain('<main><ol><li id="k-c">C</li><li id="k-b">B, anders</li><li id="k-d">D</li></ol><details><summary>Teile: 2</summary><input name="title" id="neu"></details><p data-line></p></main>');
  expect([...document.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual(["C", "B, anders", "D"]);
  expect([one("#k-b"), one("details")]).toEqual([b, details]);
  expect([one<HTMLDetailsElement>("details").open, one<HTMLInputElement>("#neu").value, [...document.querySelectorAll("p")].map(({ textContent }) => textContent)]).toEqual([true, "halb getippt", ["gemalt", "gespeichert"]]);
});

test("findings and deeds that come and go beside a form do not exchange its fields", () => {
  const page = (before: string) => `<main><div>${before}<section aria-labelledby="auswahl"><h2 id="auswahl">Antwort</h2>${before === "" ? "" : '<form class="app-form app-deed"><button>Englisch ist geprüft</button></form>'}<form class="app-form"><textarea name="de:say" id="sagt">Gut</textarea></form></section></div></main>`;
  openPage(page('<section aria-labelledby="stelle"><h2 id="stelle">Hinweise</h2></section>'));
  const field = one<HTMLTextAreaElement>("#sagt");
  field.focus();
  field.value = "Gut so";
  drawnAgain(page(""));
  drawnAgain(page('<section aria-labelledby="stelle"><h2 id="stelle">Hinweise</h2></section>'));
  expect([one("#sagt"), document.activeElement, field.value]).toEqual([field, field, "Gut so"]);
});
