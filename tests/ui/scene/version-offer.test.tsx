import { USUAL_DISPLAY } from "~/core/display";
import { expect, it } from "vitest";
import { PlayerPage } from "~/ui/scene/player-page";
import { byRole, namesOf } from "../frame/drawn";
import { rendered, violations } from "./rendered";
import { stageAt } from "./stages";

it("a newer version is offered with two buttons that post to the moment", async () => {
  const shown = rendered(<PlayerPage stage={{ ...stageAt("o1"), newerVersion: true }} display={USUAL_DISPLAY} />);
  expect(namesOf(shown.document, "button")).toEqual(expect.arrayContaining(["In der neuen Fassung weiter", "In dieser Fassung zu Ende spielen"]));
  expect(byRole(shown.document, "button", "In der neuen Fassung weiter").getAttribute("value")).toBe("neue-fassung");
  expect(shown.document.querySelector("button[value=neue-fassung]")?.closest("form")?.getAttribute("action")).toMatch(/^\/de\/szenen\/.+schritt=\d+$/u);
  expect(await violations(shown)).toEqual([]);
});

it("without one nothing is said", () => {
  expect(rendered(<PlayerPage stage={stageAt("o1")} display={USUAL_DISPLAY} />).document.querySelector("button[value=neue-fassung]")).toBeNull();
});
