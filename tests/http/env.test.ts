import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "~/env.server";

const STRONG = "0123456789abcdefghijklmnopqrstuv";

const OFFICE = { BASE_URL: "https://lernen.example.org", OIDC_ISSUER: "https://idp.example/realms/amt/", OIDC_CLIENT_ID: "lernen", OIDC_CLIENT_SECRET: "geheim" };

function problemsOf(source: Readonly<Record<string, string>>): readonly string[] {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

test("without any setting it serves this machine only", () => {
  expect(readEnvironment({})).toEqual({ port: 3000, host: "127.0.0.1", baseUrl: undefined, dataDir: "./data", databaseUrl: undefined, sessionSecrets: [], trustProxy: 0, logLevel: "info" });
});

test("an empty value is none", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: " " }).port).toBe(3000);
});

test("nothing depends on NODE_ENV", () => {
  expect(readEnvironment({ NODE_ENV: "production" })).toEqual(readEnvironment({ NODE_ENV: "test" }));
});

describe("good values", () => {
  test.each([
    [{ PORT: "0" }, { port: 0 }],
    [{ BASE_URL: "https://lernen.example.org/" }, { baseUrl: "https://lernen.example.org" }],
    [{ BASE_URL: "http://localhost:3000" }, { baseUrl: "http://localhost:3000" }],
    [{ HOST: "0.0.0.0", BASE_URL: "https://a.example" }, { host: "0.0.0.0" }],
    [{ SESSION_SECRET: `${STRONG}, ${STRONG}2` }, { sessionSecrets: [STRONG, `${STRONG}2`] }],
    [{ METRICS_PORT: "9000" }, { metricsPort: 9000 }],
    [{ DATABASE_URL: "postgres://login:pass%40word@host:5432/lernen", SESSION_SECRET: STRONG }, { databaseUrl: "postgres://login:pass%40word@host:5432/lernen" }],
    [{ DATABASE_URL: "postgresql:///lernen?host=/run/postgresql", SESSION_SECRET: STRONG }, { databaseUrl: "postgresql:///lernen?host=/run/postgresql" }],
    [{ SMTP_URL: "smtp://x:587", MAIL_FROM: "a@b.example" }, { mail: { url: "smtp://x:587", from: "a@b.example" } }],
    [{ SMTP_URL: "smtps://login:pass%40word@x", MAIL_FROM: "Lernen im Amt <a@b.example>" }, { mail: { url: "smtps://login:pass%40word@x", from: "Lernen im Amt <a@b.example>" } }],
    [OFFICE, { office: { issuer: "https://idp.example/realms/amt", clientId: "lernen", clientSecret: "geheim" } }],
    [{ ...OFFICE, OIDC_ISSUER: "http://127.0.0.1:9/" }, { office: { issuer: "http://127.0.0.1:9" } }],
    [{ TRUST_PROXY: "true" }, { trustProxy: 1 }],
    [{ TRUST_PROXY: "2" }, { trustProxy: 2 }],
  ])("%j", (source, expected) => {
    expect(readEnvironment(source)).toMatchObject(expected);
  });
});

describe("a wrong value is named", () => {
  test.each([
    ["PORT", { PORT: "80a" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "-1" }],
    ["HOST", { HOST: "a b" }],
    ["BASE_URL", { BASE_URL: "lernen.example.org" }],
    ["BASE_URL", { BASE_URL: "https://a.example/pfad" }],
    ["BASE_URL", { BASE_URL: "http://a.example" }],
    ["BASE_URL", { BASE_URL: "data:text/html,x" }],
    ["BASE_URL", { BASE_URL: "https://user:pass@a.example" }],
    ["BASE_URL", { HOST: "0.0.0.0" }],
    ["SESSION_SECRET", { SESSION_SECRET: "short" }],
    ["SESSION_SECRET", { SESSION_SECRET: `${STRONG},short` }],
    ["SESSION_SECRET", { SESSION_SECRET: "a".repeat(40) }],
    ["TRUST_PROXY", { TRUST_PROXY: "yes" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["METRICS_PORT", { METRICS_PORT: "0" }],
    ["METRICS_PORT", { METRICS_PORT: "9x" }],
    ["METRICS_PORT", { METRICS_PORT: "3000" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://x", SESSION_SECRET: STRONG }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://host/lernen", SESSION_SECRET: STRONG }],
    ["DATABASE_URL", { DATABASE_URL: "host/lernen", SESSION_SECRET: STRONG }],
    ["SESSION_SECRET", { DATABASE_URL: "postgres://login:password@host/lernen" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "idp.example" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "ftp://idp.example" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "http://idp.example" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "https://a:b@idp.example" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "https://idp.example/?a=1" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "https://idp.example/.well-known/openid-configuration" }],
    ["OIDC_ISSUER", { ...OFFICE, OIDC_ISSUER: "" }],
    ["OIDC_CLIENT_ID", { ...OFFICE, OIDC_CLIENT_ID: "" }],
    ["OIDC_CLIENT_SECRET", { ...OFFICE, OIDC_CLIENT_SECRET: " " }],
    ["BASE_URL", { ...OFFICE, BASE_URL: "" }],
    ["SMTP_URL", { MAIL_FROM: "a@b.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://x" }],
    ["SMTP_URL", { SMTP_URL: "http://x", MAIL_FROM: "a@b.example" }],
    ["SMTP_URL", { SMTP_URL: "smtp://x/?pool=true", MAIL_FROM: "a@b.example" }],
    ["SMTP_URL", { SMTP_URL: "mail.example", MAIL_FROM: "a@b.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://x", MAIL_FROM: "lernen" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://x", MAIL_FROM: "a@b.example, c@d.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://x", MAIL_FROM: "A\nBcc: c@d.example <a@b.example>" }],
  ])("%s in %j", (name, source) => {
    expect(problemsOf(source).map((problem) => problem.split(":")[0])).toEqual([name]);
  });

  test("all at once", () => {
    expect(problemsOf({ OIDC_CLIENT_ID: "x" }).map((problem) => problem.split(":")[0])).toEqual(["OIDC_ISSUER", "OIDC_CLIENT_SECRET", "BASE_URL"]);
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "loud", SMTP_URL: "x" })).toHaveLength(3);
  });

  test("without showing a secret", () => {
    expect(problemsOf({ SESSION_SECRET: "my-weak-secret" }).join()).not.toContain("my-weak-secret");
    expect(problemsOf({ OIDC_CLIENT_SECRET: "my-secret" }).join()).not.toContain("my-secret");
  });
});

test(".env.example names every variable with a line of explanation", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const named = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split("=")[0]);
  expect(named.sort()).toEqual(["BASE_URL", "DATABASE_URL", "DATA_DIR", "HOST", "LOG_LEVEL", "MAIL_FROM", "METRICS_PORT", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ISSUER", "PORT", "SESSION_SECRET", "SMTP_URL", "TRUST_PROXY"]);
  lines.forEach((line, index) => {
    if (/^[A-Z_]+=/.test(line)) expect(lines[index - 1]).toMatch(/^# /);
  });
});

test("no sentence about DATABASE_URL repeats its password", () => {
  const problems = problemsOf({ DATABASE_URL: "mysql://login:geheim@host/lernen" });
  expect(problems.join(" ")).not.toContain("geheim");
});
