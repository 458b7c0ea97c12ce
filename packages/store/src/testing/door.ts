/** A door in a transaction: the test sees that it is reached, and opens it. */
export function door() {
  let reached = (): void => {};
  let open = (): void => {};
  const arrival = new Promise<void>((resolve) => (reached = resolve));
  const opening = new Promise<void>((resolve) => (open = resolve));
  return { pass: () => (reached(), opening), arrival, open };
}
