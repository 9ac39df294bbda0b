import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "~/core/days";
import { certificateSheet } from "~/documents/certificate/sheet";
import { CertificatePage } from "~/ui/certificate/certificate-page";
import type { Became } from "~/ui/certificate/sheet";
import { ownCertificate, type CertificateSeen } from "~/usecases/see-certificate";
import { askViewer, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askViewer(args);
  const seen = orRefuse(await ownCertificate(deps, viewer, param(args, "id")));
  const { certificate } = seen.issued;
  const { texts: _texts, ...sheet } = certificateSheet(certificate, language, seen.state);
  const named = t("certificate.title", { kind: sheet.heading, course: sheet.title.text });
  const title = seen.state === "valid" ? named : `${t(`certificate.states.${seen.state}`)}: ${named}`;
  return { title, id: certificate.id, code: certificate.code, sheet, became: becameOf(seen) };
}

function becameOf({ issued: { certificate, revoked, superseded }, state }: CertificateSeen): Became {
  const day = (instant: string) => dayIn(certificate.authority.timeZone, instant);
  if (state === "revoked" && revoked) return { state, on: day(revoked.at), reason: revoked.reason };
  if (state === "superseded" && superseded) return { state, on: day(superseded.at), replacedBy: superseded.by };
  return { state, on: certificate.validUntil };
}

export default function Certificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />;
}
