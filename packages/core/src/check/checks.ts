import { actionValuesCheck } from "./action-values.ts";
import { automaticRefusalsCheck } from "./automatic-refusals.ts";
import type { Check } from "./check.ts";
import { contractEventsCheck } from "./contract-events.ts";
import { contractPartiesCheck } from "./contract-parties.ts";
import { deadEndsCheck } from "./dead-ends.ts";
import { deadlinesCheck } from "./deadlines.ts";
import { duplicateIdsCheck } from "./duplicate-ids.ts";
import { endlessWaitsCheck } from "./endless-waits.ts";
import { eventlessLoopsCheck } from "./eventless-loops.ts";
import { exitsCheck } from "./exits.ts";
import { fieldsCheck } from "./fields.ts";
import { formsCheck } from "./forms.ts";
import { impossibleRulesCheck } from "./impossible-rules.ts";
import { indicatorsCheck } from "./indicators.ts";
import { languagesCheck } from "./languages.ts";
import { membersCheck } from "./members.ts";
import { missingDelaysCheck } from "./missing-delays.ts";
import { noticeRecipientsCheck } from "./notice-recipients.ts";
import { noticeTextsCheck } from "./notice-texts.ts";
import { otherwiseRulesCheck } from "./otherwise-rules.ts";
import { overlappingBranchesCheck } from "./overlapping-branches.ts";
import { participantFieldsCheck } from "./participant-fields.ts";
import { placeholdersCheck } from "./placeholders.ts";
import { placesCheck } from "./places.ts";
import { reEntryCheck } from "./re-entry.ts";
import { repeatedEffectsCheck } from "./repeated-effects.ts";
import { ruleTypesCheck } from "./rule-types.ts";
import { secondPersonCheck } from "./second-person.ts";
import { stageKindsCheck } from "./stage-kinds.ts";
import { structureCheck } from "./structure.ts";
import { suspensionsCheck } from "./suspensions.ts";
import { transitionOptionsCheck } from "./transition-options.ts";
import { uncollectedFieldsCheck } from "./uncollected-fields.ts";
import { undecidedDecisionsCheck } from "./undecided-decisions.ts";
import { unknownEventsCheck } from "./unknown-events.ts";
import { unknownNamesCheck } from "./unknown-names.ts";
import { unreachableBranchesCheck } from "./unreachable-branches.ts";
import { unreachableStagesCheck } from "./unreachable-stages.ts";
import { unstableIdsCheck } from "./unstable-ids.ts";

/** Every check but the playing of scenarios. What is told of one place comes in this order. */
export const CHECKS: readonly Check[] = [
  unstableIdsCheck,
  duplicateIdsCheck,
  structureCheck,
  unknownNamesCheck,
  unknownEventsCheck,
  missingDelaysCheck,
  deadlinesCheck,
  exitsCheck,
  suspensionsCheck,
  stageKindsCheck,
  unreachableStagesCheck,
  endlessWaitsCheck,
  deadEndsCheck,
  eventlessLoopsCheck,
  undecidedDecisionsCheck,
  otherwiseRulesCheck,
  unreachableBranchesCheck,
  overlappingBranchesCheck,
  transitionOptionsCheck,
  secondPersonCheck,
  automaticRefusalsCheck,
  ruleTypesCheck,
  impossibleRulesCheck,
  uncollectedFieldsCheck,
  fieldsCheck,
  participantFieldsCheck,
  formsCheck,
  actionValuesCheck,
  repeatedEffectsCheck,
  contractPartiesCheck,
  contractEventsCheck,
  noticeTextsCheck,
  noticeRecipientsCheck,
  placeholdersCheck,
  languagesCheck,
  placesCheck,
  membersCheck,
  reEntryCheck,
  indicatorsCheck,
];
