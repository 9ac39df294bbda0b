import type { DraftCommand } from "../../usecases/save-draft";

/** A trainer's unfinished scene: one answer leads nowhere yet, and the English texts are missing. */
const SCENE = `# Entwurf aus unserem Team. Der Vorfall ist von Dienstag.
format: scenario/1
id: zettel-an-der-tuer
language: de
title: "Der Zettel an der Tür"
place: waiting_area
minutes: 6
dimensions: [legal_clarity, self_regulation]

briefing:
  role: "Sie kommen aus der Mittagspause und gehen durch den Wartebereich."
  situation: "An der Tür hängt seit heute früh ein Zettel: „Heute keine Termine.“ Davor steht ein Mann mit einem Termin um 13 Uhr."
  goal: "Er soll wissen, ob er heute noch drankommt."

cast:
  wendt:
    name: "Karsten Wendt"
    address: "Herr Wendt"
    side: visitor
    life: "48, fährt Linienbus und hat für heute getauscht."
    wish: "Um 15 Uhr wieder am Steuer sitzen."
    figure: { age: 48, skin: 2, hair: { style: cropped, colour: blond }, glasses: none, beard: short, build: broad, height: tall, clothing: { cut: work_jacket, colour: navy }, aids: [] }

meters:
  trust:
    label: "Vertrauen"
    of: wendt
    shape: circle
    start: 2
    words: ["zerbrochen", "vorsichtig", "abwartend", "zugewandt", "offen"]

flags:
  explained: "Herr Wendt weiß, warum der Zettel hängt."

start: a2kt

scenes:
  a2kt:
    title: "Vor der Tür"
    kind: dialogue
    room: waiting_area
    speaker: wendt
    mood: tense
    speech: "Hier steht, heute keine Termine. Ich habe aber einen. Von Ihnen."
    observation: "Er hält sein Telefon neben den Zettel."
    imageDescription: "Herr Wendt steht vor der Tür und hält ein Telefon neben einen Zettel."
    innerView: "Dreimal getauscht für diesen Tag. Und dann ein Zettel mit Tesafilm."
    moves:
      b4mq:
        say: "Das steht doch da: keine Termine."
        rating: costly
        effects: { trust: -1 }
        appeal: "Es stimmt ja."
        hint: "Gelesen hat er es selbst. Gefragt hat er etwas anderes."
        evidence:
          self_regulation: { missed: "Sie verteidigen den Zettel statt zu antworten." }
        to: c7rd
      b9xs:
        say: "Der Zettel ist neu für mich. Ich frage nach und komme zurück."
        rating: strong
        effects: { trust: +1 }
        appeal: "Man muss nicht so tun, als wüsste man es."
        hint: "Ehrlich, und mit einem nächsten Schritt."
        evidence:
          legal_clarity: { shown: "Sie sagen, was Sie noch nicht wissen." }
        to: d3wn
      b1fz:
        say: "Zeigen Sie mal. 13 Uhr, richtig. Warten Sie bitte kurz."
        rating: workable
        effects: {}
        appeal: "Erst einmal sehen, was er hat."
        hint: "Er weiß jetzt, dass Sie ihm glauben."
        evidence:
          legal_clarity: { shown: "Sie prüfen den Termin." }
        to: d3wn
  d3wn:
    title: "Nach dem Anruf"
    kind: dialogue
    room: waiting_area
    speaker: wendt
    mood: calm
    speech: "Und? Hänge ich jetzt mit drin in dem Zettel?"
    observation: "Er hat sich hingesetzt und steht wieder auf."
    imageDescription: "Herr Wendt steht auf und sieht Sie an."
    moves:
      e5pk:
        say: "Nein. Der Zettel meint Leute ohne Termin. Sie sind um 13 Uhr dran."
        rating: strong
        effects: { trust: +1, set: [explained] }
        appeal: "Endlich eine klare Auskunft."
        hint: "Zwei Sätze, und er weiß Bescheid."
        evidence:
          legal_clarity: { shown: "Sie sagen, für wen der Zettel gilt." }
        to: end
      e8ty:
        say: "Sie kommen dran. Den Zettel schreibe ich gleich um."
        rating: workable
        effects: { set: [explained] }
        appeal: "Der nächste liest ihn sonst wieder falsch."
        hint: "Das hilft auch denen, die noch kommen."
        evidence:
          self_regulation: { shown: "Sie nehmen die Beschwerde als Hinweis." }
        to: end

endings:
  aa1z:
    title: "Um 13 Uhr dran"
    kind: gelungen
    when: { flag: explained, is: true }
    story: "Herr Wendt kommt pünktlich dran und sitzt um 15 Uhr am Steuer. Der Zettel hat jetzt zwei Zeilen mehr."
    imageDescription: "Herr Wendt geht mit einer Mappe durch die Tür."
    experience:
      wendt: "Es war nur ein Zettel. Aber er hing zwischen mir und meinem Termin."
    summary: "Er weiß, woran er ist."
  ab2y:
    title: "Wieder gegangen"
    kind: nicht_gelungen
    story: "Herr Wendt fährt zurück ins Depot. Den Termin bucht er neu, sechs Wochen später."
    imageDescription: "Herr Wendt geht zum Ausgang."
    experience:
      wendt: "Ich hatte einen Termin. Sie hatten einen Zettel."
    summary: "Der Termin ist verfallen, und niemand hat es gewollt."

debrief:
  opening: "Was hängt gerade bei Ihnen an der Tür?"
  lens:
    power: { question: "Wer kann hier umsonst gekommen sein?", reading: "Der Zettel kostet das Amt nichts. Herrn Wendt kostet er einen freien Tag." }
    experience: { question: "Was hat er mit Terminen erlebt?", reading: "Er hat getauscht, um zu kommen. Das sieht man ihm nicht an." }
    images: { question: "Was dachten Sie, als er sein Telefon hochhielt?", reading: "Wer etwas belegt, will oft nur sichergehen." }
    habits: { question: "Welche Gewohnheit steckt im Zettel?", reading: "Drinnen weiß jeder, wen er meint. Draußen niemand." }
  innerView:
    wendt: "Ich lese Fahrpläne beruflich. Ein Zettel ohne Uhrzeit macht mich nervös."
  structuralCause: "Aushänge schreibt bei uns, wer gerade da ist. Niemand liest gegen."
  authorityCould:
    ay1k: "Aushänge nennen, für wen sie gelten, ab wann und bis wann."
    ay2m: "Wer gebucht hat, bekommt eine Nachricht, wenn sich etwas ändert."
  tool: { card: W11, why: "Wege und Aushänge lassen sich mit Ortsfremden testen." }
  intention: "Wenn ich einen Zettel aufhänge, dann schreibe ich dazu, für wen er gilt."

legal:
  note: "Ob ein Termin zugesagt war, steht in der Bestätigung Ihres Hauses."
  norms:
    ln1a:
      norm: "§ 25 VwVfG"
      text: "Die Behörde gibt Auskunft über Rechte und Pflichten im Verfahren. In den Ländern gilt deren eigenes Gesetz."
      certainty: certain
      asOf: 2026-11-22
      reviewBy: 2027-05-22
      source: "https://www.gesetze-im-internet.de/vwvfg/__25.html"

swapTest:
  exchanged: "Name, Alter und Beruf von Herrn Wendt getauscht."
  finding: "Jede Antwort wird gleich beurteilt."
  checkedBy: author

journeys:
  jy1a:
    title: "Nachgefragt"
    steps: [b9xs, e5pk]
    ending: aa1z
    meters: { trust: { atLeast: 3, atMost: 4 } }
`;

export const DRAFT: Omit<DraftCommand, "expectedRevision"> = {
  id: "zettel-an-der-tuer",
  kind: "scenario",
  title: "Der Zettel an der Tür",
  sources: { "zettel-an-der-tuer.yaml": SCENE },
};
