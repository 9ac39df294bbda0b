import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openOfficeAccounts } from "~/http/office-accounts";
import { isRefusal } from "~/core/refusal";
import type { Handshake } from "~/core/organisation/office";
import { CLIENT, openProvider, type Misbehaviour, type Provider } from "../fixtures/office-provider";

const HANDSHAKE: Handshake = { state: "s".repeat(43), nonce: "n".repeat(43), verifier: "v".repeat(43), redirect: "https://lernen.example/de/anmelden/dienstkonto/antwort" };
const GOOD = { subject: "sub-ada" };

let provider: Provider;
let codes: string[];
let now: number;
/** Seconds. Only a provider that is silent makes a test wait for them. */
const [PATIENT, IMPATIENT] = [20, 2];
beforeAll(async () => void (provider = await openProvider()));
afterAll(() => provider.close());
beforeEach(() => {
  provider.misbehave({});
  provider.asked.length = 0;
  codes = [];
  now = 0;
});

const client = (issuer = provider.issuer, secret = CLIENT.secret, patience = PATIENT) =>
  openOfficeAccounts({ issuer, clientId: CLIENT.id, clientSecret: secret }, { failed: (code) => void codes.push(code), clock: () => now, patience });

async function href(accounts = client(), handshake = HANDSHAKE): Promise<string> {
  const answer = await accounts.address(handshake);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.href;
}

const clientFor = ({ hanging }: Misbehaviour) => client(provider.issuer, CLIENT.secret, hanging ? IMPATIENT : PATIENT);

/** There and back. Until the browser is sent to it, the provider behaves. */
async function signIn(misbehaviour: Misbehaviour = {}, accounts = clientFor(misbehaviour)) {
  const address = await href(accounts);
  provider.misbehave(misbehaviour);
  return accounts.identify(HANDSHAKE, (await provider.visit(address)).searchParams);
}

describe("on the way to the provider", () => {
  test("nothing but who somebody is is asked for, with proofs for the way back", async () => {
    const { searchParams, origin, pathname } = new URL(await href());
    expect([origin, pathname]).toEqual([provider.issuer, "/authorize"]);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: CLIENT.id, response_type: "code", scope: "openid", redirect_uri: HANDSHAKE.redirect, state: HANDSHAKE.state, nonce: HANDSHAKE.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/u), code_challenge_method: "S256",
    });
    expect(searchParams.get("code_challenge")).not.toBe(HANDSHAKE.verifier);
  });

  test("what it says about itself is asked once an hour, also when many come at once", async () => {
    const accounts = client();
    await Promise.all([href(accounts), href(accounts), href(accounts)]);
    now = 3_599_999;
    await href(accounts);
    expect(provider.asked).toEqual(["/.well-known/openid-configuration"]);
    now = 3_600_000;
    await href(accounts);
    expect(provider.asked).toHaveLength(2);
  });

  test.each<[string, Misbehaviour]>([
    ["is silent", { hanging: ["discovery"] }],
    ["says far too much", { huge: ["discovery"] }],
    ["is broken", { broken: ["discovery"] }],
    ["sends elsewhere", { redirecting: ["discovery"] }],
  ])("a provider that %s is not there, and is asked again by the next one", async (_what, misbehaviour) => {
    const accounts = clientFor(misbehaviour);
    provider.misbehave(misbehaviour);
    expect(await accounts.address(HANDSHAKE)).toEqual({ refused: "office-unreachable" });
    expect(codes).toHaveLength(1);
    provider.misbehave({});
    expect(await href(accounts)).toContain("/authorize");
    expect(provider.asked).not.toContain("/elsewhere");
  });

  test("nobody listening, and an issuer that calls itself otherwise", async () => {
    expect(await client("http://127.0.0.1:1").address(HANDSHAKE)).toEqual({ refused: "office-unreachable" });
    provider.misbehave({ metadata: { issuer: "http://127.0.0.1:1" } });
    expect(await client().address(HANDSHAKE)).toEqual({ refused: "office-failed" });
  });

  test("no address of it may be unencrypted outside this machine", async () => {
    const accounts = client();
    provider.misbehave({ metadata: { token_endpoint: "http://idp.example/token" } });
    const answer = await provider.visit(await href(accounts));
    expect(await accounts.identify(HANDSHAKE, answer.searchParams)).toEqual({ refused: "office-unreachable" });
  });
});

