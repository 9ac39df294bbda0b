/** Something said in a recording. `at`: seconds from its beginning; a sound needs none. */
export type Said = { readonly at: number; readonly who: string; readonly words: string };

/** Characters that are read in a second; a caption stays at least so long unless the next one comes. */
const READ_A_SECOND = 13;
const SHORTEST = 2;
const LONGEST = 8;
const TIME = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?$/u;

/** `0:07`, `1:02:07.5` as seconds; `undefined`: no time. */
export function secondsIn(time: string): number | undefined {
  const [, hours, minutes, seconds, part] = TIME.exec(time.trim()) ?? [];
  if (minutes === undefined || (hours !== undefined && Number(minutes) > 59)) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part ?? "0"}`);
}

/** Seconds as they are written in a lesson: `0:07`, with a part of a second `0:07.5`, over an hour `1:02:07`. */
export function timeOf(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const [whole, tenth] = [Math.floor(tenths / 10), tenths % 10];
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, "0")];
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : minutes}:${rest}${tenth === 0 ? "" : `.${tenth}`}`;
}

/** Captions as a browser reads them (WebVTT), one for everything said, each until the next or until it has been read. */
export function captionsOf(said: readonly Said[]): string {
  const cues = said.map(({ at, who, words }, index) => {
    const next = said[index + 1]?.at ?? Infinity;
    const line = who === "" ? words : `${who}: ${words}`;
    const until = Math.min(next, at + Math.min(LONGEST, Math.max(SHORTEST, line.length / READ_A_SECOND)));
    return `${stamp(at)} --> ${stamp(until)}\n${escaped(line)}`;
  });
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(milliseconds / 3_600_000))}:${two(Math.floor(milliseconds / 60_000) % 60)}:${two(Math.floor(milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

function escaped(line: string): string {
  return line.replace(/\s+/gu, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Everything said, or the line (from 1) that cannot be read. */
export type TypedSaid = { readonly said: readonly { readonly at?: number; readonly who: string; readonly words: string }[] } | { readonly line: number };

const CUE = /^(?<from>[\d:.,]+)\s+-->\s+[\d:.,]+(?:\s.*)?$/u;
/** Looks like a time and nothing else. */
const CLOCK = /^\d+:[\d:.,]*$/u;

/**
 * What somebody typed or pasted: one line each, as `0:07 Frau Demir: Guten Morgen.`, or a file of captions (WebVTT or
 * SubRip). Times and speakers may be absent; whether that will do is for the lesson's rules.
 */
export function readSaid(text: string): TypedSaid {
  const lines = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n").split("\n");
  return lines.some((line) => CUE.test(line.trim())) ? readCues(lines) : readTyped(lines);
}

function readTyped(lines: readonly string[]): TypedSaid {
  const said: { at?: number; who: string; words: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const [first = "", ...rest] = line.trim().split(/\s+/u);
    if (first === "") continue;
    if (!CLOCK.test(first)) {
      said.push(spokenBy(line.trim()));
      continue;
    }
    const at = secondsIn(first);
    if (at === undefined || rest.length === 0) return { line: index + 1 };
    said.push({ at, ...spokenBy(rest.join(" ")) });
  }
  return { said };
}

function readCues(lines: readonly string[]): TypedSaid {
  const said: { at?: number; who: string; words: string }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const from = CUE.exec(lines[index]?.trim() ?? "")?.groups?.["from"];
    if (from === undefined) continue;
    const at = secondsIn(from);
    if (at === undefined) return { line: index + 1 };
    const words: string[] = [];
    while ((lines[index + 1] ?? "").trim() !== "") words.push((lines[(index += 1)] ?? "").trim());
    const joined = words.join(" ");
    const voice = /<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>/u.exec(joined)?.groups?.["name"];
    const plain = joined.replace(/<[^>]*>/gu, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", " ").replaceAll("&amp;", "&").trim();
    if (plain === "") return { line: index + 1 };
    said.push({ at, ...(voice === undefined ? spokenBy(plain) : { who: voice.trim(), words: plain }) });
  }
  return { said };
}

function spokenBy(line: string): { readonly who: string; readonly words: string } {
  const { who = "", words = line } = /^(?:(?<who>[^:]{1,60}):\s+)(?<words>\S.*)$/u.exec(line)?.groups ?? {};
  return { who, words };
}
