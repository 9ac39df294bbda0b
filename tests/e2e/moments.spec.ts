import { expect, signIn, test } from "./steps/base";
import { expectAccessible } from "./steps/axe";
import { SCENARIOS } from "./steps/content";
import { scenarioOf, walkTo, waysThrough } from "./steps/ways";

for (const id of SCENARIOS) {
  test(`every moment and every ending of ${id} is accessible, and so are the debriefs`, async ({ page }) => {
    const scenario = scenarioOf(id);
    await signIn(page, "lernen@musterland.example");
    const ways = waysThrough(scenario);
    expect(ways).toHaveLength(scenario.scenes.length + scenario.endings.length);
    for (const way of ways) {
      const address = await walkTo(page, id, way);
      await expectAccessible(page, `${id} ${way.at}`);
      if (!scenario.endings.some((ending) => ending.id === way.at)) {
        await expect(page.locator(`[data-scene="${way.at}"]`)).toHaveCount(1);
        continue;
      }
      await expect(page.locator(`[data-ending="${way.at}"]`)).toHaveCount(1);
      await page.goto(address.replace("/spiel/", "/rueckblick/"));
      await expectAccessible(page, `${id} debrief of ${way.at}`);
    }
  });
}
