import { describe, expect, it } from "vitest";
import { SCHEMES, TEXT_SIZES, USUAL_DISPLAY } from "~/core/display";
import { DisplayPage } from "~/ui/settings/display-page";
import { named, rendered, violations } from "../scene/rendered";
import { sheet } from "../styles/sheet";

const SOME = { ...USUAL_DISPLAY, digits: false, scheme: "dark", size: "112" } as const;
const form = rendered(<DisplayPage display={SOME} next="/de/szenen/s98-arten/spiel/lauf1?schritt=2" saved={false} />);

describe("the display form", () => {
  it("holds what is chosen, and where one came from", () => {
    const inputs = [...form.document.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")];
    expect(inputs.filter(({ defaultChecked }) => defaultChecked).map(({ id }) => id)).toEqual(["scheme-dark", "size-112", "display-pictures", "display-motion", "display-meters"]);
    expect(form.document.querySelector("[name=next]")?.getAttribute("value")).toBe("/de/szenen/s98-arten/spiel/lauf1?schritt=2");
    expect(form.document.querySelector("form")?.hasAttribute("data-plain")).toBe(true);
  });

  it("says that it is kept, and goes back to the account where nobody came from elsewhere", () => {
    const { document } = rendered(<DisplayPage display={USUAL_DISPLAY} saved />);
    expect(document.querySelector("[role=status]")?.textContent).toBe("Gespeichert. So sehen die Seiten jetzt aus.");
    expect(document.querySelector("[name=next]")).toBeNull();
    expect(document.querySelector(".app-actions a")?.getAttribute("href")).toBe("/de/konto");
  });

  it("breaks no rule of accessibility", async () => {
    expect(await violations(form)).toEqual([]);
  });
});

describe("the sample", () => {
  it("holds all that can be chosen: picture and words for it, speech, a signal, answers with digits", () => {
    const sample = form.document.querySelector(".app-sample");
    expect(named(form.document, ".app-sample figure")).toEqual(named(form.document, ".app-sample .app-described"));
    expect(sample?.querySelector(".app-speech__words")?.textContent).toBe("„Guten Tag. Ich habe diesen Brief bekommen. Was fehlt denn noch?“");
    expect([...(sample?.querySelectorAll(".app-answer__key") ?? [])].map(({ textContent }) => textContent)).toEqual(["1", "2"]);
    expect(sample?.querySelectorAll("a, button, input, [tabindex]")).toHaveLength(0);
  });

  it("is moved by fields that the form has", () => {
    const ids = [...sheet("settings.css").matchAll(/:has\(#([\w-]+)/g)].map(([, id]) => id ?? "");
    expect(ids.filter((id) => form.document.getElementById(id) === null)).toEqual([]);
    const wanted = [...SCHEMES.slice(1).map((one) => `scheme-${one}`), ...TEXT_SIZES.slice(1).map((one) => `size-${one}`), "display-pictures", "display-motion", "display-meters", "display-lines", "display-digits"];
    expect(new Set(ids)).toEqual(new Set(wanted));
  });
});
