import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, readDisplay, writeDisplay } from "~/core/display";
import { displayCookie, displayIn } from "~/http/display-cookie";

describe("the display", () => {
  it.each([
    USUAL_DISPLAY,
    { meters: false, digits: true, motion: true, lines: false },
    { meters: true, digits: false, motion: false, lines: true },
    { meters: false, digits: false, motion: false, lines: true },
  ])("is read as it was written: $meters $digits $motion $lines", (display) => {
    expect(readDisplay(writeDisplay(display))).toEqual(display);
  });

  it.each(["", "meters.meters", "motion.digits", "METERS", "meters.zz", "all.meters", "<script>", " meters", undefined])("that was written by nobody of ours counts as none: %s", (text) => {
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
