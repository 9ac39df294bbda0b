import type { CourseValues } from "~/core/draft/course-fields";
import { useShown, useTexts } from "~/i18n/react";
import { TextField } from "~/ui/frame/field";
import { Radios } from "~/ui/frame/radios";
import { TextArea } from "../text-area";
import { LawRow } from "./law-row";
import type { SceneOffered } from "./fields-page";

type Props = { readonly values: CourseValues };

export function GeneralFields({ values }: Props) {
  const { t } = useTexts();
  return (
    <>
      <TextField name="code" label={t("authoring.form.code")} hint={t("authoring.form.codeHint")} width="short" maxLength={8} autoComplete="off" defaultValue={values.code} />
      {(["title", "summary", "audience"] as const).map((name) => <Pair key={name} name={name} label={t(`authoring.form.${name}`)} rows={name === "title" ? 1 : 3} texts={values[name]} />)}
      <Tick name="english" label={t("authoring.form.english")} hint={t("authoring.form.englishHint")} value="on" ticked={values.english} />
    </>
  );
}

export function GoalFields({ values }: Props) {
  const { t } = useTexts();
  return (
    <>
      {(["objectives", "contents"] as const).map((name) => <Pair key={name} name={name} label={t(`authoring.form.${name}`)} hint={t("authoring.form.linesHint")} rows={6} texts={values[name]} />)}
      <TextField name="coreArea" label={t("authoring.form.coreArea")} hint={t("authoring.form.coreHint")} defaultValue={values.coreArea} autoComplete="off" />
      <TextField name="cornerstone" label={t("authoring.form.cornerstone")} hint={t("authoring.form.cornerstoneHint")} defaultValue={values.cornerstone} autoComplete="off" />
    </>
  );
}

/** The same text in both languages. */
function Pair({ name, label, rows, texts, hint }: { readonly name: string; readonly label: string; readonly rows: number; readonly texts: { readonly de: string; readonly en: string }; readonly hint?: string }) {
  const { t } = useTexts();
  const more = hint === undefined ? {} : { hint };
  if (rows === 1) {
    return (
      <>
        <TextField name={`${name}-de`} label={t("authoring.form.german", { name: label })} lang="de" defaultValue={texts.de} maxLength={200} {...more} />
        <TextField name={`${name}-en`} label={t("authoring.form.englishText", { name: label })} lang="en" defaultValue={texts.en} maxLength={200} {...more} />
      </>
    );
  }
  return (
    <>
      <TextArea name={`${name}-de`} label={t("authoring.form.german", { name: label })} rows={rows} lang="de" text={texts.de} {...more} />
      <TextArea name={`${name}-en`} label={t("authoring.form.englishText", { name: label })} rows={rows} lang="en" text={texts.en} {...more} />
    </>
  );
}

export function CheckFields({ values }: Props) {
  const { t } = useTexts();
  return (
    <>
      <Radios name="assessment" legend={t("authoring.form.assessment")} chosen={values.check ? "check" : "none"} options={(["check", "none"] as const).map((kind) => ({ value: kind, label: t(`authoring.form.${kind}`) }))} />
      <TextField name="draw" label={t("authoring.form.draw")} width="short" inputMode="numeric" autoComplete="off" defaultValue={values.draw === "" ? "5" : values.draw} />
      <TextField name="pass" label={t("authoring.form.pass")} width="short" inputMode="numeric" autoComplete="off" defaultValue={values.pass === "" ? "75" : values.pass} />
      <TextField name="validityMonths" label={t("authoring.form.validity")} hint={t("authoring.form.validityHint")} width="short" inputMode="numeric" autoComplete="off" defaultValue={values.validityMonths} />
    </>
  );
}

/** Own scenes and shipped ones; the ticked ones come first, in their order. */
export function SceneFields({ values, scenarios }: Props & { readonly scenarios: readonly SceneOffered[] }) {
  const { t } = useTexts();
  const shown = useShown();
  const required = values.requiredScenarios;
  const lost = required.filter((id) => !scenarios.some((one) => one.id === id)).map((id) => ({ id, title: { de: id }, minutes: 0 }));
  const all = [...required.flatMap((id) => scenarios.filter((one) => one.id === id)), ...lost, ...scenarios.filter(({ id }) => !required.includes(id))];
  if (all.length === 0) return <p>{t("authoring.form.noScenes")}</p>;
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t("authoring.form.scenes")}</legend>
      <div className="kern-fieldset__body">
        {all.map(({ id, title, minutes }) => <Tick key={id} name="scenario" value={id} label={`${shown(title).text} (${t("authoring.minutes", { count: minutes })})`} ticked={required.includes(id)} />)}
      </div>
    </fieldset>
  );
}

function Tick({ name, value, label, hint, ticked }: { readonly name: string; readonly value: string; readonly label: string; readonly hint?: string; readonly ticked: boolean }) {
  const id = `${name}-${value}`;
  return (
    <div className="kern-form-check">
      <input className="kern-form-check__checkbox" type="checkbox" id={id} name={name} value={value} defaultChecked={ticked} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      <label className="kern-label" htmlFor={id}>{label}</label>
      {hint === undefined ? null : <div className="kern-hint" id={`${id}-hint`}>{hint}</div>}
    </div>
  );
}

const EMPTY_ROWS = 2;

export function LawFields({ values }: Props) {
  const { t } = useTexts();
  const rows = [...values.legal, ...Array.from({ length: EMPTY_ROWS }, () => ({ norm: "", asOf: "", reviewBy: "" }))];
  return (
    <>
      <p>{t("authoring.form.lawHint")}</p>
      {rows.map((row, place) => <LawRow key={place} number={place + 1} row={row} />)}
    </>
  );
}
