import { deleteFactor, endSessions, listMembershipsOfUser, lockMembers } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { mailChange } from "../sign-in/letters.ts";
import { assertMayChange, isCaller, memberIn, roleOf } from "./may-change.ts";

const notHere = (fr: string, en: string): ServiceError => new ServiceError("wrong_state", { fr, en });

/**
 * Takes the second factor of a member away who has lost telephone and codes: they sign in with what is left and set up
 * another one. Their sessions end, and they are told by mail. Throws `not_found`, `forbidden`, `wrong_state`: none is set
 * up; it is one's own; the account also opens another organization, which did not decide this.
 */
export const resetFactor = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "member.manage");
  const { service, organization } = context;
  // Memberships elsewhere forbid it, so the transaction reaches everywhere.
  const user = await transact(
    context,
    async (trx) => {
      const member = memberIn(await lockMembers(trx, organization), id);
      assertMayChange(context, member, roleOf(member.role) ?? "partner");
      if (isCaller(context, member)) {
        throw notHere("Votre propre second facteur se retire dans votre compte.", "Remove your own in your account.");
      }
      if ((await listMembershipsOfUser(trx, member.userId)).length > 1) {
        throw notHere(
          "Ce compte ouvre aussi une autre organisation : seule la personne peut retirer son second facteur.",
          "This account also opens another organization: only its owner can remove the second factor.",
        );
      }
      if (!(await deleteFactor(trx, member.userId))) {
        throw notHere("Cette personne n’a pas de second facteur.", "This person has no second factor.");
      }
      await endSessions(trx, member.userId);
      return member.userId;
    },
    "everywhere",
  );
  await mailChange(service, user, { kind: "two_factor_changed", on: false, reset: true });
};
