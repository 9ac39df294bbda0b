import { performance } from "node:perf_hooks";
import type { IssuedCertificate } from "../../core/certification/model";
import { openFiles } from "../../deps.server";
import { rounded, type Figures } from "./figures";
import { WrongAnswer } from "./load";
import { median } from "./usage";

const LONGEST = 40;
const WARM_UP = 10;

/** One certificate as a PDF, warm, in this process. */
export async function measureCertificate(figures: Figures, { certificate }: IssuedCertificate, times: number): Promise<void> {
  const documents = openFiles();
  const took: number[] = [];
  for (let time = -WARM_UP; time < times; time += 1) {
    const began = performance.now();
    const bytes = await documents.certificatePdf(certificate, { language: "de", state: "valid" });
    if (time >= 0) took.push(performance.now() - began);
    if (Buffer.from(bytes.subarray(0, 5)).toString() !== "%PDF-") throw new WrongAnswer("the certificate is no PDF");
  }
  const value = rounded(median(took));
  figures.say({ figure: "certificate as PDF", value, unit: "ms", times, reach: `within ${LONGEST}`, reached: value <= LONGEST });
}
