import { pointer } from "../definition/problem.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Frame } from "../machine/frame.ts";
import { missingOf, whyClosed, type ClosedGuard } from "./closed.ts";
import { refuse, type Refusal } from "./event.ts";
import { acceptedTypes, type Permission } from "./permission.ts";
import type { Snapshot } from "./snapshot.ts";

/** The run is over. */
export const ended = (): Refusal => refuse("ended", "Ce parcours est terminé.", "This run is over.");

/** Nothing active declares the event; tells what would be accepted. */
export const notAccepted = (compiled: Compiled, snapshot: Snapshot): Refusal =>
  refuse(
    "not_accepted_here",
    "Cet événement n’est pas attendu à cette étape.",
    "This event is not expected at this stage.",
    { accepted: acceptedTypes(compiled, snapshot) },
  );

/** Another role, or a second person, has to send it. */
export const notAllowed = (permission?: Permission): Refusal =>
  permission?.secondPerson === true
    ? refuse("not_allowed", "Une seconde personne doit le décider.", "A second person has to decide this.")
    : refuse("not_allowed", "Ce rôle ne peut pas envoyer cet événement.", "This role may not send this event.");

const invalidData = (errors: NonNullable<Refusal["errors"]>): Refusal =>
  refuse("invalid_data", "Des réponses ne conviennent pas.", "Some answers do not fit.", { errors });

/** Told as older than what is recorded already. */
export const tooEarly = (): Refusal =>
  refuse("invalid_data", "Un événement plus récent est déjà enregistré.", "A later event is recorded already.", {
    errors: [{ path: "/occurredAt", message: { fr: "Antérieur au dernier événement.", en: "Before the last event." } }],
  });

/** Told as later than the moment at which it is recorded. */
export const inFuture = (): Refusal =>
  refuse("invalid_data", "La date de l’événement est dans le futur.", "The event is dated in the future.", {
    errors: [{ path: "/occurredAt", message: { fr: "Dans le futur.", en: "In the future." } }],
  });

/** What the event carries does not fit the fields that it is written to. */
export const dataProblem = ({ errors }: Frame): Refusal | undefined =>
  errors.length === 0 ? undefined : invalidData(errors);

const RESERVED = ["__proto__", "constructor", "prototype"];

/** No datum may bear a name that reaches into JavaScript's objects, wherever it may be copied later. */
export const reservedName = (data: Record<string, unknown> | undefined): Refusal | undefined => {
  const name = data === undefined ? undefined : RESERVED.find((key) => Object.hasOwn(data, key));
  if (name === undefined) return undefined;
  return invalidData([{ path: pointer("data", name), message: { fr: "Nom réservé.", en: "A reserved name." } }]);
};

/** Every permitted transition was closed by its guard. */
export const ruleNotMet = (compiled: Compiled, frame: Frame, permitted: ReadonlySet<number>): Refusal => {
  const closed = frame.guards.flatMap(({ arrow, ...answer }): ClosedGuard[] => {
    const guard = compiled.outline.arrows[arrow]?.transition.guard;
    return guard === undefined || !permitted.has(arrow) ? [] : [{ guard, answer }];
  });
  const { fr, en } = whyClosed(compiled, closed);
  return refuse("rule_not_met", fr, en, { missing: missingOf(closed) });
};
