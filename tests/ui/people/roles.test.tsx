import { describe, expect, test } from "vitest";
import { ROLES } from "~/core/organisation/model";
import { RolesPage, type RolesShown } from "~/ui/people/roles-page";
import { byRole, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const SHOWN: RolesShown = { base: "/de/admin/konten", person: { id: "tom", name: "Tom Trainer" }, roles: ROLES, chosen: ["trainer"] };
const page = (change: Partial<RolesShown> = {}, answer: Answered = {}) => drawn(<RolesPage shown={{ ...SHOWN, ...change }} />, answer);

describe("the roles of an account", () => {
  test("are ticked as they are, all but the learner's", async () => {
    const shown = page();
    expect(namesOf(shown.document, "checkbox")).toEqual(["Schulungsteam", "Personalentwicklung", "Personalrat", "Administration"]);
    expect((byRole(shown.document, "checkbox", "Schulungsteam") as HTMLInputElement).checked).toBe(true);
    expect(namesOf(shown.document, "button")).toEqual(["Was würde passieren?"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("after a mistake stay as they were ticked, with the sentence at them", async () => {
    const shown = page({}, { problem: { refused: "own-account", field: "rolle" }, posted: { rolle: ["hr"] } });
    expect((byRole(shown.document, "checkbox", "Personalentwicklung") as HTMLInputElement).checked).toBe(true);
    expect(shown.document.querySelector(".app-error-summary a")?.getAttribute("href")).toBe("#rolle");
    expect(shown.document.querySelector("#rolle #rolle-error")).not.toBeNull();
    expect(await violations(shown)).toEqual([]);
  });

  test.each(["de", "en"] as const)("say in %s what would come and go before it happens", async (language) => {
    const shown = drawn(<RolesPage shown={{ ...SHOWN, chosen: ["hr"], change: { given: ["hr"], taken: ["trainer"] } }} />, { language });
    const text = shown.document.querySelector("main")?.textContent ?? "";
    for (const words of language === "de" ? ["Kann Kurse zuweisen", "Kommt nicht mehr in die Werkstatt", "wird überall abgemeldet"] : ["Can assign courses", "Can no longer enter the workshop", "signed out everywhere"]) expect(text).toContain(words);
    expect([...shown.document.querySelectorAll<HTMLInputElement>("input[name=rolle]")].map(({ value }) => value)).toEqual(["hr"]);
    expect(await violations(shown)).toEqual([]);
  });
});
