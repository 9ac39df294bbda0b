import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AREAS } from "~/core/course/areas";
import { WELCOME_STEPS, type WelcomeStep } from "~/core/welcome";
import { LANGUAGES } from "~/core/words";
import { WelcomePage } from "~/ui/settings/welcome-page";
import { suggestCourses } from "~/usecases/suggest-courses";
import { displayIn } from "./answering/display-form";
import { askViewer, missing, param, type PageArgs } from "./answering/page";

/** The field of work is part of the address and of nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  const { t, url, deps, viewer } = askViewer(args);
  const step = stepOf(args);
  const area = AREAS.find((one) => one === url.searchParams.get("feld"));
  const suggested = step === "bereich" && area ? { area, courses: await suggestCourses(deps, viewer, area) } : undefined;
  return { title: t(`settings.welcome.${step}.title`), step, display: args.context.display, ...(suggested ? { suggested } : {}) };
}

export function action(args: ActionFunctionArgs) {
  const { language, form } = askViewer(args);
  const { display } = args.context;
  switch (stepOf(args)) {
    case "sprache": {
      const chosen = LANGUAGES.find((one) => one === form.get("language")) ?? language;
      args.context.keepDisplay({ ...display, language: chosen });
      return redirect(`/${chosen}/willkommen/darstellung`, 303);
    }
    case "darstellung":
      args.context.keepDisplay(displayIn(form, display));
      return redirect(`/${language}/willkommen/${form.get("intent") === "ansehen" ? "darstellung" : "bereich"}`, 303);
    case "bereich":
      return redirect(`/${language}/lernen`, 303);
  }
}

function stepOf(args: PageArgs): WelcomeStep {
  const step = WELCOME_STEPS.find((one) => one === param(args, "schritt"));
  if (!step) throw missing();
  return step;
}

export default function Welcome() {
  return <WelcomePage {...useLoaderData<typeof loader>()} />;
}
