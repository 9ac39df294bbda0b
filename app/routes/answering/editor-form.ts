import type { Edit } from "~/core/workshop/edit";
import { postedPath } from "~/core/workshop/posted-path";
import { REPAIRS } from "~/core/workshop/repairs";
import type { RepairAsked } from "~/core/workshop/repair-edits";

function editIn(form: URLSearchParams): Edit | undefined {
  const path = postedPath(form.get("path") ?? "");
  const words = (name: string) => (form.get(name) ?? "").replace(/\r\n?/gu, "\n").trim();
  switch (form.get("intent")) {
    case "antwort": {
      const target = words("target");
      return { kind: "add-answer", scene: words("scene"), text: words("text"), ...(words("newScene") === "" ? (target === "" ? {} : { target }) : { newScene: words("newScene") }) };
    }
    case "neues-ziel": return { kind: "new-target", path, title: words("title") };
    case "hinzufuegen": return { kind: "add", list: path, title: words("title"), ...(words("after") === "" ? {} : { after: { behind: words("after") } }) };
    case "verschieben": return { kind: "move", path, after: words("after") === "" ? "first" : { behind: words("after") } };
    case "umbenennen": return { kind: "rename-condition", condition: String(path[1]), name: words("title") };
    case "duplizieren": return { kind: "duplicate", path };
    case "loeschen": return { kind: "delete", path };
    case "fremdsprache": return { kind: "mark-phrase", path, text: words("text"), lang: words("lang"), dir: words("dir") === "rtl" ? "rtl" : "ltr", translation: words("translation"), english: words("english") };
    case "schritt": return { kind: "steps", journey: String(path[1]), change: { kind: "insert", at: Number(words("at")), step: form.getAll("step").filter((id) => id !== "") } };
    case "schritt-weg": return { kind: "steps", journey: String(path[1]), change: { kind: "remove", at: Number(words("at")) } };
    case "schritt-nach": return { kind: "steps", journey: String(path[1]), change: { kind: "move", at: Number(words("at")), to: Number(words("to")) } };
    case "art": return { kind: "scene-kind", scene: words("scene"), value: kindIn(words("value")) };
    case "stufe": return { kind: "level", meter: words("meter"), step: words("step") === "-1" ? -1 : 1 };
    default: return undefined;
  }
}

/** A repair as its form posts it; `undefined`: the form is about something else. */
export function repairIn(form: URLSearchParams): RepairAsked | undefined {
  const kind = form.get("intent") === "beheben" ? REPAIRS.find((known) => known === form.get("repair")) : undefined;
  return kind && { kind, path: postedPath(form.get("path") ?? ""), language: form.get("sprache") === "en" ? "en" : "de", choice: form.get("wahl") ?? "", words: (form.get("worte") ?? "").trim() };
}

/** The edits of a form that does one thing; `undefined`: it is about fields, or about nothing. */
export function editsIn(form: URLSearchParams): readonly Edit[] | undefined {
  if (form.get("intent") === "englisch-gelesen") return (form.get("key") ?? "").split(" ").map((key) => ({ kind: "english-read", key }));
  const edit = editIn(form);
  return edit && [edit];
}

/** A form with the words of the page for the end taken back to what files say. */
export function plainTargets(form: URLSearchParams, end: string): URLSearchParams {
  const isTarget = (name: string) => name === "target" || (name.startsWith("v:") && name.endsWith("/to"));
  return new URLSearchParams([...form].map(([name, value]) => [name, isTarget(name) && value.trim().toLowerCase() === end.toLowerCase() ? "end" : value]));
}

function kindIn(typed: string): Extract<Edit, { kind: "scene-kind" }>["value"] {
  return typed === "hub" || typed === "interpretation" || typed === "writing" ? typed : "dialogue";
}
