import { isRecord } from "../graph/document.ts";
import { CATALOG_SPOTS, FACTS } from "./grammar-catalog.ts";
import { DEADLINE, MACHINE, STATE } from "./grammar-states.ts";
import { DATA_NAME, depends, EVENT, keyed, list, name, names, object, record, type Spot } from "./spot.ts";

const EXPECTATION = object({
  stages: names("stage"),
  missing: names("field"),
  data: FACTS,
  person: FACTS,
  measures: keyed("measure"),
  contracts: keyed("contract"),
  tasks: names("task"),
  notices: names("notice"),
  due: { is: "record", key: DEADLINE },
});

const EVENT_SENT = object({ type: EVENT, data: { is: "record", key: DATA_NAME } });
/** What is told of another run says which member it is. */
const MEMBER_EVENT = object({ data: object({ member: name("member") }) });

const SCENARIOS = list(
  object({
    participant: FACTS,
    cohort: FACTS,
    members: keyed("member"),
    places: keyed("place"),
    steps: list(
      object({
        send: depends((value) => (isRecord(value) && value["type"] === "member.updated" ? MEMBER_EVENT : EVENT_SENT)),
        as: name("role"),
        places: keyed("place"),
        expect: EXPECTATION,
      }),
    ),
  }),
);

/** Where a program names things that are declared elsewhere in it. */
export const PROGRAM_SPOT: Spot = object({
  ...MACHINE,
  meta: object({ ...CATALOG_SPOTS, scenarios: SCENARIOS }),
});

/** The same for the `states` of a program alone. */
export const STATES_SPOT: Spot = record(STATE);

/** The same for its catalogues alone. */
export const CATALOGS_SPOT: Spot = object({ ...CATALOG_SPOTS });
