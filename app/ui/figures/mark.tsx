/** Two speech shapes that face each other. */
export function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 48 48" aria-hidden="true">
      <path className="app-mark__one" d="M4 6H18A4 4 0 0 1 22 10V38L14 30H4A4 4 0 0 1 0 26V10A4 4 0 0 1 4 6Z" />
      <path className="app-mark__two" d="M30 18H44A4 4 0 0 1 48 22V38A4 4 0 0 1 44 42H30A4 4 0 0 1 26 38V10L34 18Z" />
    </svg>
  );
}
