import type { CertificateState, IssuedCertificate } from "~/core/certification/model";
import type { Exemption, Extension, MailSeen, Recognition, Reminder, SavedView } from "~/core/dossier/model";
import type { Identity } from "~/core/organisation/identity";
import type { Person, Unit } from "~/core/organisation/model";
import type { NumberedFact } from "~/core/progress/facts";
import type { ReportRow } from "~/core/reporting/report";
import type { Instant } from "~/core/words";
import { stableJson } from "./stable-json";

/** Everything that is stored about one person's learning, as she takes it home. */
export type OwnDataFile = {
  readonly exportedAt: Instant;
  readonly person: Person;
  readonly authority: string;
  readonly unit?: Unit;
  /** What HR may see. */
  readonly rows: readonly ReportRow[];
  readonly certificates: readonly { readonly issued: IssuedCertificate; readonly state: CertificateState }[];
  readonly reminders: readonly (Omit<Reminder, "mail"> & { readonly mail?: MailSeen; readonly byName: string })[];
  readonly extensions: readonly (Extension & { readonly byName: string })[];
  readonly recognitions: readonly (Recognition & { readonly byName: string })[];
  readonly exemptions: readonly (Exemption & { readonly byName: string })[];
  /** Views of the report that she keeps for herself, as HR. */
  readonly views: readonly SavedView[];
  /** Office accounts that are connected to hers. */
  readonly officeAccounts: readonly Omit<Identity, "person">[];
  readonly looked: readonly { readonly at: Instant; readonly byName: string; readonly deed: string }[];
  readonly facts: { readonly record: readonly NumberedFact[]; readonly private: readonly NumberedFact[] };
};

/** Ids of other people stay out; names of those who looked are what she may know of them. */
export function ownDataJson({ exportedAt, person, authority, unit, rows, certificates, reminders, extensions, recognitions, exemptions, views, officeAccounts, looked, facts }: OwnDataFile): Uint8Array {
  return stableJson({
    format: "own-data/1",
    exportedAt,
    person,
    authority,
    ...(unit ? { unit: unit.name } : {}),
    seenByHr: { rows, certificates },
    doneByHr: {
      reminders: reminders.map(({ by: _by, byName, sending: _sending, ...one }) => ({ ...one, byName })),
      extensions: extensions.map(({ by: _by, byName, ...one }) => ({ ...one, byName })),
      exemptions: exemptions.map(({ by: _by, byName, ...one }) => ({ ...one, byName })),
      recognitions: recognitions.map(({ by: _by, byName, withdrawn, ...one }) => ({ ...one, byName, ...(withdrawn ? { withdrawn: { at: withdrawn.at, reason: withdrawn.reason } } : {}) })),
    },
    savedViews: views,
    officeAccounts,
    lookedAtBy: looked.map(({ at, byName, deed }) => ({ at, name: byName, deed })),
    facts,
  });
}
