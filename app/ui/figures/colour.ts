type Channels = readonly [number, number, number];

function channels(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio as WCAG defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Towards black below 1, towards white above (2 is white). */
export function shade(hex: string, factor: number): string {
  const mixed = channels(hex).map((channel) =>
    Math.round(factor <= 1 ? channel * factor : channel + (255 - channel) * (factor - 1)),
  );
  return `#${mixed.map((channel) => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, "0")).join("")}`;
}

export function blend(hex: string, other: string, share: number): string {
  const into = channels(other);
  const mixed = channels(hex).map((channel, index) => Math.round(channel + ((into[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The first candidate that stands out from the ground, else the one that does so best. */
export function standingOut(ground: string, candidates: readonly string[], ratio = 3): string {
  const enough = candidates.find((candidate) => contrast(candidate, ground) >= ratio);
  if (enough) return enough;
  return candidates.reduce((best, candidate) => (contrast(candidate, ground) > contrast(best, ground) ? candidate : best), "#000000");
}
