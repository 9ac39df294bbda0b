import type { Plugin } from "esbuild";
import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import type { Language } from "../core/words";

/** Compiles MDX that was checked, rebuilt and read back; anything else may run as a program. */
export async function bundleLesson(printed: string, language: Language): Promise<string> {
  const { code } = await bundleMDX({
    source: printed,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [],
      // Column alignment as `style` would be blocked by the page's policy.
      tableCellAlignToStyle: false,
      remarkRehypeOptions: { clobberPrefix: "u-", ...FOOTNOTES[language] },
    }),
    grayMatterOptions: (options) => ({ ...options, engines: { yaml: refusing, json: refusing, javascript: refusing, js: refusing } }),
    esbuildOptions: (options) => ({ ...options, minify: false, plugins: [onlyTheLesson, ...(options.plugins ?? [])] }),
  });
  return code;
}

const FOOTNOTES: Readonly<Record<Language, { footnoteLabel: string; footnoteBackLabel: string }>> = {
  de: { footnoteLabel: "Anmerkungen", footnoteBackLabel: "Zurück zum Text" },
  en: { footnoteLabel: "Notes", footnoteBackLabel: "Back to the text" },
};

const refusing = {
  parse(): never {
    throw new Error("front matter reached the compiler");
  },
};

/** Nothing is read from disk and nothing is imported besides the JSX runtime. */
const onlyTheLesson: Plugin = {
  name: "only-the-lesson",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path === "react/jsx-runtime") return undefined;
      return { errors: [{ text: `a lesson imports ${path.slice(0, 60)}` }] };
    });
  },
};
