import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { sessionQuery } from "../session/session-query.ts";
import { SessionContext } from "../session/use-session.ts";
import classes from "./FullWindow.module.css";

/** The whole window for one tool; nothing scrolls but what is in it. */
export const FullWindow = () => {
  const { data: session } = useQuery(sessionQuery);
  const router = useRouter();
  const ended = session === null;
  useEffect(() => {
    if (ended) void router.invalidate();
  }, [ended, router]);
  if (session === undefined || session === null) return null;
  return (
    <SessionContext value={session}>
      <div className={classes.window}>
        <Outlet />
      </div>
    </SessionContext>
  );
};
