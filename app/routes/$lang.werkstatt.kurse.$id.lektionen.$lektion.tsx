import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal, type Refusal } from "~/core/refusal";
import { LessonEditorPage } from "~/ui/workshop/course/lesson-editor-page";
import { saveCourseFile } from "~/usecases/edit-course";
import { insertedBlock } from "~/usecases/insert-block";
import { previewLesson, seeLessonDraft } from "~/usecases/see-course-draft";
import { fileLanguage, lineIn, revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

function seen(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { deps, viewer, url } = askRole(args, "trainer");
  return seeLessonDraft(deps, viewer, param(args, "id"), param(args, "lektion"), fileLanguage(url.searchParams.get("sprache")));
}

export async function loader(args: LoaderFunctionArgs) {
  const { url, language, t } = askRole(args, "trainer");
  const { draft, problems, savedByName, timeZone, lesson, file, text, good, people, scenarios, media, recordings, language: written } = orRefuse(await seen(args));
  return {
    title: t("authoring.lessonNumber", { number: lesson.number, title: lesson.title }), name: draft.title, id: draft.id, revision: draft.revision, lesson, language: written, text, line: lineIn(url),
    problems: problems.filter((problem) => problem.file === file), offered: { people: people.map(({ id, name }) => ({ id, name })), scenarios, media: media.map(({ id, name }) => ({ id, label: name === "" ? id : name })), 
    recordings: recordings.map(({ id, name, kind }) => ({ id, label: name === "" ? id : name, kind })) },
    savedAt: longInstant(draft.savedAt, timeZone, language), savedByName, saved: url.searchParams.has("gespeichert"),
    ...(file === undefined ? {} : { file }), ...(good === undefined ? {} : { good }), ...(args.context.writingUrl === undefined ? {} : { liveUrl: args.context.writingUrl }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form } = askRole(args, "trainer");
  const { file } = orRefuse(await seen(args));
  if (file === undefined) throw missing();
  const text = form.get("text") ?? "";
  switch (form.get("intent")) {
    case "vorschau": {
      const preview = await previewLesson(deps, viewer, { id: param(args, "id"), file }, text);
      return isRefusal(preview) ? mend(preview, form) : data({ preview, posted: { text: [text] } });
    }
    case "baustein":
      return data({ block: form.get("block") ?? "", posted: { text: [text], block: [form.get("block") ?? ""] } });
    case "einfuegen":
      return insert(args, file);
    default:
      return save(args, file, text);
  }
}

/** A block that lacks something comes back as it was filled in, with the text. */
async function insert(args: ActionFunctionArgs, file: string) {
  const { viewer, form } = askRole(args, "trainer");
  const block = form.get("filled") ?? "";
  const inserted = insertedBlock(viewer, { text: form.get("text") ?? "", line: Number(form.get("line")) || 0, block, values: (name) => form.get(`palette-${name}`) ?? "" });
  if (!isRefusal(inserted)) return save(args, file, inserted.text, inserted.line);
  const mended = mend(inserted, form);
  return data({ ...mended.data, block }, mended.init ?? {});
}

async function save(args: ActionFunctionArgs, file: string, text: string, line?: number) {
  const { deps, viewer, form, url, language } = askRole(args, "trainer");
  const [id, lesson, written] = [param(args, "id"), param(args, "lektion"), fileLanguage(url.searchParams.get("sprache"))];
  const saved = await saveCourseFile(deps, viewer, { id, revision: revisionIn(form) }, file, text);
  if (isRefusal(saved)) return conflict(saved, form, text);
  return redirect(`/${language}/werkstatt/kurse/${id}/lektionen/${lesson}?sprache=${written}&gespeichert${line === undefined ? "" : `&zeile=${line}#zeile`}`, 303);
}

/** Whoever comes second sees both texts and decides; nothing is overwritten. */
function conflict(refusal: Refusal, form: URLSearchParams, text: string) {
  if (refusal.refused !== "version-conflict") return mend(refusal, form);
  return data({ problem: refusal, posted: { text: [text] }, conflict: true }, { status: 409 });
}

export default function LessonEditor() {
  return <LessonEditorPage {...useLoaderData<typeof loader>()} />;
}
