import { listReceipts as listStored, type PageOptions, type Receipt, type ReceiptOutcome } from "@parcours/store";
import type { Context } from "../../context.ts";
import { findConnectorOf } from "../manage.ts";

/** What came in, and what became of it; nothing of its content. */
export interface ReceiptView {
  id: string;
  /** The sender's id of the message. */
  message: string;
  outcome: ReceiptOutcome;
  receivedAt: string;
  /** How often it came; only the first time did anything. */
  times: number;
  lastAt: string;
  participant?: string;
  enrollment?: string;
  /** Steps that were done, or why it was ignored or refused. */
  report: Record<string, unknown>;
}

interface Reported {
  message?: { fr: string; en: string };
  errors?: { path: string; message: { fr: string; en: string } }[];
}

/** What was refused says why in the reader's language. */
const inLanguage = (report: Record<string, unknown>, language: "fr" | "en"): Record<string, unknown> => {
  const { message, errors } = report as Reported;
  return {
    ...report,
    ...(message !== undefined && { message: message[language] }),
    ...(errors !== undefined && { errors: errors.map((one) => ({ path: one.path, message: one.message[language] })) }),
  };
};

const receiptView = (receipt: Receipt, language: "fr" | "en"): ReceiptView => ({
  id: receipt.id,
  message: receipt.messageId,
  outcome: receipt.outcome,
  receivedAt: receipt.receivedAt,
  times: receipt.times,
  lastAt: receipt.lastAt,
  ...(receipt.participantId !== null && { participant: receipt.participantId }),
  ...(receipt.enrollmentId !== null && { enrollment: receipt.enrollmentId }),
  report: inLanguage(receipt.report, language),
});

/** The log of what came in by a connector, newest first. Throws `not_found`, `forbidden`. */
export const listReceipts = async (
  context: Context,
  { id, outcome, ...page }: PageOptions & { id: string; outcome?: ReceiptOutcome | undefined },
): Promise<{ items: ReceiptView[]; next: string | null }> => {
  const connector = await findConnectorOf(context, id);
  const { service, organization, language } = context;
  const where = { connectorId: connector.id, ...(outcome !== undefined && { outcome }) };
  const { items, next } = await listStored(service.store.within(organization), organization, where, page);
  return { items: items.map((one) => receiptView(one, language)), next };
};
