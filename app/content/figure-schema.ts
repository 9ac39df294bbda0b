import { z } from "zod";
import { AIDS, BEARDS, BUILDS, CLOTH_COLOURS, CUTS, GLASSES, HAIR_COLOURS, HAIR_STYLES, HEIGHTS } from "../core/scenario/model";
import { id, text } from "./atoms";

const age = z.number().int().min(0).max(110);

/** How a person is drawn. */
export const figure = z.strictObject({
  age,
  skin: z.number().int().min(1).max(10),
  hair: z.strictObject({ style: z.enum(HAIR_STYLES), colour: z.enum(HAIR_COLOURS) }),
  glasses: z.enum(GLASSES),
  beard: z.enum(BEARDS),
  build: z.enum(BUILDS),
  height: z.enum(HEIGHTS),
  clothing: z.strictObject({ cut: z.enum(CUTS), colour: z.enum(CLOTH_COLOURS) }),
  aids: z.array(z.enum(AIDS)).max(AIDS.length),
  lanyard: z.boolean().optional(),
}).meta({ id: "figure" });

/** `courses/cast.yaml`: the people drawn in lessons. */
export const castFile = z.strictObject({
  format: z.literal("cast/1"),
  people: z.record(id, z.strictObject({ name: text, age, figure })),
});
export type CastFile = z.infer<typeof castFile>;
