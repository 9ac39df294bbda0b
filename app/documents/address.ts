import type { Certificate } from "~/core/certification/model";
import type { Language } from "~/core/words";

/** Where anybody can check this certificate, in a language: `https://example.org/de/nachweis/ABCD-…`. */
export function verificationAddress(certificate: Certificate, language: Language): string {
  const { origin, path } = certificate.verification;
  return `${origin.replace(/\/+$/, "")}/${language}/${path.replace(/^\/+/, "")}`;
}

/** The version as it is printed: the first eight characters of the hash of the sources. */
export function printVersion(version: string): string {
  return version.slice(0, 8);
}
