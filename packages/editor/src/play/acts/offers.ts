import {
  acceptedTypes,
  builtInOf,
  contextOf,
  eventWords,
  nextEvents,
  scenarioActor,
  textIn,
  type Bilingual,
  type Language,
  type NextEvent,
  type ScenarioStep,
  type Text,
} from "@parcours/core";
import { formSpecOf, type FormSpec } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import type { Graph } from "../../graph/graph.ts";
import { noBreak } from "../../outline/sentence.ts";
import type { Moment } from "../story/play-story.ts";
import type { Acting } from "../story/play-store.ts";
import { eventAsks } from "./event-asks.ts";

type Send = Extract<ScenarioStep, { send: unknown }>;

/** Something that may be done at a moment, or why not. */
export interface Offer {
  key: string;
  title: string;
  /** What is sent, without the answers and the reason that are still to be given. */
  step: Send;
  /** Roles that may do it; empty for what only the organization does. */
  by: readonly string[];
  allowed: boolean;
  why: Bilingual | undefined;
  form: FormSpec | undefined;
  reason: { needed: boolean; offered: readonly { value: string; title: Text }[] } | undefined;
  group: "event" | "contract" | "task" | "place";
}

export interface Scene {
  document: Document;
  graph: Graph;
  moment: Moment;
  acting: Acting;
  language: Language;
}

const NOT_YOURS: Bilingual = { fr: "Un autre rôle s’en charge.", en: "Another role does this." };
const ORGANIZATION_ONLY: Bilingual = { fr: "L’organisation s’en charge.", en: "The organization does this." };

/** Somebody of a role; the second one of it where two people have to act. */
type Somebody = Pick<Send, "as" | "by">;

const peopleOf = (roles: readonly string[], { role, other }: Acting): Somebody[] => {
  if (role === "organization") return [other ? { by: "organization2" } : {}];
  if (role !== "auto") return [other ? { as: role, by: `${role}2` } : { as: role }];
  return [...roles.map((as) => ({ as })), ...roles.map((as) => ({ as, by: `${as}2` }))];
};

/** Asks the engine what somebody may send; each person is asked once. */
const asker = ({ moment: { simulation } }: Scene) => {
  const answers = new Map<string, NextEvent[]>();
  return ({ as, by }: Somebody): NextEvent[] => {
    const key = `${as ?? ""} ${by ?? ""}`;
    const { compiled, snapshot, now, places } = simulation;
    const answer = answers.get(key) ?? nextEvents({ compiled, snapshot, actor: scenarioActor(as, by), now, places });
    answers.set(key, answer);
    return answer;
  };
};

const eventOffers = (scene: Scene): Offer[] => {
  const { document, graph, acting, language, moment } = scene;
  const ask = asker(scene);
  const here = new Set(Object.keys(moment.simulation.snapshot.entered).map((id) => graph.byId.get(id)?.path ?? ""));
  here.add("");
  const edgesOf = (type: string) =>
    graph.transitions.filter(
      ({ address }) => address.trigger === "on" && address.key === type && here.has(address.from),
    );
  // What the stage itself is about comes before what may be done at any time.
  const depthOf = ({ event }: NextEvent): number =>
    Math.max(0, ...edgesOf(event).map(({ from }) => graph.byPath.get(from)?.depth ?? 0));
  const inOrder = ask({}).toSorted((a, b) => depthOf(b) - depthOf(a));
  return inOrder.map((offered): Offer => {
    const people = peopleOf(offered.by, acting);
    const asked = people.map((who) => ({ who, event: ask(who).find(({ event }) => event === offered.event) }));
    const found = asked.find(({ event }) => event?.allowed === true) ?? asked[0];
    const event = found?.event ?? offered;
    const who = found?.who ?? {};
    return {
      key: event.event,
      group: "event",
      title: eventWords(document, event.event, language, event.label === event.event ? undefined : event.label),
      step: { send: { type: event.event }, ...who },
      by: offered.by,
      allowed: event.allowed,
      why: event.why,
      form: event.form === undefined ? eventAsks(document, edgesOf(event.event)) : formSpecOf(document, event.form),
      reason:
        event.reason === undefined && event.reasons.length === 0
          ? undefined
          : { needed: event.reason === "required", offered: event.reasons },
    };
  });
};

