const speech = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

/** Shows the buttons that read a phrase aloud where this device has a voice of its own for the language. Other voices are somebody's servers. */
export function offerVoices(): void {
  document.querySelectorAll<HTMLElement>("[data-listen]").forEach((button) => {
    const voice = speech?.getVoices().find(({ lang, localService }) => localService && lang.startsWith(button.dataset["listen"] ?? ""));
    button.hidden = !voice;
    button.onclick = () => speech?.speak(Object.assign(new SpeechSynthesisUtterance(button.dataset["say"]), { voice }));
  });
}

// Voices come a moment after the page.
if (speech) speech.onvoiceschanged = offerVoices;
