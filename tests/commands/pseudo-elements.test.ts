import postcss from "postcss";
import { expect, test } from "vitest";
import { pseudoElements } from "~/commands/application/pseudo-elements";

test.each([
  ["what is said of all goes to the rules that make one", "*,*::before,*::after{box-sizing:border-box}a::before{content:'x'}", "*{box-sizing:border-box}a::before{box-sizing:border-box;content:'x'}"],
  ["a rule that makes none stays as it is", "*::after{top:0}a::before{left:0}", "a::before{left:0}"],
  ["what a rule says itself stays", "*::after{top:0}a:after{content:'';top:1px}", "a:after{content:'';top:1px}"],
  ["a rule for elements as well stays as it is", "*::after{top:0}a,a::after{content:''}", "a,a::after{content:''}"],
  ["inside a layer it is the same", "@layer kern{*::before{top:0}}@layer app{a::before{content:''}}", "@layer kern{}@layer app{a::before{top:0;content:''}}"],
  ["under a condition it stays: there are few who meet it", "@media print{*::before{top:0}}a::before{content:''}", "@media print{*::before{top:0}}a::before{content:''}"],
])("%s", async (_name, style, expected) => {
  expect((await postcss([pseudoElements()]).process(style, { from: undefined })).css).toBe(expected);
});
