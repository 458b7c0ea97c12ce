import type { Area } from "./area.ts";
import { impactArea } from "./impact/area.ts";
import { cohortsArea } from "./cohorts/area.ts";
import { integrationsArea } from "./integrations/area.ts";
import { pairsArea } from "./pairs/area.ts";
import { peopleArea } from "./people/area.ts";
import { programsArea } from "./programs/area.ts";
import { referralsArea } from "./referrals/area.ts";
import { sessionsArea } from "./sessions/area.ts";
import { settingsArea } from "./settings/area.ts";
import { todayArea } from "./today/area.ts";

/** Every area, in the order of the navigation. A new one is added here and its routes in router.ts. */
export const AREAS: readonly Area[] = [
  todayArea,
  peopleArea,
  pairsArea,
  sessionsArea,
  cohortsArea,
  programsArea,
  referralsArea,
  impactArea,
  integrationsArea,
  settingsArea,
];
