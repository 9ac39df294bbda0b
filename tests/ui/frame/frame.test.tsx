import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ROLES, type Appearance, type Role } from "~/core/organisation/model";
import { REFUSALS } from "~/core/refusal";
import { AppearanceStyle } from "~/ui/frame/appearance";
import { ErrorPage } from "~/ui/frame/error-page";
import { Frame } from "~/ui/frame/frame";
import { Main } from "~/ui/frame/main";
import { NonceContext } from "~/ui/frame/nonce";
import { nearPages } from "~/routes/answering/near-pages";
import { Pagination } from "~/ui/frame/pagination";
import { violations } from "../scene/rendered";
import { byRole, drawn, namesOf } from "./drawn";

function frame({ roles, path = "/de/lernen", search = "", demonstration = false, language = "de" as "de" | "en", appearance = undefined as Appearance | undefined }: { appearance?: Appearance; roles?: readonly Role[]; path?: string; search?: string; demonstration?: boolean; language?: "de" | "en" }) {
  return drawn(
    <Frame viewer={roles && { name: "Ada Öztürk", roles }} demonstration={demonstration} path={path} search={search} appearance={appearance}>
      <Main page="lernen"><h1>Inhalt</h1></Main>
    </Frame>,
    { language },
  );
}
const areas = (document: Document) => [...byRole(document, "navigation", "Hauptnavigation").querySelectorAll("a")].map((link) => link.textContent);

