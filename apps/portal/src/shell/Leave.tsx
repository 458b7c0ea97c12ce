import { useTexts } from "@parcours/ui";
import { useState } from "react";
import { api } from "../api/api.ts";
import { forgetAll } from "../api/use-loaded.ts";
import { go } from "../router/location.ts";
import classes from "./Shell.module.css";
import { shellTexts } from "./texts.ts";

/** Ends the visit, and forgets what this browser kept of it. */
export const Leave = () => {
  const t = useTexts(shellTexts);
  const [leaving, setLeaving] = useState(false);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    try {
      await api.delete("/api/portal/session");
    } catch {
      // The session ends by itself; whoever leaves must not be kept by a network that is gone.
    }
    forgetAll();
    window.sessionStorage.clear();
    go("/?left", { replace: true });
  };
  return (
    <button type="button" className={classes.tool} aria-disabled={leaving} onClick={() => void leave()}>
      {t("leave")}
    </button>
  );
};
