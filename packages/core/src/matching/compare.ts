import type { Criterion, Field, Matching } from "../definition/catalog.ts";
import type { Bilingual } from "../definition/problem.ts";
import { LANGUAGES, textIn, type Language } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import { factWords } from "../rules/leaf-words.ts";

/** Whether two runs fit by one criterion. `unknown`: something has not been said; it never counts against anybody. */
export type Agreement = "agrees" | "differs" | "unknown";

/** A criterion as it turned out for two runs, with the sentence that says why. */
export interface Compared {
  criterion: string;
  title: Bilingual;
  agreement: Agreement;
  because: Bilingual;
}

/** One of the two: its own program’s fields and what its run knows of them. */
export interface MatchSide {
  /** How the member is called, for sentences. */
  title: Bilingual;
  fields: Readonly<Record<string, Field>>;
  facts: Readonly<Record<string, Fact | undefined>>;
}

interface Read {
  side: MatchSide;
  field: Field | undefined;
  fact: Fact | undefined;
}

interface Verdict {
  agreement: Agreement;
  because: Bilingual;
}

const isSaid = (fact: Fact | undefined): fact is Exclude<Fact, null> =>
  fact !== undefined && fact !== null && fact !== "" && !(Array.isArray(fact) && fact.length === 0);

const words = ({ field }: Read, fact: Fact, language: Language): string =>
  field === undefined ? String(fact) : factWords(fact, field, language);

const both = (say: (language: Language) => string): Bilingual => ({ fr: say("fr"), en: say("en") });

const unsaid = (reads: readonly Read[]): Verdict => {
  const who = reads.filter(({ fact }) => !isSaid(fact)).map(({ side }) => side.title);
  return {
    agreement: "unknown",
    because: {
      fr: `Pas encore dit (${who.map(({ fr }) => fr).join(", ")}).`,
      en: `Not said yet (${who.map(({ en }) => en).join(", ")}).`,
    },
  };
};

const listOf = (fact: Fact): string[] => (Array.isArray(fact) ? fact : [String(fact)]);

const overlap = (one: Read, other: Read): Verdict => {
  const theirs = listOf(other.fact!);
  const common = listOf(one.fact!).filter((value) => theirs.includes(value));
  if (common.length > 0)
    return {
      agreement: "agrees",
      because: {
        fr: `En commun : ${words(one, common, "fr")}.`,
        en: `In common: ${words(one, common, "en")}.`,
      },
    };
  return {
    agreement: "differs",
    because: {
      fr: `Rien en commun : ${words(one, one.fact!, "fr")} d’un côté, ${words(other, other.fact!, "fr")} de l’autre.`,
      en: `Nothing in common: ${words(one, one.fact!, "en")} on one side, ${words(other, other.fact!, "en")} on the other.`,
    },
  };
};

const same = (one: Read, other: Read): Verdict => {
  if (JSON.stringify(one.fact) === JSON.stringify(other.fact))
    return {
      agreement: "agrees",
      because: {
        fr: `La même réponse : ${words(one, one.fact!, "fr")}.`,
        en: `The same answer: ${words(one, one.fact!, "en")}.`,
      },
    };
  return {
    agreement: "differs",
    because: both((language) => `${words(one, one.fact!, language)} ≠ ${words(other, other.fact!, language)}.`),
  };
};

/** The département of a postal code: two digits, three overseas; undefined when the text is no postal code. */
const departmentOf = (code: string): string | undefined => {
  if (!/^\d{5}$/.test(code)) return undefined;
  return code.startsWith("97") || code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2);
};

const near = (one: Read, other: Read): Verdict => {
  const [here, there] = [one, other].map(({ fact }) => String(fact).replaceAll(/\s/g, ""));
  const [from, to] = [departmentOf(here!), departmentOf(there!)];
  if (from === undefined || to === undefined)
    return {
      agreement: "unknown",
      because: {
        fr: "Un code postal n’est pas lisible : la distance n’est pas connue.",
        en: "A postal code cannot be read: the distance is not known.",
      },
    };
  if (here === there)
    return {
      agreement: "agrees",
      because: { fr: `Même code postal (${here}).`, en: `Same postal code (${here}).` },
    };
  if (from === to)
    return {
      agreement: "agrees",
      because: {
        fr: `Même département (${here} et ${there}) ; le trajet reste à vérifier.`,
        en: `Same département (${here} and ${there}); how long the way takes is to be checked.`,
      },
    };
  return {
    agreement: "differs",
    because: {
      fr: `Départements différents (${here} et ${there}).`,
      en: `Different départements (${here} and ${there}).`,
    },
  };
};

const wish = (one: Read, other: Read | undefined, free: readonly string[]): Verdict => {
  const wanted = listOf(one.fact!);
  if (wanted.every((value) => free.includes(value)))
    return { agreement: "agrees", because: { fr: "Pas de souhait particulier.", en: "No particular wish." } };
  const said = (language: Language): string => words(one, one.fact!, language);
  if (other === undefined)
    return {
      agreement: "unknown",
      because: {
        fr: `Souhait : ${said("fr")}. À vous de voir s’il est respecté.`,
        en: `Wish: ${said("en")}. It is for you to see whether it is met.`,
      },
    };
  if (!isSaid(other.fact)) return unsaid([other]);
  const met = listOf(other.fact).some((value) => wanted.includes(value));
  return {
    agreement: met ? "agrees" : "differs",
    because: {
      fr: `Souhait : ${said("fr")} ; ${met ? "il est respecté" : `ici : ${words(other, other.fact, "fr")}`}.`,
      en: `Wish: ${said("en")}; ${met ? "it is met" : `here: ${words(other, other.fact, "en")}`}.`,
    },
  };
};

const verdictOf = (criterion: Criterion, reads: readonly Read[]): Verdict => {
  const [one, other] = reads;
  if (one === undefined) return unsaid([]);
  if (criterion.as === "wish") return isSaid(one.fact) ? wish(one, other, criterion.free ?? []) : unsaid([one]);
  if (other === undefined || !isSaid(one.fact) || !isSaid(other.fact)) return unsaid(reads);
  return { overlap, same, near }[criterion.as](one, other);
};

/**
 * Compares two runs by each criterion of a program with members, in the order written. Pure. Facts that were not said
 * answer `unknown`.
 */
export const compareMembers = ({ criteria }: Matching, sides: Readonly<Record<string, MatchSide>>): Compared[] =>
  Object.entries(criteria).map(([id, criterion]) => {
    const reads = Object.entries(criterion.fields).flatMap(([member, field]): Read[] => {
      const side = Object.hasOwn(sides, member) ? sides[member] : undefined;
      if (side === undefined) return [];
      const has = Object.hasOwn(side.fields, field);
      return [{ side, field: has ? side.fields[field] : undefined, fact: side.facts[field] }];
    });
    const title = Object.fromEntries(
      LANGUAGES.map((language) => [language, textIn(criterion.title, language)]),
    ) as unknown as Bilingual;
    return { criterion: id, title, ...verdictOf(criterion, reads) };
  });
