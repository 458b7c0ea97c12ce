/**
 * Ids for tests: prefixed like real ones, in rising order, and unlike those of any other suite that
 * shares the database.
 */
export function ids(): (prefix: string) => string {
  const suite = crypto.randomUUID().slice(0, 8);
  let last = 0;
  return (prefix) => `${prefix}_${suite}${String((last += 1)).padStart(6, "0")}`;
}
