import type { Language } from "~/core/words";

/** The revision of the draft that a form was drawn from; without one it belongs to none. */
export function revisionIn(form: URLSearchParams): number {
  const typed = form.get("revision") ?? "";
  return /^\d{1,9}$/u.test(typed) ? Number(typed) : -1;
}

/** Which of the two files. */
export function fileLanguage(given: string | null): Language {
  return given === "en" ? "en" : "de";
}
