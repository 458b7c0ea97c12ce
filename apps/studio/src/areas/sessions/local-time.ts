/** An instant as a field for date and time shows it: in the reader's own time, to the minute. */
export const toLocal = (instant: string): string => {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The instant that such a field holds; undefined while it is empty. */
export const fromLocal = (typed: string): string | undefined =>
  typed === "" ? undefined : new Date(typed).toISOString();
