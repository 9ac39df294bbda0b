import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "~/core/days";
import { CertificateListPage, type CertificateListed } from "~/ui/certificate/list-page";
import { ownCertificates } from "~/usecases/see-certificate";
import { askViewer } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askViewer(args);
  const seen = await ownCertificates(deps, viewer);
  const certificates = seen.map(({ issued: { certificate }, state }): CertificateListed => {
    const { id, code, kind, course, issuedAt, authority } = certificate;
    return { id, code, kind, state, course: course.title, issuedOn: dayIn(authority.timeZone, issuedAt) };
  });
  return { title: t("certificate.listTitle"), certificates };
}

export default function Certificates() {
  return <CertificateListPage certificates={useLoaderData<typeof loader>().certificates} />;
}
