import { USUAL_DISPLAY } from "~/core/display";
import type { Certificate, IssuedCertificate } from "~/core/certification/model";
import type { RequestFacts, Viewer } from "~/http/context";
import type { Deps } from "~/usecases/deps";
import { aCertificate, documents } from "../documents/fixtures";
import { fixedDeps } from "../http/fixture";

/** Two learners with a certificate each; the first one is called as no other word on a page is. */
export const HOLDER = { id: "learner-1", name: "Jürgen Größe-Łukasz" };
export const CODE = "7F3A9C21ABCDEFGH";
export const PRINTED = "7F3A-9C21-ABCD-EFGH";

export function viewer(person = HOLDER.id): Viewer {
  return { person, authority: "authority-1", roles: ["learner"], unit: "u1", name: HOLDER.name, email: "j@musterstadt.example", session: "s" };
}

/** What became of a document, and what it says otherwise than the usual one. */
export type Issued = Partial<IssuedCertificate> & { readonly changes?: Partial<Certificate> };

/** A store in which the holder was issued these documents, in this order. */
export async function worldWith(...all: readonly Issued[]) {
  const deps = fixedDeps();
  const certificates = all.map(({ changes, ...became }) => ({ certificate: aCertificate({ learner: HOLDER.id, name: HOLDER.name, ...changes }), ...became }));
  await deps.store.learners.commit({ learner: HOLDER.id, authority: "authority-1", expectedVersion: 0, facts: [], certificates });
  return deps;
}

type Call = { readonly deps: Deps; readonly as?: Viewer | undefined; readonly path: string; readonly params?: Record<string, string>; readonly form?: Record<string, string>; readonly headers?: Record<string, string>; readonly address?: string };

/** The arguments of a loader or, with a form, of an action. `touched` says whether a page asked for a form token. */
export function called({ deps, as, path, params, form, headers, address = "192.0.2.7" }: Call) {
  const fields = new URLSearchParams(form);
  const request = new Request(`https://lernen.example${path}`, { ...(headers ? { headers } : {}), ...(form ? { method: "POST", body: fields } : {}) });
  const touched = { csrf: false };
  const context: RequestFacts = {
    deps, documents, viewer: as, nonce: "n", reference: "r", form: fields, address, enhanceUrl: undefined, editorUrl: undefined,
    get csrf() {
      touched.csrf = true;
      return "zeichen";
    },
    session: { begin: async () => undefined, end: async () => undefined },
    office: { attempt: undefined, keep: () => undefined, drop: () => undefined },
    handed: new Map(),
    takePage: () => {},
    setCookie: () => undefined,
    display: USUAL_DISPLAY,
    keepDisplay: () => undefined,
  };
  const lang = path.startsWith("/en") ? "en" : "de";
  return { request, params: { lang, ...params }, context, touched };
}

export type Answer = { readonly status: number; readonly location?: string | undefined; readonly data?: unknown; readonly response?: Response };

/** What came of a call, returned or thrown. */
export async function answerOf(running: unknown): Promise<Answer> {
  const answer: unknown = await Promise.resolve(running).catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") ?? undefined, response: answer };
  if (typeof answer === "object" && answer !== null && "data" in answer && "init" in answer) {
    const init = answer.init as { readonly status?: number } | null;
    return { status: init?.status ?? 200, data: answer.data };
  }
  return { status: 200, data: answer };
}

/** The same for a loader that may throw before it returns anything to wait for. */
export function answered(run: () => unknown): Promise<Answer> {
  return answerOf(Promise.resolve().then(run));
}
