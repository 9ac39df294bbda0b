import { describe, expect, test } from "vitest";
import { LARGEST_FORM, MOST_FIELDS, parseForm } from "~/http/body";
import { ask, formHeaders, openPage, serve } from "./fixture";

async function post(body: string | Buffer, more: Readonly<Record<string, string>> = {}): Promise<number> {
  const { port } = await serve();
  const { cookie, csrf } = await openPage(port);
  const bytes = Buffer.concat([Buffer.from(`csrf=${csrf}&`), Buffer.from(body)]);
  return (await ask(port, { method: "POST", headers: { ...formHeaders(port, cookie), ...more }, body: bytes })).status;
}

test("a large form is read", async () => {
  expect(await post(`a=${"x".repeat(LARGEST_FORM - 100)}`)).toBe(200);
});

test.each([
  ["1 MB and a little", LARGEST_FORM],
  ["3 MB", 3 * LARGEST_FORM],
])("%s is too large", async (_name, size) => {
  expect(await post(`a=${"x".repeat(size)}`)).toBe(413);
});

test("a form that is sent in pieces has the same limit", async () => {
  expect(await post(`a=${"x".repeat(2 * LARGEST_FORM)}`, { "transfer-encoding": "chunked" })).toBe(413);
});

test("more than a thousand fields are not read", async () => {
  expect(await post("a=1&".repeat(MOST_FIELDS + 1))).toBe(400);
});

test("bytes that are no UTF-8 are not read", async () => {
  expect(await post(Buffer.from([0x61, 0x3d, 0xff, 0xfe]))).toBe(400);
});

test("a packed body is not unpacked", async () => {
  expect(await post("a=1", { "content-encoding": "gzip" })).toBe(415);
});

describe("a form in parts", () => {
  const part = (name: string, content: Buffer | string, more = "") => [`--grenze\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`, content, "\r\n"];
  const sent = async (contentType: string, change: (csrf: string) => readonly (Buffer | string)[]) => {
    const { port } = await serve();
    const { cookie, csrf } = await openPage(port);
    const body = Buffer.concat([...change(csrf), "--grenze--\r\n"].map((piece) => Buffer.from(piece)));
    return ask(port, { method: "POST", headers: { ...formHeaders(port, cookie), "content-type": contentType }, body });
  };
  const TYPE = "multipart/form-data; boundary=grenze";

  test.each([["UTF-8", Buffer.from("Bürgeramt;Leitung", "utf8")], ["what German spreadsheets write", Buffer.from("Bürgeramt;Leitung", "latin1")]])("gives a file in %s as text", async (_name, file) => {
    const got = await sent(TYPE, (csrf) => [...part("csrf", csrf), ...part("liste", ""), ...part("datei", file, '; filename="e.csv"')]);
    expect(got.status).toBe(200);
    expect(JSON.parse(got.text)).toMatchObject({ form: { liste: "", datei: "Bürgeramt;Leitung" } });
  });

  test("needs the token and the origin like any other", async () => {
    expect((await sent(TYPE, () => part("liste", "x"))).status).toBe(403);
  });

  test.each(["multipart/form-data", "multipart/form-data; boundary=andere"])("as %s is not read", async (type) => {
    expect((await sent(type, (csrf) => part("csrf", csrf))).status).toBe(400);
  });

  test("has the same limits", async () => {
    expect((await sent(TYPE, (csrf) => [...part("csrf", csrf), ...part("datei", "x".repeat(LARGEST_FORM))])).status).toBe(413);
    expect((await sent(TYPE, (csrf) => [...part("csrf", csrf), ...Array.from({ length: MOST_FIELDS }, () => part("a", "1")).flat()])).status).toBe(400);
  });
});

test("fields keep their order and may repeat", () => {
  const form = parseForm(Buffer.from("move=a&move=b&turn=3&name=J%C3%BCrgen"));
  if (typeof form === "string") throw new Error(form);
  expect(form.fields.getAll("move")).toEqual(["a", "b"]);
  expect(form.fields.get("name")).toBe("Jürgen");
});
