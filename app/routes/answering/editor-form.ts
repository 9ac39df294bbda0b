import type { Edit } from "~/core/workshop/edit";
import { REPAIRS } from "~/core/workshop/repairs";
import type { RepairAsked } from "~/core/workshop/repair-edits";
import type { Path } from "~/core/workshop/tree";

/** One edit as a plain form posts it; `undefined`: the form is about fields, or about nothing. */
export function editIn(form: URLSearchParams): Edit | undefined {
  const path = pathIn(form.get("path") ?? "");
  const words = (name: string) => (form.get(name) ?? "").replace(/\r\n?/gu, "\n").trim();
  switch (form.get("intent")) {
    case "antwort": {
      const target = words("target");
      return { kind: "add-answer", scene: words("scene"), text: words("text"), ...(words("newScene") === "" ? (target === "" ? {} : { target }) : { newScene: words("newScene") }) };
    }
    case "neues-ziel": return { kind: "new-target", path, title: words("title") };
    case "hinzufuegen": return { kind: "add", list: path, title: words("title"), ...(words("after") === "" ? {} : { after: { behind: words("after") } }) };
    case "verschieben": return { kind: "move", path, after: words("after") === "" ? "first" : { behind: words("after") } };
    case "duplizieren": return { kind: "duplicate", path };
    case "loeschen": return { kind: "delete", path };
    case "fremdsprache": return { kind: "mark-phrase", path, text: words("text"), lang: words("lang"), dir: words("dir") === "rtl" ? "rtl" : "ltr", translation: words("translation") };
    case "englisch-gelesen": return { kind: "english-read", key: words("key") };
    default: return undefined;
  }
}

/** A repair as its form posts it; `undefined`: the form is about something else. */
export function repairIn(form: URLSearchParams): RepairAsked | undefined {
  const kind = form.get("intent") === "beheben" ? REPAIRS.find((known) => known === form.get("repair")) : undefined;
  return kind && { kind, path: pathIn(form.get("path") ?? ""), language: form.get("sprache") === "en" ? "en" : "de", choice: form.get("wahl") ?? "", words: (form.get("worte") ?? "").trim() };
}

function pathIn(typed: string): Path {
  return typed === "" ? [] : typed.split("/");
}
