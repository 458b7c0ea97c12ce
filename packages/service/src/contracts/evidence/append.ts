import { evidenceHeads, type EvidenceRow, insertEvidence, lockContracts, type Trx } from "@parcours/store";
import type { Service } from "../../context.ts";
import { canonicalJson } from "./canonical.ts";
import { beginningOf, type EvidenceEvent, linkOf } from "./chain.ts";
import { sealerOf, sealingKey } from "./key.ts";

/** Something to be kept about a contract. */
export interface NewEvidence extends EvidenceEvent {
  contract: string;
}

/**
 * Adds to the chains of contracts, in the order given, in the transaction that does what is told. The contracts are
 * locked first, so that every chain has one end.
 */
export const appendEvidence = async (
  service: Service,
  trx: Trx,
  organization: string,
  events: readonly NewEvidence[],
): Promise<void> => {
  if (events.length === 0) return;
  const contracts = [...new Set(events.map(({ contract }) => contract))];
  await lockContracts(trx, organization, contracts);
  const heads = new Map(await evidenceHeads(trx, organization, contracts));
  const key = await sealingKey(service, trx, organization);
  const seal = sealerOf(service, key);
  const rows = events.map(({ contract, ...event }): EvidenceRow => {
    const head = heads.get(contract) ?? { position: 0, hash: beginningOf(organization, contract) };
    const position = head.position + 1;
    const hash = linkOf(head.hash, position, event);
    heads.set(contract, { position, hash });
    const { at, kind, role, facts } = event;
    return {
      contractId: contract,
      position,
      at,
      kind,
      role,
      facts: canonicalJson(facts),
      hash,
      keyId: key.id,
      seal: seal("event", hash),
    };
  });
  await insertEvidence(trx, organization, rows);
};
