import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../../api/organization.ts";
import type { Referral } from "../../api/referrals.ts";
import { useMay, useSession } from "../../session/use-session.ts";

export interface MayDecide {
  decide: (referral: Referral) => boolean;
  withdraw: (referral: Referral) => boolean;
}

/**
 * What can be done with referrals that wait: whoever sees everybody decides, and whoever works at the site that it goes
 * to; whoever proposed it takes it back. The server has the last word.
 */
export const useMayDecide = (): MayDecide => {
  const { user } = useSession();
  const enabled = useMay("member.read");
  const mayDecide = useMay("referral.decide");
  const mayWrite = useMay("referral.write");
  const own = useQuery({ ...membersQuery, enabled }).data?.find((member) => member.user === user.id);
  const seesAll =
    own?.role === "administrator" ||
    own?.role === "program_manager" ||
    (own?.role === "coordinator" && own.scope === "organization");
  const worksAt = (site: string | undefined): boolean =>
    own?.scope === "sites" && site !== undefined && own.sites.includes(site);
  return {
    decide: ({ status, direction, toSite }) =>
      status === "pending" && mayDecide && direction !== "outgoing" && (seesAll || worksAt(toSite)),
    withdraw: ({ status, direction, createdBy }) =>
      status === "pending" && mayWrite && (createdBy === user.id || (direction !== "incoming" && seesAll)),
  };
};
