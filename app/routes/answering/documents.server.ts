import { join } from "node:path";
import { describeRosette, rosettePath } from "~/core/certification/rosette";
import { openDocuments, type Documents } from "~/documents/open";
import { textsIn } from "~/i18n/texts";

let opened: Documents | undefined;

/** The functions that make files; fonts are read at the first call. */
export function documents(): Documents {
  opened ??= openDocuments({
    fontFolder: join(process.cwd(), "app/documents/fonts"),
    rosette: (code, language) => ({ paths: rosettePath(code), description: textsIn(language)("certificate.rosette", describeRosette(code)) }),
  });
  return opened;
}
