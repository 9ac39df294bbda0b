import type { SentenceId } from "./cards";

/** Languages in which a sentence can be shown. `name`: as their speakers write it. */
export const VISITOR_LANGUAGES = [
  { code: "en", dir: "ltr", name: "English" },
  { code: "fr", dir: "ltr", name: "Français" },
  { code: "es", dir: "ltr", name: "Español" },
  { code: "pl", dir: "ltr", name: "Polski" },
  { code: "ro", dir: "ltr", name: "Română" },
  { code: "tr", dir: "ltr", name: "Türkçe" },
  { code: "uk", dir: "ltr", name: "Українська" },
  { code: "ru", dir: "ltr", name: "Русский" },
  { code: "ar", dir: "rtl", name: "العربية" },
  { code: "fa", dir: "rtl", name: "فارسی" },
] as const;
export type VisitorLanguage = (typeof VISITOR_LANGUAGES)[number];
export type VisitorCode = VisitorLanguage["code"];

/** Source: our own translations; native readers have not checked them yet, which the pages say. */
export const SENTENCES: Readonly<Record<SentenceId, Readonly<Record<VisitorCode | "de", string>>>> = {
  L01: {
    de: "Bitte nehmen Sie Platz.", en: "Please take a seat.", fr: "Asseyez-vous, s’il vous plaît.", es: "Tome asiento, por favor.", pl: "Proszę usiąść.",
    ro: "Luați loc, vă rog.", tr: "Lütfen oturun.", uk: "Сідайте, будь ласка.", ru: "Садитесь, пожалуйста.", ar: "تفضلوا بالجلوس.", fa: "لطفاً بنشینید.",
  },
  L02: {
    de: "Einen Moment bitte.", en: "One moment, please.", fr: "Un instant, s’il vous plaît.", es: "Un momento, por favor.", pl: "Proszę chwilę poczekać.",
    ro: "Un moment, vă rog.", tr: "Bir dakika lütfen.", uk: "Зачекайте хвилинку, будь ласка.", ru: "Одну минуту, пожалуйста.", ar: "لحظة من فضلكم.", fa: "یک لحظه لطفاً.",
  },
  L03: {
    de: "Ich hole jemanden zum Dolmetschen.", en: "I am getting an interpreter.", fr: "Je vais chercher un interprète.", es: "Voy a buscar a un intérprete.", pl: "Sprowadzę tłumacza.",
    ro: "Chem un interpret.", tr: "Bir tercüman çağırıyorum.", uk: "Я покличу перекладача.", ru: "Я позову переводчика.", ar: "سأحضر مترجماً.", fa: "من یک مترجم خبر می‌کنم.",
  },
  L04: {
    de: "Bitte schreiben Sie Ihr Geburtsdatum auf.", en: "Please write down your date of birth.", fr: "Veuillez écrire votre date de naissance.", es: "Escriba su fecha de nacimiento, por favor.", pl: "Proszę napisać swoją datę urodzenia.",
    ro: "Vă rog să scrieți data nașterii.", tr: "Lütfen doğum tarihinizi yazın.", uk: "Напишіть, будь ласка, вашу дату народження.", ru: "Напишите, пожалуйста, вашу дату рождения.", ar: "يرجى كتابة تاريخ ميلادكم.", fa: "لطفاً تاریخ تولد خود را بنویسید.",
  },
  L05: {
    de: "Bitte schreiben Sie Ihren Namen so, wie er im Pass steht.", en: "Please write your name as it is in your passport.", fr: "Veuillez écrire votre nom comme dans votre passeport.", es: "Escriba su nombre como aparece en su pasaporte, por favor.", pl: "Proszę napisać imię i nazwisko tak jak w paszporcie.",
    ro: "Vă rog să scrieți numele așa cum apare în pașaport.", tr: "Lütfen adınızı pasaportunuzdaki gibi yazın.", uk: "Напишіть, будь ласка, своє ім’я так, як у паспорті.", ru: "Напишите, пожалуйста, своё имя так, как в паспорте.", ar: "يرجى كتابة اسمكم كما هو في جواز السفر.", fa: "لطفاً نام خود را همان‌طور که در گذرنامه است بنویسید.",
  },
  L06: {
    de: "Dieses Papier brauchen wir noch.", en: "We still need this document.", fr: "Il nous faut encore ce document.", es: "Todavía necesitamos este documento.", pl: "Potrzebujemy jeszcze tego dokumentu.",
    ro: "Mai avem nevoie de acest document.", tr: "Bu belgeye hâlâ ihtiyacımız var.", uk: "Нам ще потрібен цей документ.", ru: "Нам ещё нужен этот документ.", ar: "ما زلنا بحاجة إلى هذا المستند.", fa: "این مدرک را هنوز لازم داریم.",
  },
  L07: {
    de: "Bitte kommen Sie an diesem Tag wieder.", en: "Please come back on this day.", fr: "Veuillez revenir ce jour-là.", es: "Vuelva este día, por favor.", pl: "Proszę przyjść ponownie tego dnia.",
    ro: "Vă rog să reveniți în această zi.", tr: "Lütfen bu tarihte tekrar gelin.", uk: "Будь ласка, прийдіть знову цього дня.", ru: "Пожалуйста, приходите снова в этот день.", ar: "يرجى العودة في هذا اليوم.", fa: "لطفاً در این روز دوباره بیایید.",
  },
  L08: {
    de: "Sie dürfen jemanden mitbringen.", en: "You may bring somebody along.", fr: "Vous pouvez venir avec quelqu’un.", es: "Puede venir con otra persona.", pl: "Można przyjść z drugą osobą.",
    ro: "Puteți veni cu cineva.", tr: "Yanınızda birini getirebilirsiniz.", uk: "Ви можете привести когось із собою.", ru: "Вы можете прийти с кем-нибудь.", ar: "يمكنكم إحضار شخص معكم.", fa: "می‌توانید کسی را همراه خود بیاورید.",
  },
  L09: {
    de: "Bitte zeigen Sie mit dem Finger darauf.", en: "Please point to it with your finger.", fr: "Montrez-le du doigt, s’il vous plaît.", es: "Señálelo con el dedo, por favor.", pl: "Proszę pokazać to palcem.",
    ro: "Vă rog să arătați cu degetul.", tr: "Lütfen parmağınızla gösterin.", uk: "Покажіть, будь ласка, пальцем.", ru: "Покажите, пожалуйста, пальцем.", ar: "يرجى الإشارة إليه بإصبعكم.", fa: "لطفاً با انگشت نشان دهید.",
  },
  L10: {
    de: "Welche Sprache sprechen Sie?", en: "Which language do you speak?", fr: "Quelle langue parlez-vous ?", es: "¿Qué idioma habla?", pl: "W jakim języku możemy rozmawiać?",
    ro: "Ce limbă vorbiți?", tr: "Hangi dili konuşuyorsunuz?", uk: "Якою мовою ви розмовляєте?", ru: "На каком языке вы говорите?", ar: "ما اللغة التي تتحدثون بها؟", fa: "به چه زبانی صحبت می‌کنید؟",
  },
};

export function visitorLanguage(code: string): VisitorLanguage | undefined {
  return VISITOR_LANGUAGES.find((one) => one.code === code);
}
