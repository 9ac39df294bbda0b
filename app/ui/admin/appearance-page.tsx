import { useActionData } from "@remix-run/react";
import { pictureAddress, sizeIn } from "~/core/media/picture";
import { LEAST_CONTRAST, type ActionColours, type Colour } from "~/core/organisation/colour";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

type Checked = { readonly name: string; readonly action?: { readonly colour: Colour; readonly contrast: number; readonly nearest?: Colour; readonly colours: ActionColours } };
type Props = { readonly name: string; readonly action: string; readonly logo?: string; readonly saved: boolean };

/** Name, colour and logo of the own authority. How well a colour can be read is said before it is kept. */
export function AppearancePage(props: Props) {
  const { t, language } = useTexts();
  const checked = useActionData<{ readonly checked?: Checked }>()?.checked;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("admin.appearance.title")}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1}>{t(checked ? "admin.appearance.checkTitle" : "admin.appearance.title")}</h1>
      {checked ? <Check checked={checked} /> : <Change {...props} />}
    </Main>
  );
}

function Change({ name, action, logo, saved }: Props) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-status" role="status">{saved ? t("admin.appearance.saved") : ""}</p>
      <p className="app-lead">{t("admin.appearance.lead")}</p>
      <form className="app-form" method="post" data-plain="">
        <Csrf />
        <TextField name="name" label={t("admin.appearance.name")} hint={t("admin.appearance.nameHint", { name: t("frame.product") })} defaultValue={name} maxLength={60} autoComplete="off" />
        <TextField name="action" label={t("admin.appearance.action")} hint={t("admin.appearance.actionHint")} defaultValue={action} width="short" maxLength={7} autoComplete="off" spellCheck={false} />
        <div className="app-actions"><SubmitButton name="intent" value="pruefen">{t("admin.appearance.look")}</SubmitButton></div>
      </form>
      <Logo logo={logo} />
    </>
  );
}

function Logo({ logo }: { readonly logo: string | undefined }) {
  const { t } = useTexts();
  const size = logo === undefined ? undefined : sizeIn(logo);
  return (
    <section className="app-section" aria-labelledby="logo">
      <h2 className="app-heading" id="logo">{t("admin.appearance.logo")}</h2>
      {logo === undefined ? <p>{t("admin.appearance.noLogo")}</p> : (
        <form className="app-row" method="post" data-plain="">
          <Csrf />
          <img className="app-header__logo" src={pictureAddress(logo)} alt={t("admin.appearance.logoAlt")} {...size} />
          <SubmitButton look="secondary" name="intent" value="logo-entfernen">{t("admin.appearance.removeLogo")}</SubmitButton>
        </form>
      )}
      <form className="app-form" method="post" encType="multipart/form-data">
        <Csrf />
        <TextField type="file" name="bild" label={t("admin.appearance.file")} hint={t("admin.appearance.fileHint")} accept="image/png,image/jpeg,image/webp,image/avif" />
        <div className="app-actions"><SubmitButton look="secondary" name="intent" value="logo">{t("admin.appearance.addLogo")}</SubmitButton></div>
      </form>
    </section>
  );
}

function Check({ checked: { name, action } }: { readonly checked: Checked }) {
  const { t, language } = useTexts();
  const readable = action === undefined || action.contrast >= LEAST_CONTRAST;
  return (
    <>
      <dl className="app-facts">
        <div><dt>{t("admin.appearance.name")}</dt><dd>{name === "" ? t("frame.product") : name}</dd></div>
        <div><dt>{t("admin.appearance.action")}</dt><dd>{action === undefined ? t("admin.appearance.ownColour") : action.colour}</dd></div>
      </dl>
      {action === undefined ? null : <Verdict action={action} />}
      <form className="app-form" method="post" data-plain="">
        <Csrf />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="action" value={readable ? action?.colour ?? "" : action?.nearest ?? ""} />
        <div className="app-actions">
          <SubmitButton name="intent" value="speichern">{readable ? t("admin.appearance.submit") : t("admin.appearance.submitNearest", { colour: action?.nearest ?? "" })}</SubmitButton>
          <a className="app-link app-link--row" href={`/${language}/admin/erscheinungsbild`}>{t("admin.appearance.back")}</a>
        </div>
      </form>
    </>
  );
}

function Verdict({ action: { colour, contrast, nearest, colours } }: { readonly action: NonNullable<Checked["action"]> }) {
  const { t, language } = useTexts();
  // Rounded down, so that no colour that is refused is called good enough.
  const ratio = (Math.floor(contrast * 10) / 10).toLocaleString(language === "de" ? "de-DE" : "en-GB", { minimumFractionDigits: 1 });
  const samples = [["was", colour], ...(nearest === undefined ? [] : [["instead", nearest]]), ["dark", colours.dark.plain]] as const;
  return (
    <section className="app-section" aria-labelledby="lesbar">
      <h2 className="app-heading" id="lesbar">{t("admin.appearance.verdict")}</h2>
      <p><strong>{t(nearest === undefined ? "admin.appearance.readable" : "admin.appearance.unreadable", { ratio, nearest: nearest ?? "" })}</strong></p>
      <ul className="app-swatches">
        {samples.map(([name, value]) => (
          <li key={name}>
            <svg className="app-swatch" viewBox="0 0 4 2" aria-hidden="true"><rect width="4" height="2" fill={value} /></svg>
            <span>{t(`admin.appearance.sample.${name as "was" | "instead" | "dark"}`)}: {value}</span>
          </li>
        ))}
      </ul>
      <p className="app-muted">{t("admin.appearance.darkNote")}</p>
    </section>
  );
}
