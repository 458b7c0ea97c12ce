import type { Connector, ConnectorKind } from "@parcours/store";
import type { Standing } from "./standing.ts";

/** A connector as it is answered: never with the secret of its address or of its messages. */
export interface ConnectorView {
  id: string;
  kind: ConnectorKind;
  title: string;
  program?: string;
  settings: Record<string, unknown>;
  role: string;
  /** `left`: whoever answered for it has left, or may less than it does. Renewing its secret takes it over. */
  status: Standing;
  createdAt: string;
  createdBy?: string;
  updatedAt: string;
  expiresAt?: string;
  lastUsedAt?: string;
}

export const connectorView = (connector: Connector, status: Standing): ConnectorView => {
  const { id, kind, title, programId, settings, role, createdAt, createdBy, updatedAt, expiresAt, lastUsedAt } =
    connector;
  return {
    id,
    kind,
    title,
    ...(programId !== null && { program: programId }),
    settings,
    role,
    status,
    createdAt,
    ...(createdBy !== null && { createdBy }),
    updatedAt,
    ...(expiresAt !== null && { expiresAt }),
    ...(lastUsedAt !== null && { lastUsedAt }),
  };
};
