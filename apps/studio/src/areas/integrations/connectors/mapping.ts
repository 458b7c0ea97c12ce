/** Who sends, and so how messages look. */
export type Sender = "standard" | "helloasso" | "helloasso-partner";

/** How an outside form becomes an event, as the API keeps it. */
export interface Mapping {
  sender: Sender;
  when: { path: string; equals: string }[];
  externalId: { path: string; prefix?: string };
  create: boolean;
  person: { name: string[]; email?: string; phone?: string; birthDate?: string };
  start: boolean;
  event?: string;
  data: Record<string, string>;
}

/** A mapping to begin with: what such messages usually hold. */
export const startingMapping = (sender: Sender): Record<string, unknown> => ({ ...mappingFor(sender) });

const mappingFor = (sender: Sender): Mapping =>
  sender === "standard"
    ? {
        sender,
        when: [],
        externalId: { path: "/id", prefix: "form:" },
        create: true,
        person: { name: ["/firstName", "/lastName"], email: "/email" },
        start: true,
        data: {},
      }
    : {
        sender,
        when: [{ path: "/eventType", equals: "Order" }],
        externalId: { path: "/data/payer/email", prefix: "helloasso:" },
        create: true,
        person: {
          name: ["/data/payer/firstName", "/data/payer/lastName"],
          email: "/data/payer/email",
          birthDate: "/data/payer/dateOfBirth",
        },
        start: true,
        data: {},
      };

/** A message such as the sender's, to try a mapping with until a real one is at hand. */
export const sampleFor = (sender: Sender): string =>
  JSON.stringify(
    sender === "standard"
      ? { id: "42", firstName: "Zoé", lastName: "Exemple", email: "zoe@example.org", answers: { motivation: "…" } }
      : {
          eventType: "Order",
          data: {
            id: 20499,
            formSlug: "adhesion",
            formType: "Membership",
            payer: {
              email: "zoe@example.org",
              firstName: "Zoé",
              lastName: "Exemple",
              dateOfBirth: "1984-05-15T02:00:00+02:00",
            },
            items: [
              {
                id: 20499,
                type: "Membership",
                state: "Processed",
                customFields: [{ name: "Ville", type: "TextInput", answer: "Lyon" }],
              },
            ],
          },
        },
    null,
    2,
  );

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Settings as they are stored, read; what is missing is empty. */
export const mappingOf = (settings: Record<string, unknown>): Mapping => {
  const stored = settings as Partial<Mapping>;
  const event = text(stored.event);
  return {
    sender: stored.sender ?? "standard",
    when: stored.when ?? [],
    externalId: stored.externalId ?? { path: "" },
    create: stored.create ?? false,
    person: { ...stored.person, name: stored.person?.name ?? [] },
    start: stored.start ?? false,
    ...(event !== undefined && { event }),
    data: stored.data ?? {},
  };
};

/** What is empty is left out. */
export const settingsOf = ({ person, externalId, event, data, ...rest }: Mapping): Record<string, unknown> => {
  const given = Object.fromEntries(Object.entries(person).filter(([, path]) => path !== undefined && path !== ""));
  return {
    ...rest,
    externalId: { path: externalId.path, ...((externalId.prefix ?? "") !== "" && { prefix: externalId.prefix }) },
    person: { ...given, name: person.name.filter((path) => path !== "") },
    ...(event !== undefined && event !== "" && { event }),
    data: Object.fromEntries(Object.entries(data).filter(([field, path]) => field !== "" && path !== "")),
    when: rest.when.filter(({ path }) => path !== ""),
  };
};

const MOST = 300;
const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

const namedIn = (list: readonly unknown[], index: number): string => {
  const one = list[index];
  const name = typeof one === "object" && one !== null && "name" in one ? one.name : undefined;
  return typeof name === "string" && name !== "" ? `name=${escaped(name)}` : String(index);
};

/** Places in a sample that hold a value, in its order: what a mapping can choose from. */
export const pathsIn = (body: unknown): string[] => {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (found.length >= MOST) return;
    if (typeof value !== "object" || value === null) {
      if (path !== "") found.push(path);
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      walk(inner, `${path}/${Array.isArray(value) ? namedIn(value, Number(name)) : escaped(name)}`);
    }
  };
  walk(body, "");
  return found;
};

/** The sample as JSON; undefined when it is none. */
export const parsed = (sample: string): { body: unknown } | undefined => {
  try {
    return { body: JSON.parse(sample) as unknown };
  } catch {
    return undefined;
  }
};
