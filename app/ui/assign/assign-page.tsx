import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { CheckStep } from "./check-step";
import { CourseStep } from "./course-step";
import { DoneStep } from "./done-step";
import { DueStep } from "./due-step";
import { MessageStep } from "./message-step";
import type { AssignView } from "./view";
import { WhoStep } from "./who-step";

const TITLES = { kurs: "assign.course.title", wer: "assign.who.title", frist: "assign.due.title", nachricht: "assign.message.title", pruefen: "assign.check.title" } as const;
const ORDER = ["kurs", "wer", "frist", "nachricht", "pruefen"] as const;

/** One question a page, then everything once more before it counts. */
export function AssignPage(view: AssignView) {
  const { t, language } = useTexts();
  const { base, step, query } = view;
  const crumbs = [{ href: `/${language}/personal/bericht`, label: t("report.title") }, { href: base, label: t("assign.title") }];
  if (step === "fertig") return <Main page="zuweisen" width="reading" crumbs={crumbs} here={t("assign.new")}><DoneStep {...view} /></Main>;
  const place = ORDER.indexOf(step);
  const before = ORDER[place - 1];
  return (
    <Main page="zuweisen" width="reading" crumbs={crumbs} here={t("assign.new")}>
      <ErrorSummary />
      <p className="app-muted">{t("assign.step", { number: place + 1 })}</p>
      <h1 className="app-title">{t(TITLES[step])}</h1>
      <form className="app-form" method="post" encType={step === "wer" ? "multipart/form-data" : undefined}>
        <Csrf />
        <Question {...view} />
        <div className="app-actions">
          <SubmitButton>{step === "pruefen" ? t("assign.check.submit") : t("assign.next")}</SubmitButton>
          <LinkButton look="tertiary" href={before === undefined || step === "pruefen" ? base : `${base}/neu/${before}${query}`}>{before === undefined || step === "pruefen" ? t("assign.check.cancel") : t("assign.back")}</LinkButton>
        </div>
      </form>
    </Main>
  );
}

function Question(view: AssignView) {
  switch (view.step) {
    case "kurs":
      return <CourseStep {...view} />;
    case "wer":
      return <WhoStep {...view} />;
    case "frist":
      return <DueStep {...view} />;
    case "nachricht":
      return <MessageStep {...view} />;
    case "pruefen":
    case "fertig":
      return <CheckStep {...view} />;
  }
}
