import type { Language } from "@parcours/core";
import type { Icon } from "@tabler/icons-react";
import type { Action, Role } from "../api/session.ts";

type Words = Readonly<Record<Language, string>>;

/** Something that the command palette offers. */
export interface PaletteAction {
  id: string;
  title: Words;
  /** Other words under which it is found, in both languages. */
  keywords?: readonly string[];
  icon: Icon;
  /** Whoever may do none of these is not offered it. */
  needs?: readonly Action[];
  /** The page where it is done. */
  to: string;
}

/** A part of the studio: `areas/<id>/` with its routes, its line in the navigation, its palette actions. */
export interface Area {
  id: string;
  /** Its line in the navigation; an area without one is reached from elsewhere. */
  entry?: { title: Words; icon: Icon; to: string };
  /** Actions of the API (`participant.read` …): whoever may do none of them does not see the area. Empty: everybody. */
  needs: readonly Action[];
  /** Roles that come here after signing in, whatever stands before it in the navigation. */
  home?: readonly Role[];
  actions?: readonly PaletteAction[];
}
