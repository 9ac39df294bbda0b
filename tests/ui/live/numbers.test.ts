import { afterEach, expect, test, vi } from "vitest";
import { drawNumbers } from "~/ui/workshop/live/numbers";
import { one, openPage } from "./page";

afterEach(() => vi.unstubAllGlobals());

const shown = () => [...document.querySelectorAll("[data-lines] > div > span")].map(({ textContent }) => textContent);

test("each line of the field stands behind it, and lines that stay are the same elements", () => {
  openPage('<div data-lines=""><div><span>eins</span></div><div><span> </span></div><div><span>drei</span></div></div><textarea data-source="">eins\n\ndrei</textarea>');
  const first = one("[data-lines] > div");
  const text = first.firstElementChild?.firstChild;
  const type = (value: string) => {
    one<HTMLTextAreaElement>("textarea").value = value;
    drawNumbers();
    return shown();
  };
  expect(type("neu\n\ndrei\nvier")).toEqual(["neu", " ", "drei", "vier"]);
  expect(first.firstElementChild?.firstChild).toBe(text);
  expect(type("")).toEqual([" "]);
  expect(type("a\nb")).toEqual(["a", "b"]);
});
