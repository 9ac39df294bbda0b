import { describe, expect, test } from "vitest";
import { readAddressList } from "~/core/organisation/address-list";

const read = (text: string) => readAddressList(text).addresses.map(({ line, email }) => [line, email]);

describe("a list of addresses", () => {
  test.each<[string, string, readonly (readonly [number, string])[]]>([
    ["one a line, with empty lines and blanks", " Ada@x.example \n\nben@x.example", [[1, "ada@x.example"], [3, "ben@x.example"]]],
    ["with a byte order mark and a column of its name", "\uFEFFName;E-Mail;Telefon\r\nÖztürk, Ada;ada@x.example;1\r\nBen;ben@x.example;\r\n", [[2, "ada@x.example"], [3, "ben@x.example"]]],
    ["with the column in English and commas in quotes", '"name",email\n"Öztürk, Ada",ada@x.example', [[2, "ada@x.example"]]],
    ["with one column and its name", "EMAIL\nada@x.example", [[2, "ada@x.example"]]],
    ["with tabs and no names of columns", "Ada\tada@x.example\nBen\tben@x.example", [[1, "ada@x.example"], [2, "ben@x.example"]]],
    ["in another composition of letters", "ju\u0308rgen@x.example", [[1, "jürgen@x.example"]]],
  ])("%s is read", (_name, text, addresses) => {
    expect(read(text)).toEqual(addresses);
    expect(readAddressList(text)).toMatchObject({ lines: addresses.length, faults: [] });
  });

  test.each<[string, string, number, string]>([
    ["a name", "ada@x.example\nBen", 2, "no-address"],
    ["half an address", "ben@", 1, "no-address"],
    ["an empty cell below the column's name", "Name;E-Mail\nBen;", 2, "no-address"],
    ["an address in another column than the one that is named", "Name;E-Mail\nben@x.example;Ben", 2, "no-address"],
    ["two addresses in a line", "ada@x.example, ben@x.example", 1, "several-addresses"],
    ["an address that stood above, whatever its case", "ada@x.example\n\nADA@X.example", 3, "twice"],
    ["a formula", "=HYPERLINK(\"http://x.example\")@x", 1, "no-address"],
    ["a very long line", `${"x".repeat(400)}@x.example`, 1, "no-address"],
  ])("%s is told with its line", (_name, text, line, code) => {
    expect(readAddressList(text).faults).toMatchObject([{ line, code }]);
  });

  test("of 5,000 lines is read, of one more is not, and no fault repeats more than 120 characters", () => {
    const lines = Array.from({ length: 5_000 }, (_, place) => `p${place}@x.example`);
    expect(readAddressList(lines.join("\n"))).toMatchObject({ lines: 5_000, faults: [], addresses: { length: 5_000 } });
    expect(readAddressList([...lines, "x".repeat(999)].join("\n"))).toEqual({ lines: 5_001, addresses: [], faults: [{ line: 5_001, code: "too-many-lines", text: "x".repeat(120) }] });
  });

  test("without anything is empty", () => {
    expect(readAddressList(" \r\n")).toEqual({ lines: 0, addresses: [], faults: [] });
  });
});
