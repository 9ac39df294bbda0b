import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inLanguage } from "~/core/words";
import { ReviewPage } from "~/ui/workshop/review-page";
import { seeReview } from "~/usecases/see-workshop";
import { askRole, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "trainer");
  const sheet = orRefuse(await seeReview(deps, viewer, param(args, "szene")));
  return { title: t("workshop.review.of", { title: inLanguage(sheet.title, language).text }), sheet };
}

export default function Review() {
  return <ReviewPage sheet={useLoaderData<typeof loader>().sheet} />;
}
