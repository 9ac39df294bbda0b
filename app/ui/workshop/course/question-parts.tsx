import { controlOf, ITEM_TEXTS, itemsAt, REASON, wrongChoices, type QuestionList } from "~/core/draft/question-fields";
import { textAt, treeAt, type Path, type Tree } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { usePosted, useProblem } from "~/ui/frame/errors";
import { TextArea } from "../text-area";

type Asked = { readonly question: Tree };
type Item = Asked & { readonly list: QuestionList; readonly item: number };

/** A text in both languages. `named`: how its controls are called, where that is not its path. */
export function BothTexts({ question, path, named = path, label }: Asked & { readonly path: Path; readonly named?: Path; readonly label: string }) {
  const { t } = useTexts();
  return (
    <div className="app-sides">
      <OneText name={controlOf([...named, "de"])} label={t("authoring.form.german", { name: label })} rows={2} lang="de" text={textAt(question, [...path, "de"]) ?? ""} />
      <OneText name={controlOf([...named, "en"])} label={t("authoring.form.englishText", { name: label })} rows={2} lang="en" text={textAt(question, [...path, "en"]) ?? ""} />
    </div>
  );
}

type OneProps = { readonly name: string; readonly label: string; readonly rows: number; readonly lang: "de" | "en"; readonly text: string; readonly hint?: string };

/** After somebody else has saved, what stands in the file is said at each field that says something else. */
export function OneText({ hint, ...field }: OneProps) {
  const { t } = useTexts();
  const posted = usePosted(field.name)?.[0];
  const conflict = useProblem()?.refused === "version-conflict" && posted !== undefined && posted.replace(/\r\n?/gu, "\n").trim() !== field.text.trim();
  const said = [hint, conflict ? t("authoring.pool.stored", { text: field.text }) : undefined].filter((one) => one !== undefined).join(" ");
  return <TextArea {...field} {...(said === "" ? {} : { hint: said })} />;
}

/** Answers, steps or sides of a question, each with its own form and its deeds. */
export function Items({ question, list }: Asked & { readonly list: QuestionList }) {
  const { t } = useTexts();
  const items = itemsAt(question, [list]);
  return (
    <section className="app-section" aria-labelledby={list}>
      <h2 className="app-heading" id={list}>{t(`authoring.pool.lists.${list}`)}</h2>
      {list === "options" ? <input type="hidden" name="correct-shown" value="1" /> : null}
      {items.map((_, item) => <ItemFields key={item} question={question} list={list} item={item} last={item === items.length - 1} />)}
      <div className="app-actions"><SubmitButton look="secondary" name="tat" value={`add:${list}`}>{t(`authoring.pool.addTo.${list}`)}</SubmitButton></div>
    </section>
  );
}

function ItemFields({ question, list, item, last }: Item & { readonly last: boolean }) {
  const { t } = useTexts();
  const name = t(`authoring.pool.items.${list}`, { number: item + 1 });
  const texts = ITEM_TEXTS[list].filter((one) => one.name !== "consequence" || textAt(question, ["kind"]) === "decision" || treeAt(question, [list, item, "consequence"]) !== undefined);
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{name}</legend>
      <div className="kern-fieldset__body">
        {list === "options" ? <Right question={question} item={item} /> : null}
        {list === "left" ? <Belongs question={question} item={item} /> : null}
        {texts.map((one) => <BothTexts key={one.name} question={question} path={[list, item, one.name]} label={one.free ? t("authoring.palette.optional", { name: t(`authoring.pool.${one.name}`) }) : t(`authoring.pool.${one.name}`)} />)}
        {list === "left" ? <Wrong question={question} item={item} /> : null}
        {list === "steps" ? <Reason question={question} path={[list, item, "tooEarly"]} legend={t("authoring.palette.optional", { name: t("authoring.pool.tooEarly") })} /> : null}
        <div className="app-entry__deeds">
          {item === 0 ? null : <SubmitButton look="tertiary" name="tat" value={`up:${list}:${item}`}>{t("authoring.upOf", { title: name })}</SubmitButton>}
          {last ? null : <SubmitButton look="tertiary" name="tat" value={`down:${list}:${item}`}>{t("authoring.downOf", { title: name })}</SubmitButton>}
          <SubmitButton look="tertiary" name="tat" value={`drop:${list}:${item}`}>{t("authoring.pool.removeItem", { name })}</SubmitButton>
        </div>
      </div>
    </fieldset>
  );
}

/** A tick per answer; of a single choice at most one can be ticked. */
function Right({ question, item }: Asked & { readonly item: number }) {
  const { t } = useTexts();
  const posted = usePosted("correct");
  const kind = textAt(question, ["kind"]) === "multiple" ? "checkbox" : "radio";
  const id = `correct-${item}`;
  return (
    <div className="kern-form-check">
      <input className={`kern-form-check__${kind}`} type={kind} id={id} name="correct" value={item} defaultChecked={posted?.includes(String(item)) ?? treeAt(question, ["options", item, "correct"]) === true} />
      <label className="kern-label" htmlFor={id}>{t("authoring.pool.right")}</label>
    </div>
  );
}

function Belongs({ question, item }: Asked & { readonly item: number }) {
  const { t } = useTexts();
  const path = ["left", item, "answer"];
  const options = itemsAt(question, ["right"]).map((_, place) => ({ value: textAt(question, ["right", place, "id"]) ?? "", label: choiceText(question, place) }));
  const chosen = textAt(question, path) ?? "";
  return <Choice name={controlOf(path)} label={t("authoring.pool.answer")} chosen={chosen} options={options.some(({ value }) => value === chosen) ? options : [{ value: chosen, label: chosen }, ...options]} />;
}

function choiceText(question: Tree, place: number): string {
  return textAt(question, ["right", place, "text", "de"]) || (textAt(question, ["right", place, "id"]) ?? "");
}

function Wrong({ question, item }: Asked & { readonly item: number }) {
  const { t } = useTexts();
  const path = ["left", item, "wrong"];
  const written = itemsAt(question, path).map((one) => textAt(one, ["choice"]));
  const sides = itemsAt(question, ["right"]).map((one) => textAt(one, ["id"]));
  return wrongChoices(question, item).map((choice) => {
    const place = sides.indexOf(choice);
    const text = place === -1 ? choice : choiceText(question, place);
    return <Reason key={choice} question={question} path={[...path, written.indexOf(choice)]} named={[...path, choice]} legend={t("authoring.pool.wrong", { text })} />;
  });
}

/** Why something tempts and why it is not right; a reason without any word is none. */
function Reason({ question, path, named = path, legend }: Asked & { readonly path: Path; readonly named?: Path; readonly legend: string }) {
  const { t } = useTexts();
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {REASON.map((name) => <BothTexts key={name} question={question} path={[...path, name]} named={[...named, name]} label={t(`authoring.pool.${name}`)} />)}
      </div>
    </fieldset>
  );
}
