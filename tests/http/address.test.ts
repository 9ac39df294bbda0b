import { expect, test } from "vitest";
import { clientAddress } from "~/http/address";
import { languageOf } from "~/http/language";
import { createRoutePattern } from "~/http/route-pattern";
import { publicOrigin } from "~/http/origin";

const from = (forwarded: string | undefined, proxies: number): string =>
  clientAddress({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "10.0.0.1" } } as unknown as Parameters<typeof clientAddress>[0], proxies);

test.each([
  ["nobody is believed", "1.1.1.1", 0, "10.0.0.1"],
  ["one proxy wrote the last entry", "6.6.6.6, 1.1.1.1", 1, "1.1.1.1"],
  ["of two proxies the outer one saw the client", "6.6.6.6, 1.1.1.1, 10.0.0.9", 2, "1.1.1.1"],
  ["fewer entries than proxies", "1.1.1.1", 2, "1.1.1.1"],
  ["no header", undefined, 1, "10.0.0.1"],
])("%s", (_name, forwarded, proxies, address) => {
  expect(from(forwarded, proxies)).toBe(address);
});

test.each([
  ["/de/kurse", "en", "de"],
  ["/en", "de", "en"],
  ["/english", "de", "de"],
  ["/", "en-GB,de;q=0.5", "en"],
  ["/", "fr, de;q=0.9, en;q=0.8", "de"],
  ["/", undefined, "de"],
])("%s with %s is read in %s", (path, accepted, language) => {
  expect(languageOf(path, accepted)).toBe(language);
});

test("without a public address the machine's own names are accepted, with it only that one", () => {
  const own = publicOrigin({ baseUrl: undefined, host: "127.0.0.1", port: 3000 });
  expect([...own.accepted]).toEqual(["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"]);
  expect(own.origin).toBe("http://127.0.0.1:3000");
  const far = publicOrigin({ baseUrl: "https://a.example", host: "0.0.0.0", port: 3000 });
  expect([[...far.accepted], far.hosts, far.secure]).toEqual([["https://a.example"], undefined, true]);
});

test("patterns keep what routes name and hide the rest", () => {
  const pattern = createRoutePattern([":lang/kurse/:kurs", "nachweis/:code?", undefined, "*"]);
  expect(pattern("/de/kurse/k1-abc")).toBe("/:/kurse/:");
  expect(pattern("/nachweis/ABCD-EFGH")).toBe("/nachweis/:");
  expect(pattern("/")).toBe("/");
});
