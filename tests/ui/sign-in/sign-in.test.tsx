import { describe, expect, test } from "vitest";
import { DEMONSTRATION_ACCOUNTS } from "~/core/organisation/demonstration";
import { OfficeFailedPage } from "~/ui/sign-in/office-failed-page";
import { OfficeForwardPage } from "~/ui/sign-in/office-forward-page";
import { LinkPage } from "~/ui/sign-in/link-page";
import { LinkRequestPage } from "~/ui/sign-in/link-request-page";
import { PasswordPage } from "~/ui/sign-in/password-page";
import { SignInPage } from "~/ui/sign-in/sign-in-page";
import { byRole, described, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const signIn = (answer: Answered & { language?: "de" | "en" } = {}, accounts: typeof DEMONSTRATION_ACCOUNTS = [], status = "", mailed = false, office = false) =>
  drawn(<SignInPage next="/de/kurse" accounts={accounts} password="willkommen-im-demo" status={status} mailed={mailed} office={office} />, answer);

describe("the sign-in page", () => {
  test("asks for what a password manager can fill in, and remembers where to go", async () => {
    const shown = signIn();
    const { document } = shown;
    expect([byRole(document, "textbox", "E-Mail-Adresse"), byRole(document, "textbox", "Passwort")].map((field) => field.getAttribute("autocomplete"))).toEqual(["username", "current-password"]);
    expect(byRole(document, "button", "Anmelden").closest("form")?.method).toBe("post");
    expect((document.querySelector("input[name=next]") as HTMLInputElement).value).toBe("/de/kurse");
    expect(await violations(shown)).toEqual([]);
  });

  test("outside a demonstration shows no account and no password", () => {
    expect(signIn().html).not.toContain("willkommen-im-demo");
  });

  test("in a demonstration names every account with its role", async () => {
    const shown = signIn({}, DEMONSTRATION_ACCOUNTS);
    expect([...shown.document.querySelectorAll("dd")].map((address) => address.textContent)).toEqual(DEMONSTRATION_ACCOUNTS.map(({ email }) => email));
    expect([...shown.document.querySelectorAll("dt")].map((role) => role.textContent)).toContain("Personalentwicklung, in der anderen Behörde");
    expect(await violations(shown)).toEqual([]);
  });

  test("after a mistake keeps the address, never the password, and does not say which was wrong", async () => {
    const shown = signIn({ problem: { refused: "sign-in-failed" }, posted: { email: ["ada@x.example"] } });
    const { document } = shown;
    expect((byRole(document, "textbox", "E-Mail-Adresse") as HTMLInputElement).value).toBe("ada@x.example");
    expect((byRole(document, "textbox", "Passwort") as HTMLInputElement).value).toBe("");
    expect(byRole(document, "link", "E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides.").getAttribute("href")).toBe("#email");
    expect(document.querySelectorAll("[aria-invalid]")).toHaveLength(0);
    expect(await violations(shown)).toEqual([]);
  });

  test("says what was just done", () => {
    byRole(signIn({}, [], "Sie sind abgemeldet.").document, "status", "Sie sind abgemeldet.");
  });

  test("is there in English", async () => {
    const shown = signIn({ language: "en" }, DEMONSTRATION_ACCOUNTS);
    expect(namesOf(shown.document, "button")).toEqual(["Sign in"]);
    expect(await violations(shown)).toEqual([]);
  });
});

describe("the password page", () => {
  const page = (answer: Answered = {}) => drawn(<PasswordPage name="Ada Öztürk" office={false} />, answer);

  test("says whose password it is and what a good one is", async () => {
    const shown = page();
    const field = byRole(shown.document, "textbox", "Neues Passwort");
    expect(shown.document.querySelector(".app-lead")?.textContent).toContain("Ada Öztürk");
    expect([field.getAttribute("autocomplete"), field.getAttribute("type"), described(field)]).toEqual(["new-password", "password", "Mindestens 12 Zeichen. Mehrere Wörter sind leichter zu merken als Sonderzeichen."]);
    expect(await violations(shown)).toEqual([]);
  });

  test.each(["password-too-short", "password-too-long", "password-too-common"] as const)("says at the field that it is %s", async (refused) => {
    const shown = page({ problem: { refused, field: "password" } });
    const field = byRole(shown.document, "textbox", "Neues Passwort");
    expect([field.getAttribute("aria-invalid"), field.getAttribute("value") ?? ""]).toEqual(["true", ""]);
    expect(described(field)).toMatch(/Passwort/u);
    expect(await violations(shown)).toEqual([]);
  });
});

describe("signing in with the office account", () => {
  test("comes first where there is one, and is nowhere else", async () => {
    const shown = signIn({}, [], "", true, true);
    const buttons = [...shown.document.querySelectorAll("main button")];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(["Mit Dienstkonto anmelden", "Anmelden"]);
    expect(buttons.map(({ className }) => /kern-btn--(\w+)/u.exec(className)?.[1])).toEqual(["primary", "secondary"]);
    expect(buttons.map((button) => button.closest("form")?.querySelector<HTMLInputElement>("input[name=next]")?.value)).toEqual(["/de/kurse", "/de/kurse"]);
    expect(buttons.map((button) => button.closest("form")?.hasAttribute("data-plain"))).toEqual([true, false]);
    expect(namesOf(shown.document, "heading")).toEqual(["Anmelden", "Oder mit E-Mail und Passwort", "Sie haben noch kein Konto?"]);
    expect(await violations(shown)).toEqual([]);
    expect(signIn().html).not.toContain("ienstkonto");
  });

  test("that did not work is said on the page, without leading to a field", async () => {
    const shown = signIn({ problem: { refused: "office-unreachable" } }, [], "", false, true);
    expect(shown.document.querySelector("[role=alert]")?.textContent).toContain("Der Anmeldedienst Ihrer Behörde antwortet gerade nicht.");
    expect(shown.document.querySelector("[role=alert] a")).toBeNull();
    expect(await violations(shown)).toEqual([]);
  });

  test("is offered beside the first password", async () => {
    const shown = drawn(<PasswordPage name="Ada Öztürk" office />);
    expect(namesOf(shown.document, "button")).toEqual(["Passwort festlegen", "Mit Dienstkonto verbinden"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("leads on by itself, or by a link", async () => {
    const shown = drawn(<OfficeForwardPage href="https://idp.example/authorize?a=1&b=2" />);
    expect(byRole(shown.document, "link", "Zum Anmeldedienst").getAttribute("href")).toBe("https://idp.example/authorize?a=1&b=2");
    expect(await violations(shown)).toEqual([]);
  });

  test.each([
    { refused: "office-unknown", language: "de", says: "Dieses Dienstkonto ist hier noch mit niemandem verbunden.", back: { to: "anmelden" }, to: "/de/anmelden" },
    { refused: "office-cancelled", language: "de", says: "Die Anmeldung mit dem Dienstkonto wurde abgebrochen.", back: { to: "konto" }, to: "/de/konto" },
    { refused: "office-failed", language: "en", says: "The answer of the sign-in service could not be verified.", back: { to: "passwort", token: "abc" }, to: "/en/passwort/abc" },
  ] as const)("says why it did not: $refused in $language", async ({ refused, language, says, back, to }) => {
    const shown = drawn(<OfficeFailedPage refused={refused} back={back} />, { language });
    expect(shown.document.querySelector(".app-lead")?.textContent).toContain(says);
    expect(shown.document.querySelectorAll("main li")).toHaveLength(refused === "office-unknown" ? 3 : 0);
    expect([...shown.document.querySelectorAll("main a")].map((link) => link.getAttribute("href"))).toEqual([to]);
    expect(await violations(shown)).toEqual([]);
  });
});

describe("signing in by a link", () => {
  test("is offered where mail is set up, and remembers where to go", () => {
    expect(byRole(signIn({}, [], "", true).document, "link", "Ohne Passwort anmelden: Link per E-Mail bekommen").getAttribute("href")).toBe("/de/anmeldelink?next=%2Fde%2Fkurse");
    expect(signIn().html).not.toContain("anmeldelink");
  });

  test.each([
    { what: "asking", page: <LinkRequestPage next="/de/kurse" sent={false} />, says: ["Link anfordern", "Mit Passwort anmelden"] },
    { what: "asked", page: <LinkRequestPage next="" sent />, says: ["Neuen Link anfordern", "Mit Passwort anmelden"] },
    { what: "opened", page: <LinkPage name="Ada Öztürk" next="/de/kurse" />, says: ["Anmelden"] },
    { what: "gone", page: <LinkPage next="/de/kurse" />, says: ["Neuen Link anfordern", "Mit Passwort anmelden"] },
  ])("has one thing to do on each page: $what", async ({ page, says }) => {
    const shown = drawn(page);
    expect([...shown.document.querySelectorAll("main :is(a, button)")].map(({ textContent }) => textContent)).toEqual(says);
    expect(await violations(shown)).toEqual([]);
  });
});
