import { describe, expect, it, test } from "vitest";
import { USUAL_DISPLAY } from "~/core/display";
import { WELCOME_STEPS } from "~/core/welcome";
import { AccountPage } from "~/ui/settings/account-page";
import { WelcomePage } from "~/ui/settings/welcome-page";
import { words } from "../../fixtures/scenario";
import { byRole, namesOf } from "../frame/drawn";
import { rendered, violations } from "../scene/rendered";

const COURSE = { id: "klar-sprechen", title: words("Klar sprechen"), summary: words("Kurz."), minutes: 90 };

describe("the first steps", () => {
  it.each([
    { step: "sprache", skip: "/de/willkommen/darstellung", back: undefined },
    { step: "darstellung", skip: "/de/willkommen/bereich", back: "/de/willkommen/sprache" },
  ] as const)("at $step ask one thing and can be skipped", ({ step, skip, back }) => {
    const { document } = rendered(<WelcomePage step={step} display={USUAL_DISPLAY} />);
    expect(document.querySelectorAll("form")).toHaveLength(1);
    expect(byRole(document, "link", "Überspringen").getAttribute("href")).toBe(skip);
    expect(namesOf(document, "link").includes("Einen Schritt zurück")).toBe(back !== undefined);
    expect(document.body.textContent).toContain("Alles lässt sich später unter „Konto“ ändern.");
  });

  it("at the field of work hold links only, and say that nothing is kept", () => {
    const { document } = rendered(<WelcomePage step="bereich" display={USUAL_DISPLAY} />);
    expect(document.querySelector("form")).toBeNull();
    expect(byRole(document, "link", "Am Schalter oder im Servicepunkt").getAttribute("href")).toBe("/de/willkommen/bereich?feld=schalter");
    expect(document.body.textContent).toContain("Ihre Wahl wird nicht gespeichert. Die Personalentwicklung erfährt nichts davon.");
    expect(byRole(document, "link", "Zu Mein Lernen").getAttribute("href")).toBe("/de/lernen");
  });

  it("name the courses for the chosen field, or that there is none", () => {
    const chosen = (courses: readonly (typeof COURSE)[]) => rendered(<WelcomePage step="bereich" display={USUAL_DISPLAY} suggested={{ area: "leitung", courses }} />).document;
    expect(byRole(chosen([COURSE]), "link", "Klar sprechen").getAttribute("href")).toBe("/de/kurse/klar-sprechen");
    expect(chosen([COURSE]).querySelector("[aria-current]")?.textContent).toBe("In der Leitung oder Personalentwicklung");
    expect(chosen([]).body.textContent).toContain("Für diesen Bereich gibt es noch keinen eigenen Kurs.");
  });

  it.each(WELCOME_STEPS)("break no rule of accessibility: %s", async (step) => {
    expect(await violations(rendered(<WelcomePage step={step} display={USUAL_DISPLAY} suggested={{ area: "neu", courses: [COURSE] }} />))).toEqual([]);
  });
});

describe("the account", () => {
  type Office = Parameters<typeof AccountPage>[0]["office"];
  const page = (stopped: boolean, mailed = false, office?: Office, status = "", answer = {}) => rendered(<AccountPage name="Ada Öztürk" email="ada@x.example" refreshers={{ open: [], stopped }} mailed={mailed} office={office} status={status} />, answer);

  test("leads to everything that can be set, seen and deleted", async () => {
    const links = [...page(false).document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/de/konto/darstellung", "/de/hilfe/tastatur", "/de/willkommen/sprache", "/de/lernen/auffrischung", "/de/konto/daten", "/de/konto/daten/personalsicht", "/de/konto/daten/loeschen"]);
    expect(await violations(page(false))).toEqual([]);
  });

  test.each([true, false])("speaks of signing in without a password only where a link can be mailed: %s", (mailed) => {
    expect(page(false, mailed).document.body.textContent?.includes("auch ohne Passwort")).toBe(mailed);
  });

  test.each([
    { office: { removable: true }, button: "Dienstkonto verbinden", says: "noch nicht verbunden" },
    { office: { since: "2026-11-23", removable: true }, button: "Verbindung lösen", says: "seit dem 23. November 2026 verbunden" },
    { office: { since: "2026-11-23", removable: false }, button: undefined, says: "erst lösen, wenn Sie ein Passwort haben" },
  ])("says whether the office account is connected: $says", async ({ office, button, says }) => {
    const shown = page(false, false, office, "Ihr Dienstkonto ist verbunden.");
    const section = shown.document.querySelector("section[aria-labelledby=dienstkonto]");
    expect(section?.textContent).toContain(says);
    expect(section?.querySelector("button")?.textContent).toBe(button);
    byRole(shown.document, "status", "Ihr Dienstkonto ist verbunden.");
    expect(await violations(shown)).toEqual([]);
  });

  test("has no office account where nobody signs in with one, and says why a connection stays", async () => {
    expect(page(false).html).not.toContain("ienstkonto");
    const refused = page(false, false, { since: "2026-11-23", removable: false }, "", { problem: { refused: "office-needed" } });
    expect(refused.document.querySelector("[role=alert]")?.textContent).toContain("Sie haben kein Passwort.");
    expect(await violations(refused)).toEqual([]);
  });

  test.each([[false, "Keine Auffrischungen mehr"], [true, "Auffrischungen wieder einschalten"]])("switches refreshers where they are off: %s", (stopped, name) => {
    expect(byRole(page(stopped).document, "button", name)).toBeDefined();
  });
});
