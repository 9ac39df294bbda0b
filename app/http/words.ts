import type { Language } from "../core/words";

/** Why the server itself answers, before any page is asked. */
export type RefusedRequest =
  | "unreadable-request"
  | "unreadable-form"
  | "cross-site"
  | "token-missing"
  | "signed-out-meanwhile"
  | "method-not-allowed"
  | "form-too-large"
  | "wrong-content-type"
  | "wrong-host"
  | "not-here"
  | "not-ready"
  | "unreachable"
  | "failed";

type Sentence = { readonly status: number; readonly title: string; readonly text: string };

const DE: Record<RefusedRequest, Sentence> = {
  "unreadable-request": { status: 400, title: "Anfrage nicht lesbar", text: "Diese Adresse oder Anfrage kann nicht gelesen werden. Bitte gehen Sie zurück und versuchen Sie es noch einmal." },
  "unreadable-form": { status: 400, title: "Formular nicht lesbar", text: "Das Formular kam nicht lesbar an. Bitte gehen Sie zurück und senden Sie es noch einmal." },
  "cross-site": { status: 403, title: "Nicht von dieser Seite", text: "Die Anfrage kam nicht von einer Seite dieser Anwendung und wurde nicht ausgeführt. Bitte öffnen Sie die Anwendung neu und senden Sie das Formular von dort." },
  "token-missing": { status: 403, title: "Formular nicht mehr gültig", text: "Das Formular ist nicht mehr gültig und wurde nicht ausgeführt. Bitte laden Sie die Seite neu und senden Sie es noch einmal." },
  "signed-out-meanwhile": { status: 403, title: "Sie sind nicht mehr angemeldet", text: "Die Anmeldung ist inzwischen abgelaufen. Die Eingabe wurde nicht gespeichert. Bitte melden Sie sich an und senden Sie sie noch einmal." },
  "method-not-allowed": { status: 405, title: "So nicht möglich", text: "Diese Adresse kann so nicht aufgerufen werden." },
  "form-too-large": { status: 413, title: "Formular zu groß", text: "Das Formular ist zu groß und wurde nicht angenommen. Bitte kürzen Sie die Eingabe." },
  "wrong-content-type": { status: 415, title: "Format nicht angenommen", text: "Die Anfrage hat ein Format, das hier nicht angenommen wird." },
  "wrong-host": { status: 421, title: "Falsche Adresse", text: "Unter diesem Namen ist die Anwendung nicht erreichbar." },
  "not-here": { status: 404, title: "Nicht gefunden", text: "Diese Datei gibt es nicht." },
  "not-ready": { status: 503, title: "Gleich wieder da", text: "Die Anwendung startet gerade neu. Bitte versuchen Sie es in einer Minute noch einmal." },
  unreachable: { status: 503, title: "Gerade keine Verbindung", text: "Die Datenbank antwortet gerade nicht. Was Sie gespeichert haben, ist sicher. Ihre letzte Eingabe wurde vielleicht noch nicht gespeichert: Bitte laden Sie die Seite in einer Minute neu und sehen Sie nach." },
  failed: { status: 500, title: "Das hat nicht geklappt", text: "Es ist ein unerwarteter Fehler aufgetreten. Bitte versuchen Sie es noch einmal." },
};

const EN: Record<RefusedRequest, Sentence> = {
  "unreadable-request": { status: 400, title: "Request not readable", text: "This address or request cannot be read. Please go back and try again." },
  "unreadable-form": { status: 400, title: "Form not readable", text: "The form did not arrive in a readable state. Please go back and send it again." },
  "cross-site": { status: 403, title: "Not from this site", text: "The request did not come from a page of this application and was not carried out. Please open the application again and send the form from there." },
  "token-missing": { status: 403, title: "Form no longer valid", text: "The form is no longer valid and was not carried out. Please reload the page and send it again." },
  "signed-out-meanwhile": { status: 403, title: "You are no longer signed in", text: "Your session has ended in the meantime. Your entry was not saved. Please sign in and send it again." },
  "method-not-allowed": { status: 405, title: "Not possible this way", text: "This address cannot be used this way." },
  "form-too-large": { status: 413, title: "Form too large", text: "The form is too large and was not accepted. Please shorten your entry." },
  "wrong-content-type": { status: 415, title: "Format not accepted", text: "The request has a format that is not accepted here." },
  "wrong-host": { status: 421, title: "Wrong address", text: "The application cannot be reached under this name." },
  "not-here": { status: 404, title: "Not found", text: "There is no such file." },
  "not-ready": { status: 503, title: "Back in a moment", text: "The application is restarting. Please try again in a minute." },
  unreachable: { status: 503, title: "No connection at the moment", text: "The database is not answering at the moment. What you have saved is safe. Your last entry may not have been saved yet: please reload the page in a minute and check." },
  failed: { status: 500, title: "That did not work", text: "An unexpected error occurred. Please try again." },
};

/** The sentence and status for a request that never reached a page. */
export function sentenceFor(refused: RefusedRequest, language: Language): Sentence {
  return (language === "en" ? EN : DE)[refused];
}

/** Words around the sentence. */
export const FRAME = {
  de: { home: "Zur Startseite", back: "Zurück zur Seite", signIn: "Anmelden", signInTab: "Anmelden (öffnet einen neuen Tab)", entered: "Ihre Eingabe", signInFirst: "Ihre Eingabe ist noch da. Melden Sie sich in einem neuen Tab an. Kommen Sie dann hierher zurück und senden Sie sie noch einmal.", stillHere: "Ihre Eingabe ist noch da.", again: "Noch einmal senden", reference: "Kennung für Rückfragen" },
  en: { home: "Home", back: "Back to the page", signIn: "Sign in", signInTab: "Sign in (opens a new tab)", entered: "Your entry", signInFirst: "Your entry is still here. Sign in in a new tab. Then come back here and send it again.", stillHere: "Your entry is still here.", again: "Send again", reference: "Reference for questions" },
} as const;
