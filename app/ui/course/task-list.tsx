import type { Language } from "~/core/words";
import { ShownText } from "./shown-text";
import type { TaskLine } from "./task";

/** The parts of a course in the advised order, each with kind, minutes and state in words. */
export function TaskList({ lines, language }: { readonly lines: readonly TaskLine[]; readonly language: Language }) {
  return (
    <ol className="kern-task-list__list">
      {lines.map(({ key, title, href, meta, status }, index) => (
        <li className="kern-task-list__item" key={key}>
          <div className="kern-task-list__title">
            <a className="kern-link kern-task-list__content-wrapper" href={href}>
              <span className="kern-number" aria-hidden="true">{index + 1}</span>
              <span><ShownText shown={title} language={language} /></span>
            </a>
            <span className="app-task__meta">{meta}</span>
          </div>
          <div className="kern-task-list__status">{status}</div>
        </li>
      ))}
    </ol>
  );
}
