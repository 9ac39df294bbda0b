import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY } from "~/core/display";
import { openPrinter } from "~/entry.print";
import { ErrorPage } from "~/ui/frame/error-page";
import { PicturesProvider } from "~/ui/frame/pictures";
import { BriefingPage } from "~/ui/scene/briefing-page";
import { PlayerPage } from "~/ui/scene/player-page";
import { smallScenario } from "../../fixtures/scenario";
import { inRoot, named, rendered, violations } from "../scene/rendered";
import { stageAt } from "../scene/stages";

const scenario = smallScenario();
const { id, title: name, place, minutes, briefing, cast } = scenario;
const player = <PlayerPage stage={stageAt("o1")} display={USUAL_DISPLAY} />;
const without = (page: ReactElement) => rendered(<PicturesProvider shown={false}>{page}</PicturesProvider>);

describe("without pictures", () => {
  it("a moment has the words of its picture instead of it, and no portrait", async () => {
    const [drawn, told] = [rendered(player), without(player)];
    expect(told.document.querySelectorAll(".app-stage, .app-figure, .app-speech__portrait")).toHaveLength(0);
    expect(named(told.document, ".app-described")).toEqual(named(drawn.document, "figure.app-stage"));
    expect(named(told.document, "button[name=move]")).toEqual(named(drawn.document, "button[name=move]"));
    expect(await violations(told)).toEqual([]);
  });

  it.each([
    ["the briefing", <BriefingPage key="b" id={id} name={name} place={place} minutes={minutes} briefing={briefing} cast={cast} />],
    ["an error", <ErrorPage key="e" status={404} details={undefined} path="/de/x" reference="r" signedIn />],
  ])("%s draws nobody and nothing", (_, page) => {
    expect(rendered(page).document.querySelectorAll("main svg").length).toBeGreaterThan(0);
    expect(without(page).document.querySelectorAll("main svg")).toHaveLength(0);
  });

  it("no kept part is mistaken for one with pictures, or the other way round", () => {
    const printer = openPrinter(renderToStaticMarkup, "part-0123456789abcdef", 1_000_000);
    for (const shown of [true, false, true]) {
      const page = inRoot(<PicturesProvider shown={shown}>{player}</PicturesProvider>);
      expect(Buffer.from(printer.print(page)).toString()).toBe(renderToStaticMarkup(page));
    }
  });
});
