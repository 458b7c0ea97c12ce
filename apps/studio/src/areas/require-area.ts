import { notFound } from "@tanstack/react-router";
import type { Session } from "../api/session.ts";
import { mayAny } from "../session/use-session.ts";
import type { Area } from "./area.ts";

/** For `beforeLoad` of an area's routes: an area that the role may not use does not exist for it. */
export const requireArea =
  ({ needs }: Pick<Area, "needs">) =>
  ({ context }: { context: { session: Session } }): void => {
    if (!mayAny(context.session, needs)) throw notFound();
  };
