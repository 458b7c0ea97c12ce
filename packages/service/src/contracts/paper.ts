import { contextOf } from "@parcours/core";
import { insertContractPaper } from "@parcours/store";
import type { Context } from "../context.ts";
import { applyEvent } from "../enrollments/apply.ts";
import { write } from "../enrollments/event-writer.ts";
import { ServiceError } from "../errors.ts";
import { mediaTypeOf, safeFileName, withoutMetadata } from "../portal/media.ts";
import { assertStorable } from "../storable.ts";
import { hasSigned, signedObject, takeUp } from "./desk.ts";
import type { Device } from "./device.ts";
import { sha256 } from "./evidence/chain.ts";
import { momentKey } from "./moments.ts";
import { invalid, notOpen, notYourTurn } from "./refusals.ts";
import { contractFor } from "./studio.ts";

export const PAPER_BYTES = 10 * 1024 * 1024;

export interface PaperInput {
  id: string;
  file: { bytes: Uint8Array; name: string };
  /** Whose signatures are on it; absent: everybody’s that are missing. */
  roles?: readonly string[] | undefined;
  /** Calendar date on it. */
  signedOn: string;
  /** Who saw it being signed. */
  witness: string;
  device: Device;
}

const read = ({ file, witness }: PaperInput) => {
  const type = mediaTypeOf(file.bytes);
  if (type === undefined)
    throw invalid(
      "/file",
      "Une photo (JPEG, PNG, WebP) ou un PDF est attendu.",
      "A photo (JPEG, PNG, WebP) or a PDF is expected.",
    );
  const content = withoutMetadata(file.bytes, type);
  const name = witness.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  if (name.length < 2 || name.length > 200)
    throw invalid("/witness", "Dites qui a vu la signature.", "Say who saw it being signed.");
  assertStorable({ name, file: file.name });
  return { type, content, hash: sha256(content), witness: name, fileName: safeFileName(file.name, type) };
};

const noPaper = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Ce contrat ne se signe pas sur papier : le programme ne le prévoit pas.",
    en: "This contract is not signed on paper: the program does not allow it.",
  });

/**
 * What was signed on paper: the scan is kept, told by its content, with who saw it; each party on it counts as having
 * signed, in one transaction. Throws `not_found`, `forbidden`, `wrong_state`, `invalid_input`.
 */
export const signOnPaper = async (context: Context, input: PaperInput): Promise<void> => {
  const { enrollmentId } = await contractFor(context, input.id);
  const scan = read(input);
  const { service, organization, caller } = context;
  const at = service.clock().toISOString();
  if (input.signedOn > at.slice(0, 10))
    throw invalid("/signedOn", "Cette date est dans le futur.", "This date is in the future.");
  await write(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id: input.id });
      const { contract, instance } = table.contract;
      const { running, parties } = table;
      const definition = running.program.compiled.definition.meta.contracts?.[contract];
      if (definition?.paper !== true) throw noPaper();
      if (table.state.status !== "open") throw notOpen();
      const left = parties.filter(({ role }) => !hasSigned(table, role)).map(({ role }) => role);
      const roles = input.roles === undefined ? left : left.filter((role) => input.roles?.includes(role));
      if (roles.length === 0) throw invalid("/roles", "Dites qui a signé ce papier.", "Say who signed this paper.");
      // In order, a paper cannot come before somebody who has still to sign elsewhere.
      if (definition.signing === "in-order" && roles.some((role, index) => left[index] !== role)) throw notYourTurn();
      const paper = {
        id: service.newId("pap"),
        contractId: input.id,
        roles,
        fileName: scan.fileName,
        mediaType: scan.type,
        size: scan.content.length,
        sha256: scan.hash,
        signedOn: input.signedOn,
        witness: scan.witness,
        addedAt: at,
        addedByKind: caller.kind,
        addedBy: caller.id,
      };
      const facts = {
        paper: { id: paper.id, sha256: scan.hash, mediaType: scan.type, signedOn: input.signedOn },
        ...signedObject(table),
        identified: { by: "witness", witness: scan.witness, [caller.kind]: caller.id },
        device: input.device,
      };
      for (const role of roles) {
        batch.momentFacts.set(momentKey(enrollmentId, contract, instance, role), { means: "paper", facts });
        const actor = { kind: caller.kind, id: caller.id, roles: [role] };
        applyEvent(batch, enrollmentId, { type: `contract.${contract}.signed`, data: { instance }, as: role, actor });
        if (contextOf(running.snapshot).contracts[contract]?.status !== "open") break;
      }
      await insertContractPaper(trx, organization, { ...paper, content: scan.content });
      return { enrollment: enrollmentId };
    },
  });
};
