import { type Fact, type Field, localDate, type NextEvent } from "@parcours/core";
import type { LibraryProgram } from "./library.ts";
import type { ScriptedEvent } from "./story.ts";

type Data = Record<string, unknown>;

/** Different answers to one question, the plainest first. */
const valuesOf = (field: Field, today: string): Fact[] => {
  switch (field.type) {
    case "boolean":
      return [true, false];
    case "choice":
      return (field.choices ?? []).map(({ value }) => value);
    case "choices":
      return [...(field.choices ?? []).map(({ value }) => [value]), []];
    case "number":
      return [...new Set([field.max ?? 10, field.min ?? 0])];
    case "date":
      return [today];
    case "email":
      return ["contact@example.org"];
    case "phone":
      return ["0100000000"];
    case "text":
      return ["À voir ensemble"];
  }
};

const unique = (items: readonly Data[]): Data[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** What may be answered to a form: as in the scenarios, then with one answer changed or left out. */
const dataFor = (program: LibraryProgram, form: string, known: readonly Data[], now: string): Data[] => {
  const { meta } = program.definition;
  const asked = meta.forms?.[form]?.fields ?? [];
  const today = localDate(now, program.compiled.timeZone);
  const values = (id: string): Fact[] => {
    const field = meta.fields?.[id];
    return field === undefined ? [] : valuesOf(field, today);
  };
  const plain = Object.fromEntries(
    asked.flatMap(({ field }) => (values(field)[0] === undefined ? [] : [[field, values(field)[0]]])),
  );
  const bases = known.length > 0 ? known.slice(0, 3) : [plain];
  const changed = bases.flatMap((base) =>
    asked.flatMap(({ field }) => {
      const { [field]: _, ...without } = base;
      return [...values(field).map((value) => ({ ...base, [field]: value })), without];
    }),
  );
  return unique([...bases, ...changed]);
};

/** Ways in which an event that is open now may be sent, drawn from the scenarios where they send it. */
export const waysToSend = (
  program: LibraryProgram,
  next: NextEvent,
  known: readonly ScriptedEvent[],
  now: string,
): ScriptedEvent[] => {
  const same = known.filter(({ type }) => type === next.event);
  const [as] = next.by;
  const reasons = next.reasons.map(({ value }) => ({ code: value }));
  const [reason] = [...same.flatMap((event) => event.reason ?? []), ...reasons, { text: "Décision prise ensemble" }];
  const base: ScriptedEvent = {
    type: next.event,
    ...(as !== undefined && { as }),
    ...(next.reason !== undefined && reason && { reason }),
  };
  const data = unique(same.flatMap((event): Data[] => (event.data === undefined ? [] : [event.data])));
  if (next.form !== undefined) return dataFor(program, next.form, data, now).map((one) => ({ ...base, data: one }));
  const told = same.filter(({ occurredAt }) => occurredAt === undefined);
  return [...told, base];
};
