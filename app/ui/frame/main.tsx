import type { ReactNode } from "react";
import { useTexts } from "~/i18n/react";

type Crumb = { readonly href: string; readonly label: string };
type Props = {
  /** Name that outside checks look for. */
  readonly page: string;
  readonly width?: "reading" | "wide" | "player";
  readonly crumbs?: readonly Crumb[];
  /** The page's own name, last in the breadcrumb. */
  readonly here?: string;
  /** False where the person has switched the digit keys off. */
  readonly digits?: boolean;
  /** True for pages with a script of their own: the browser loads them whole. */
  readonly plain?: boolean;
  readonly children: ReactNode;
};

/** Breadcrumb and `main` of a page. */
export function Main({ page, width, crumbs = [], here, digits = true, plain = false, children }: Props) {
  const { t } = useTexts();
  return (
    <>
      {crumbs.length === 0 ? null : (
        <nav className="app-breadcrumb" aria-label={t("frame.youAreHere")}>
          <ol>
            {crumbs.map(({ href, label }) => (
              <li key={href}><a href={href}>{label}</a></li>
            ))}
            {here === undefined ? null : <li aria-current="page">{here}</li>}
          </ol>
        </nav>
      )}
      <main className={`app-main${width ? ` app-main--${width}` : ""}`} id="inhalt" data-page={page} tabIndex={-1} data-enhance={plain ? undefined : ""} data-digits={digits ? undefined : "off"}>
        {children}
      </main>
    </>
  );
}
