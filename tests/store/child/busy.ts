import { openLowdbStore } from "~/store/lowdb/store";
import { assignment, authority, change, entry, person, session, version, type Life } from "../fixtures";

// Eight writers whose documents point to each other: each makes a unit, people in it, a course, and learners who begin it.
const [folder = ""] = process.argv.slice(2);
const store = await openLowdbStore(folder);
const tell = (life: Life): void => void process.stdout.write(`${JSON.stringify(life)}\n`);

async function live(writer: string): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const id = `${writer}-${turn}`;
    await store.organisation.saveAuthority(authority(writer, writer));
    await store.organisation.saveUnit({ id: `u-${id}`, authority: writer, name: id });
    await store.people.save(person(id, id, { authority: writer, unit: `u-${id}` }));
    await store.sessions.save(session(`h-${id}`, id));
    const course = version(`course-${writer}`, `v${turn}`);
    await store.versions.publish(course);
    const facts = [{ type: "enrolled", at: course.publishedAt, course: course.id, version: course.version }, { type: "lesson-opened", at: course.publishedAt, course: course.id, lesson: "1" }] as const;
    await store.learners.commit(change(id, 0, facts, { authority: writer }));
    await store.assignments.save(assignment(`a-${id}`, writer, id));
    // Long entries, so that the log soon goes on in a new part.
    await store.log.append(entry(`e-${id}`, course.publishedAt, { authority: writer, by: id, people: [id], query: "q".repeat(4000) }));
    await store.sessions.remove(`h-${id}`);
    tell({ writer, turn });
  }
}

await Promise.all(["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"].map(live));