describe("the look of an authority", () => {
  test("gives the frame its name and logo, which says nothing that the name does not", async () => {
    const shown = frame({ roles: ["learner"], appearance: { name: "Lernen im Amt", logo: "b0123456789abcdef0123-300x120" } });
    const link = byRole(shown.document, "link", "Lernen im Amt");
    expect([link.querySelector("img")?.getAttribute("src"), link.querySelector("img")?.getAttribute("alt"), link.querySelector("img")?.getAttribute("width"), link.querySelector("svg")]).toEqual(["/medien/b0123456789abcdef0123-300x120.webp", "", "300", null]);
    expect(await violations(shown)).toEqual([]);
  });

  test("with a colour only keeps name and mark", () => {
    const link = byRole(frame({ roles: ["learner"], appearance: { action: "#7e1030" } }).document, "link", "Gegenüber");
    expect(link.querySelector("svg")).not.toBeNull();
  });

  test("sets readable colours for both schemes and leaves those of the reader alone", () => {
    const style = (action?: string) => renderToStaticMarkup(<NonceContext.Provider value="n1"><AppearanceStyle appearance={action === undefined ? {} : { action }} /></NonceContext.Provider>);
    expect(style()).toBe("");
    expect(style("#7e1030")).toMatch(/^<style nonce="n1">@media not \(forced-colors:active\)\{:root\{--app-action:light-dark\(#7e1030,#[0-9a-f]{6}\);--app-action-hover:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);--kern-color-action-default:light-dark\(#7e1030,#[0-9a-f]{6}\)\}\}<\/style>$/u);
  });
});

describe("the frame", () => {
  test.each<[readonly Role[], readonly string[]]>([
    [["learner"], ["Mein Lernen", "Kurse", "Werkzeugkoffer", "Zertifikate"]],
    [["learner", "trainer"], ["Mein Lernen", "Kurse", "Werkzeugkoffer", "Zertifikate", "Werkstatt"]],
    [["learner", "hr"], ["Mein Lernen", "Kurse", "Werkzeugkoffer", "Zertifikate", "Bericht"]],
    [["learner", "staff-council"], ["Mein Lernen", "Kurse", "Werkzeugkoffer", "Zertifikate", "Personalrat"]],
    [["learner", "administrator"], ["Mein Lernen", "Kurse", "Werkzeugkoffer", "Zertifikate", "Administration"]],
  ])("offers %j exactly the areas of these roles", (roles, labels) => {
    expect(areas(frame({ roles }).document)).toEqual(labels);
  });

  test("offers strangers no area, but to sign in", () => {
    const { document } = frame({ path: "/de/anmelden" });
    expect(namesOf(document, "navigation")).toEqual(["Sprungmarken"]);
    expect(byRole(document, "link", "Anmelden").getAttribute("href")).toBe("/de/anmelden");
  });

  test("marks the page one is on, and the area of a page inside it", () => {
    expect(byRole(frame({ roles: ROLES }).document, "link", "Mein Lernen").getAttribute("aria-current")).toBe("page");
    expect(byRole(frame({ roles: ROLES, path: "/de/kurse/kurs/eins" }).document, "link", "Kurse").getAttribute("aria-current")).toBe("true");
    expect(byRole(frame({ roles: ROLES, path: "/de/personal/zuweisungen" }).document, "link", "Bericht").getAttribute("aria-current")).toBe("true");
    expect(byRole(frame({ roles: ROLES, path: "/de/personalrat" }).document, "link", "Bericht").hasAttribute("aria-current")).toBe(false);
  });

  test("leads to the same page in the other language, in that language", () => {
    const link = byRole(frame({ roles: ["learner"], path: "/de/kurse/kurs", search: "?a=1" }).document, "link", "English");
    expect([link.getAttribute("href"), link.getAttribute("lang")]).toEqual(["/en/kurse/kurs?a=1", "en"]);
    expect(byRole(frame({ language: "en", path: "/en" }).document, "link", "Deutsch").getAttribute("href")).toBe("/de");
  });

  test("signs out by a form with its token, not by a link", () => {
    const form = byRole(frame({ roles: ["learner"] }).document, "button", "Abmelden").closest("form");
    expect([form?.method, form?.getAttribute("action"), form?.querySelector("input")?.value]).toEqual(["post", "/de/abmelden", "zeichen"]);
  });

  test("begins with the way to the content, and both ways lead somewhere", () => {
    const { document } = frame({ roles: ["learner"] });
    const skips = [...document.querySelectorAll("a")].slice(0, 2);
    expect(skips.map((link) => link.textContent)).toEqual(["Zum Inhalt", "Zur Navigation"]);
    for (const link of skips) expect(document.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
  });

  test("says so in a demonstration", () => {
    expect(frame({ demonstration: true }).document.querySelector("aside")?.textContent).toContain("erfunden");
    expect(frame({}).document.querySelector("aside")).toBeNull();
  });

  test.each([{ roles: ROLES, demonstration: true }, { path: "/de/anmelden" }, { roles: ROLES, language: "en" as const, path: "/en/lernen" }])("breaks no rule of accessibility: %#", async (props) => {
    expect(await violations(frame(props))).toEqual([]);
  });
});

describe("an error page", () => {
  test.each([[403, true], [500, true], [404, false]])("with status %i names whom the authority has entered for help: %s", (status, named) => {
    const help = { name: "Team Hilfe", email: "hilfe@amt.example", phone: "030 23125 110" };
    const { document } = drawn(<ErrorPage status={status} details={{ refused: status === 403 ? "not-permitted" : "not-found" }} path="/de/weg" reference="r-42" signedIn help={help} />);
    const links = [...document.querySelectorAll("p a")].map((link) => link.getAttribute("href"));
    expect([links, document.body.textContent?.includes("Team Hilfe")]).toEqual(named ? [["mailto:hilfe@amt.example", "tel:03023125110"], true] : [[], false]);
  });

  const page = (status: number, details: unknown, signedIn = true, path = "/de/weg") => drawn(<ErrorPage status={status} details={details} path={path} reference="r-42" signedIn={signedIn} />);

  test.each([
    [404, { refused: "not-found" }, "Diese Seite gibt es nicht", "/de/weg"],
    [404, { refused: "course-withdrawn" }, "Dieser Kurs wird nicht mehr angeboten", "Wer ihn begonnen hat, kann ihn abschließen."],
    [404, { refused: "course-unpublished" }, "Dieser Kurs ist noch nicht veröffentlicht", "unter „Kurse“"],
    [403, { refused: "not-permitted", roles: ["hr"] }, "Diese Seite ist für andere Aufgaben", "Personalentwicklung"],
    [410, { refused: "link-expired" }, "So geht es nicht weiter", "Der Link ist abgelaufen"],
    [507, { refused: "disk-full" }, "Nicht gespeichert", "lesen können Sie weiter"],
    [503, { refused: "not-saved" }, "Nicht gespeichert", "wurde nicht gespeichert"],
    [500, undefined, "Das hat nicht geklappt", "r-42"],
    [500, "Error: secret at /srv/app.js", "Das hat nicht geklappt", "r-42"],
    [500, { refused: "erfunden" }, "Das hat nicht geklappt", "r-42"],
  ])("of %s with %j says what to do", async (status, details, title, said) => {
    const shown = page(status, details);
    expect(byRole(shown.document, "heading", title).tagName).toBe("H1");
    expect(shown.document.body.textContent).toContain(said);
    expect(shown.document.body.textContent).not.toContain("secret");
    expect(await violations(shown)).toEqual([]);
  });

  test.each(REFUSALS)("has a sentence for %s", (refused) => {
    expect(page(422, { refused }).document.querySelector(".app-lead")?.textContent).toMatch(/\p{Lu}.{10,}[.]$/u);
  });

  test("is said by its number only when it was our fault", () => {
    expect(page(404, { refused: "not-found" }).document.body.textContent).not.toContain("r-42");
  });

  test("leads back to learning, or to the sign-in page", () => {
    expect(byRole(page(404, undefined).document, "link", "Zurück zu „Mein Lernen“").getAttribute("href")).toBe("/de/lernen");
    expect(byRole(page(404, undefined, false).document, "link", "Anmelden").getAttribute("href")).toBe("/de/anmelden");
  });

  test("of an address that does not exist offers the search of the catalogue to whoever may open it", () => {
    const form = page(404, { refused: "not-found" }).document.querySelector("search form");
    expect([form?.getAttribute("method"), form?.getAttribute("action"), form?.querySelector("input")?.name, form?.querySelector("button")?.textContent]).toEqual(["get", "/de/kurse", "q", "In den Kursen suchen"]);
    expect(page(404, { refused: "not-found" }, false).document.querySelector("search")).toBeNull();
    expect(page(403, { refused: "not-permitted", roles: ["hr"] }).document.querySelector("search")).toBeNull();
  });

  test("shows an address as text, whatever it contains", () => {
    expect(page(404, undefined, true, "/de/<script>alert(1)</script>").document.querySelector("script")).toBeNull();
  });
});

describe("the pages of a list", () => {
  const pages = (count: number, current: number) => nearPages(current, count).map((number) => ({ number, href: `?seite=${number}`, current: number === current }));
  const links = (count: number, current: number) => namesOf(drawn(<Pagination label="Seiten" pages={pages(count, current)} size={50} total={count * 50 - 10} />).document, "link");

  test.each([
    [1, 1, []],
    [2, 1, ["1", "2", "Weiter: 51 bis 90"]],
    [3, 2, ["Zurück: 1 bis 50", "1", "2", "3", "Weiter: 101 bis 140"]],
    [10, 5, ["Zurück: 151 bis 200", "1", "3", "4", "5", "6", "7", "10", "Weiter: 251 bis 300"]],
  ])("%s of them on page %s are %j", (count, current, names) => {
    expect(links(count, current)).toEqual(names);
  });
});
