import { FIRST_NAMES, LAST_NAMES, SITES } from "./names.ts";
import type { Random } from "./random.ts";

/** Somebody made up: no such address exists. */
export interface Person {
  externalId: string;
  name: string;
  email: string;
  phone: string;
  site: (typeof SITES)[number];
  guardian: { name: string; email: string; phone: string };
}

const ascii = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();

/** Numbers that are kept for fiction in France: 06 39 98 xx xx. */
const phone = (random: Random): string => `+33 6 39 98 ${random.whole(10, 99)} ${random.whole(10, 99)}`;

/** The numbered person of the demo; the number tells people of one name apart. */
export const makePerson = (random: Random, number: number): Person => {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const parent = random.pick(FIRST_NAMES);
  return {
    externalId: `demo-${String(number).padStart(4, "0")}`,
    name: `${first} ${last}`,
    email: `${ascii(first)}.${ascii(last)}.${number}@example.org`,
    phone: phone(random),
    site: random.pick(SITES),
    guardian: {
      name: `${parent} ${last}`,
      email: `${ascii(parent)}.${ascii(last)}.${number}@example.org`,
      phone: phone(random),
    },
  };
};
