import type { Language, ProgramCache } from "@parcours/core";
import type { Store } from "@parcours/store";
import { ServiceError } from "./errors.ts";
import type { Instance } from "./instance.ts";
import { may, mayBound, type Action, type OrganizationRole } from "./permissions.ts";
import type { ReadLibrary } from "./programs/library-program.ts";
import type { Signals, Work } from "./signals.ts";
import type { AddressPolicy } from "./webhooks/address.ts";

/** What lives as long as the process and is shared by every request and worker. */
export interface Service {
  readonly store: Store;
  /** Compiled programs by hash. */
  readonly programs: ProgramCache;
  /** The time, in one place: tests and the demo move it by hand. */
  readonly clock: () => Date;
  /** A new id with this prefix (`enr`, `evt` …), sortable by time of making. */
  readonly newId: (prefix: string) => string;
  /** Random bytes, for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** 32 bytes that encrypt stored secrets. */
  readonly secret: Uint8Array;
  /** Tells background work that there is something to do, so that it need not wait for its next look. */
  readonly wake: (work: Work) => void;
  /** How background work and open streams hear of it. */
  readonly signals: Signals;
  /** What the operator decided about this installation. */
  readonly instance: Instance;
  /** The programs that come with the software. */
  readonly library: ReadLibrary;
  /** Which addresses webhooks may reach: the operator's choice. */
  readonly addresses: AddressPolicy;
  /** Told of what failed behind an answer that was given already: nobody else would ever hear of it. */
  readonly onFailure?: (error: unknown) => void;
  /** Named points at which tests may stop the process; nothing in production. */
  readonly at?: (point: string) => void | Promise<void>;
}

/**
 * Whose files and enrollments a caller sees: everybody's; those of some sites and their own; only their own. One's own
 * are those that one looks after or plays a role in; `own` is the id by which they name the caller (`usr_…`).
 */
export type Visibility =
  | { readonly all: true }
  | {
      readonly sites?: readonly string[];
      /** Of a key that is bound to programs: their ids. It sees what concerns them, and nothing else. */
      readonly programs?: readonly string[];
      readonly own: string;
    };

/** Who asks. */
export interface Caller {
  kind: "key" | "user" | "participant" | "system";
  /** Id of the key, user or participant; `"system"` for the service itself. */
  id: string;
  /** A user's place in the organization. */
  member?: string;
  /** Of a key: the user who made it. */
  madeBy?: string;
  role: OrganizationRole;
  sees: Visibility;
  /** Of a participant: the program's roles that are theirs, by enrollment. */
  plays?: Readonly<Record<string, readonly string[]>>;
}

/** Somebody who came in by a link that was mailed to them; `caller.id` is their file's id, or the session's. */
export interface Visitor {
  /** Id of the session. */
  session: string;
  /** `sign`: they see one contract, as one of its parties, and nothing else. */
  purpose: "file" | "sign";
  participant?: string;
  contract?: string;
  party?: string;
  /** As the link was addressed. */
  name: string;
  email: string;
  /** However much the session is used, it ends then. */
  until: string;
}

/** Where a request came from, for the record of who looked at what. */
export interface Origin {
  address?: string;
  requestId?: string;
  session?: string;
}

/** What every verb takes first: on whose behalf, in which organization, in which language. */
export interface Context {
  readonly service: Service;
  readonly organization: string;
  readonly caller: Caller;
  readonly language: Language;
  /** They want the simple form of a program's texts, where there is one. Only the portal answers so. */
  readonly simpleWords?: boolean;
  readonly origin?: Origin;
  /** On routes of the portal: who came in. */
  readonly visitor?: Visitor;
}

/** The service acting for itself in an organization: timers, effects, deliveries. */
export const systemContext = (service: Service, organization: string): Context => ({
  service,
  organization,
  caller: { kind: "system", id: "system", role: "administrator", sees: { all: true } },
  language: "fr",
});

/** Ids of the programs to which a key is bound; undefined: to none. */
export const programsOfCaller = ({ caller }: Pick<Context, "caller">): readonly string[] | undefined =>
  "all" in caller.sees ? undefined : caller.sees.programs;

/** Whether the caller has to do with a program, or (null) with what concerns all of them. */
export const concerns = (context: Pick<Context, "caller">, programId: string | null): boolean => {
  const programs = programsOfCaller(context);
  return programs === undefined || (programId !== null && programs.includes(programId));
};

/** The first line of every verb. Throws `forbidden`. */
export const authorize = (context: Context, action: Action): void => {
  if (programsOfCaller(context) !== undefined && !mayBound(action)) {
    throw new ServiceError("forbidden", {
      fr: "Cette clé est liée à des programmes ; ceci concerne toute l’organisation.",
      en: "This key is bound to programs; this concerns the whole organization.",
    });
  }
  if (may(context.caller.role, action)) return;
  throw new ServiceError("forbidden", {
    fr: "Votre rôle ne permet pas cette action.",
    en: "Your role does not allow this action.",
  });
};

/** Now, as an instant (ISO 8601 UTC). */
export const nowOf = (context: Context): string => context.service.clock().toISOString();
