import type { AppLoadContext, ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Module = NonNullable<Routes[string]>["module"];
type Loader = NonNullable<Module["loader"]>;
type Asked = { readonly request: Request; readonly context: AppLoadContext };
/** What a loader came to: a value, or what it threw. */
type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

/** Loaders that were asked already, by the request's context: none is asked twice. */
const outcomes = new WeakMap<AppLoadContext, Map<string, Outcome>>();

/** Asks the root's and the route's loader. True when both answered with data and with nothing else for Remix to do. */
export async function askAhead(routes: Routes, { id, params }: { readonly id: string; readonly params: Readonly<Record<string, string | undefined>> }, { request, context }: Asked): Promise<boolean> {
  if (routes[id]?.module.default === undefined) return false;
  const came = new Map<string, Outcome>();
  const ask = async (route: string): Promise<void> => {
    const loader = routes[route]?.module.loader;
    if (loader) came.set(route, await outcomeOf(loader, { request, context, params }));
  };
  await Promise.all([ask("root"), ask(id)]);
  const plain = [...came].map(([route, outcome]) => [route, plainData(outcome)] as const);
  if (plain.every(([, data]) => data !== undefined)) {
    for (const [route, data] of plain) context.handed.set(route, data?.data);
    return true;
  }
  outcomes.set(context, came);
  return false;
}

async function outcomeOf(loader: Loader, args: { readonly request: Request; readonly context: AppLoadContext; readonly params: Readonly<Record<string, string | undefined>> }): Promise<Outcome> {
  try {
    return { value: await loader({ ...args, params: { ...args.params } }) };
  } catch (thrown) {
    return { thrown };
  }
}

function plainData(outcome: Outcome): { readonly data: unknown } | undefined {
  if ("thrown" in outcome) return undefined;
  const { value } = outcome;
  if (value === undefined || value instanceof Response) return undefined;
  if (!isDataWithInit(value)) return { data: value };
  return value.init === null || value.init === undefined ? { data: value.data } : undefined;
}

/** A route whose loader's data goes to the page through the request instead of through Remix; answers and refusals stay what they are. */
export function handingOn(id: string, module: Module): Module {
  const { loader } = module;
  if (!loader) return module;
  const handing = async (args: Parameters<Loader>[0]): Promise<unknown> => {
    const answer = await asked(id, loader, args);
    const { handed } = args.context as AppLoadContext;
    if (answer instanceof Response || answer === null || answer === undefined) return answer;
    if (isDataWithInit(answer)) {
      handed.set(id, answer.data);
      return { ...answer, data: null };
    }
    handed.set(id, answer);
    return null;
  };
  return { ...module, loader: Object.assign(handing, { hydrate: false }) };
}

async function asked(id: string, loader: Loader, args: Parameters<Loader>[0]): Promise<unknown> {
  const known = outcomes.get(args.context as AppLoadContext)?.get(id);
  if (!known) return loader(args);
  if ("thrown" in known) throw known.thrown;
  return known.value;
}

/** A route whose loader was asked already. */
export function withoutLoader(_id: string, module: Module): Module {
  const { loader: _asked, ...rest } = module;
  return rest as Module;
}

function isDataWithInit(answer: unknown): answer is { readonly type: "DataWithResponseInit"; readonly data: unknown; readonly init: unknown } {
  return typeof answer === "object" && answer !== null && "type" in answer && answer.type === "DataWithResponseInit" && "data" in answer;
}
