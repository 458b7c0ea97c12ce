import { useTexts } from "@parcours/ui";
import { useCallback } from "react";
import { referralsTexts } from "./texts.ts";

/** Facts of every file, which a referral may pass on beside the name. */
export const PASSED_ON = ["email", "phone", "birthDate"] as const;

const NAMED = ["name", ...PASSED_ON, "externalId"] as const;

/** The name of a field that is passed on; one of a program stands for itself. */
export const useFieldWords = (): ((field: string) => string) => {
  const t = useTexts(referralsTexts);
  return useCallback(
    (field) => {
      const known = NAMED.find((one) => one === field);
      return known === undefined ? field : t(known);
    },
    [t],
  );
};
