import { describe, expect, it } from "vitest";
import { EVERYTHING_SHOWN, readDisplay, writeDisplay } from "~/core/display";
import { displayCookie, displayIn } from "~/http/display-cookie";

describe("the display", () => {
  it.each([
    { meters: true, digits: true, motion: true },
    { meters: false, digits: true, motion: true },
    { meters: true, digits: false, motion: false },
    { meters: false, digits: false, motion: false },
  ])("is read as it was written: $meters $digits $motion", (display) => {
    expect(readDisplay(writeDisplay(display))).toEqual(display);
  });

  it.each(["", "meters.meters", "motion.digits", "METERS", "meters.zz", "all.meters", "<script>", " meters", undefined])("that was written by nobody of ours counts as none: %s", (text) => {
    expect(readDisplay(text)).toEqual(EVERYTHING_SHOWN);
  });
});

describe("its cookie", () => {
  const quiet = { meters: false, digits: true, motion: false };

  it("is hidden from scripts, bound to the host where that is possible, and kept for a year", () => {
    expect(displayCookie(quiet, false)).toBe("display=meters.motion; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
    expect(displayCookie(EVERYTHING_SHOWN, true)).toBe("__Host-display=all; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure");
  });

  it.each([
    { header: "a=b; display=meters.motion", secure: false, shown: quiet },
    { header: "__Host-display=meters.motion", secure: true, shown: quiet },
    { header: "display=meters.motion", secure: true, shown: EVERYTHING_SHOWN },
    { header: "display=meters.motion; display=all", secure: false, shown: EVERYTHING_SHOWN },
    { header: "xdisplay=meters.motion", secure: false, shown: EVERYTHING_SHOWN },
    { header: undefined, secure: false, shown: EVERYTHING_SHOWN },
  ])("in $header counts as $shown", ({ header, secure, shown }) => {
    expect(displayIn(header, secure)).toEqual(shown);
  });
});
