import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { de, en } from "~/i18n/locales";
import type { OperatorShown } from "~/ui/information/contact";
import { EasyPage } from "~/ui/information/easy-page";
import { EASY_TEXT } from "~/ui/information/easy-text";
import { HELP_AREAS, HelpPage } from "~/ui/information/help-page";
import { ImprintPage } from "~/ui/information/imprint-page";
import { KeyboardPage } from "~/ui/information/keyboard-page";
import { PrivacyPage } from "~/ui/information/privacy-page";
import { ReportPage } from "~/ui/information/report-page";
import { STATEMENT } from "~/ui/information/statement-data";
import { SignPage } from "~/ui/information/sign-page";
import { StatementPage } from "~/ui/information/statement-page";
import { heard, named, rendered, violations } from "./scene/rendered";

const NAMED = { name: "Stadt Musterstadt, Ausländerbehörde", place: "Musterstadt" };
const ENTERED: OperatorShown = {
  ...NAMED,
  contacts: {
    help: { name: "Team Lernplattform", email: "lernplattform@musterstadt.example", phone: "030 23125 110", relay: "https://gebaerdentelefon.musterstadt.example" },
    conciliation: { name: "Schlichtungsstelle des Landes", web: "https://schlichtung.land.example", email: "post@schlichtung.land.example" },
    protection: { name: "Stelle für Datenschutz", phone: "+49 (30) 23125-330" },
    signLanguage: "https://www.musterstadt.example/dgs",
  },
};
const PAGES: readonly (readonly [string, ReactElement])[] = [
  ["statement", <StatementPage key="a" title="Titel" operator={NAMED} told={[]} more={false} />],
  ["report", <ReportPage key="b" title="Titel" operator={undefined} before="/de/kurse" authorities={[{ id: "a", name: "Stadt" }, { id: "b", name: "Kreis" }]} number={undefined} />],
  ["easy", <EasyPage key="c" title="Titel" operator={NAMED} />],
  ["sign language", <SignPage key="m" title="Titel" operator={NAMED} />],
  ["sign language with contacts", <SignPage key="n" title="Titel" operator={ENTERED} />],
  ["privacy", <PrivacyPage key="d" title="Titel" operator={undefined} office />],
  ["imprint", <ImprintPage key="e" title="Titel" operator={NAMED} />],
  ["help", <HelpPage key="f" title="Titel" operator={NAMED} area="general" mailed office />],
  ["keyboard", <KeyboardPage key="g" title="Titel" />],
  ["statement with contacts", <StatementPage key="h" title="Titel" operator={ENTERED} told={[]} more={false} />],
  ["easy with contacts", <EasyPage key="i" title="Titel" operator={ENTERED} />],
  ["privacy with contacts", <PrivacyPage key="j" title="Titel" operator={ENTERED} office={false} />],
  ["imprint with contacts", <ImprintPage key="k" title="Titel" operator={ENTERED} />],
  ["help with contacts", <HelpPage key="l" title="Titel" operator={ENTERED} area="general" mailed={false} office={false} />],
];

describe.each(["de", "en"] as const)("in %s", (language) => {
  test.each(PAGES)("%s: one title, headings in order, no rule broken", async (_name, element) => {
    const page = rendered(element, { language });
    expect(named(page.document, "h1")).toEqual(["Titel"]);
    expect(page.document.querySelector("main")?.getAttribute("data-page")).toBe("service");
    expect(await violations(page)).toEqual([]);
  });

  test.each(PAGES)("%s: no text is missing", (_name, element) => {
    expect(heard(rendered(element, { language }).document.body)).not.toMatch(/service\.|\{\{|undefined|TODO|Lorem/);
  });
});

/** All texts with their keys. */
function leaves(tree: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : leaves(value as object, `${path}${key}.`)));
}

