import { expect, test } from "vitest";
import { captionsOf, readSaid, secondsIn, timeOf } from "~/core/media/captions";

test.each<[string, number | undefined]>([["0:07", 7], ["12:30.5", 750.5], ["1:02:07,250", 3727.25], ["100:00", 6000], ["1:60:00", undefined], ["0:60", undefined], ["7", undefined], ["bald", undefined]])(
  "%s is so many seconds: %s", (time, seconds) => expect(secondsIn(time)).toBe(seconds));

test.each([0, 7, 59.9, 60, 750.5, 3599, 3727.2])("%s seconds are written so that they are read again", (seconds) => {
  expect(secondsIn(timeOf(seconds))).toBe(seconds);
});

test("captions stand until the next one, or until they have been read, and hold no markup", () => {
  const captions = captionsOf([
    { at: 1, who: "Frau Demir", words: "Guten Morgen." },
    { at: 2.5, who: "", words: "A <b> & --> B" },
    { at: 3661, who: "", words: "x".repeat(400) },
  ]);
  expect(captions).toBe(`WEBVTT

00:00:01.000 --> 00:00:02.500
Frau Demir: Guten Morgen.

00:00:02.500 --> 00:00:04.500
A &lt;b&gt; &amp; --&gt; B

01:01:01.000 --> 01:01:09.000
${"x".repeat(400)}
`);
});

test("lines are read with time, speaker and words, and each of the first two may be missing", () => {
  expect(readSaid("0:07 Frau Demir: Guten Morgen.\r\n\n1:02:03 Nur Worte\nHerr Otto: Ja.\n3 Fragen habe ich.")).toEqual({ said: [
    { at: 7, who: "Frau Demir", words: "Guten Morgen." }, { at: 3723, who: "", words: "Nur Worte" }, { who: "Herr Otto", words: "Ja." }, { who: "", words: "3 Fragen habe ich." },
  ] });
});

test.each([["0:07", 1], ["0:07 Gut.\n0:75 Schlecht.", 2]])("of %j line %i cannot be read", (text, line) => {
  expect(readSaid(text)).toEqual({ line });
});

test("a file of captions is read in both spellings, with its speakers and without its markup", () => {
  const webvtt = "\uFEFFWEBVTT\n\nNOTE Fassung 2\n\n1\n00:07.000 --> 00:09.000 line:80%\n<v Frau Demir>Guten <i>Morgen</i>.\nBitte &amp; danke.\n\n00:10.500 --> 00:12.000\nHerr Otto: Ja.\n";
  const subrip = "1\n00:00:07,000 --> 00:00:09,000\nFrau Demir: Guten Morgen.\nBitte & danke.\n\n2\n00:00:10,500 --> 00:00:12,000\nHerr Otto: Ja.\n";
  const said = [{ at: 7, who: "Frau Demir", words: "Guten Morgen. Bitte & danke." }, { at: 10.5, who: "Herr Otto", words: "Ja." }];
  expect(readSaid(webvtt)).toEqual({ said });
  expect(readSaid(subrip)).toEqual({ said });
  expect(readSaid("WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).toEqual({ line: 3 });
});
