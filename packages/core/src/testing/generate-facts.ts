import * as fc from "fast-check";
import type { Field, FieldType } from "../definition/catalog.ts";
import { FIELD_TYPES } from "../definition/catalog.ts";
import type { ListEntry, RunContext } from "../definition/context.ts";
import type { Fact } from "../definition/values.ts";

/** Zones on both sides of UTC, with and without summer time, and one off by a quarter of an hour. */
export const zoneArbitrary: fc.Arbitrary<string> = fc.constantFrom(
  "Europe/Paris",
  "America/Martinique",
  "Indian/Reunion",
  "Pacific/Noumea",
  "Asia/Kathmandu",
);

/** Instants round the change of hour, the ends of months and years, leap days, and any other of this century. */
export const nowArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "2026-06-30T21:59:59.999Z",
    "2026-06-30T22:00:00.000Z",
    "2027-03-28T00:59:59.000Z",
    "2027-03-28T01:00:00.000Z",
    "2026-10-25T00:30:00.000Z",
    "2028-02-29T12:00:00.000Z",
    "2027-02-28T23:00:00.000Z",
    "2026-12-31T23:30:00.000Z",
    "2026-05-31T10:00:00.000Z",
  ),
  fc
    .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString()),
);

/** The choices of every generated field of choices. */
export const CHOICES = ["evening", "weekend", "été", "o'clock"];
const TEXTS = ["Nantes", "nantes", "Nan", "Saint-Étienne", "É", "%", "_a\\", "O'Brien", '"', "😀", "ﬁ", "$1", "today"];
const DATES = [
  "2026-06-30",
  "2026-07-01",
  "2027-03-28",
  "2028-02-29",
  "2027-02-28",
  "2026-12-31",
  "2027-01-01",
  "2010-02-28",
  "2008-02-29",
  "2010-07-01",
  "2008-12-31",
  "2026-05-31",
  "2026-04-30",
  "0001-01-01",
  "9999-12-31",
];
const WRONG_DATES = [
  "2026-02-29",
  "1900-02-29",
  "2026-13-01",
  "0000-01-01",
  "2026-1-1",
  "2026-01-01T00:00:00Z",
  " 2026-01-01",
];
const NUMBERS = [0, -0, 1, 2, 3, 10, 0.1, 0.2, 0.3, 0.1 + 0.2, -1.5, 1e15, 1e-7, 1e-100, 123456789.123];

const textArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((text) => !text.includes("\0")),
  },
);

/** Dates that exist, near the turns that matter and anywhere else. */
export const dateArbitrary = fc.oneof(
  fc.constantFrom(...DATES),
  fc
    .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2041-01-01T00:00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const numberArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .double({ min: -1e15, max: 1e15, noNaN: true })
      .map((number) => (Math.abs(number) < 1e-100 ? 0 : number)),
  },
);

const choicesArbitrary = fc.array(fc.constantFrom(...CHOICES), { maxLength: 4 });

/** A value that is known for a field of this type. */
export const knownFactArbitrary = (type: FieldType): fc.Arbitrary<Fact> => {
  if (type === "number") return numberArbitrary;
  if (type === "boolean") return fc.boolean();
  if (type === "date") return dateArbitrary;
  if (type === "choices") return choicesArbitrary;
  return type === "choice" ? fc.constantFrom(...CHOICES) : textArbitrary;
};

/** Whatever JSON may stand where a fact belongs: too large, of another type, a date that does not exist, nothing. */
const strayArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    [],
    {},
    [1],
    [["evening"]],
    [null],
    1e16,
    5e-324,
    -1e300,
    "12",
    true,
    "true",
    ...WRONG_DATES,
  ),
  textArbitrary,
  numberArbitrary,
  choicesArbitrary,
);

/** A fact as a person's file may hold it: mostly known, sometimes missing (undefined), sometimes stray. */
export const factArbitrary = (type: FieldType): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: knownFactArbitrary(type) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: strayArbitrary },
  );

/** The lists that generated fields are computed from. */
export const LISTS = ["missions", "notes"];

const entryArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      {
        at: nowArbitrary,
        value: fc.oneof({ weight: 3, arbitrary: numberArbitrary }, { weight: 2, arbitrary: strayArbitrary }),
      },
      { requiredKeys: ["at"] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      3,
      [],
      {},
      { at: "2026-02-30T00:00:00.000Z" },
      { at: 5, value: 1 },
      { at: "2026-06-30T23:59:59+02:00", value: 7 },
    ),
  },
);

const present = (record: Record<string, unknown>): Record<string, Fact> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<string, Fact>;

/** What a run may know of a person, over a catalog: plain JSON, with gaps, strays and lists. */
export const contextArbitrary = (fields: Record<string, Field>): fc.Arbitrary<RunContext> => {
  const facts = fc
    .record(Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, factArbitrary(field.type)])))
    .map(present);
  const memberTypes = fc.constantFrom(...FIELD_TYPES).chain(factArbitrary);
  return fc.record({
    person: facts,
    data: facts,
    cohort: facts,
    members: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ mentee: fc.record({ first: memberTypes, second: memberTypes }).map(present) }),
      },
      { weight: 1, arbitrary: fc.constant({}) },
    ),
    lists: fc.dictionary(
      fc.constantFrom(...LISTS),
      fc.array(entryArbitrary, { maxLength: 5 }) as fc.Arbitrary<ListEntry[]>,
    ),
    contracts: fc.constant({}),
    tasks: fc.constant({}),
    measures: fc.constant({}),
  });
};
