const two = (count: number): string => String(count).padStart(2, "0");

const partsIn = (at: Date, timeZone: string): Record<string, number> =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    })
      .formatToParts(at)
      .flatMap(({ type, value }) => (type === "literal" ? [] : [[type, Number(value)]])),
  );

/** An instant as people there read it, with its offset: `2026-11-22T09:00:00+01:00`. */
export const wallInstant = (at: Date, timeZone: string): string => {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = partsIn(at, timeZone);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // The seconds are left out of both.
  const offset = (wall - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000;
  const [sign, size] = [offset < 0 ? "-" : "+", Math.abs(offset)];
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** Nine o’clock on the day of an instant: the working day begins. */
export const morningOf = (at: Date, timeZone: string): string => {
  const { hour = 0, minute = 0 } = partsIn(at, timeZone);
  return wallInstant(new Date(at.getTime() + ((9 - hour) * 60 - minute) * 60_000), timeZone);
};