const says = (language: Language, fr: string, en: string): string => noBreak(language === "fr" ? fr : en, language);

/** A built-in event that a role, or the organization when there is none, may send. */
const builtInOffer = (
  { acting }: Scene,
  group: Offer["group"],
  type: string,
  role: string | undefined,
  title: string,
): Offer => {
  const mine = acting.role === "auto" || acting.role === "organization" || acting.role === role;
  const as = acting.role === "organization" ? undefined : role;
  return {
    key: `${type} ${role ?? ""}`,
    group,
    title,
    step: { send: { type }, ...(as !== undefined && { as }) },
    by: role === undefined ? [] : [role],
    allowed: mine,
    why: mine ? undefined : role === undefined ? ORGANIZATION_ONLY : NOT_YOURS,
    form: undefined,
    reason: undefined,
  };
};

const contractOffers = (scene: Scene): Offer[] => {
  const { document, language, moment } = scene;
  const { contracts } = contextOf(moment.simulation.snapshot);
  return Object.entries(contracts).flatMap(([id, state]) => {
    const contract = document.meta.contracts?.[id];
    if (contract === undefined || state.status !== "open") return [];
    const title = textIn(contract.title, language) || id;
    const left = state.parties.filter(({ signedAt }) => signedAt === undefined).map(({ role }) => role);
    const next = contract.signing === "in-order" ? left.slice(0, 1) : left;
    const [first] = left;
    const offer = (verb: string, role: string | undefined, words: string) =>
      builtInOffer(scene, "contract", `contract.${id}.${verb}`, role, words);
    return [
      ...next.map((role) => offer("signed", role, says(language, `Signer « ${title} »`, `Sign “${title}”`))),
      ...(contract.paper === true && first !== undefined
        ? [offer("completed", first, says(language, `« ${title} » : signé sur papier`, `“${title}”: signed on paper`))]
        : []),
      ...(first === undefined
        ? []
        : [offer("declined", first, says(language, `Refuser de signer « ${title} »`, `Decline to sign “${title}”`))]),
    ];
  });
};

const taskOffers = (scene: Scene): Offer[] => {
  const { document, language, moment } = scene;
  return Object.entries(contextOf(moment.simulation.snapshot).tasks).flatMap(([id, { status }]) => {
    const task = document.meta.tasks?.[id];
    if (task === undefined || status !== "open") return [];
    const title = textIn(task.title, language) || id;
    return [
      builtInOffer(
        scene,
        "task",
        `task.${id}.done`,
        task.role,
        says(language, `C’est fait : ${title}`, `Done: ${title}`),
      ),
    ];
  });
};

/** What the organization tells that nobody has to sign or fill in: a place, the end of a contract. */
const organizationOffers = (scene: Scene): Offer[] => {
  const { document, language, moment } = scene;
  const { compiled, snapshot } = moment.simulation;
  return acceptedTypes(compiled, snapshot).flatMap((type) => {
    const builtIn = builtInOf(type);
    const isPlace = builtIn?.kind === "place";
    const isEnd = builtIn?.kind === "contract" && (builtIn.verb === "voided" || builtIn.verb === "terminated");
    if (!isPlace && !isEnd) return [];
    const title = noBreak(eventWords(document, type, language, undefined), language);
    return [builtInOffer(scene, isPlace ? "place" : "contract", type, undefined, title)];
  });
};

/** All that may be done at a moment, with whoever would do it; what may not be done says why. */
export const offersOf = (scene: Scene): Offer[] =>
  scene.moment.simulation.snapshot.status === "done"
    ? []
    : [...contractOffers(scene), ...eventOffers(scene), ...taskOffers(scene), ...organizationOffers(scene)];
