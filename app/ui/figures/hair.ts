import type { Figure } from "~/core/scenario/model";

/** Shapes around the origin between the eyes; the face is 104 wide and reaches from -74 to 75. */
export type HairShape = {
  readonly back?: string;
  readonly front?: string;
  /** Lines of cloth, locks or waves over the front. */
  readonly lines?: string;
  readonly strand?: number;
  readonly backStrands?: string;
  readonly frontStrands?: string;
  readonly ears: boolean;
  /** Which shapes make the outline behind the person. */
  readonly outline: "front" | "back" | "both";
};

/** Bumps along an ellipse, from one angle to another (degrees, clockwise from the right). */
function bumps(rx: number, ry: number, cy: number, from: number, to: number, count: number, swell: number): string {
  const point = (index: number): string => {
    const angle = ((from + ((to - from) * index) / count) * Math.PI) / 180;
    return `${Math.round(Math.cos(angle) * rx)} ${Math.round(cy + Math.sin(angle) * ry)}`;
  };
  const arcs = Array.from({ length: count }, (_, index) => `A${swell} ${swell} 0 0 1 ${point(index + 1)}`);
  return `M${point(0)}${arcs.join("")}`;
}

const CAP = "M-54 2C-60-42-50-87 0-87C50-87 60-42 54 2C51-14 49-26 45-35";

export const HAIR_SHAPES: Readonly<Record<Figure["hair"]["style"], HairShape>> = {
  short: { front: "M-55 6C-64-34-60-78-26-88C6-98 62-92 56-26L55 6C50-6 49-20 45-32C24-30-4-36-16-50C-22-38-38-30-46-28C-50-16-50-6-55 6Z", ears: true, outline: "front" },
  bob: {
    back: "M-66 52C-84-10-76-98 0-98C76-98 84-10 66 52C56 62 40 60 34 50H-34C-40 60-56 62-66 52Z",
    front: "M-66 50C-84-12-74-98 0-98C74-98 84-12 66 50C60 58 50 58 47 50C56 14 52-18 38-36C16-32-8-42-18-58C-26-40-44-30-48-12C-52 10-52 30-47 50C-50 58-60 58-66 50Z",
    ears: false, outline: "back",
  },
  long: {
    back: "M-74 126C-90 30-86-100 0-100C86-100 90 30 74 126C50 138-50 138-74 126Z",
    front: "M2-76C-26-66-46-42-49-8C-52 40-40 80-46 128C-58 136-72 132-80 122C-92 34-84-98 0-98C84-98 92 34 80 122C72 132 58 136 46 128C40 80 52 40 49-8C46-40 28-66 2-76Z",
    ears: false, outline: "back",
  },
  bun: { back: "M-28-100a28 26 0 1 0 56 0a28 26 0 1 0-56 0Z", front: "M-54 4C-62-44-50-88 0-88C50-88 62-44 54 4C50-22 36-50 6-54C-26-52-48-30-54 4Z", lines: "M-18-84Q0-78 18-84", ears: true, outline: "both" },
  curly: { back: `${bumps(67, 71, -22, 150, 390, 10, 26)}Z`, front: `${bumps(56, 62, -26, 176, 364, 7, 21)}C48-24 42-34 34-40C24-34 16-46 6-42C-6-38-12-50-24-42C-36-40-46-26-56-20Z`, ears: true, outline: "back" },
  locs: {
    back: "M-66-20C-72-106 72-106 66-20L60 62H-60Z",
    front: `${CAP}C26-50-26-50-45-35C-49-26-51-14-54 2Z`,
    backStrands: "M-60-20Q-68 36-62 86M-44 20V98M60-20Q68 36 62 86M44 20V98",
    frontStrands: "M-22-80Q-52-60-54-8L-56 40M22-80Q52-60 54-8L56 40",
    lines: "M0-84V-54M-18-80Q-26-66-28-48M18-80Q26-66 28-48M-57-6Q-61 40-57 80M57-6Q61 40 57 80M-50 44V90M50 44V90",
    strand: 16,
    ears: false, outline: "both",
  },
  afro: { back: `${bumps(86, 80, -36, 140, 400, 15, 21)}Z`, front: `${bumps(60, 60, -28, 178, 362, 8, 17)}C46-30 30-48 0-48C-30-48-46-30-60-26Z`, ears: true, outline: "back" },
  cropped: { front: `${CAP}C26-54-26-54-45-35C-49-26-51-14-54 2Z`, ears: true, outline: "front" },
  bald: { front: "M-53 8C-60-10-58-28-51-38C-47-24-49-8-48 8ZM53 8C60-10 58-28 51-38C47-24 49-8 48 8Z", ears: true, outline: "front" },
  headscarf: {
    back: "M-80 92C-96-6-86-104 0-104C86-104 96-6 80 92C70 140-70 140-80 92Z",
    front: "M0-104C66-104 78-46 72 24C70 52 80 70 86 96C94 132 44 152 0 152C-44 152-94 132-86 96C-80 70-70 52-72 24C-78-46-66-104 0-104ZM0-54C-32-54-46-32-46 2C-46 44-26 72 0 72C26 72 46 44 46 2C46-32 32-54 0-54Z",
    lines: "M-54 62C-30 104 30 106 66 86M-66 92C-26 130 34 128 78 112M-40-62C-18-78 20-80 42-60",
    ears: false, outline: "both",
  },
  turban: {
    front: "M-60-16C-80-62-56-116 0-116C56-116 80-62 60-16C46-36 24-52 0-60C-24-52-46-36-60-16Z",
    lines: "M-62-34C-34-66 10-84 44-102M62-34C44-60 22-76 0-84M-56-66C-34-92-10-102 14-112",
    ears: true, outline: "front",
  },
  kippah: { front: "M-55 4C-62-40-54-86 0-88C54-86 62-40 55 4C50-8 49-22 45-34C26-44 4-46-12-54C-24-44-38-38-46-32C-50-20-50-8-55 4Z", ears: true, outline: "front" },
};

export const KIPPAH = "M-36-80C-30-103 30-103 36-80C14-90-14-90-36-80Z";
