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

/** The line of a file that an address asks for, 0 for none. */
export function lineIn({ searchParams }: URL): number {
  return Number(/^\d{1,6}$/u.exec(searchParams.get("zeile") ?? "")?.[0] ?? 0);
}
