/** Everything that may stand in a log line, and what it looks like. A field that is not here is dropped, so that nothing private slips in. */
const ALLOWED: Readonly<Record<string, (value: unknown) => boolean>> = {
  reference: shaped(/^[0-9A-Z]{10}$/),
  method: shaped(/^[A-Z]{1,20}$/),
  route: shaped(/^\/[\w.:/[\]-]*$/),
  status: isNumber,
  ms: isNumber,
  port: isNumber,
  /** How many, never who. */
  people: isNumber,
  signal: shaped(/^SIG[A-Z]+$/),
  code: shaped(/^[\w-]{1,60}$/),
  trouble: shaped(/^[\w ]{1,60}$/),
  // Of published content.
  scenario: shaped(/^[a-z0-9-]{1,100}$/),
  edit: shaped(/^[a-z-]{1,40}$/),
  of: shaped(/^[a-z0-9-]{1,100}$/),
  norm: shaped(/^[^@\n]{1,200}$/),
  reviewBy: shaped(/^\d{4}-\d\d-\d\d$/),
};

/** Errors whose sentences are ours and name files and settings, never people. Others may repeat what somebody has entered. */
const OWN_ERRORS: ReadonlySet<string> = new Set(["StoreError", "EnvironmentError", "ContentError"]);

/** The fields that may be written; of all others only the names, so that whoever added one notices. */
export function allowedFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (name === "error") written["error"] = errorField(value);
    else if (Object.hasOwn(ALLOWED, name) && ALLOWED[name]?.(value) === true) written[name] = value;
    else if (value !== undefined) dropped.push(name);
  }
  return dropped.length === 0 ? written : { ...written, dropped };
}

/** Kind, code and place of an error; its sentence only when it is one of ours. */
function errorField(error: unknown): Record<string, unknown> {
  if (typeof error !== "object" || error === null) return { name: "unknown" };
  const [name, message, stack, code] = ["name", "message", "stack", "code"].map((part): unknown => Reflect.get(error, part));
  const frames = typeof stack === "string" ? stack.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) : [];
  return {
    name: typeof name === "string" && /^\w{1,60}$/.test(name) ? name : "unknown",
    ...(typeof code === "string" && /^\w{1,60}$/.test(code) ? { code } : {}),
    ...(typeof name === "string" && OWN_ERRORS.has(name) && typeof message === "string" ? { message } : {}),
    ...(frames.length > 0 ? { stack: frames } : {}),
  };
}

function shaped(shape: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && shape.test(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}
