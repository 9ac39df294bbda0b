type Props = { readonly id: string; readonly number: number; readonly children: string };

/** One of the five steps of a debrief. */
export function StepHeading({ id, number, children }: Props) {
  return (
    <h2 className="app-heading app-step-heading" id={id}>
      <span className="app-step-heading__number">{number}</span> {children}
    </h2>
  );
}
