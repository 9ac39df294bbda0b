import type { Language } from "../core/words";

/** The first language of the header that we speak; German otherwise. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((found) => found !== undefined);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === "de" || language === "en") && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === "en" ? "en" : "de";
}
