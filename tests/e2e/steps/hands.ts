import { expect, type Locator, type Page } from "@playwright/test";

/** How somebody works: with a pointer, or with the keyboard alone. */
export type Hands = {
  press(target: Locator): Promise<void>;
  tick(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  choose(target: Locator, value: string): Promise<void>;
};

export function pointer(): Hands {
  return {
    press: (target) => target.click(),
    tick: (target) => target.check(),
    type: (target, text) => target.fill(text),
    choose: async (target, value) => void (await target.selectOption(value)),
  };
}

const LONGEST_WAY = 250;

/** Tab until the target has the focus, then the key that works it. */
export function keyboard(page: Page): Hands {
  const reach = async (target: Locator): Promise<void> => {
    for (let presses = 0; presses < LONGEST_WAY; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${String(target)} cannot be reached with Tab`);
  };
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    async tick(target) {
      if ((await target.getAttribute("type")) === "radio") await reachRadio(page, target);
      else {
        await reach(target);
        await page.keyboard.press("Space");
      }
      await expect(target).toBeChecked();
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.type(text);
    },
    async choose(target, value) {
      await reach(target);
      const label = await target.evaluate((element, wanted) => [...(element as HTMLSelectElement).options].find((option) => option.value === wanted)?.text ?? "", value);
      await page.keyboard.type(label);
      await expect(target).toHaveValue(value);
    },
  };
}

/** A group of radio buttons is one stop; arrows move inside. */
async function reachRadio(page: Page, target: Locator): Promise<void> {
  const inGroup = () => target.evaluate((element) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === (element as HTMLInputElement).name && document.activeElement.type === "radio");
  for (let presses = 0; presses < LONGEST_WAY && !(await inGroup()); presses += 1) await page.keyboard.press("Tab");
  if (!(await target.isChecked())) await page.keyboard.press("Space");
  for (let presses = 0; presses < 12 && !(await target.isChecked()); presses += 1) await page.keyboard.press("ArrowDown");
}
