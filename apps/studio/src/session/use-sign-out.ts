import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionApi } from "../api/session.ts";
import { useToast } from "../shell/use-toast.tsx";
import { forgetUnsent } from "./unsent-on-device.ts";

/**
 * Ends the session. The server answers with `Clear-Site-Data`; loading the page anew drops what this tab holds in
 * memory: on a shared computer nothing stays behind.
 */
export const useSignOut = (): (() => Promise<void>) => {
  const toast = useToast();
  const queries = useQueryClient();
  return useCallback(async () => {
    try {
      // An answer that comes after the end of the session could bring its cookie back.
      await queries.cancelQueries();
      await sessionApi.signOut();
    } catch (error) {
      toast.failed(error);
      return;
    }
    forgetUnsent(window.localStorage);
    window.location.replace("/sign-in");
  }, [toast, queries]);
};
