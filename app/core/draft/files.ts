import type { Language } from "../words";

/** Files of a draft, name to text. */
export type Files = Readonly<Record<string, string>>;

/** How the file of a scenario in one language is called. */
export function fileName(id: string, language: Language): string {
  return language === "de" ? `${id}.yaml` : `${id}.en.yaml`;
}

/** The same files by their bare names; older drafts hold them with a folder before. */
export function bareFiles(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]));
}

const LONGEST_TITLE = 200;
const QUOTED = /^title: *"((?:[^"\\]|\\.)*)" *$/mu;
const PLAIN = /^title: *([^"'\s#{[&*!|>%@`][^#\n]*?) *(?:#.*)?$/mu;

/** The title in a German file, or `undefined` where it stands otherwise than in one line. */
export function titleIn(text: string): string | undefined {
  const [quoted, plain] = [QUOTED.exec(text)?.[1], PLAIN.exec(text)?.[1]];
  const title = quoted === undefined ? plain : unquoted(quoted);
  return title === undefined || title.trim() === "" ? undefined : title.trim().slice(0, LONGEST_TITLE);
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return undefined;
  }
}

/** The two files of one scenario as those of another: its id in both, its title in the German one. The rest stays, comments too. */
export function copiedFiles(files: Files, from: string, to: string, title: string): Files {
  const [german, english] = [files[fileName(from, "de")], files[fileName(from, "en")]];
  return {
    ...(german === undefined ? {} : { [fileName(to, "de")]: titled(german.replace(/^id:.*$/mu, () => `id: ${to}`), title) }),
    ...(english === undefined ? {} : { [fileName(to, "en")]: english.replace(/^scenario:.*$/mu, () => `scenario: ${to}`) }),
  };
}

function titled(german: string, title: string): string {
  return titleIn(german) === undefined ? german : german.replace(/^title:.*$/mu, () => `title: ${JSON.stringify(title)}`);
}

/** A short readable id: what a title can give of letters and digits, and a mark that no other draft has. */
export function draftId(title: string, mark: string, unnamed = "szene"): string {
  const plain = title.toLowerCase().replace(/ä/gu, "ae").replace(/ö/gu, "oe").replace(/ü/gu, "ue").replace(/ß/gu, "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.replace(/[^a-z0-9]+/gu, "-").replace(/^[^a-z]+|-+$/gu, "").slice(0, 36).replace(/-+$/u, "");
  return `${words === "" ? unnamed : words}-${mark.slice(0, 6)}`;
}
