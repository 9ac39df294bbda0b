import { openOperation } from "~/http/operation";
import { USUAL_DISPLAY } from "~/core/display";
import { editDraft, playDraft, problemPaths } from "~/content/draft-door";
import type { Catalogue } from "~/content/port";
import type { Scenario } from "~/core/scenario/model";
import type { RequestFacts, Viewer } from "~/http/context";
import { openMemoryStore } from "~/store/memory/store";
import type { Store } from "~/store/port";
import type { Deps } from "~/usecases/deps";
import { smallScenario } from "../fixtures/scenario";
import { course } from "../core/progress/facts";
import { NO_OWN_COURSES } from "../fixtures/own-courses";

export const SCENE = "s99-klein";
const NOW = "2026-11-22T09:30:00.000Z";

/** A catalogue of one course and one scenario. */
export function smallCatalogue(scenario: Scenario = smallScenario()): Catalogue {
  const only = course({ assessment: { kind: "none" }, lessons: [] });
  const atVersion = { version: "v1", scenario };
  return {
    ...NO_OWN_COURSES,
    courses: async () => [only],
    course: async (id) => (id === only.id ? only : undefined),
    lesson: async () => undefined,
    questions: async () => [],
    scenarios: async () => [atVersion],
    scenario: async (id) => (id === scenario.id ? atVersion : undefined),
    person: () => undefined,
    reviewScenario: async () => undefined,
    checkScenario: async () => ({ problems: [], readable: true }), scenarioSources: async () => undefined, publishOwn: async () => ({ problems: [] }), withdrawScenario: async () => undefined, patterns: async () => [], problemPaths, editDraft, playDraft,
  };
}

/** No page of a scene makes a file. */
const NO_DOCUMENTS: RequestFacts["documents"] = {
  certificatePdf: nobody, credentialJson: nobody, verificationJson: nobody, unknownVerificationJson: nobody,
  canPrint: nobody, ownDataJson: nobody, reportCsv: nobody, reportXlsx: nobody, reportJson: nobody,
};

function nobody(): never {
  throw new Error("a page of a scene asked for a document");
}

export function depsWith(store: Store, catalogue: Catalogue = smallCatalogue()): Deps {
  let ids = 0;
  return {
    store, catalogue,
    now: () => NOW,
    newId: () => `id${(ids += 1)}`,
    newCode: () => `CODE${String((ids += 1)).padStart(12, "0")}`,
    newToken: () => "token",
    digest: (text) => text,
    passwords: { hash: async (password) => password, verify: async () => true },
    throttle: { take: async () => 0, giveBack: async () => undefined, forget: async () => undefined },
    background: { run: () => undefined },
    origin: "https://lernen.example",
    demonstration: false,
    measures: { count: () => undefined },
    operation: openOperation("2026-11-23T07:00:00.000Z", async () => ({ last: undefined })),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

export function viewer(person: string, roles: Viewer["roles"] = ["learner"]): Viewer {
  return { person, authority: "musterstadt", roles, unit: "schalter", name: person, email: `${person}@musterstadt.example`, session: "s" };
}

/** A world with two learners, for routes that are called like Remix calls them. */
export async function openWorld(catalogue?: Catalogue) {
  const store = openMemoryStore();
  await store.organisation.saveAuthority({ id: "musterstadt", name: "Stadt Musterstadt", land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin", demonstration: false });
  for (const id of ["ada", "ben"]) {
    await store.people.save({ id, authority: "musterstadt", unit: "schalter", name: id, email: `${id}@musterstadt.example`, roles: ["learner"], active: true, createdAt: NOW });
  }
  return { store, deps: depsWith(store, catalogue) };
}

type Call = { readonly deps: Deps; readonly as?: Viewer; readonly path: string; readonly params: Record<string, string>; readonly form?: Readonly<Record<string, string | readonly string[]>> };

/** The arguments of a loader or, with a form, of an action: a real request and its context. */
export function called({ deps, as = viewer("ada"), path, params, form }: Call) {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {})) for (const one of typeof value === "string" ? [value] : value) fields.append(name, one);
  const request = new Request(`https://lernen.example${path}`, form ? { method: "POST", body: fields } : {});
  const context: RequestFacts = {
    deps, documents: NO_DOCUMENTS, viewer: as, nonce: "n", reference: "r", csrf: "zeichen", form: fields, address: "127.0.0.1", enhanceUrl: undefined, editorUrl: undefined,
    session: { begin: async () => undefined, end: async () => undefined },
    office: { attempt: undefined, keep: () => undefined, drop: () => undefined }, handed: new Map(),
    takePage: () => {},
    setCookie: () => undefined,
    display: USUAL_DISPLAY,
    keepDisplay: () => undefined,
  };
  return { request, params: { lang: "de", ...params }, context };
}

/** Status and address of an answer, whether it was returned or thrown. */
export async function answerOf(running: Promise<unknown>): Promise<{ readonly status: number; readonly location?: string; readonly data?: unknown }> {
  const answer = await running.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") ?? undefined };
  if (typeof answer === "object" && answer !== null && "data" in answer && "init" in answer) {
    const init = answer.init as { readonly status?: number } | null;
    return { status: init?.status ?? 200, data: answer.data };
  }
  if (answer instanceof Error) throw answer;
  return { status: 200, data: answer };
}
