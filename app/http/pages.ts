import type { IncomingMessage } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { OfficeDoor } from "./context";
import type { Answer } from "./answer";
import type { Asked } from "./asked";
import { isUpload, readForm, readUpload, type Form } from "./body";
import { LARGEST_PICTURE } from "../core/media/picture";
import { LARGEST_RECORDING } from "../core/media/recording";
import { displayCookie, displayIn } from "./display-cookie";
import { keptForm, type KeptForm } from "./kept-form";
import { isSameOrigin } from "./origin";
import { attemptIn, officeCookie, officeCookieGone } from "./office-cookie";
import { askPages } from "./remix";
import type { Site } from "./site";
import { findVisitor, type Visitor } from "./visitor";
import type { RefusedRequest } from "./words";

/** Refused with what was typed. */
export type RefusedForm = { readonly refused: RefusedRequest; readonly kept?: KeptForm };
type AskedPage = Asked & { readonly url: URL };

/**
 * Answers a page, a `.data` request or a resource route. Whatever changes state has to come from the same origin and
 * to carry the visitor's form token, before any route is asked: Remix itself checks neither on resource routes.
 */
export async function pageAnswer(site: Site, asked: AskedPage, incoming: IncomingMessage): Promise<Answer | RefusedRequest | RefusedForm> {
  if (asked.url.searchParams.has("_data")) return "unreadable-request";
  const posted = asked.method === "POST";
  if (posted && !isSameOrigin(asked.headers, site.origin)) return "cross-site";
  const [, uploads, largest = 0] = (posted && isUpload(incoming) && TAKES_FILES.find(([page]) => page.test(asked.url.pathname))) || [];
  // Who is asking comes before a large body, and after a small one: those may wait for the store meanwhile.
  const early = uploads ? await visitorOf(site, asked) : undefined;
  const form = posted ? await (uploads !== undefined && early?.viewer?.roles.includes(uploads) ? readUpload(incoming, largest) : readForm(incoming, TAKES_LISTS.test(asked.url.pathname))) : undefined;
  if (typeof form === "string") return form;
  const visitor = early ?? (await visitorOf(site, asked));
  if (form && !visitor.acceptsFormToken(form.fields.get("csrf"))) {
    const kept = keptForm(form, asked.url, visitor.viewer && visitor.formToken());
    return { refused: visitor.signedOutMeanwhile ? "signed-out-meanwhile" : "token-missing", ...(kept ? { kept } : {}) };
  }
  const request = { method: posted ? "POST" : "GET", url: asked.url, headers: asked.headers, body: form?.text } as const;
  const added: string[] = [];
  const context = pageContext(site, asked, { visitor, form, added });
  const answer = await askPages(site.pages, request, context, () => [...visitor.cookies(), ...added]);
  return asked.headers["sec-fetch-dest"] === "document" ? withStyle(site, answer, asked.nonce) : answer;
}

/** Pages that the one script asks for go into a document that has its style. */
function withStyle({ firstView }: Site, answer: Answer, nonce: string): Answer {
  const { body, headers } = answer;
  return firstView && body && String(headers["content-type"]).startsWith("text/html") ? { ...answer, body: firstView(body, nonce) } : answer;
}

/** The pages to which a list can be sent as a file of text, and the only ones for other files: for whoever has which role, up to which size. */
const TAKES_LISTS = /^\/(?:de|en)\/(?:admin\/einheiten\/import\/|personal\/zuweisungen\/neu\/wer$)/u;
const TAKES_FILES = [
  [/^\/(?:de|en)\/werkstatt\/bilder\/?$/u, "trainer", LARGEST_PICTURE],
  [/^\/(?:de|en)\/werkstatt\/aufnahmen\/?$/u, "trainer", LARGEST_RECORDING],
  [/^\/(?:de|en)\/admin\/erscheinungsbild\/?$/u, "administrator", LARGEST_PICTURE],
] as const;

function visitorOf(site: Site, asked: AskedPage): Promise<Visitor> {
  return findVisitor(site.deps, { cookie: asked.headers.cookie, secure: site.origin.secure, secrets: site.secrets });
}

type Parts = { readonly visitor: Visitor; readonly form: Form | undefined; readonly added: string[] };

function pageContext(site: Site, asked: AskedPage, { visitor, form, added }: Parts): AppLoadContext {
  let token: string | undefined;
  return {
    deps: site.deps,
    get documents() {
      return site.documents;
    },
    viewer: visitor.viewer,
    nonce: asked.nonce,
    reference: asked.reference,
    get csrf() {
      token ??= visitor.formToken();
      return token;
    },
    form: form?.fields ?? new URLSearchParams(),
    ...(form?.upload ? { upload: form.upload } : {}),
    address: asked.address,
    enhanceUrl: site.assets.enhance,
    editorUrl: site.assets.editor,
    writingUrl: site.assets.writing,
    session: { begin: (person) => visitor.begin(person), end: () => visitor.end() },
    office: officeDoor(site, asked, added),
    display: displayIn(asked.headers.cookie, site.origin.secure),
    handed: new Map(),
    takePage: () => {},
    setCookie: (cookie) => void added.push(cookie),
    keepDisplay: (display) => void added.push(displayCookie(display, site.origin.secure)),
  };
}

function officeDoor({ secrets, origin }: Site, { headers }: AskedPage, added: string[]): OfficeDoor {
  return {
    get attempt() {
      return attemptIn(headers.cookie, secrets, origin.secure);
    },
    keep: (attempt) => void added.push(officeCookie(secrets, attempt, origin.secure)),
    drop: () => void added.push(officeCookieGone(origin.secure)),
  };
}
