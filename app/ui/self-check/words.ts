import { longDay } from "~/core/days";
import type { FieldSeen } from "~/core/self-check/profile";
import type { ResultSeen } from "~/core/self-check/seen";
import { STATEMENTS, STEPS, type Field, type Step } from "~/core/self-check/statements";
import type { Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";

/** A statement in words; one that nobody asks any more stands for itself. */
export function statementWords(t: Translate, statement: string): string {
  return STATEMENTS.some(({ id }) => id === statement) ? t(`selfCheck.statements.${statement}` as "selfCheck.statements.says-no") : statement;
}

/** How somebody feels, a sentence for each step that occurs. */
export function profileSentences(t: Translate, language: Language, profile: readonly FieldSeen[]): readonly string[] {
  return STEPS.flatMap((step) => {
    const fields = profile.filter((one) => one.step === step).map(({ field }) => field);
    return fields.length === 0 ? [] : [t(`selfCheck.result.steps.${step}`, { fields: listed(t, language, fields) })];
  });
}

/** What is different since last time; without anything to compare that is what is said. */
export function changeSentences(t: Translate, language: Language, { profile, before }: ResultSeen): readonly string[] {
  if (!before) return [];
  const said = (["surer", "less-sure", "same"] as const).flatMap((change) => {
    const fields = profile.filter(({ field }) => before.changes[field] === change).map(({ field }) => field);
    return fields.length === 0 ? [] : [t(`selfCheck.result.changes.${change}`, { fields: listed(t, language, fields) })];
  });
  return said.length === 0 ? [t("selfCheck.result.incomparable")] : said;
}

/** The drawing in words: every hill with its name and step, and which line lies behind. */
export function lineWords(t: Translate, language: Language, { profile, before }: ResultSeen): string {
  const hills = profile.map(({ field, step }, index) => t("selfCheck.result.hill", { number: index + 1, field: t(`selfCheck.fields.${field}`), step: stepWords(t, step) }));
  const summary = t("selfCheck.result.summary", { hills: hills.join("; ") });
  return before ? `${summary} ${t("selfCheck.result.before", { day: longDay(before.day, language) })}` : summary;
}

export function stepWords(t: Translate, step: Step): string {
  return t(`selfCheck.steps.${step}`);
}

function listed(t: Translate, language: Language, fields: readonly Field[]): string {
  return new Intl.ListFormat(language).format(fields.map((field) => t(`selfCheck.at.${field}`)));
}
