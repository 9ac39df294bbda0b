import type { Display } from "../core/display";
import type { Actor } from "../core/organisation/model";
import type { OfficeAttempt } from "../core/organisation/office";
import type { Documents } from "../documents/open";
import type { Deps } from "../usecases/deps";

/** Who is asking: a signed-in person. */
export type Viewer = Actor & {
  readonly unit: string;
  readonly name: string;
  readonly email: string;
  /** Digest of the session's token, as the store knows it. */
  readonly session: string;
};

/** What every loader and action finds in `context`. */
export type RequestFacts = {
  readonly deps: Deps;
  /** The functions that make files. */
  readonly documents: Documents;
  readonly viewer: Viewer | undefined;
  /** For `<script nonce>`; never put it into loader data. */
  readonly nonce: string;
  /** Number of this request, in the log and on error pages. */
  readonly reference: string;
  /** Form token for the field `csrf`, masked afresh for this answer. Reading it may set the visit cookie. */
  readonly csrf: string;
  /** Fields of the posted form, checked for origin, size and token already. Empty for GET. */
  readonly form: URLSearchParams;
  /** The file that came with it, unread. Only where a page takes one. */
  readonly upload?: { readonly name: string; readonly bytes: Uint8Array };
  /** Address of who is asking, for throttles only. */
  readonly address: string;
  /** Address of the one script of unhydrated pages; `undefined` only when the build left none. */
  readonly enhanceUrl: string | undefined;
  /** Address of the editor's own script, loaded by routes with `handle.script`. */
  readonly editorUrl: string | undefined;
  /** Address of the script of the lesson editor, likewise. */
  readonly writingUrl?: string | undefined;
  readonly session: SessionDoor;
  readonly office: OfficeDoor;
  /** How this browser wants scenes shown. */
  readonly display: Display;
  /** Data of loaders by route, on its way to the page it is drawn from. */
  readonly handed: Map<string, unknown>;
  /** Takes the page that was drawn; the answer itself then has no body. */
  takePage(html: Buffer): void;
  /** Adds a `Set-Cookie` to the answer, whatever the route returns. */
  setCookie(cookie: string): void;
  /** Keeps it in the browser. */
  keepDisplay(display: Display): void;
};

/** Begins and ends the session of this request; cookies and store rows in one step. */
export interface SessionDoor {
  /** A new session with a new token for this person; the one of this request ends. */
  begin(person: string): Promise<void>;
  end(): Promise<void>;
}

/** What this browser keeps while somebody is at the provider of the office accounts. */
export interface OfficeDoor {
  /** `undefined` without one, or with one that is not ours. */
  readonly attempt: OfficeAttempt | undefined;
  keep(attempt: OfficeAttempt): void;
  drop(): void;
}

declare module "@remix-run/server-runtime" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging needs an interface
  interface AppLoadContext extends RequestFacts {}
  interface Future {
    v3_singleFetch: true;
  }
}