describe.each(["service", "certificate"] as const)("the texts of %s", (name) => {
  test("are the same in both languages, and none is empty", () => {
    expect(leaves(en[name]).map(([key]) => key)).toEqual(leaves(de[name]).map(([key]) => key));
    expect([...leaves(de[name]), ...leaves(en[name])].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("ask for the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, value]) => value).sort();
    const english = new Map(leaves(en[name]));
    expect(leaves(de[name]).filter(([key, text]) => values(text).join() !== values(english.get(key) ?? "").join())).toEqual([]);
  });

  test("are written as the house writes", () => {
    const odd = leaves(de[name]).filter(([, text]) => /"|!|bzw\.|ggf\.|[a-zäöü][*:_]in(nen)?\b|hier klicken|im Rahmen/i.test(text));
    expect(odd).toEqual([]);
  });
});

test("the privacy page says in words that nobody else sees the answers", () => {
  const { document } = rendered(<PrivacyPage title="Datenschutz" operator={undefined} office={false} />);
  const row = document.querySelector("tbody tr");
  expect([...(row?.querySelectorAll("td") ?? [])].map((cell) => `${cell.getAttribute("data-label")}: ${cell.textContent}`)).toEqual([
    "Sie: ja", "Schulungsteam: nein", "Personalentwicklung Ihrer Behörde: nein", "Personalrat: nein", "Administration: nein", "Alle anderen: nein",
  ]);
});

test("the privacy page promises HR no less than its report shows, and trainers nothing that is not there", () => {
  const { document } = rendered(<PrivacyPage title="Datenschutz" operator={undefined} office={false} />);
  const rows = new Map([...document.querySelectorAll("tbody tr")].map((row) => [row.querySelector("th")?.textContent ?? "", [...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
  expect(rows.get("Noch offene oder überfällige zugewiesene Kurse und ihre Frist (nie, ob Sie begonnen haben)")?.[2]).toBe("ja");
  expect(rows.get("Wie oft welche Antwort in einer Szene gewählt wurde")?.[1]).toBe("noch nicht; später nur als Zahl ab 10 Personen");
  expect([...rows.keys()].some((row) => row.includes("Freistellungen"))).toBe(true);
  expect(heard(document.body)).toContain("als Prüfwert (Hash) in der Datenbank");
});

test.each([
  de.service.help.questions.private.answer, de.service.help.here.staff, de.certificate.whoSeesText, de.report.note, de.report.ownLead, EASY_TEXT.flatMap(({ lines }) => lines).join(" "),
])("what HR sees is told with what is still open: %s", (said) => {
  expect(said).toMatch(/noch \*?offen/);
});

test("nobody is named where several authorities share an installation", () => {
  const words = heard(rendered(<ImprintPage title="Impressum" operator={undefined} />).document.body);
  expect(words).toContain("Ihre Behörde oder ein Dienstleister");
  expect(words).not.toMatch(/Musterstadt|\w@\w|Telefon:/);
});

test("Leichte Sprache stays German in the English frame, in short sentences", () => {
  const { document } = rendered(<EasyPage title="Easy German" operator={undefined} />, { language: "en" });
  expect(document.querySelector("[lang=de] h2")?.textContent).toBe("Was ist Gegenüber?");
  const long = EASY_TEXT.flatMap(({ lines }) => lines).filter((line) => line.split(" ").length > 12);
  expect(long).toEqual([]);
});

test("every area of the help has its own first paragraph", () => {
  expect(new Set(HELP_AREAS.map((area) => de.service.help.here[area])).size).toBe(HELP_AREAS.length);
});

test.each([true, false])("the help speaks of signing in without a password only where a link can be mailed: %s", (mailed) => {
  expect(heard(rendered(<HelpPage title="Hilfe" operator={undefined} area="general" mailed={mailed} office={false} />).document.body).includes("auch ohne Passwort")).toBe(mailed);
});

test("the table of keys says where the digits are switched off, and which keys the editor has", () => {
  const { document } = rendered(<KeyboardPage title="Tastatur" />);
  expect([...document.querySelectorAll("p a")].map((link) => link.getAttribute("href"))).toEqual(["/de/konto/darstellung"]);
  expect(heard(document.body)).toContain("F9 spielt ab dem gewählten Moment");
});

test("the statement names what everybody can set", () => {
  const said = heard(rendered(<StatementPage title="Erklärung" operator={undefined} told={[]} more={false} />).document.body);
  for (const one of ["Schriftgröße", "Farben", "Bewegung", "Bilder", "Anzeigen", "Zeile für Zeile", "Zifferntasten"]) expect(de.service.statement.functions.own).toContain(one);
  expect(said).toContain(de.service.statement.functions.own);
});

test("the statement is younger than a year on its day and its list is dated, newest first", () => {
  const days = STATEMENT.work.map(({ on }) => on);
  expect([...days].sort().reverse()).toEqual(days);
  for (const day of [STATEMENT.testedOn, ...days]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each([true, false])("privacy and help speak of office accounts only where they sign in: %s", (office) => {
  const [privacy, help] = [<PrivacyPage key="d" title="Datenschutz" operator={undefined} office={office} />, <HelpPage key="h" title="Hilfe" operator={undefined} area="general" mailed={false} office={office} />].map((page) => heard(rendered(page).document.body)) as [string, string];
  expect([privacy.includes("Dienstkonto"), privacy.includes("„office“"), help.includes("Dienstkonto")]).toEqual([office, office, office]);
});

test("each gap has a month, or a sentence why there is none", () => {
  const { document } = rendered(<StatementPage title="Erklärung" operator={undefined} told={[]} more={false} />);
  const plans = [...document.querySelectorAll("li")].flatMap(({ textContent }) => / Wann: (.+)$/u.exec((textContent ?? "").replace(/\s+/gu, " ").trim())?.[1] ?? []);
  expect(plans).toHaveLength(STATEMENT.gaps.length);
  expect(plans.filter((plan) => !/^(?:Geplant bis Ende \p{L}+ \d{4}\.|Kein Termin, denn .{20,})$/u.test(plan))).toEqual([]);
  for (const one of STATEMENT.gaps) if ("by" in one) expect(one.by > STATEMENT.testedOn.slice(0, 7)).toBe(true);
});

describe("whom one can turn to", () => {
  const links = (page: ReactElement) => [...rendered(page).document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "").filter((href) => !href.startsWith("/"));
  const HELP = ["mailto:lernplattform@musterstadt.example", "tel:03023125110", "https://gebaerdentelefon.musterstadt.example"];
  const BODY = ["https://schlichtung.land.example", "mailto:post@schlichtung.land.example"];
  const DGS = "https://www.musterstadt.example/dgs";

  test("stands on each page as links, where the authority has entered it", () => {
    expect(links(<StatementPage title="T" operator={ENTERED} told={[]} more={false} />)).toEqual([...HELP, ...BODY]);
    expect(links(<HelpPage title="T" operator={ENTERED} area="general" mailed office />)).toEqual(HELP);
    expect(links(<ImprintPage title="T" operator={ENTERED} />)).toEqual(HELP);
    expect(links(<ReportPage title="T" operator={ENTERED} before={undefined} authorities={[]} number={undefined} />)).toEqual(HELP);
    expect(links(<PrivacyPage title="T" operator={ENTERED} office />)).toEqual(["tel:+493023125330", ...HELP]);
    expect(links(<EasyPage title="T" operator={ENTERED} />)).toEqual([DGS, HELP[1], HELP[0], BODY[0]]);
  });

  test("of what the authority has, nothing is called missing", () => {
    const missing = de.service.statement.gaps.signLanguage.what;
    expect(rendered(<StatementPage title="T" operator={ENTERED} told={[]} more={false} />).document.body.textContent).not.toContain(missing);
    expect(rendered(<StatementPage title="T" operator={NAMED} told={[]} more={false} />).document.body.textContent).toContain(missing);
  });

  test("is what the pages said before, where nothing was entered", () => {
    expect(links(<StatementPage title="T" operator={NAMED} told={[]} more={false} />)).toEqual(["https://www.schlichtungsstelle-bgg.de"]);
    for (const page of [<HelpPage key="h" title="T" operator={NAMED} area="general" mailed office />, <ImprintPage key="i" title="T" operator={NAMED} />, <PrivacyPage key="p" title="T" operator={NAMED} office />, <EasyPage key="e" title="T" operator={NAMED} />]) expect(links(page)).toEqual([]);
    const said = (page: ReactElement) => heard(rendered(page).document.body);
    expect(said(<PrivacyPage title="T" operator={NAMED} office />)).toContain(de.service.privacy.rights.whoElse);
    expect(said(<PrivacyPage title="T" operator={ENTERED} office />)).not.toContain(de.service.privacy.rights.whoElse);
    expect(said(<EasyPage title="T" operator={NAMED} />)).toContain("Es gibt noch kein Video in Gebärden·sprache.");
    expect(said(<EasyPage title="T" operator={ENTERED} />)).not.toMatch(/noch kein Video|weiß Ihr Amt/u);
  });
});

test("the page for sign language leads to the authority's own, or says that there is none yet", () => {
  const own = rendered(<SignPage title="Titel" operator={ENTERED} />).document;
  expect([...own.querySelectorAll("main a")].map((link) => link.getAttribute("href"))).toContain("https://www.musterstadt.example/dgs");
  expect(own.body.textContent).not.toContain(de.service.sign.missing);
  expect(rendered(<SignPage title="Titel" operator={NAMED} />).document.body.textContent).toContain(de.service.sign.missing);
});
