import type { Schemas } from "@parcours/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { connectorsApi, connectorsQuery } from "../../../api/connectors.ts";
import type { Role } from "../../../api/session.ts";
import { useMay } from "../../../session/use-session.ts";
import { useRequestKey } from "../../settings/use-request-key.ts";

/** Makes a connector once, however often the button is pressed. */
export const useNewConnector = () => {
  const queries = useQueryClient();
  const keyFor = useRequestKey();
  return useMutation({
    mutationFn: async (body: Schemas["NewConnectorRequest"]) => await connectorsApi.create(body, keyFor(body)),
    onSuccess: async () => await queries.invalidateQueries(connectorsQuery),
  });
};

const WIDE: readonly Role[] = ["coordinator", "program_manager", "integrator"];
const NARROW: readonly Role[] = ["integrator"];

/** Nobody lets a link see more than they do. */
export const useGivenRoles = (): readonly Role[] => (useMay("member.manage") ? WIDE : NARROW);

const DAY_MS = 86_400_000;

/** The instant at which a link made now ends, in whole days. */
export const endOf = (days: string, now: number): { expiresAt?: string } =>
  days === "none" ? {} : { expiresAt: new Date(now + Number(days) * DAY_MS).toISOString() };
