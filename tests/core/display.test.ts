import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, readDisplay, writeDisplay, type Display } from "~/core/display";
import { displayCookie, displayIn } from "~/http/display-cookie";

describe("the display", () => {
  it.each([
    { changes: {}, text: "all" },
    { changes: { meters: false }, text: "meters" },
    { changes: { digits: false, motion: false, lines: true }, text: "digits.motion.lines" },
    { changes: { pictures: false, scheme: "dark", size: "112" }, text: "pictures.dark.112" },
    { changes: { scheme: "light", size: "125", language: "en" }, text: "light.125.en" },
    { changes: { meters: false, digits: false, motion: false, lines: true, pictures: false, scheme: "light", size: "125", language: "de" }, text: "meters.digits.motion.lines.pictures.light.125.de" },
  ] as const)("is kept as $text and read again", ({ changes, text }) => {
    const display: Display = { ...USUAL_DISPLAY, ...changes };
    expect(writeDisplay(display)).toBe(text);
    expect(readDisplay(text)).toEqual(display);
  });

  it.each(["all", "meters", "digits.motion", "meters.digits.motion.lines"])("that was kept before there was more to choose is read: %s", (text) => {
    expect(readDisplay(text)).toMatchObject({ pictures: true, scheme: "system", size: "100", meters: !text.includes("meters"), digits: !text.includes("digits"), motion: !text.includes("motion"), lines: text.includes("lines") });
    expect(writeDisplay(readDisplay(text))).toBe(text);
  });

  it.each(["", "meters.meters", "motion.digits", "METERS", "meters.zz", "light.dark", "112.dark", "system", "100", "de.en", "en.light", "all.meters", "<script>", " meters", undefined])("that was written by nobody of ours counts as none: %s", (text) => {
    expect(readDisplay(text)).toEqual(USUAL_DISPLAY);
  });
});

describe("its cookie", () => {
  const quiet = { ...USUAL_DISPLAY, meters: false, motion: false };

  it("is hidden from scripts, bound to the host where that is possible, and kept for a year", () => {
    expect(displayCookie(quiet, false)).toBe("display=meters.motion; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
    expect(displayCookie(USUAL_DISPLAY, true)).toBe("__Host-display=all; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure");
  });

  it.each([
    { header: "a=b; display=meters.motion", secure: false, shown: quiet },
    { header: "__Host-display=meters.motion", secure: true, shown: quiet },
    { header: "display=meters.motion", secure: true, shown: USUAL_DISPLAY },
    { header: "display=meters.motion; display=all", secure: false, shown: USUAL_DISPLAY },
    { header: "xdisplay=meters.motion", secure: false, shown: USUAL_DISPLAY },
    { header: undefined, secure: false, shown: USUAL_DISPLAY },
  ])("in $header counts as $shown", ({ header, secure, shown }) => {
    expect(displayIn(header, secure)).toEqual(shown);
  });
});
