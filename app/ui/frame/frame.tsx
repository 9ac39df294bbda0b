import type { ReactNode } from "react";
import { pictureAddress, sizeIn } from "~/core/media/picture";
import type { Appearance, Role } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import type { TextKey } from "~/i18n/texts";
import { Mark } from "~/ui/figures/mark";
import { Csrf } from "./csrf";
import { Prepared } from "./prepared";

export type FrameViewer = { readonly name: string; readonly roles: readonly Role[] };
type Props = { readonly viewer: FrameViewer | undefined; readonly demonstration: boolean; readonly path: string; readonly search: string; readonly appearance: Appearance | undefined; readonly children: ReactNode };

/** The same order on each page: skip links, header, content, footer. */
export function Frame({ viewer, demonstration, path, search, appearance, children }: Props) {
  const { t } = useTexts();
  return (
    <>
      <Prepared of={[FRAME]} name={demonstration ? "skip demo" : "skip"} draw={() => <Skip demonstration={demonstration} />} />
      <header className="app-header" id="navigation" tabIndex={-1}>
        {appearance ? <Name signedIn={viewer !== undefined} appearance={appearance} /> : <Prepared of={[FRAME]} name={viewer ? "name in" : "name out"} draw={() => <Name signedIn={viewer !== undefined} appearance={{}} />} />}
        <div className="app-menu" id="menue" {...{ popover: "auto" }}>
          {viewer ? <Navigation viewer={viewer} path={path} /> : null}
          <Tools viewer={viewer} path={path} search={search} />
        </div>
      </header>
      <p className="app-connection" role="status">
        <span data-offline={t("frame.offline")} data-online={t("frame.online")} data-loading={t("frame.loading")} data-failed={t("frame.failed")} />
        <a className="app-reload" href="">{t("frame.reload")}</a>
      </p>
      {children}
      <Prepared of={[FRAME]} name="footer" draw={() => <Footer />} />
    </>
  );
}

/** What the frame's prepared parts are drawn from. */
const FRAME = {};

function Skip({ demonstration }: { readonly demonstration: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <nav className="app-skip" aria-label={t("frame.skip")}>
        <a href="#inhalt">{t("frame.toContent")}</a>
        <a href="#navigation">{t("frame.toNavigation")}</a>
      </nav>
      {demonstration ? <aside className="app-demo" aria-labelledby="vorgefuehrt"><span id="vorgefuehrt">{t("frame.demonstration")}</span> <span className="app-demo__more">{t("frame.demonstrationMore")}</span></aside> : null}
    </>
  );
}

function Name({ signedIn, appearance: { name, logo } }: { readonly signedIn: boolean; readonly appearance: Appearance }) {
  const { t, language } = useTexts();
  return (
    <>
      <a className="app-header__name" href={signedIn ? `/${language}/lernen` : `/${language}/anmelden`}>{logo === undefined ? <Mark /> : <img className="app-header__logo" src={pictureAddress(logo)} alt="" {...sizeIn(logo)} />}<span>{name ?? t("frame.product")}</span></a>
      <button className="app-menu-button" type="button" {...{ popovertarget: "menue" }}>{t("frame.menu")}</button>
    </>
  );
}

const AREAS: readonly { readonly role: Role; readonly path: string; readonly label: TextKey }[] = [
  { role: "learner", path: "lernen", label: "frame.learning" },
  { role: "learner", path: "kurse", label: "frame.courses" },
  { role: "learner", path: "werkzeugkoffer", label: "frame.toolbox" },
  { role: "learner", path: "zertifikate", label: "frame.certificates" },
  { role: "trainer", path: "werkstatt", label: "frame.workshop" },
  { role: "hr", path: "personal/bericht", label: "frame.staff" },
  { role: "staff-council", path: "personalrat", label: "frame.council" },
  { role: "administrator", path: "admin", label: "frame.admin" },
];

type Current = "page" | "true" | undefined;

/** The areas of somebody's roles. A page knows its place in them by name only, never by its whole path. */
function Navigation({ viewer, path }: { readonly viewer: FrameViewer; readonly path: string }) {
  const { language } = useTexts();
  const areas = AREAS.filter(({ role }) => viewer.roles.includes(role)).map((area) => {
    const href = `/${language}/${area.path}`;
    const inside = path.startsWith(`/${language}/${area.path.split("/")[0] ?? ""}/`);
    const current: Current = path === href ? "page" : inside ? "true" : undefined;
    return { ...area, current };
  });
  return <Prepared of={[FRAME]} name={`areas ${areas.map(({ label, current = "" }) => label + current).join(" ")}`} draw={() => <Areas areas={areas} />} />;
}

function Areas({ areas }: { readonly areas: readonly { readonly path: string; readonly label: TextKey; readonly current: Current }[] }) {
  const { t, language } = useTexts();
  return (
    <nav className="app-nav" aria-label={t("frame.navigation")}>
      <ul>
        {areas.map(({ path, label, current }) => (
          <li key={path}><a href={`/${language}/${path}`} aria-current={current}>{t(label)}</a></li>
        ))}
      </ul>
    </nav>
  );
}

function Tools({ viewer, path, search }: { readonly viewer: FrameViewer | undefined; readonly path: string; readonly search: string }) {
  const { t, language } = useTexts();
  const other = language === "de" ? "en" : "de";
  return (
    <ul className="app-header__tools">
      <li><a href={`/${language}/hilfe`}>{t("frame.help")}</a></li>
      <li><a href={`${path.replace(/^\/(de|en)(?=\/|$)/, `/${other}`)}${search}`} lang={other} hrefLang={other}>{t("frame.otherLanguage")}</a></li>
      {viewer ? <li><a href={`/${language}/konto`}>{t("frame.account")}</a></li> : null}
      <li>
        {viewer ? (
          <form method="post" action={`/${language}/abmelden`} aria-label={t("frame.signOut")}>
            <Csrf />
            <button className="app-link-button" type="submit">{t("frame.signOut")}</button>
          </form>
        ) : (
          <a href={`/${language}/anmelden`}>{t("frame.signIn")}</a>
        )}
      </li>
    </ul>
  );
}

const SERVICE: readonly { readonly path: string; readonly label: TextKey }[] = [
  { path: "nachweis", label: "frame.verify" },
  { path: "barriere-melden", label: "frame.report" },
  { path: "barrierefreiheit", label: "frame.statement" },
  { path: "leichte-sprache", label: "frame.easy" },
  { path: "gebaerdensprache", label: "frame.sign" },
  { path: "datenschutz", label: "frame.privacy" },
  { path: "impressum", label: "frame.imprint" },
];

function Footer() {
  const { t, language } = useTexts();
  return (
    <footer className="app-footer">
      <ul>
        {SERVICE.map(({ path, label }) => (
          <li key={path}><a href={`/${language}/${path}`}>{t(label)}</a></li>
        ))}
      </ul>
    </footer>
  );
}
