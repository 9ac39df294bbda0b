import { LARGEST_RECORDING, RECORDING_KINDS, recordingAddress, recordingIn } from "~/core/media/recording";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { TextField } from "~/ui/frame/field";
import { Radios } from "~/ui/frame/radios";
import { MediaPage, Removing, type MediaListing } from "./media-page";

type Recording = { readonly id: string; readonly name: string; readonly bytes: number };
type Props = MediaListing & { readonly recordings: readonly Recording[] };

/** The films and sounds of the own authority, and a form to add one. */
export function RecordingsPage({ recordings, ...listing }: Props) {
  return (
    <MediaPage {...listing} page="aufnahmen" words="recordings" media={recordings} adding={<Adding />}>
      {recordings.map((recording) => <Shown key={recording.id} recording={recording} />)}
    </MediaPage>
  );
}

function Adding() {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post" encType="multipart/form-data">
      <Csrf />
      <Radios name="art" legend={t("authoring.recordings.kind")} options={RECORDING_KINDS.map((value) => ({ value, label: t(`authoring.recordings.${value}`) }))} />
      <TextField type="file" name="aufnahme" label={t("authoring.recordings.file")} hint={t("authoring.recordings.fileHint", { megabytes: LARGEST_RECORDING / 1024 / 1024 })} accept="video/mp4,video/webm,audio/mpeg,audio/mp4,audio/ogg,audio/webm" />
      <Radios name="einverstanden" legend={t("authoring.recordings.consent")} options={(["ja", "niemand"] as const).map((value) => ({ value, label: t(`authoring.recordings.consents.${value}`) }))} />
      <SubmitButton>{t("authoring.recordings.add")}</SubmitButton>
    </form>
  );
}

function Shown({ recording: { id, name, bytes } }: { readonly recording: Recording }) {
  const { t, language } = useTexts();
  const kind = recordingIn(id)?.kind ?? "film";
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1_000_000));
  return (
    <li>
      {kind === "film"
        ? <video className="app-film__picture" src={recordingAddress(id)} controls preload="none" aria-label={name} />
        : <audio className="app-film__sound" src={recordingAddress(id)} controls preload="none" aria-label={name} />}
      <p>{name}</p>
      <p className="app-entry__meta">{t(`authoring.recordings.${kind}`)}, {t("authoring.recordings.size", { size })}</p>
      <p className="app-entry__meta">{t("authoring.pictures.id")}: <code>{id}</code></p>
      <Removing of={{ id, name }} words="recordings" />
    </li>
  );
}
