import type { CertificateKind, CertificateState } from "~/core/certification/model";
import type { Day, Language, Shown } from "~/core/words";

/** What a certificate says, in words and in reading order: the same on paper and on the page. */
export type Sheet = {
  readonly kind: CertificateKind;
  readonly state: CertificateState;
  readonly demonstration?: string | undefined;
  readonly authority: string;
  readonly heading: string;
  readonly note: string;
  readonly name: string;
  readonly statement: string;
  readonly title: Shown;
  readonly otherTitle?: Shown | undefined;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly language?: Language | undefined }[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly Shown[] }[];
  readonly issue: { readonly heading: string; readonly lines: readonly string[] };
  /** In fours. */
  readonly code: string;
  readonly address: string;
};

/** What became of it since. Reason and replacement are for its holder only. */
export type Became = {
  readonly state: CertificateState;
  readonly on?: Day | undefined;
  readonly reason?: string | undefined;
  readonly replacedBy?: string | undefined;
};
