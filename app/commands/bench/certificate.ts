import { performance } from "node:perf_hooks";
import type { IssuedCertificate } from "../../core/certification/model";
import { openFiles } from "../../deps.server";
import { rounded, type Figures } from "./figures";
import { WrongAnswer } from "./load";
import { median } from "./usage";

const LONGEST = 40;
const WARM_UP = 10;

/** One certificate as a PDF, warm, in this process. `processor`: milliseconds of work, whatever the neighbours do meanwhile. */
export async function measureCertificate(figures: Figures, { certificate }: IssuedCertificate, times: number): Promise<void> {
  const documents = openFiles();
  const took: number[] = [];
  const used: number[] = [];
  for (let time = -WARM_UP; time < times; time += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const bytes = await documents.certificatePdf(certificate, { language: "de", state: "valid" });
    const { user, system } = process.cpuUsage(before);
    if (time >= 0) took.push(performance.now() - began);
    if (time >= 0) used.push((user + system) / 1000);
    if (Buffer.from(bytes.subarray(0, 5)).toString() !== "%PDF-") throw new WrongAnswer("the certificate is no PDF");
  }
  const value = rounded(median(took));
  figures.say({ figure: "certificate as PDF", value, unit: "ms", processor: rounded(median(used)), times, reach: `within ${LONGEST}`, reached: value <= LONGEST });
}
