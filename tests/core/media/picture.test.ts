import { expect, test } from "vitest";
import { pictureId, sizeIn, sniffPicture } from "~/core/media/picture";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["\u0089PNG\r\n\u001a\n…", "png"], ["\u00ff\u00d8\u00ff\u00e0", "jpeg"], ["RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", "webp"], ["\u0000\u0000\u0000\u001cftypavif", "avif"],
  ["<svg xmlns='http://www.w3.org/2000/svg'/>", undefined], ["<script>alert(1)</script>", undefined], ["GIF89a", undefined], ["", undefined], ["RIFF\u0001\u0002\u0003\u0004WAVE", undefined], ["\u0000\u0000\u0000\u001cftypheic", undefined],
])("what a file is stands in its first bytes: %j is %s", (text, kind) => {
  expect(sniffPicture(bytes(text))).toBe(kind);
});

test("an id tells the size, and nothing else is an id", () => {
  const id = pictureId("ab".repeat(32), 1600, 900);
  expect(sizeIn(id)).toEqual({ width: 1600, height: 900 });
  for (const wrong of ["../x", `${id}x`, "bAB-1x1", id.toUpperCase()]) expect(sizeIn(wrong)).toBeUndefined();
});
