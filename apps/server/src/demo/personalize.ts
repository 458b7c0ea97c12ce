import type { LibraryProgram } from "./library.ts";
import type { Person } from "./person.ts";
import type { Facts, PlannedRun, Story } from "./story.ts";

/** What a person's own facts put in the place of those of the scenario. Facts that rules read stay as they are. */
const ownFacts = ({ definition }: LibraryProgram, { name, guardian, site }: Person): Facts => {
  const facts = {
    usualName: name,
    guardianName: guardian.name,
    guardianEmail: guardian.email,
    guardianPhone: guardian.phone,
    city: site.city,
    postalCode: site.postalCode,
  };
  const rules = JSON.stringify(definition.meta.rules ?? {});
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !rules.includes(`"${field}"`)));
};

const replaced = <T extends object>(facts: T, own: Facts): T =>
  Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, value && (own[field] ?? value)])) as T;

/** A story as lived by these people: names and addresses are theirs wherever the scenario told some. */
export const personalize = (
  story: Story,
  people: ReadonlyMap<string, Person>,
  programOf: (run: PlannedRun) => LibraryProgram,
): Story => {
  const own = new Map(
    story.runs.map((run) => {
      const person = people.get(run.key);
      return [run.key, person === undefined ? {} : ownFacts(programOf(run), person)];
    }),
  );
  return {
    runs: story.runs.map((run) => ({ ...run, person: replaced(run.person, own.get(run.key) ?? {}) })),
    acts: story.acts.map((act) => {
      const data = act.event?.data;
      if (act.event === undefined || data === undefined) return act;
      return { ...act, event: { ...act.event, data: replaced(data, own.get(act.run) ?? {}) } };
    }),
  };
};
