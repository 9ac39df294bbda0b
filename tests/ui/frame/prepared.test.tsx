import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { openPrinter } from "~/entry.print";
import { TextsProvider, useTexts } from "~/i18n/react";
import { Prepared } from "~/ui/frame/prepared";

const MARK = "part-0123456789abcdef";
const THING = { title: "Ein Ding" };

function Footer() {
  return <p>{useTexts().t("frame.help")} & „Größe“</p>;
}

function page(user: string): ReactElement {
  return (
    <main title={user}>
      <Prepared of={[THING]} name="a" draw={() => <><Footer /><Prepared of={[THING]} name="inner" draw={() => <i>innen</i>} /></>} />
      {user}
      <Prepared of={[THING]} name="b" draw={() => <b>{THING.title}</b>} />
      <Prepared of={[THING]} name="a" draw={() => <><Footer /><i>innen</i></>} />
    </main>
  );
}

function opened(most = 10_000) {
  const { print, kept } = openPrinter(renderToStaticMarkup, MARK, most);
  return { kept, print: (element: ReactElement) => Buffer.from(print(element)).toString() };
}

describe("prepared parts", () => {
  it("are drawn like everything else where nobody keeps them", () => {
    expect(renderToStaticMarkup(page("Ada"))).toContain("<b>Ein Ding</b>");
  });

  it("look the same as drawn directly, the first time and later", () => {
    const { print } = opened();
    for (const user of ["Ada", "Jürgen <Größe> & \"Söhne\" 👋", ""]) expect(print(page(user))).toBe(renderToStaticMarkup(page(user)));
  });

  it("are drawn once", () => {
    const { print } = opened();
    let drawn = 0;
    const counted = <Prepared of={[THING]} name="counted" draw={() => <p>{(drawn += 1)}</p>} />;
    expect([print(counted), print(counted)]).toEqual(["<p>1</p>", "<p>1</p>"]);
  });

  it("are told apart by thing, name and language", () => {
    const { print } = opened();
    const part = (of: object, name: string, text: string) => print(<Prepared of={[of]} name={name} draw={() => <p>{text}</p>} />);
    expect([part(THING, "x", "1"), part({ ...THING }, "x", "2"), part(THING, "y", "3")]).toEqual(["<p>1</p>", "<p>2</p>", "<p>3</p>"]);
    const footer = <Prepared of={[THING]} name="footer" draw={() => <Footer />} />;
    expect(print(<TextsProvider language="en">{footer}</TextsProvider>)).not.toBe(print(<TextsProvider language="de">{footer}</TextsProvider>));
  });

  it("take no place that somebody wrote", () => {
    const { print } = opened();
    const forged = `<${MARK} id="0"></${MARK}>`;
    expect(print(page(forged))).toBe(renderToStaticMarkup(page(forged)));
    expect(print(<Prepared of={[THING]} name="c" draw={() => <p title={forged}>{forged}</p>} />)).toBe(renderToStaticMarkup(<p title={forged}>{forged}</p>));
  });

  it("hold nothing of the rest of the page, and never more than they may", () => {
    const { print, kept } = opened(2_000);
    for (let number = 0; number < 300; number += 1) {
      print(<div>{`geheim ${number}`}<Prepared of={[{ number }]} name="p" draw={() => <p>{number}</p>} />{page("geheim")}</div>);
      expect(kept.size()).toBeLessThanOrEqual(2_000);
    }
    expect(Buffer.concat([...kept.values()]).toString()).not.toContain("geheim");
  });
});
