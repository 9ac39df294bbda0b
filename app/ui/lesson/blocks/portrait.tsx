import { MOODS } from "~/core/scenario/model";
import { Person } from "~/ui/figures/person";
import { usePictures } from "~/ui/frame/pictures";
import { textOf, type BlockProps } from "../context";

/** A drawn person with name; the description stands for the drawing. */
export function Portrait({ node, context }: BlockProps) {
  const person = context.people[textOf(node, "cast")];
  const mood = MOODS.find((one) => one === node.props["mood"]) ?? "calm";
  const pictures = usePictures();
  const crop = node.props["crop"] === "head" ? "head" : "waist";
  return (
    <figure className={pictures ? `app-portrait app-portrait--${crop}` : "app-portrait"}>
      {pictures ? (
        <div role="img" aria-label={textOf(node, "description")}>
          {person ? <Person figure={person.figure} mood={mood} crop={node.props["crop"] === "full" ? "stage" : crop} /> : null}
        </div>
      ) : <p className="app-described">{textOf(node, "description")}</p>}
      <figcaption>{textOf(node, "name")}</figcaption>
    </figure>
  );
}
