import type { Configuration, ServerMetadata } from "openid-client";
import type { Identified } from "../core/organisation/identity";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Environment } from "../env.server";
import type { OfficeAccounts } from "../usecases/deps";
import { fetchWithin } from "./fetch-within";

type Settings = NonNullable<Environment["office"]>;
type Library = typeof import("openid-client");
type Found = { readonly config: Promise<Configuration>; readonly until: number };
/** `failed` hears why, as a code; `clock`: milliseconds. `patience`: seconds the provider has for one answer. */
type Surroundings = { readonly failed: (code: string) => void; readonly clock?: () => number; readonly patience?: number };

/** Signatures that are believed. The provider's own list can only make it shorter. */
const ALGORITHMS = ["RS256", "ES256", "PS256"];
/** How long what the provider says about itself holds. Milliseconds. Its keys are asked for anew after five minutes. */
const FOUND_LASTS = 60 * 60_000;
const PATIENCE = 5;
/** OpenID Connect promises at most 255. */
const LONGEST_SUBJECT = 255;

/** The client of one OpenID Connect provider: code flow with PKCE. The library and the provider are asked with the first sign-in. */
export function openOfficeAccounts(settings: Settings, { failed, clock = Date.now, patience = PATIENCE }: Surroundings): OfficeAccounts {
  let found: Found | undefined;

  /** Who comes meanwhile waits for the same answer; after a failure the next one asks again. */
  function provider(library: Library): Promise<Configuration> {
    if (found && clock() < found.until) return found.config;
    const asked = { config: discover(library, settings, patience), until: clock() + FOUND_LASTS };
    found = asked;
    asked.config.catch(() => (found = found === asked ? undefined : found));
    return asked.config;
  }

  async function asking<A>(work: (library: Library, config: Configuration) => Promise<A | Refusal> | A): Promise<A | Refusal> {
    try {
      const library = await import("openid-client");
      const answer = await work(library, await provider(library));
      if (isRefusal(answer)) failed(answer.refused);
      return answer;
    } catch (error) {
      const { code, refused } = reasonOf(error);
      failed(code);
      return refuse(refused);
    }
  }

  return {
    issuer: settings.issuer,
    address: ({ state, nonce, verifier, redirect }) =>
      asking(async (library, config) => {
        const challenge = await library.calculatePKCECodeChallenge(verifier);
        // Nothing but who it is: neither name nor e-mail address is asked for.
        return { href: library.buildAuthorizationUrl(config, { scope: "openid", redirect_uri: redirect, state, nonce, code_challenge: challenge, code_challenge_method: "S256" }).href };
      }),
    identify: ({ state, nonce, verifier, redirect }, answer) =>
      asking<Identified>(async (library, config) => {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const tokens = await library.authorizationCodeGrant(config, new URL(`${redirect}?${answer}`), checks);
        const subject = tokens.claims()?.sub ?? "";
        return subject === "" || subject.length > LONGEST_SUBJECT ? refuse("office-failed") : { issuer: settings.issuer, subject };
      }),
  };
}

async function discover(library: Library, { issuer, clientId, clientSecret }: Settings, patience: number): Promise<Configuration> {
  const options = { timeout: patience, [library.customFetch]: fetchWithin(patience) };
  const execute = new URL(issuer).protocol === "http:" ? [library.allowInsecureRequests] : [];
  const first = await library.discovery(new URL(issuer), clientId, clientSecret, undefined, { ...options, execute });
  const said = JSON.parse(JSON.stringify(first.serverMetadata())) as ServerMetadata;
  const id_token_signing_alg_values_supported = ALGORITHMS.filter((one) => (said.id_token_signing_alg_values_supported ?? ["RS256"]).includes(one));
  const authentication = said.token_endpoint_auth_methods_supported?.includes("client_secret_basic") ?? true ? library.ClientSecretBasic(clientSecret) : library.ClientSecretPost(clientSecret);
  const config = new library.Configuration({ ...said, id_token_signing_alg_values_supported }, clientId, { [library.clockTolerance]: 30 }, authentication);
  Object.assign(config, options);
  for (const extension of [...execute, library.enableNonRepudiationChecks]) extension(config);
  return config;
}

/** Where the provider did not answer, or said something that is no answer of a provider. */
const UNREACHABLE: ReadonlySet<string> = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON", "OAUTH_PARSE_ERROR", "unreachable", "too-large", "invalid_client", "temporarily_unavailable", "server_error"]);
const CANCELLED: ReadonlySet<string> = new Set(["access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required"]);

/** `code`: of the closed words of library and protocol. Whatever else the other side wrote may repeat what somebody has entered. */
function reasonOf(error: unknown): { readonly code: string; readonly refused: "office-unreachable" | "office-cancelled" | "office-stale" | "office-failed" } {
  const code = codesOf(error).find((one) => UNREACHABLE.has(one) || CANCELLED.has(one) || one === "invalid_grant") ?? codesOf(error).at(-1) ?? "unknown";
  if (UNREACHABLE.has(code)) return { code, refused: "office-unreachable" };
  if (CANCELLED.has(code)) return { code, refused: "office-cancelled" };
  return { code, refused: code === "invalid_grant" ? "office-stale" : "office-failed" };
}

/** What the error and its causes are called, the innermost first: there stands what broke. */
function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; at = Reflect.get(at, "cause"), depth += 1) {
    for (const name of ["code", "error"] as const) {
      const value: unknown = Reflect.get(at, name);
      if (typeof value === "string" && /^[\w-]{1,60}$/u.test(value)) codes.unshift(value);
    }
  }
  return codes;
}
