import { describe, expect, test } from "vitest";
import { HAIR_COLOURS, HAIR_STYLES } from "~/core/scenario/model";
import { contrast } from "~/ui/figures/colour";
import { complexionOf, INK, SKINS } from "~/ui/figures/palette";

const SKIN_NUMBERS = SKINS.map((_, index) => index + 1);

test("the ten skins run from light to dark", () => {
  const onWhite = SKINS.map((skin) => contrast(skin, "#ffffff"));
  expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b));
});

describe.each(SKIN_NUMBERS)("on skin %i", (skin) => {
  const faces = HAIR_COLOURS.flatMap((colour) => HAIR_STYLES.map((style) => complexionOf({ age: 40, skin, hair: { style, colour } })));

  test("nose, mouth and glasses are at least 3:1", () => {
    for (const face of faces) {
      for (const colour of [face.line, face.lip, face.frame]) expect(contrast(colour, face.skin)).toBeGreaterThanOrEqual(3);
    }
  });

  test("brows are at least 3:1, by themselves or by their lit edge", () => {
    for (const face of faces) expect(contrast(face.browEdge ?? face.brow, face.skin)).toBeGreaterThanOrEqual(3);
  });

  test("eyes are at least 3:1, by the white or by the lid, and the iris to its white", () => {
    for (const face of faces) {
      expect(Math.max(contrast(face.eyeWhite, face.skin), contrast(INK, face.skin))).toBeGreaterThanOrEqual(3);
      expect(contrast(face.iris, face.eyeWhite)).toBeGreaterThanOrEqual(3);
    }
  });
});
