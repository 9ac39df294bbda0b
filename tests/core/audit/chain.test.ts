import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonical, emptiedReport, nextLink, WALK_START, walkOn, type ChainWalk, type Link } from "~/core/audit/chain";

type Entry = { readonly id: string; readonly at: string; readonly rows?: number };
type Kept = { readonly entry: Entry; readonly link?: Link };

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const entry = (place: number): Entry => ({ id: `e${place}`, at: `2026-11-${String(place).padStart(2, "0")}T08:00:00.000Z`, rows: place });

function chained(count: number, before = 0): readonly Kept[] {
  let last: Link | undefined;
  return Array.from({ length: before + count }, (_, place): Kept => {
    if (place < before) return { entry: entry(place + 1) };
    last = nextLink(last, before, entry(place + 1), digest);
    return { entry: entry(place + 1), link: last };
  });
}

function walked(kept: readonly Kept[]): ChainWalk {
  return kept.reduce((walk, { entry, link }) => walkOn(walk, entry, link, digest), WALK_START);
}

const breaksOf = (kept: readonly Kept[]): readonly string[] => walked(kept).breaks.map(({ id, found }) => `${id} ${found}`);

test("an untouched chain is whole, and its last value stands for all of it", () => {
  const walk = walked(chained(5));
  expect(walk).toMatchObject({ before: 0, linked: 5, breaks: [] });
  expect(walk.last).toEqual({ number: 5, value: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(walked(chained(4)).last?.value).not.toBe(walk.last?.value);
});

test("entries from before the chain are counted and accepted", () => {
  expect(walked(chained(3, 2))).toMatchObject({ before: 2, linked: 3, breaks: [] });
  expect(walked(chained(0, 2))).toMatchObject({ before: 2, linked: 0, last: undefined, breaks: [] });
});

test("the order in which the fields of an entry are kept does not matter", () => {
  const turned = chained(3).map(({ entry: { id, at, rows }, link }): Kept => ({ entry: { rows, at, id }, link }));
  expect(breaksOf(turned)).toEqual([]);
});

describe("tampering is found at its place", () => {
  const good = chained(6, 2);
  test.each<readonly [string, readonly Kept[], readonly string[]]>([
    ["a changed entry", good.map((kept) => (kept.entry.id === "e5" ? { ...kept, entry: { ...kept.entry, rows: 0 } } : kept)), ["e5 changed"]],
    ["a removed entry", good.filter(({ entry: { id } }) => id !== "e5"), ["e6 missing"]],
    ["a repeated entry", [...good.slice(0, 5), ...good.slice(4)], ["e5 misplaced"]],
    ["two contents that have changed places", good.map((kept, place) => ({ ...kept, entry: good[place === 4 ? 5 : place === 5 ? 4 : place]?.entry ?? kept.entry })), ["e6 changed", "e5 changed"]],
    ["an entry without link among linked ones", [...good.slice(0, 5), { entry: entry(9) }, ...good.slice(5)], ["e9 misplaced"]],
    ["an entry put in before the chain", [{ entry: entry(9) }, ...good], ["e3 misplaced"]],
    ["an entry removed from before the chain", good.slice(1), ["e3 missing"]],
  ])("%s", (_name, kept, found) => {
    expect(breaksOf(kept)).toEqual(found);
  });

  test("who computes one link anew is found at the next", () => {
    const forged = { ...entry(5), rows: 0 };
    const kept = good.map((one) => (one.entry.id === "e5" ? { entry: forged, link: nextLink(good[3]?.link, 2, forged, digest) } : one));
    expect(breaksOf(kept)).toEqual(["e6 changed"]);
  });

  test("entries cut off at the end only show in a last value that was noted", () => {
    const cut = walked(good.slice(0, -1));
    expect(cut.breaks).toEqual([]);
    expect(cut.last?.value).not.toBe(walked(good).last?.value);
  });
});

describe("a report that was emptied of its text", () => {
  type Logged = { readonly id: string; readonly at: string; readonly by: string; readonly deed: string; readonly barrier?: { readonly what: string }; readonly emptied?: { readonly report: string; readonly rest: string } };
  const AT = "2026-11-20T08:00:00.000Z";
  const report: Logged = { id: "r", at: AT, by: "ada", deed: "barrier-reported", barrier: { what: "Ada, 030 23125 110" } };
  const rest = emptiedReport(report);
  const vouching = (more: Partial<NonNullable<Logged["emptied"]>> = {}): Logged => ({ id: "v", at: AT, by: "adm", deed: "report-emptied", emptied: { report: "r", rest: digest(canonical(rest)), ...more } });
  /** The chain as it was written, then with some entries replaced. */
  const found = (written: readonly Logged[], instead: Readonly<Record<string, Logged>>): readonly string[] => {
    let last: Link | undefined;
    const linked = written.map((entry) => ({ entry: instead[entry.id] ?? entry, link: (last = nextLink(last, 0, entry, digest)) }));
    return linked.reduce((walk, { entry, link }) => walkOn(walk, entry, link, digest), WALK_START).breaks.map(({ id, found: how }) => `${id} ${how}`);
  };
  const other: Logged = { id: "o", at: AT, by: "adm", deed: "roles-changed" };

  test("holds neither the text nor who wrote it, and leaves the chain whole", () => {
    expect(JSON.stringify(rest)).not.toMatch(/ada|23125/iu);
    expect(found([other, report, vouching()], { r: rest })).toEqual([]);
    expect(found([report, vouching(), vouching(), other], { r: rest })).toEqual([]);
  });

  test.each<readonly [string, readonly Logged[], Readonly<Record<string, Logged>>, readonly string[]]>([
    ["no later entry says so", [report, other], { r: rest }, ["r changed"]],
    ["the entry that says so stands before it", [vouching(), report], { r: rest }, ["r changed"]],
    ["the entry that says so was itself changed", [report, vouching({ rest: "" })], { r: rest, v: vouching() }, ["r changed", "v changed"]],
    ["more was changed than its text", [report, vouching()], { r: { ...rest, at: "2026-11-21T08:00:00.000Z" } }, ["r changed"]],
    ["another text stands in it", [report, vouching()], { r: { ...rest, barrier: { what: "nichts" } } }, ["r changed"]],
    ["it is no report", [{ ...report, deed: "roles-changed" }, vouching({ rest: digest(canonical({ ...rest, deed: "roles-changed" })) })], { r: { ...rest, deed: "roles-changed" } }, ["r changed"]],
  ])("is found where %s", (_name, written, instead, breaks) => {
    expect(found(written, instead)).toEqual(breaks);
  });
});
