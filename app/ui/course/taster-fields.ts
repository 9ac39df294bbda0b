/** Names of the fields of the taster in the address, one for each answer that can be tried. */
export const TASTER_FIELDS = ["kostprobe", "dann"] as const;