describe("on the way back", () => {
  test.each(["RS256", "ES256", "PS256"] as const)("a token signed with %s names somebody", async (alg) => {
    expect(await signIn({ alg })).toEqual({ issuer: provider.issuer, ...GOOD });
    expect(codes).toEqual([]);
  });

  test("other claims tell nothing, least of all an e-mail address", async () => {
    expect(await signIn({ claims: { email: "adm@x.example", email_verified: true, preferred_username: "adm" } })).toEqual({ issuer: provider.issuer, ...GOOD });
  });

  test.each<[string, Misbehaviour, string]>([
    ["another state", { answer: { state: "x" } }, "office-failed"],
    ["no state", { answer: { state: undefined } }, "office-failed"],
    ["the name of another provider beside the code", { answer: { iss: "https://boese.example" } }, "office-failed"],
    ["no name beside the code, though it promises one", { answer: { iss: undefined } }, "office-failed"],
    ["no code", { answer: { code: undefined } }, "office-failed"],
    ["access_denied", { answer: { code: undefined, error: "access_denied", error_description: "Größe <b>" } }, "office-cancelled"],
    ["an outage of its own", { answer: { code: undefined, error: "temporarily_unavailable" } }, "office-unreachable"],
    ["another error", { answer: { code: undefined, error: "invalid_scope" } }, "office-failed"],
    ["a code of somebody else", { answer: { code: "code-0" } }, "office-stale"],
    ["another nonce", { claims: { nonce: "x" } }, "office-failed"],
    ["no nonce", { claims: { nonce: undefined } as never }, "office-failed"],
    ["a token of another issuer", { claims: { iss: "https://boese.example" } }, "office-failed"],
    ["a token for another product", { claims: { aud: "anderes" } }, "office-failed"],
    ["a token for several, without saying who asked", { claims: { aud: [CLIENT.id, "anderes"] } }, "office-failed"],
    ["a token that is over", { claims: { exp: 1 } }, "office-failed"],
    ["a token of tomorrow", { claims: { nbf: 9_999_999_999 } }, "office-failed"],
    ["a token without signature", { alg: "none" }, "office-failed"],
    ["a token signed with the shared secret", { alg: "HS256" }, "office-failed"],
    ["a signature that was not agreed on", { alg: "RS512" }, "office-failed"],
    ["a token signed with a foreign key", { foreignKey: true }, "office-failed"],
    ["nobody", { claims: { sub: "" } }, "office-failed"],
    ["a name that is too long", { claims: { sub: "x".repeat(256) } }, "office-failed"],
    ["no token at all", { tokenError: "invalid_request" }, "office-failed"],
    ["that it does not know this product", { tokenError: "invalid_client" }, "office-unreachable"],
    ["keys without end", { huge: ["jwks"] }, "office-unreachable"],
    ["no keys", { hanging: ["jwks"] }, "office-unreachable"],
    ["tokens without end", { huge: ["token"] }, "office-unreachable"],
    ["nothing", { hanging: ["token"] }, "office-unreachable"],
    ["nonsense", { broken: ["token"] }, "office-unreachable"],
    ["that it has moved", { redirecting: ["token"] }, "office-unreachable"],
  ])("%s: %o is refused", async (_what, misbehaviour, refused) => {
    expect(await signIn(misbehaviour)).toEqual({ refused });
    expect(codes).toEqual([expect.stringMatching(/^[\w-]{1,60}$/u)]);
    expect(provider.asked).not.toContain("/elsewhere");
  });

  test("a code works once", async () => {
    const accounts = client();
    const { searchParams } = await provider.visit(await href(accounts));
    expect(await accounts.identify(HANDSHAKE, searchParams)).toMatchObject(GOOD);
    expect(await accounts.identify(HANDSHAKE, searchParams)).toEqual({ refused: "office-stale" });
  });

  test("a code is worth nothing without the proof of who asked for it, or at another address", async () => {
    const accounts = client();
    const stolen = async (change: Partial<Handshake>) => accounts.identify({ ...HANDSHAKE, ...change }, (await provider.visit(await href(accounts))).searchParams);
    expect(await stolen({ verifier: "w".repeat(43) })).toEqual({ refused: "office-stale" });
    expect(await stolen({ redirect: `${HANDSHAKE.redirect}/x` })).toEqual({ refused: "office-stale" });
  });

  test("a wrong secret is nothing a person can mend", async () => {
    expect(await signIn({}, client(provider.issuer, "falsch"))).toEqual({ refused: "office-unreachable" });
    expect(codes).toEqual(["invalid_client"]);
  });
});
