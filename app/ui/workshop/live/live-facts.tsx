import type { Unsaved } from "~/core/workshop/autosave";
import type { Around } from "~/core/workshop/around";
import { HINT_CODES, type HintCode } from "~/core/workshop/hints";
import { useTexts } from "~/i18n/react";
import type { TextKey, Translate } from "~/i18n/texts";
import type { LiveFacts as Facts, LiveTexts } from "./facts";

type Props = Pick<Facts, "owner" | "revision" | "problems"> & { readonly base: string; readonly around?: Around | undefined };

/** What the script of the editor's pages works with, the line in which it says what is kept, and what holds without it. */
export function LiveFacts({ base, owner, revision, problems, around }: Props) {
  const { t } = useTexts();
  const facts: Facts = { save: `${base}/speichern`, owner, revision, problems, texts: liveTexts(t), ...(around ? { around } : {}) };
  return (
    <>
      <span hidden data-live={JSON.stringify(facts)} />
      <p className="app-live" data-line="" />
      <noscript><p className="app-muted">{t("live.without")}</p></noscript>
    </>
  );
}

const UNSAVED: readonly Unsaved[] = ["offline", "server", "conflict", "refused", "signed-out"];
/** Values that the script fills in: each stands for itself in single braces. */
const BLANKS = Object.fromEntries(["time", "count", "why", "most", "now", "mark"].map((name) => [name, `{${name}}`]));

function liveTexts(t: Translate): LiveTexts {
  const word = (name: string) => t(`live.${name}` as TextKey, BLANKS);
  const each = <Name extends string>(group: string, names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, word(`${group}.${name}`)])) as Record<Name, string>;
  return {
    saving: word("saving"), saved: word("saved"), checking: word("checking"), checkedNone: word("checkedNone"), checkedOne: word("checkedOne"), checkedMany: word("checkedMany"),
    notYet: word("notYet"), unsaved: each<Unsaved>("unsaved", UNSAVED), again: word("again"), must: word("must"), should: word("should"), hints: each<HintCode>("hints", HINT_CODES),
    merged: word("merged"), clash: word("clash"), theirs: word("theirs"), keepMine: word("keepMine"), takeTheirs: word("takeTheirs"), gone: word("gone"), found: word("found"), takeFound: word("takeFound"), dropFound: word("dropFound"),
  };
}
