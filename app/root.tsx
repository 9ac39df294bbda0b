import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, Scripts, useLoaderData, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Display } from "./core/display";
import type { Contact } from "./core/organisation/contacts";
import type { Appearance } from "./core/organisation/model";
import type { Language } from "./core/words";
import { TextsProvider, useTexts } from "./i18n/react";
import styles from "./styles/app.css?url";
import type { Viewer } from "./session.server";
import { AppearanceStyle } from "./ui/frame/appearance";
import { ErrorPage } from "./ui/frame/error-page";
import { errorWords } from "./ui/frame/error-words";
import { Frame } from "./ui/frame/frame";
import { useNonce, useStatus } from "./ui/frame/nonce";
import { PicturesProvider } from "./ui/frame/pictures";
import { Prepared } from "./ui/frame/prepared";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const { viewer, deps, reference, enhanceUrl, editorUrl, display } = context;
  return data({
    path: pathname,
    search,
    language: (pathname.startsWith("/en/") || pathname === "/en" ? "en" : "de") as Language,
    viewer: viewer && { name: viewer.name, roles: viewer.roles },
    ...(viewer ? { csrf: context.csrf } : {}),
    demonstration: deps.demonstration,
    reference,
    enhanceUrl,
    editorUrl,
    display,
    ...(viewer ? await lookOf(deps, viewer) : {}),
  });
}

/** How pages look to the viewer's authority and whom it names for help; where that cannot be read, as they always do. */
async function lookOf({ store }: LoaderFunctionArgs["context"]["deps"], { authority }: Viewer): Promise<{ readonly appearance?: Appearance; readonly help?: Contact }> {
  const found = await store.organisation.authority(authority).catch(() => undefined);
  return { ...(found?.appearance ? { appearance: found.appearance } : {}), ...(found?.contacts?.help ? { help: found.contacts.help } : {}) };
}

/** A page that is shown otherwise than the person has set it. `bare`: it stands inside another page, which has the frame. */
type Shown = { readonly display: Display; readonly bare: boolean };

/** Title, hydration, another display, a script of its own and where a page goes on by itself are what the innermost route says. */
function useRouteSays(): { readonly forward: string | undefined; readonly title: string | undefined; readonly hydrate: boolean; readonly shown: Shown | undefined; readonly edits: boolean } {
  const last = useMatches().at(-1);
  const title = typeof last?.data === "object" && last.data !== null && "title" in last.data ? String(last.data.title) : undefined;
  const hydrate = typeof last?.handle === "object" && last.handle !== null && "hydrate" in last.handle && last.handle.hydrate === true;
  const shown = typeof last?.data === "object" && last.data !== null && "shown" in last.data ? (last.data.shown as Shown) : undefined;
  const edits = typeof last?.handle === "object" && last.handle !== null && "script" in last.handle && last.handle.script === "editor";
  const forward = typeof last?.data === "object" && last.data !== null && "forward" in last.data ? String(last.data.forward) : undefined;
  return { title, hydrate, shown, edits, forward };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const { shown } = useRouteSays();
  const language = root?.language ?? "de";
  const display = shown?.display ?? root?.display;
  return (
    <TextsProvider language={language}>
      <PicturesProvider shown={display?.pictures ?? true}>
        <Document enhanceUrl={root?.enhanceUrl} editorUrl={root?.editorUrl} display={display} appearance={root?.appearance}>
          {shown?.bare ? children : (
            <Frame viewer={root?.viewer} demonstration={root?.demonstration ?? false} path={root?.path ?? "/de"} search={root?.search ?? ""} appearance={root?.appearance}>
              {children}
            </Frame>
          )}
        </Document>
      </PicturesProvider>
    </TextsProvider>
  );
}

type DocumentProps = { readonly enhanceUrl: string | undefined; readonly editorUrl: string | undefined; readonly display: Display | undefined; readonly appearance: Appearance | undefined; readonly children: ReactNode };

function Document({ enhanceUrl, editorUrl, display, appearance, children }: DocumentProps) {
  const { t, language } = useTexts();
  const { title, hydrate, edits, forward } = useRouteSays();
  const nonce = useNonce();
  const scheme = display?.scheme ?? "system";
  const failure = useFailure();
  const wrong = useStatus() >= 400 || failure !== undefined;
  const named = failure ? errorWords(t, failure.status, failure.details, failure.path).title : title;
  return (
    <html lang={language} {...shownAs(display)}>
      <head>
        <Prepared of={[HEAD]} name={`metas ${scheme}`} draw={() => <Metas scheme={scheme} />} />
        <title>{`${wrong ? `${t("frame.error")}: ` : ""}${named ? `${named} – ` : ""}${appearance?.name ?? t("frame.product")}`}</title>
        <Prepared of={[HEAD]} name="links" draw={() => <Links />} />
        {forward === undefined ? null : <meta httpEquiv="refresh" content={`0;url=${forward}`} />}
        <AppearanceStyle appearance={appearance} />
        {enhanceUrl && !hydrate ? <script type="module" src={enhanceUrl} nonce={nonce} /> : null}
        {editorUrl && edits && !wrong ? <script type="module" src={editorUrl} nonce={nonce} /> : null}
      </head>
      <body>
        {children}
        {hydrate ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

/** What the style sheet asks for; each left out where the system decides. */
function shownAs(display: Display | undefined): Readonly<Record<string, string>> {
  if (!display) return {};
  const { scheme, size, motion } = display;
  return {
    ...(scheme === "system" ? {} : { "data-kern-theme": scheme }),
    ...(size === "100" ? {} : { "data-text-size": size }),
    ...(motion ? {} : { "data-motion": "off" }),
  };
}

/** What the head's prepared parts are drawn from. */
const HEAD = {};

function Metas({ scheme }: Pick<Display, "scheme">) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={scheme === "system" ? "light dark" : scheme} />
    </>
  );
}

function Links() {
  return (
    <>
      <link rel="preload" href="/fonts/gegenueber-sans-400-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={styles} />
      <link rel="preload" href="/fonts/gegenueber-sans-600-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
    </>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

/** What went wrong instead of a page, as far as a page of it may know; `undefined`: nothing. */
function useFailure(): { readonly status: number; readonly details: unknown; readonly path: string } | undefined {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  if (!error) return undefined;
  const response = isRouteErrorResponse(error) ? error : undefined;
  return { status: response?.status ?? 500, details: response?.data, path: root?.path ?? "" };
}

export function ErrorBoundary() {
  const failure = useFailure() ?? { status: 500, details: undefined, path: "" };
  const root = useRouteLoaderData<typeof loader>("root");
  return <ErrorPage {...failure} reference={root?.reference ?? ""} signedIn={root?.viewer !== undefined} help={root?.help} />;
}
