import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const spoken: { text: string; voice: string | undefined }[] = [];
let voices: readonly { readonly name: string; readonly lang: string; readonly localService: boolean }[] = [];
const speech = { onvoiceschanged: null as null | (() => void), getVoices: () => voices, speak: ({ text, voice }: { text: string; voice?: { name: string } }) => void spoken.push({ text, voice: voice?.name }) };

class Phrase {
  constructor(readonly text: string) {}
}

function button(): HTMLElement {
  const found = document.querySelector<HTMLElement>("button");
  if (!found) throw new Error("no button");
  return found;
}

beforeEach(() => {
  vi.resetModules();
  spoken.length = 0;
  voices = [];
  vi.stubGlobal("document", new JSDOM('<button type="button" hidden data-listen="tr" data-say="Lütfen bir bakın.">Türkisch anhören</button>').window.document);
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal("SpeechSynthesisUtterance", Phrase);
});

afterEach(() => vi.unstubAllGlobals());

test("a voice of this device for the language shows the button, and reads the phrase", async () => {
  const { offerVoices } = await import("~/ui/enhance-listen");
  voices = [{ name: "Anna", lang: "de-DE", localService: true }, { name: "Yelda", lang: "tr_TR", localService: true }];
  offerVoices();
  expect(button().hidden).toBe(false);
  button().click();
  expect(spoken).toEqual([{ text: "Lütfen bir bakın.", voice: "Yelda" }]);
});

test("voices that come later show it then", async () => {
  const { offerVoices } = await import("~/ui/enhance-listen");
  offerVoices();
  expect(button().hidden).toBe(true);
  voices = [{ name: "Yelda", lang: "tr-TR", localService: true }];
  speech.onvoiceschanged?.();
  expect(button().hidden).toBe(false);
});

test.each([
  ["none", []],
  ["one of another language", [{ name: "Anna", lang: "de-DE", localService: true }]],
  ["one that somebody's servers speak", [{ name: "Cloud", lang: "tr-TR", localService: false }]],
])("with %s the button stays hidden", async (_name, some) => {
  const { offerVoices } = await import("~/ui/enhance-listen");
  voices = some;
  offerVoices();
  expect(button().hidden).toBe(true);
});

test("a browser that cannot speak shows nothing and breaks nothing", async () => {
  vi.stubGlobal("speechSynthesis", undefined);
  const { offerVoices } = await import("~/ui/enhance-listen");
  offerVoices();
  expect(button().hidden).toBe(true);
});
