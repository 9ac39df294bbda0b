import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomePage } from "~/ui/home/home-page";
import { seeCalendar } from "~/usecases/see-calendar";
import { seeHome } from "~/usecases/see-home";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps, viewer } = askViewer(args);
  const [home, calendar] = await Promise.all([seeHome(deps, viewer, language), seeCalendar(deps, viewer)]);
  return { title: t("home.title"), home: orRefuse(home), calendar };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
