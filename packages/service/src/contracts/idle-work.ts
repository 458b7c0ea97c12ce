import { finishEffects, listContracts, type StoredEffect } from "@parcours/store";
import type { Service } from "../context.ts";
import type { ContractWork } from "./contract-work.ts";

type Writing = Exclude<ContractWork, { does: "terminate" }>;

/** What writes to those who are to sign, if it does. */
const writingOf = ({ kind, payload }: StoredEffect): Writing | undefined => {
  const work = kind === "contract" ? (payload as ContractWork) : undefined;
  return work?.does === "ask" || work?.does === "remind" ? work : undefined;
};

const idleOf = async (
  service: Service,
  organization: string,
  effects: readonly StoredEffect[],
): Promise<StoredEffect[]> => {
  const runs = [...new Set(effects.map(({ enrollmentId }) => enrollmentId))];
  const db = service.store.within(organization);
  const contracts = await listContracts(db, organization, runs);
  return effects.filter((effect) => {
    const work = writingOf(effect);
    const contract = contracts.find(
      ({ id, enrollmentId, contract: name, instance }) =>
        work !== undefined &&
        ("named" in work
          ? enrollmentId === effect.enrollmentId && name === work.named.contract && instance === work.named.instance
          : id === work.contract),
    );
    return contract !== undefined && contract.status !== "open";
  });
};

/**
 * Of effects that were claimed, those that would write to people about a contract that has ended: nobody is asked to sign
 * it any more, and none ever opens again. Carries them all out at once, by doing nothing.
 */
export const finishIdleWork = async (
  service: Service,
  claimed: readonly StoredEffect[],
): Promise<ReadonlySet<StoredEffect>> => {
  const writing = claimed.filter((effect) => writingOf(effect) !== undefined);
  const idle = new Set<StoredEffect>();
  for (const [organization, effects] of Map.groupBy(writing, (effect) => effect.organization)) {
    const nothing = await idleOf(service, organization, effects);
    const ids = nothing.map(({ id }) => id);
    await finishEffects(service.store.within(organization), organization, ids);
    for (const effect of nothing) idle.add(effect);
  }
  return idle;
};
