export const HAIR_STYLES = [
  "short", "bob", "long", "bun", "curly", "locs", "afro", "cropped", "bald", "headscarf", "turban", "kippah",
] as const;
export const HAIR_COLOURS = [
  "black", "dark_brown", "brown", "auburn", "blond", "grey", "white", "blue", "wine", "green", "sand",
] as const;
export const GLASSES = ["none", "round", "narrow", "square"] as const;
export const BEARDS = ["none", "short", "full", "moustache"] as const;
export const BUILDS = ["slim", "medium", "broad"] as const;
export const HEIGHTS = ["small", "medium", "tall"] as const;
export const CUTS = ["shirt", "knit", "blazer", "work_jacket", "blouse", "hoodie", "uniform"] as const;
export const CLOTH_COLOURS = [
  "navy", "light_blue", "dark_green", "wine", "violet", "orange", "teal", "red", "grey", "sand",
] as const;
export const AIDS = ["hearing_aid", "wheelchair", "cane"] as const;

/** How a person is drawn. `skin` runs from 1 (lightest) to 10 (darkest). */
export type Figure = {
  readonly age: number;
  readonly skin: number;
  readonly hair: { readonly style: (typeof HAIR_STYLES)[number]; readonly colour: (typeof HAIR_COLOURS)[number] };
  readonly glasses: (typeof GLASSES)[number];
  readonly beard: (typeof BEARDS)[number];
  readonly build: (typeof BUILDS)[number];
  readonly height: (typeof HEIGHTS)[number];
  readonly clothing: { readonly cut: (typeof CUTS)[number]; readonly colour: (typeof CLOTH_COLOURS)[number] };
  readonly aids: readonly (typeof AIDS)[number][];
  readonly lanyard?: boolean;
};
