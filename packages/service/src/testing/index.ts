export {
  handClock,
  openTestService,
  type HandClock,
  type TestService,
  type TestServiceOptions,
} from "./open-test-service.ts";
export { welcomeProgram } from "./welcome-program.ts";
export { newProgram, publishDefinition } from "./publish-definition.ts";
export { entriesOf, expectReplayable } from "./expect-replayable.ts";
export { enroll, newPerson, send } from "./enroll.ts";
export { runAllEffects } from "./run-all-effects.ts";
export { publishUnchecked } from "./publish-unchecked.ts";
export { quotaProgram } from "./quota-program.ts";
export { sheetFile } from "./sheet-file.ts";
export { duoProgram, mentorProgram, pairProgram } from "./pair-programs.ts";
export { openContracts } from "./open-contracts.ts";
export { expectConsistent } from "./expect-consistent.ts";
export { oneTimeCode } from "./one-time-code.ts";
export { openMailServer, plainTextOf, type TakenMail } from "./open-mail-server.ts";
export { openProvider } from "./open-provider.ts";
