import type { FieldType } from "../definition/catalog.ts";
import type { Fact } from "../definition/values.ts";
import { isDate } from "./day.ts";

/** Larger numbers are no facts about people; the bound keeps sums finite in JavaScript and in SQL. */
export const GREATEST = 1e15;

/** Nor are smaller ones, save 0: a mean of them would leave the range of numbers, which SQL answers with an error. */
export const SMALLEST = 1e-100;

const isSized = (size: number): boolean => size === 0 || (size >= SMALLEST && size <= GREATEST);

/** True for a number that counts as known. */
export const isNumber = (value: unknown): value is number => typeof value === "number" && isSized(Math.abs(value));

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const FITS: Record<FieldType, (value: unknown) => boolean> = {
  text: isText,
  email: isText,
  phone: isText,
  choice: isText,
  number: isNumber,
  boolean: (value) => typeof value === "boolean",
  date: (value) => typeof value === "string" && isDate(value),
  choices: isTexts,
};

/**
 * The fact when it is known, else nothing. Missing are: nothing at all, `null`, `""`, and whatever does not fit the type
 * (a date that does not exist, a text where a number belongs). An empty list of choices is an answer.
 */
export const knownFact = (type: FieldType, value: unknown): Fact | undefined =>
  FITS[type](value) ? (value as Fact) : undefined;
