import { actionValues } from "./action-values.ts";
import { automaticRefusals } from "./automatic-refusals.ts";
import { contractEvents } from "./contract-events.ts";
import { contractParties } from "./contract-parties.ts";
import { deadEnds } from "./dead-ends.ts";
import { deadlines } from "./deadlines.ts";
import { duplicateIds } from "./duplicate-ids.ts";
import { endlessWaits } from "./endless-waits.ts";
import { eventlessLoops } from "./eventless-loops.ts";
import { exits } from "./exits.ts";
import { fields } from "./fields.ts";
import { forms } from "./forms.ts";
import { impossibleRules } from "./impossible-rules.ts";
import { indicators } from "./indicators.ts";
import { languages } from "./languages.ts";
import { members } from "./members.ts";
import { missingDelays } from "./missing-delays.ts";
import { noticeRecipients } from "./notice-recipients.ts";
import { noticeTexts } from "./notice-texts.ts";
import { otherwiseRules } from "./otherwise-rules.ts";
import { overlappingBranches } from "./overlapping-branches.ts";
import { participantFields } from "./participant-fields.ts";
import { placeholders } from "./placeholders.ts";
import { places } from "./places.ts";
import { reEntry } from "./re-entry.ts";
import { repeatedEffects } from "./repeated-effects.ts";
import { ruleTypes } from "./rule-types.ts";
import { secondPerson } from "./second-person.ts";
import { stageKinds } from "./stage-kinds.ts";
import { structure } from "./structure.ts";
import { suspensions } from "./suspensions.ts";
import { transitionOptions } from "./transition-options.ts";
import { uncollectedFields } from "./uncollected-fields.ts";
import { undecidedDecisions } from "./undecided-decisions.ts";
import { unknownEvents } from "./unknown-events.ts";
import { unknownNames } from "./unknown-names.ts";
import { unreachableBranches } from "./unreachable-branches.ts";
import { unreachableStages } from "./unreachable-stages.ts";
import { unstableIds } from "./unstable-ids.ts";
import type { Samples } from "./sample.ts";

/** The samples of every check. */
export const ALL_SAMPLES: readonly Samples[] = [
  actionValues,
  automaticRefusals,
  contractEvents,
  contractParties,
  deadEnds,
  deadlines,
  duplicateIds,
  endlessWaits,
  eventlessLoops,
  exits,
  fields,
  forms,
  impossibleRules,
  indicators,
  languages,
  members,
  missingDelays,
  noticeRecipients,
  noticeTexts,
  otherwiseRules,
  overlappingBranches,
  participantFields,
  placeholders,
  places,
  reEntry,
  repeatedEffects,
  ruleTypes,
  secondPerson,
  stageKinds,
  structure,
  suspensions,
  transitionOptions,
  uncollectedFields,
  undecidedDecisions,
  unknownEvents,
  unknownNames,
  unreachableBranches,
  unreachableStages,
  unstableIds,
];
