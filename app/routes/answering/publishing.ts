import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { draftAddress, type DraftKind } from "~/ui/workshop/address";
import { PUBLISH_STEPS } from "~/ui/workshop/publish-page";
import { LONGEST_NOTE, publishDraft, seePublication, withdrawDraft } from "~/usecases/publish-draft";
import { compareVersions, restoreVersion, seeVersions } from "~/usecases/see-versions";
import { revisionIn } from "./draft-form";
import { askRole, mend, missing, orRefuse, param, type PageArgs } from "./page";

/** Scenes and courses have the same pages, at addresses of their own. */
function askTrainer(args: PageArgs, kind: DraftKind) {
  const asked = askRole(args, "trainer");
  const id = param(args, "id");
  return { ...asked, id, of: { kind, id }, base: draftAddress(asked.language, kind, id) };
}

export async function publicationShown(args: LoaderFunctionArgs, kind: DraftKind) {
  const { deps, viewer, url, t, id, of, base } = askTrainer(args, kind);
  const step = PUBLISH_STEPS.find((one) => one === param(args, "schritt"));
  if (!step) throw missing();
  const { draft, problems, edit, changes, affected } = orRefuse(await seePublication(deps, viewer, of));
  if (edit === undefined && step !== "pruefung") throw redirect(`${base}/veroeffentlichen/pruefung`, 303);
  if (step === "fertig" && draft.releases.length === 0) throw missing();
  const note = (url.searchParams.get("hinweis") ?? "").slice(0, LONGEST_NOTE);
  return { kind, title: `${t("workshop.publish.title")}: ${draft.title}`, name: draft.title, id, revision: draft.revision, step, problems, edit, changes, affected, note };
}

/** Only the last step publishes; the note has come along in the address. */
export async function publishPosted(args: ActionFunctionArgs, kind: DraftKind) {
  const { deps, viewer, form, of, base } = askTrainer(args, kind);
  if (param(args, "schritt") !== "bestaetigen") throw missing();
  const released = await publishDraft(deps, viewer, of, { revision: revisionIn(form), note: form.get("hinweis") ?? "" });
  return isRefusal(released) ? mend(released, form) : redirect(`${base}/veroeffentlichen/fertig`, 303);
}

export async function versionsShown(args: LoaderFunctionArgs, kind: DraftKind) {
  const { deps, viewer, language, t, url, id, of, base } = askTrainer(args, kind);
  const [from, to] = [url.searchParams.get("a"), url.searchParams.get("b")];
  if (from && to) throw redirect(`${base}/versionen/${encodeURIComponent(from)}..${encodeURIComponent(to)}`, 303);
  const { draft, releases, timeZone, withdrawnByName } = orRefuse(await seeVersions(deps, viewer, of));
  const said = (at: string) => longInstant(at, timeZone, language);
  return {
    kind, title: `${t("workshop.versions.title")}: ${draft.title}`, name: draft.title, id, revision: draft.revision,
    releases: releases.map(({ number, at, byName, note, edit }) => ({ number, at: said(at), byName, note, edit })),
    withdrawn: draft.withdrawn && { at: said(draft.withdrawn.at), byName: withdrawnByName ?? "", reason: draft.withdrawn.reason },
  };
}

/** `zurueckziehen` takes the whole back; `zurueckholen` brings a version into the draft and leads to publishing it. */
export async function versionPosted(args: ActionFunctionArgs, kind: DraftKind) {
  const { deps, viewer, form, of, base } = askTrainer(args, kind);
  switch (form.get("intent")) {
    case "zurueckziehen": {
      const withdrawn = await withdrawDraft(deps, viewer, of, form.get("grund") ?? "");
      return isRefusal(withdrawn) ? mend(withdrawn, form) : redirect(`${base}/versionen`, 303);
    }
    case "zurueckholen": {
      const restored = await restoreVersion(deps, viewer, of, { number: Number(form.get("fassung")), revision: revisionIn(form) });
      return isRefusal(restored) ? mend(restored, form) : redirect(`${base}/veroeffentlichen/pruefung`, 303);
    }
    default:
      throw missing();
  }
}

export async function comparisonShown(args: LoaderFunctionArgs, kind: DraftKind) {
  const { deps, viewer, t, id, of } = askTrainer(args, kind);
  const asked = /^([1-9]\d{0,4})\.\.([1-9]\d{0,4})$/u.exec(param(args, "vergleich"));
  if (!asked) throw missing();
  const { draft, from, to, edit, changes } = orRefuse(await compareVersions(deps, viewer, of, Number(asked[1]), Number(asked[2])));
  return { kind, title: t("workshop.versions.compared", { from: from.number, to: to.number }), name: draft.title, id, edit, changes };
}
