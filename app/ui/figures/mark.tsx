/** Two speech shapes that face each other. */
export function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 48 48" aria-hidden="true">
      <path className="app-mark__one" d="M6 5H17A5 5 0 0 1 22 10V37L13 29H6A5 5 0 0 1 1 24V10A5 5 0 0 1 6 5Z" />
      <path className="app-mark__two" d="M42 43H31A5 5 0 0 1 26 38V11L35 19H42A5 5 0 0 1 47 24V38A5 5 0 0 1 42 43Z" />
    </svg>
  );
}
