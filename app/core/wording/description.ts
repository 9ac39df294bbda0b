import { sentencesIn } from "./sentences";

/** An image is described in one sentence that does not say it is an image. `undefined`: so it is. */
export function badDescription(text: string): string | undefined {
  if (/^(?:(?:Ein|Das|Dieses|An?|The|This) )?(?:Bild|Foto|Zeichnung|Abbildung|image|picture|photo|drawing)(?!\p{L})/iu.test(text)) return "Die Beschreibung sagt, dass es ein Bild ist. Beginnen Sie mit dem, was zu sehen ist.";
  return sentencesIn(text).length > 1 ? "Die Beschreibung hat mehrere Sätze. Ein Satz genügt: erst die Haltung, dann der Rest." : undefined;
}
