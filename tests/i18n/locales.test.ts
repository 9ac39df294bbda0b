import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { ROLES } from "~/core/organisation/model";
import { REFUSALS } from "~/core/refusal";
import { REPORT_COLUMNS } from "~/core/reporting/filter";
import { REPORT_STATUSES } from "~/core/reporting/report";
import { de, en } from "~/i18n/locales";
import { textsIn } from "~/i18n/texts";

type Tree = { readonly [key: string]: string | Tree };
type Texts = readonly (readonly [key: string, text: string])[];

function leaves(tree: Tree, path = ""): Texts {
  return Object.entries(tree).flatMap(([name, value]): Texts => (typeof value === "string" ? [[`${path}${name}`, value]] : leaves(value, `${path}${name}.`)));
}

const GERMAN = leaves(de);
const ENGLISH = leaves(en);
const PLURAL = /_(zero|one|other)$/u;
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{([^}]*)\}\}/gu)].map(([, name]) => name))].sort();
/** Texts that match, as `key: text`, so that a failure names the place. */
const found = (texts: Texts, wrong: RegExp) => texts.filter(([, text]) => wrong.test(text)).map(([key, text]) => `${key}: ${text}`);

describe("both languages", () => {
  test("have the same keys in the same order", () => {
    expect(ENGLISH.map(([key]) => key)).toEqual(GERMAN.map(([key]) => key));
  });

  test("say each key once in its file", () => {
    const files = ["de", "en"].flatMap((language) => readdirSync(`app/i18n/locales/${language}`).map((name) => `app/i18n/locales/${language}/${name}`));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => parseDocument(readFileSync(file, "utf8")).errors.map(({ message }) => `${file}: ${message.split("\n")[0] ?? ""}`))).toEqual([]);
  });

  test("have the same placeholders; only the singular may leave the number out", () => {
    const english = new Map(ENGLISH);
    const wanted = ([key, text]: Texts[number], other: string) => placeholders(text).filter((name) => !(PLURAL.test(key) && !key.endsWith("_other") && name === "count" && !other.includes("{{count}}")));
    const differing = GERMAN.filter((entry) => {
      const other = english.get(entry[0]) ?? "";
      return wanted(entry, other).join() !== wanted([entry[0], other], entry[1]).join();
    });
    expect(differing.map(([key, text]) => `${key}: ${text} / ${english.get(key) ?? ""}`)).toEqual([]);
  });

  test("have plain names in their placeholders", () => {
    const odd = [...GERMAN, ...ENGLISH].flatMap(([key, text]) => placeholders(text).filter((name) => !/^[a-zA-Z]+$/u.test(name ?? "")).map((name) => `${key}: ${name ?? ""}`));
    expect(odd).toEqual([]);
    expect(found([...GERMAN, ...ENGLISH].map(([key, text]) => [key, text.replace(/\{\{[a-zA-Z]+\}\}/gu, "")]), /[{}]/u)).toEqual([]);
  });

  test("have one and other wherever they have a plural", () => {
    const keys = new Set(GERMAN.map(([key]) => key));
    const bases = new Set([...keys].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")));
    expect(bases.size).toBeGreaterThan(5);
    expect([...bases].filter((base) => !keys.has(`${base}_one`) || !keys.has(`${base}_other`) || keys.has(base))).toEqual([]);
  });

  test("have no empty text, no double blank, and blanks at an edge only in what joins conditions", () => {
    expect(found([...GERMAN, ...ENGLISH].filter(([key]) => !/^scene\.condition\.(all|any)$/u.test(key)), /^$|^\s|\s$| {2}/u)).toEqual([]);
  });

  test("have no mark-up", () => {
    expect(found([...GERMAN, ...ENGLISH], /<\/?[a-z]|&[a-z]+;/iu)).toEqual([]);
  });

  test("have three dots as one character", () => {
    expect(found([...GERMAN, ...ENGLISH], /\.\.\./u)).toEqual([]);
  });
});

describe("German texts", () => {
  test("stand in German quotation marks, opened and closed", () => {
    expect(found(GERMAN, /["”»«]/u)).toEqual([]);
    expect(GERMAN.filter(([, text]) => text.split("„").length !== text.split("“").length).map(([key]) => key)).toEqual([]);
  });

  test("carry no gender signs and no inner capitals", () => {
    expect(found(GERMAN, /\p{L}[*:_·](?:in|innen|r|n)\b|\p{Ll}In(?:nen)?\b|\(in(?:nen)?\)|\/-?in(?:nen)?\b/u)).toEqual([]);
  });

  test("say where a link leads", () => {
    expect(found(GERMAN, /hier klicken|klicken sie hier|mehr erfahren|weiterlesen/iu)).toEqual([]);
    expect(found(ENGLISH, /click here|learn more|read more/iu)).toEqual([]);
  });

  test("say Sie", () => {
    expect(found(GERMAN.filter(([key]) => !key.startsWith("service.easy")), /\b(?:du|dich|dir|deine?[rmns]?)\b/u)).toEqual([]);
  });

  test("name things as the house does", () => {
    expect(found(GERMAN, /\b(?:Szenario|Szenarien|Quiz|Debriefing|Login|Dashboard|Feedback|User)\b/u)).toEqual([]);
  });
});

describe("every code has a text of its own in both languages:", () => {
  const LANGUAGES = ["de", "en"] as const;

  test.each(LANGUAGES)("refusals in %s are whole sentences", (language) => {
    const t = textsIn(language);
    const sentences = REFUSALS.map((code) => t(`refusal.codes.${code}`));
    expect(sentences.filter((sentence) => !/^\p{Lu}.*[.]$/u.test(sentence) || sentence.startsWith("refusal."))).toEqual([]);
    expect(new Set(sentences).size).toBe(REFUSALS.length);
    expect(Object.keys((language === "de" ? de : en).refusal.codes).sort()).toEqual([...REFUSALS].sort());
  });

  test.each(LANGUAGES)("roles, statuses and columns in %s differ from each other", (language) => {
    const t = textsIn(language);
    for (const texts of [ROLES.map((role) => t(`refusal.roles.${role}`)), REPORT_STATUSES.map((status) => t(`report.statuses.${status}`)), REPORT_COLUMNS.map((column) => t(`report.columns.${column}`))]) {
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe("the right form", () => {
  test.each([[0, "Zu diesen Filtern gibt es keine Einträge."], [1, "1 von 1 Eintrag ist abgeschlossen."], [2, "1 von 2 Einträgen sind abgeschlossen."]])("for %s is chosen", (count, text) => {
    expect(textsIn("de")("report.sentence", { count, completed: 1 })).toBe(text);
  });

  test("of a text keeps what a person wrote as it is", () => {
    expect(textsIn("de")("report.personTitle", { name: "<b>O'Hara & $t(report.title) {{x}}" })).toContain("O'Hara &");
    expect(textsIn("de")("report.personTitle", { name: "$t(report.title)" })).toBe("Nachweise von $t(report.title)");
  });
});
