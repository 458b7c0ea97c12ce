/*
 * What the model program does, written down a second time in the plainest way: no machine, no definition, no SQL. It is
 * what the service is held against, so it must share nothing with it.
 */

const DAY = 86_400_000;

export type Place = "one" | "two" | "three" | "finished" | "out";

export interface Person {
  place: Place;
  /** When they are moved on without anybody's doing. */
  due: number | undefined;
  /** How many things have happened to them, their start among them. */
  happened: number;
  stays: number;
  erased: boolean;
}

const GO: Partial<Record<Place, Place>> = { one: "two", two: "three", three: "finished" };
const BACK: Partial<Record<Place, Place>> = { two: "one", three: "two" };
const PATIENCE: Partial<Record<Place, [days: number, then: Place]>> = { one: [10, "two"], two: [30, "out"] };

export const isOver = ({ place }: Person): boolean => place === "finished" || place === "out";

const enter = (person: Person, place: Place, at: number): void => {
  person.place = place;
  const patience = PATIENCE[place];
  person.due = patience === undefined ? undefined : at + patience[0] * DAY;
  person.happened += 1;
};

export const begin = (at: number): Person => {
  const person: Person = { place: "one", due: undefined, happened: 0, stays: 0, erased: false };
  enter(person, "one", at);
  return person;
};

/** Whether it is taken; what is not taken changes nothing. */
export const send = (person: Person, event: "go" | "back" | "stay", at: number): boolean => {
  if (isOver(person)) return false;
  if (event === "stay") {
    if (person.place !== "two") return false;
    person.stays += 1;
    person.happened += 1;
    return true;
  }
  const to = (event === "go" ? GO : BACK)[person.place];
  if (to === undefined) return false;
  enter(person, to, at);
  return true;
};

/** By hand to any stage or exit, except out of an end. */
export const putInto = (person: Person, place: Place, at: number): boolean => {
  if (isOver(person)) return false;
  enter(person, place, at);
  return true;
};

/** Whatever falls due up to a moment happens at its own time, one after the other. */
export const wait = (person: Person, until: number): void => {
  while (person.due !== undefined && person.due <= until) enter(person, PATIENCE[person.place]![1], person.due);
};

/** Only who is at an end can be erased. What is left of them is another thing than before; asked again, it stays as it is. */
export const erase = (person: Person): boolean => {
  if (!isOver(person)) return false;
  if (!person.erased) person.happened += 1;
  person.erased = true;
  return true;
};
